"""The changes of the feed as they happen, for those who listen."""
