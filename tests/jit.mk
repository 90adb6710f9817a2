# tests of jit
