"""Tell addresses that lead to the web from others, which articles may name as well."""

from __future__ import annotations

from urllib.parse import quote

ELLIPSIS = "…"  # between passages that do not adjoin
FEWEST_CHARACTERS = 12  # fewer may well stand elsewhere on the page, and browsers mark the first place
WORDS_AT_ENDS = 5  # of a long passage; browsers find it by its ends, although its middle may hold notes or links


def web_address(url: str) -> str:
    """The address if it leads to the web, else "", so that no link carries a script.

    >>> web_address("https://gazette.example/talks"), web_address("javascript:alert(1)")
    ('https://gazette.example/talks', '')
    """
    return url if url.startswith(("https://", "http://")) else ""


def passage_address(url: str, words: str) -> str:
    """The address with a text fragment, by which browsers scroll to the words and mark them; "" if it is not the web's.

    A few letters get none.

    >>> passage_address("https://gazette.example/talks", "We are ready, all of us")
    'https://gazette.example/talks#:~:text=We%20are%20ready%2C%20all%20of%20us'
    """
    address, passage = web_address(url), words.partition(ELLIPSIS)[0].split()
    if not address or len(" ".join(passage)) < FEWEST_CHARACTERS:
        return address
    if len(passage) <= 2 * WORDS_AT_ENDS:
        sought = _in_fragment(passage)
    else:
        sought = f"{_in_fragment(passage[:WORDS_AT_ENDS])},{_in_fragment(passage[-WORDS_AT_ENDS:])}"
    return f"{address}{'' if '#' in address else '#'}:~:text={sought}"


def _in_fragment(words: list[str]) -> str:
    """Words of a text fragment, in which a hyphen and a comma have a meaning of their own."""
    return quote(" ".join(words), safe="").replace("-", "%2D")
