"""Tools for agents: what they are called, what they take, and what they send to the API."""
