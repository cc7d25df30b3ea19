"""Group the tellings of one thing: tellings and a way to compare them in, groups out, however many there are."""
