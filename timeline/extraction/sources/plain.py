"""A ``.txt`` or ``.md`` file, with or without front matter, goes in; an article comes out."""

from __future__ import annotations

import re
from pathlib import Path

from timeline.extraction.records import Article
from timeline.extraction.sources.metadata import Place, article_of
from timeline.extraction.sources.texts import read_text

MARK = "\ufeff"  # by which some editors say that a file is UTF-8
FRONT_MATTER = re.compile(rf"\A{MARK}?---[ \t]*\r?\n(?P<head>.*?\n)---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
LONGEST_HEADING = 200  # characters: a longer first line is the article itself
HEADING = re.compile(rf"\A[\s{MARK}]*(?:#+\s*)?(\S[^\n]{{0,{LONGEST_HEADING - 1}}})$", re.MULTILINE)


def read_plain_file(path: Path) -> Article:
    """The article of a text file; ``key: value`` lines between two lines of dashes may say more of it.

    Where nothing gives the title, the first line does, unless it is as long as a paragraph. Offsets count from the end
    of the front matter.

    :raises SeedError: naming file and line.
    """
    whole = read_text(path)
    match = FRONT_MATTER.match(whole)
    values = _front_matter(match["head"], path) if match else {}
    text = whole[match.end() :] if match else whole
    heading = HEADING.match(text)
    values.setdefault("title", heading[1].strip() if heading else "")
    return article_of(values, text, str(path), Place(str(path), 1))


def _front_matter(head: str, path: Path) -> dict[str, object]:
    values: dict[str, object] = {}
    for number, line in enumerate(head.splitlines(), start=2):
        if not line.strip():
            continue
        key, colon, value = line.partition(":")
        if not colon:
            raise Place(str(path), number).fault(f"expected 'key: value', found {line!r}")
        values[key.strip()] = value.strip().strip("\"'")
    return values
