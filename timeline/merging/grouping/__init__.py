"""Tellings with a way to compare them go in; groups of those that tell the same come out, however many there are."""
