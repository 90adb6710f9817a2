# tests of tables
