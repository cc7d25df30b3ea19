"""Telling others of changes: who is told, what is queued for them, how it is signed and sent, and when again."""
