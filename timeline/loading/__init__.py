"""Fixtures into the database: wanted rows are compared with present ones, and the difference is applied at once."""
