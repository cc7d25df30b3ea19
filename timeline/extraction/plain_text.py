"""A text as it is stored goes in; the text as it is read comes out, with each word in its place.

Web pages contain spaces of many widths, crawlers leave tags and numbers of notes in them, and mail programs break lines
inside sentences: the reader sees plain spaces. Nor do houses agree on quotation marks: the reader sees double ones.
"""

from __future__ import annotations

import re
from itertools import pairwise

from timeline.extraction.quotation_marks import with_double_marks

# The spaces where no line ends, and those of other widths: one character each, as the plain one. So are marks of no
# width (where a word may be broken, which way it is read), unless they stand within a word.
OTHER_SPACE = re.compile("[\u00a0\u2002\u2003\u2007\u2009\u202f]")
WIDTHLESS = re.compile(r"[\u200b-\u200f\u2060\ufeff](?:(?!\w)|(?<!\w.))", re.DOTALL)
# What some keyboards and pages write for an apostrophe or a hyphen.
PLAINER = str.maketrans("\u00b4\u02bc\u2032\uff07\u2010\u2011", "'\u2019''--")
NOTE = re.compile(r"(?<=[\w.,;:!?)\"'\u201d\u2019\]])\[\d{1,3}\](?!\w)")  # "Talks ended.[1]"
TAG = re.compile(r"</?[a-z]+\d?(?: [\w-]+=\"[^\"<>\n]*\")* ?/?>")
GOES_ON = re.compile(r"(?<![\n.!?:;])\n[ \t]*[a-z]")  # a line ends and its sentence goes on
# In wrapped prose two lines of three begin with a small letter; in other prose one of a hundred, a list of links apart.
WRAPPED_SHARE = 0.25
FEWEST_BREAKS = 3


def as_read(text: str) -> str:
    """Write every space as a plain one, and so tags, notes and the ends of wrapped lines; and marks double.

    >>> as_read("Talks\\u00a0ended.\\nNobody came.")
    'Talks ended.\\nNobody came.'
    """
    plain = TAG.sub(_blank, WIDTHLESS.sub(" ", OTHER_SPACE.sub(" ", text)))
    if "[" in plain:
        plain = NOTE.sub(_blank, plain)
    if any(chr(mark) in plain for mark in PLAINER):
        plain = plain.translate(PLAINER)
    breaks = len(GOES_ON.findall(plain))
    is_wrapped = breaks >= max(FEWEST_BREAKS, WRAPPED_SHARE * plain.count("\n"))
    return with_double_marks(_unwrapped(plain) if is_wrapped else plain)


def _blank(match: re.Match[str]) -> str:
    """As many spaces."""
    return " " * len(match[0])


def _unwrapped(text: str) -> str:
    """The text with each paragraph on one line; a paragraph ends with a short line, or before a blank one."""
    lines = text.split("\n")
    width = max(map(len, lines))
    ends = (" " if _is_full(line, following, width) else "\n" for line, following in pairwise(lines))
    return "".join(line + end for line, end in zip(lines, (*ends, ""), strict=True))


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether a line ends only because the next word had no room in it, or goes on with a small letter."""
    words = following.split(maxsplit=1)
    has_both = bool(words) and bool(line.strip())
    return has_both and (words[0][0].islower() or len(line) + 1 + len(words[0]) > width)
