/*
 * interp_pairs.h - pairs of neighbouring steps that run as one, for the interpreter's core alone. Half of
 * what a step costs is going to the next one; these pairs, which compilers like to make, go once for two.
 *
 * X(id, op, width, form): a row of isa.def. interp.c holds op, width and form to the table.
 */
#ifndef RUN_INTERP_PAIRS_H
#define RUN_INTERP_PAIRS_H

/* What may come first. */
#define FIRST_STEPS(X, ...) \
	X(ADD64_IMM, ADD, 64, DST_IMM, ##__VA_ARGS__) \
	X(ADD64_REG, ADD, 64, DST_SRC, ##__VA_ARGS__) \
	X(MOV64_REG, MOV, 64, DST_SRC, ##__VA_ARGS__) \
	X(MOV32_REG, MOV, 32, DST_SRC, ##__VA_ARGS__) \
	X(XOR64_REG, XOR, 64, DST_SRC, ##__VA_ARGS__) \
	X(OR64_REG, OR, 64, DST_SRC, ##__VA_ARGS__) \
	X(AND64_IMM, AND, 64, DST_IMM, ##__VA_ARGS__) \
	X(LSH64_IMM, LSH, 64, DST_IMM, ##__VA_ARGS__) \
	X(RSH64_IMM, RSH, 64, DST_IMM, ##__VA_ARGS__) \
	X(MUL64_REG, MUL, 64, DST_SRC, ##__VA_ARGS__) \
	X(LDX8, LDX, 8, LOAD, ##__VA_ARGS__) \
	X(LDX16, LDX, 16, LOAD, ##__VA_ARGS__) \
	X(LDX32, LDX, 32, LOAD, ##__VA_ARGS__) \
	X(LDX64, LDX, 64, LOAD, ##__VA_ARGS__)

/* Second: the same (a list of its own, since a macro does not expand within itself), and jumps. */
#define SECOND_STEPS(X, ...) \
	X(ADD64_IMM, ADD, 64, DST_IMM, ##__VA_ARGS__) \
	X(ADD64_REG, ADD, 64, DST_SRC, ##__VA_ARGS__) \
	X(MOV64_REG, MOV, 64, DST_SRC, ##__VA_ARGS__) \
	X(MOV32_REG, MOV, 32, DST_SRC, ##__VA_ARGS__) \
	X(XOR64_REG, XOR, 64, DST_SRC, ##__VA_ARGS__) \
	X(OR64_REG, OR, 64, DST_SRC, ##__VA_ARGS__) \
	X(AND64_IMM, AND, 64, DST_IMM, ##__VA_ARGS__) \
	X(LSH64_IMM, LSH, 64, DST_IMM, ##__VA_ARGS__) \
	X(RSH64_IMM, RSH, 64, DST_IMM, ##__VA_ARGS__) \
	X(MUL64_REG, MUL, 64, DST_SRC, ##__VA_ARGS__) \
	X(LDX8, LDX, 8, LOAD, ##__VA_ARGS__) \
	X(LDX16, LDX, 16, LOAD, ##__VA_ARGS__) \
	X(LDX32, LDX, 32, LOAD, ##__VA_ARGS__) \
	X(LDX64, LDX, 64, LOAD, ##__VA_ARGS__) \
	X(JEQ64_IMM, JEQ, 64, DST_IMM_JMP, ##__VA_ARGS__) \
	X(JNE64_IMM, JNE, 64, DST_IMM_JMP, ##__VA_ARGS__) \
	X(JNE64_REG, JNE, 64, DST_SRC_JMP, ##__VA_ARGS__) \
	X(JGT64_REG, JGT, 64, DST_SRC_JMP, ##__VA_ARGS__) \
	X(JLT64_REG, JLT, 64, DST_SRC_JMP, ##__VA_ARGS__)

#endif
