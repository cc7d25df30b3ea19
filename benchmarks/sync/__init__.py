"""The speed and memory of snapshot and feed, compared with the databases' own programs."""
