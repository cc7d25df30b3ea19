"""The speed of the API, compared with others over the same database."""
