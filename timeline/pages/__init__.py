"""The pages on which people read the timeline."""
