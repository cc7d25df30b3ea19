"""WSGI wrappers that answer ahead of Django what they can, and hand it all else: the site is right without them."""
