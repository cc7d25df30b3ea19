"""What is published of each row: its public JSON, which is stored, sent and hashed."""
