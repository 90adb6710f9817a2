# level: 2
	if r1 < 5 goto +1
	if w1 == 5 goto +1
	r1 = (s8)r2
	gotol +0
	may_goto +0
	r1 s/= 2
	exit
