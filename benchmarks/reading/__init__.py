"""How fast the reader reads, beside those who do a part of its work."""
