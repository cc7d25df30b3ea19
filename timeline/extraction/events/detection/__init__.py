"""Which words of an article carry a happening, of which kind it is, and how far it has come."""
