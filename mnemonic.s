	.license "GPL"
