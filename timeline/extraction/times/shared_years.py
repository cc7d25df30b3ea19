"""A month without a year goes in; the year of the month that it is joined to comes out: "in May and June 2019"."""

from __future__ import annotations

import re

from timeline.extraction.phrases import Phrase
from timeline.extraction.phrases.fragments import DAY_NUMBER, MONTH, YEAR
from timeline.extraction.times.anchors import Anchor
from timeline.extraction.times.numbers import resolve_month_number

JOINED = re.compile(
    rf"(?:,? (?:and|or|to|until|till|through) | ?[-\u2013] ?)(?:{DAY_NUMBER} )?(?P<month>{MONTH})"
    rf"(?: {DAY_NUMBER})?(?:,| of)? (?P<year>{YEAR})\b"
)


def find_shared_year(phrase: Phrase, anchor: Anchor) -> int | None:
    """The year of a month whose phrase is joined to another one's; "from December to January 2020" begins in 2019."""
    joined = JOINED.match(anchor.text, phrase.span.end)
    if joined is None:
        return None
    return int(joined["year"]) - (resolve_month_number(phrase.parts["month"]) > resolve_month_number(joined["month"]))
