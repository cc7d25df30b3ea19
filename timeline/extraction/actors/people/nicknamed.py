"""The words of an article go in; people come out who are told with a nickname: 'Tollo "the Hawk" Raslo'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.names.genders import gender_of_first_name
from timeline.extraction.actors.names.ids import plain
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page
from timeline.extraction.actors.names.titles import is_title_word
from timeline.extraction.actors.people.addressed import CAPITAL
from timeline.extraction.phrases.fragments import WEEKDAY

NICKNAME = re.compile(
    rf"(?<![\w-])(?P<first>{CAPITAL}(?: {CAPITAL})?) [\"\u201c](?:[\w'\u2019-]+ ){{0,2}}?[\w'\u2019-]+[\"\u201d]"
    rf" (?!{WEEKDAY}\b)(?P<last>{CAPITAL}(?: {CAPITAL})?)(?![\w'\u2019-]*[\"\u201d])"
)


def find_nicknamed(page: Page) -> Iterator[NameMention]:
    """Every name with a nickname between quotation marks in it, behind a first name that is known."""
    for match in NICKNAME.finditer(page.text):
        words = [word for word in match["first"].split() if not is_title_word(word)]
        if words and gender_of_first_name(plain(words[0])) and not page.is_headline(match.start()):
            name = " ".join([*words, match["last"]])
            yield NameMention(Span(*match.span("last")), name, ActorKind.PERSON, "name with a nickname")
