"""Write texts as TOML holds them, for files that people go on with by hand."""

from __future__ import annotations

import json

DELETE = "\x7f"  # the one control character that JSON leaves as it is and TOML refuses


def toml_text(text: str) -> str:
    r"""Write a text in quotation marks; what TOML escapes is escaped as in JSON.

    >>> print(toml_text('He said "no"\n'), toml_text("\x7f"))
    "He said \"no\"\n" "\u007f"
    """
    return json.dumps(text, ensure_ascii=False).replace(DELETE, r"\u007f")
