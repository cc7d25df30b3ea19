"""How well merging groups what was told, and what it costs as the archive grows."""
