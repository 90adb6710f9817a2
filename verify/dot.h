/*
 * dot.h - a program's control flow as a graph in the language of dot(1).
 */
#ifndef VERIFY_DOT_H
#define VERIFY_DOT_H

struct proof;
struct prog;
struct strbuf;

/*
 * Appends a digraph: a node for each basic block with its instructions, in a box for each function; edges for jumps
 * (T: taken, F: not), dashed ones for calls and callbacks. With a proof (NULL: rejected, or not wanted), blocks that
 * no path reaches are grey.
 */
void dot_write(const struct prog *prog, const struct proof *proof, struct strbuf *out);

#endif
