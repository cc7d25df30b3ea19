"""Names and offices that are known in advance, and others who are called the same."""
