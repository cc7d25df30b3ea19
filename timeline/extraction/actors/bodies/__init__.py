"""Bodies, states and groups that are named, by a name or by whose they are."""
