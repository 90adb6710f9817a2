# A listing that is not what it says.
0: (b7) r0 = 0
2: (b7) r0 = 0
2: (bf) r0 = 0
3: (95) exit
