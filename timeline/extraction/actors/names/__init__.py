"""Names as words: what they are made of, whom the list of known actors means by them, and which mean the same."""
