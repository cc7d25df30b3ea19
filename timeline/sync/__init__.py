"""Keeping copies: a feed of changes, a snapshot to begin with, and the cursors that lead from one to the other."""
