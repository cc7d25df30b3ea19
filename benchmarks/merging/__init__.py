"""How well merging groups tellings, and what it costs as the archive grows."""
