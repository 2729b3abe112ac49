module tuppence.example/tuppencetest

go 1.22
