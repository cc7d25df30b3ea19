"""WSGI middleware that answers what it can ahead of Django; it only saves time, and the site is right without it."""
