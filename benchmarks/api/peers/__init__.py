"""Small honest programs that answer the same list as Parley's, each in the usual way of its framework."""
