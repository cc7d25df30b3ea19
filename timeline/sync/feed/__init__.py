"""The change feed: changes behind a cursor, as long as they are kept."""
