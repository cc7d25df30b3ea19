"""How fast the API is beside others over the same database."""
