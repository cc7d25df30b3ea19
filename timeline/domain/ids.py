"""The ids that may stand in an address, and how any other text becomes one."""

from __future__ import annotations

import re
from hashlib import sha256

from timeline.domain.lengths import ID_LENGTH

# A dot stands only before a digit: behind any other an address would name a form, such as ``.json``.
PLAIN = re.compile(r"\w(?:[\w:~-]|\.(?=\d))*")
OTHERS = re.compile(r"(?:[^\w:~.-]|\.(?!\d))+")
SCHEME = re.compile(r"https?://(?:www\.)?")
EXPECTED_ID = "an id of letters, digits and hyphens"
DIGEST = 16  # characters of the digest that tells long ids apart


def is_plain_id(text: str) -> bool:
    """Whether an id can be a part of an address as it is.

    >>> is_plain_id("ana-berg"), is_plain_id("wire-19980807.0261"), is_plain_id("news/1"), is_plain_id("1.json")
    (True, True, False, False)
    """
    return PLAIN.fullmatch(text) is not None


def plain_id(text: str) -> str:
    """The id if it is plain, else one made of it; "" where it has neither letters nor digits.

    >>> plain_id("wire-19980807.0261"), plain_id("https://gazette.example/2025/talks.html?page=2")
    ('wire-19980807.0261', 'gazette-example-2025-talks-html-page-2')
    """
    kept = text if is_plain_id(text) else OTHERS.sub("-", SCHEME.sub("", text)).strip("-.:~")
    if len(kept) <= ID_LENGTH:
        return kept
    digest = sha256(text.encode(errors="surrogatepass")).hexdigest()[:DIGEST]
    return f"{kept[: ID_LENGTH - DIGEST - 1].rstrip('.')}-{digest}"
