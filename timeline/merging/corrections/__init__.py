"""People's corrections of events, statements and actors: read, and applied to the timeline."""
