"""A parsed paragraph goes in; clauses come out that no list names, and that tell a happening by their traits."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace
from itertools import repeat

from timeline.domain.kinds import EventKind
from timeline.extraction.clauses import is_clause, subject_of
from timeline.extraction.events.detection.background import is_career
from timeline.extraction.events.detection.frames import find_frame
from timeline.extraction.events.detection.kinds import kind_of_deed
from timeline.extraction.events.detection.status import status_of
from timeline.extraction.events.detection.traits import find_traits
from timeline.extraction.events.detection.triggers import LIKELY, Trigger
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.lexicon.cue_verbs import cue_verbs
from timeline.extraction.lexicon.event_words import OCCASIONS, PHRASES, STATUS, deed_frames
from timeline.extraction.lexicon.reading import read_weights
from timeline.extraction.reading import Reading, span_of

# The sums of weights from which a clause tells a happening: less is asked of what its words give a kind (a price that
# is cut), and more of what is said, which has a statement of its own.
LEAST_SCORE = 0.75
LEAST_SCORE_OF_KIND = -0.2
LEAST_SCORE_OF_SPEECH = 1.25
# By this a frame says that its verb tells a happening whatever the traits of its clause.
ALONE = "alone"
HEARERS = frozenset({"dobj", "dative"})
# Clauses that tell something themselves; what describes a noun, or completes a verb, seldom does so.
TELLING = frozenset({"ROOT", "conj", "ccomp", "advcl", "parataxis"})
TELLING_SURELY = TELLING | {"relcl"}


def find_deeds(reading: Reading, paragraph: Paragraph, told: Set[int]) -> Iterator[Trigger]:
    """Find the clauses that most likely tell a happening; ``told`` are the places of verbs whose happening is told."""
    for verb in _untold(reading, paragraph, told, TELLING_SURELY):
        if is_career(reading, paragraph, verb):
            continue
        is_sure = _is_sure(reading, paragraph, verb)
        if is_sure or (verb.dep_ in TELLING and _is_likely(reading, paragraph, verb, told)):
            yield replace(as_deed(reading, paragraph, verb), is_sure=is_sure)


def _is_sure(reading: Reading, paragraph: Paragraph, verb: Token) -> bool:
    """Whether the lexicon says that the verb tells a happening in such a clause, whatever its traits."""
    frame = find_frame(reading, paragraph, verb, deed_frames())
    return frame is not None and ALONE in frame.asked


def _is_likely(reading: Reading, paragraph: Paragraph, verb: Token, told: Set[int]) -> bool:
    """Whether the traits of a clause and its verb weigh enough."""
    weights, lemma = read_weights("happening_traits.tsv"), verb.lemma_.lower()
    score = read_weights("happening_verbs.tsv").get(lemma, 0.0) + weights["always"]
    score += sum(map(weights.get, find_traits(reading, paragraph, verb, told), repeat(0.0)))
    if score >= LEAST_SCORE or score < LEAST_SCORE_OF_KIND or lemma in cue_verbs().speech:
        return score >= (LEAST_SCORE_OF_SPEECH if lemma in cue_verbs().speech else LEAST_SCORE)
    return kind_of_deed(reading, paragraph, verb) is not EventKind.BACKGROUND


def find_candidates(reading: Reading, paragraph: Paragraph, told: Set[int]) -> Iterator[Token]:
    """Find the verbs of clauses that may tell a happening and do not deny it or wish for it: what is learned from."""
    return (verb for verb in _untold(reading, paragraph, told) if status_of(verb) is not None)


def as_deed(reading: Reading, paragraph: Paragraph, verb: Token) -> Trigger:
    """Take the verb of a clause for what tells a happening."""
    return Trigger(verb, _kind_of(reading, paragraph, verb), LIKELY)


def _untold(reading: Reading, paragraph: Paragraph, told: Set[int], telling: Set[str] = TELLING) -> Iterator[Token]:
    """The verbs of clauses of which nothing is told yet; what is only said has statements of its own."""
    for word in paragraph.doc.tokens:
        if (
            word.pos_ == "VERB"
            and word.dep_ in telling
            and word.i not in told
            and is_clause(word)
            and word.lemma_.lower() not in PHRASES["leading"]
            and not reading.is_quoted(span_of(paragraph, word).start)
            and not _is_told_below(word, told)
            and _has_doer(word)
        ):
            yield word


def _has_doer(verb: Token) -> bool:
    """Whether it has a subject that is no time: "two weeks passed", "Sunday marks a year"."""
    subject = subject_of(verb)
    return subject is not None and subject.ent_type_ not in ("DATE", "TIME")


def _is_told_below(verb: Token, told: Set[int]) -> bool:
    """Whether the deed is the infinitive's, told already or only speech: "expected to leave", "refused to say"."""
    aims = [child for child in verb.children if child.dep_ == "xcomp"]
    is_before_deed = bool(aims) and verb.lemma_ in STATUS["arranged"]
    return is_before_deed or any(aim.i in told or aim.lemma_.lower() in cue_verbs().speech for aim in aims)


def _kind_of(reading: Reading, paragraph: Paragraph, verb: Token) -> EventKind:
    """The kind of what is done; what is said is at least announced, and what an outlet is told an interview."""
    kind = kind_of_deed(reading, paragraph, verb)
    if kind is not EventKind.BACKGROUND or verb.lemma_.lower() not in cue_verbs().speech:
        return kind
    return EventKind.INTERVIEW if _is_told_outlet(reading, paragraph, verb) else EventKind.ANNOUNCEMENT


def _is_told_outlet(reading: Reading, paragraph: Paragraph, verb: Token) -> bool:
    """Whether an outlet hears it, by its name or kind, or somebody whose name nobody else bears: "told the Gazette"."""
    for hearer in (child for child in verb.children if verb.lemma_ == "tell" and child.dep_ in HEARERS):
        known = reading.mentions_in(paragraph.span_of(hearer.left_edge, hearer))
        is_unknown = not known and hearer.pos_ == "PROPN" and hearer.ent_type_ != "PERSON"
        if is_unknown or hearer.lower_ in OCCASIONS["outlets"] or any(reading.is_media(row.actor) for row in known):
            return True
    return False
