"""Small programs that answer the same list as Parley, each in the usual way of its framework."""
