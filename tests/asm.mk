# tests of asm
