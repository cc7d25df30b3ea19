"""Word lists as data: what English news says, not what the code does."""
