"""What one article says."""
