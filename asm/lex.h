/*
 * lex.h - what the generated parser needs of the generated lexer.
 */
#ifndef ASM_LEX_H
#define ASM_LEX_H

union ASM_YYSTYPE;
struct span;

int asm_yylex(union ASM_YYSTYPE *value, struct span *place, void *scanner);

#endif
