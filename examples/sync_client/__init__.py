"""A client that keeps a copy of a timeline."""
