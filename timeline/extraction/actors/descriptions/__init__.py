"""Those whom an article calls by a noun instead of a name: "the minister", "the bloc", "aides to Berg"."""
