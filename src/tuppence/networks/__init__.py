"""The simulated outside world: what card networks and banks answer. Test numbers are data."""
