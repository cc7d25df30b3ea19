"""What two tellings are compared by: the terms of their words, their directions of meaning, their numbers."""
