"""Which happenings of one article are the same: what is told once more comes out once, with all its places."""
