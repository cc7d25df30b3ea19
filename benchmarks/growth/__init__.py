"""How the time of each kind of question grows with the database."""
