"""Compile the official packages into src/tuppence/catalogue: `make catalogue` and `make types`."""
