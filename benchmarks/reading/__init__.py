"""The speed of the reader, compared with programs that do a part of its work."""
