"""The JSON API, with pages on which people can read and try it."""
