"""How fast snapshot and feed are, beside the databases' own programs, and how much memory they take."""
