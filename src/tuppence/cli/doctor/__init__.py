"""`tuppence doctor`: problems of a machine, a database or a proxy, and what to do about them."""
