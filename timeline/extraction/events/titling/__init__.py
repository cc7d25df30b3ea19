"""The headline of a happening: its words, without what a headline does without, and with names for who is meant."""
