"""Tell addresses that lead to the web from others, which articles may name as well."""

from __future__ import annotations


def web_address(url: str) -> str:
    """The address if it leads to the web, else "", so that no link carries a script.

    >>> web_address("https://gazette.example/talks"), web_address("javascript:alert(1)")
    ('https://gazette.example/talks', '')
    """
    return url if url.startswith(("https://", "http://")) else ""
