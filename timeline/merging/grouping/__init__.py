"""Group the tellings of one thing, however many there are."""
