"""What every package shares: kinds, spans, dates, words for dates and for what is contested, web addresses, lengths."""
