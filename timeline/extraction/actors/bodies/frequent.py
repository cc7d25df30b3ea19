"""Words of an article go in; names come out that nothing shows to be names but that they act again and again.

A small parser knows few bodies: of "Brontide filed for bankruptcy" it says little. What is written large and does
something in three sentences is somebody whom the article is about.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.names.countries import places
from timeline.extraction.actors.names.ids import plain
from timeline.extraction.actors.names.linking import ACTING
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page
from timeline.extraction.actors.names.titles import is_title_word
from timeline.extraction.language import Token

OFTEN = 3  # sentences; of what acts once or twice half is no actor
SHORTEST = 2  # letters
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# What the parser knows to be none: days, laws, works.
NOBODY = frozenset({"DATE", "TIME", "EVENT", "LAW", "WORK_OF_ART", "LANGUAGE", "NORP", "GPE", "LOC", "FAC"})


def find_frequent(page: Page) -> Iterator[NameMention]:
    """Every mention of a name of one word that acts often."""
    acting: dict[str, list[tuple[Span, Token]]] = defaultdict(list)
    for paragraph in page.prose:
        for token in paragraph.doc.tokens:
            if token.dep_ in SUBJECTS and token.tag_ == "NNP" and _acts_alone(token):
                acting[token.text].append((paragraph.span_of(token, token), token))
    for name, found in acting.items():
        if len(found) >= OFTEN:
            yield from (NameMention(span, name, _kind(found), ACTING, is_short=True) for span, _ in found)


def _acts_alone(token: Token) -> bool:
    """Whether a word is the whole of a name and does something."""
    is_known = plain(token.text) in places() or is_title_word(token.text) or token.ent_type_ in NOBODY
    is_part = any(child.dep_ in ("compound", "amod", "det", "conj", "poss") for child in token.children)
    return token.head.pos_ == "VERB" and len(token.text) > SHORTEST and not is_known and not is_part


def _kind(found: list[tuple[Span, Token]]) -> ActorKind:
    """A person where the parser mostly says so."""
    people = sum(token.ent_type_ == "PERSON" for _, token in found)
    return ActorKind.PERSON if 2 * people > len(found) else ActorKind.ORGANISATION
