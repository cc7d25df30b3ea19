"""What the articles say together."""
