"""Keeping copies: a snapshot to begin with, a feed of changes, and the cursors that connect them."""
