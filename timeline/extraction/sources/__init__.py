"""Where articles come from: folders with ``articles.toml``, texts, web pages, feeds and JSON Lines.

:func:`read_articles` takes paths of any of these and yields articles and the problems of those that could not be read.
"""

from timeline.extraction.sources.reading import STANDARD_INPUT, read_articles

__all__ = ["STANDARD_INPUT", "read_articles"]
