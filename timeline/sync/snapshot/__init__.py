"""Everything that is published, from one moment, with the cursor from which to follow the feed."""
