"""Build tools, run from a checkout: not in the wheel."""
