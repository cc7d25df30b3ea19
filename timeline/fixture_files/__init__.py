"""The bridge between the reader and the publisher: rows of JSON Lines, written and read."""
