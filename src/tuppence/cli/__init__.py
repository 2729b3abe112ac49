"""`tuppence`: start a server, and speak to one."""
