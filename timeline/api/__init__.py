"""The timeline as JSON, for programs and for people who look over their shoulder."""
