"""What people decided of events, statements and actors goes in; the timeline as they want it comes out."""
