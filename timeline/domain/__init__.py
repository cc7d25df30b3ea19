"""What every package shares: kinds, spans, dates and their names, lengths."""
