"""A verb of telling or a name goes in; whether an outlet tells, and whom it cites, comes out."""

from __future__ import annotations

from timeline.extraction.language import Token
from timeline.extraction.lexicon.cue_verbs import cue_verbs
from timeline.extraction.lexicon.relays import relays
from timeline.extraction.speech.subjects import TELLING_PASSIVES, lemma_of

NAMED = frozenset({"PERSON", "ORG", "GPE"})
SAYING = frozenset({"say", "tell", "write", "state"})
BESIDE_VERB = frozenset({"advcl", "xcomp"})


def is_outlet(token: Token) -> bool:
    """Whether a name or noun is that of an outlet or a platform."""
    words = {word.lower_ for word in token.below}
    if not words.isdisjoint(relays().bodies):
        return False
    return token.ent_type_ == "ORG" or not (words.isdisjoint(relays().outlets) and words.isdisjoint(relays().platforms))


def find_citation(verb: Token) -> Token | None:
    """The gerund by which an outlet names its source: "citing" in "Reuters reported, citing an aide"."""
    if lemma_of(verb) not in cue_verbs().speech:
        return None
    beside = [below for child in verb.children if child.dep_ == "ccomp" for below in child.lefts]
    gerunds = (child for child in (*verb.children, *beside) if child.tag_ == "VBG")
    citing = next((gerund for gerund in gerunds if find_cited(gerund) is not None), None)
    if citing is None or not any(child.dep_ == "nsubj" and is_outlet(child) for child in verb.children):
        return None
    return citing


def find_quoted(verb: Token) -> Token | None:
    """Whom an outlet lets speak: the captain in '"We will sign," the agency quoted the captain as saying'."""
    gerunds = (word for child in verb.rights if child.lower_ == "as" for word in child.children if word.dep_ == "pcomp")
    if not any(lemma_of(gerund) in SAYING for gerund in gerunds):
        return None
    return next((child for child in verb.rights if child.dep_ == "dobj"), None)


def find_cited(gerund: Token) -> Token | None:
    """Whom a gerund cites: a name, or people such as "officials" and "sources"; not "citing the weather"."""
    if gerund.tag_ != "VBG" or gerund.dep_ not in BESIDE_VERB or gerund.lemma_ not in TELLING_PASSIVES:
        return None
    cited = next((child for child in gerund.rights if child.dep_ == "dobj"), None)
    is_source = cited is not None and (cited.ent_type_ in NAMED or cited.lemma_.lower() in relays().sources)
    return cited if is_source else None
