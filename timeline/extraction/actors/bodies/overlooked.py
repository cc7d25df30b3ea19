"""Names that the parser takes for no body go in; those come out that an article or a country's name shows to be one.

Nobody is called "the Jogorku Kenesh" but a body, and what "Germany's Tolvex" is, an article about it would tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.domain.kinds import ActorKind
from timeline.extraction.actors.bodies.crowds import acts
from timeline.extraction.actors.names.countries import places
from timeline.extraction.actors.names.genders import gender_of_first_name
from timeline.extraction.actors.names.ids import plain
from timeline.extraction.actors.names.landmarks import is_landmark
from timeline.extraction.actors.names.linking import ACTING, OF_COUNTRY
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page
from timeline.extraction.actors.names.titles import is_title_word
from timeline.extraction.language import Token
from timeline.extraction.lexicon.reading import read_groups

PROPER = frozenset({"NNP", "NNPS"})
UNSEEN = frozenset({"", "PERSON"})  # labels: of other names the parser knows what they are
ITS_OWN = frozenset({"dobj", "ccomp", "xcomp"})  # what only somebody's deed has
NO_FIRMS = frozenset({"PERSON", "NORP", "FAC", "LOC", "EVENT", "LAW", "WORK_OF_ART", "DATE", "LANGUAGE"})


def find_with_article(page: Page) -> Iterator[NameMention]:
    """Every name of several words behind "the" that does something: "the Jogorku Kenesh ratified the treaty"."""
    for paragraph in page.prose:
        for token in paragraph.doc.tokens:
            if token.dep_ != "nsubj" or token.tag_ not in PROPER or token.ent_type_ not in UNSEEN:
                continue
            words = [child for child in token.lefts if child.dep_ == "compound"]
            the = words[0].nbor(-1) if words and words[0].i else None
            is_run = the is not None and the.lower_ == "the" and token.i - words[0].i == len(words)
            if is_run and _does(token) and _may_be_body([*words, token]):
                span = paragraph.span_of(words[0], token)
                yield NameMention(span, span.of(page.text), ActorKind.ORGANISATION, ACTING)


def _does(name: Token) -> bool:
    """Whether something is done as only people and bodies do it: not "the Rotte Marsh grew"."""
    return name.head.pos_ == "VERB" and any(child.dep_ in ITS_OWN for child in name.head.children)


def _may_be_body(words: Sequence[Token]) -> bool:
    """Whether a run of capitals is no place, law or office."""
    texts = [word.text for word in words]
    no_actors = read_groups("organisations.toml")["no_actors"]
    return (
        all(text[0].isupper() for text in texts)
        and texts[-1].lower() not in no_actors
        and not is_landmark(texts)
        and not any(is_title_word(text) or plain(text) in places() for text in texts)
    )


def find_firms_of_countries(page: Page) -> Iterator[NameMention]:
    """Every name of one word that acts behind its country's: "Germany's Tolvex said". Of people it is the surname."""
    for paragraph in page.prose:
        for token in paragraph.doc.tokens:
            if token.tag_ not in ("POS", "NNP", "NN") or not token.text[0].isupper() or token.ent_type_ in NO_FIRMS:
                continue
            owner = next((child for child in token.lefts if child.dep_ == "poss"), None)
            is_of_country = owner is not None and owner.i == token.i - 2 and plain(owner.text) in places()
            if is_of_country and acts(token) and _may_be_firm(token):
                span = paragraph.span_of(token, token)
                yield NameMention(span, token.text, ActorKind.ORGANISATION, OF_COUNTRY, is_short=True)


def _may_be_firm(name: Token) -> bool:
    """Whether a word is no place, office or first name."""
    word = plain(name.text)
    return not (word in places() or is_title_word(word) or gender_of_first_name(word) or word.isdigit())
