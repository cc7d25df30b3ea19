"""People who are named, as the words beside them show."""
