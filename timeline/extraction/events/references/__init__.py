"""Who is meant by a word of a happening that names nobody: a pronoun, a noun for two sides, a spokesperson."""
