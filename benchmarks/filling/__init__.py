"""Databases of made-up entries, as large as a benchmark asks for."""
