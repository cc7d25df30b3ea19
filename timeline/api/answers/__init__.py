"""What is sent: stored documents in the form that a client asks for, compressed, and not again while unchanged."""
