"""Fixtures into the database: what is wanted is compared with what is present, and the difference applied at once."""
