"""The fixtures, which connect reader and publisher: rows as text, in files that people review."""


class FixtureError(ValueError):
    """A fixture file that cannot be read; the message names the file and the line."""
