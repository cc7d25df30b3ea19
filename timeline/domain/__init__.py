"""What every package shares: kinds, spans, dates, lengths."""
