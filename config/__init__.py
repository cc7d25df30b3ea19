"""The site: its environment, settings, addresses and servers."""
