"""Happenings that consist of what was said: the occasions on which statements fell, and offers."""
