# Once: the expression of a call that is no label read a symbol that was never made.
	call a % b
