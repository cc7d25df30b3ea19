"""WSGI wrappers that answer what they can ahead of Django; they only save time, and the site is right without them."""
