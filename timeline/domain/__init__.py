"""Words that every room shares: kinds, spans, dates, lengths."""
