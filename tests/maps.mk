# tests of maps
