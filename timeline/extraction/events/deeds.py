"""A parsed paragraph goes in; clauses come out that no list names, and that tell a happening by their traits."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import cache
from itertools import repeat

from timeline.extraction.clauses import is_clause, subject_of
from timeline.extraction.events.kinds import kind_of_deed
from timeline.extraction.events.status import status_of
from timeline.extraction.events.traits import find_traits
from timeline.extraction.events.triggers import LIKELY, Trigger
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.lexicon.cue_verbs import cue_verbs
from timeline.extraction.lexicon.event_words import PHRASES, STATUS
from timeline.extraction.lexicon.reading import read_weights
from timeline.extraction.reading import Reading, span_of

# The sum of weights from which a clause tells a happening.
LEAST_SCORE = 1.0

# Clauses that tell something themselves; what describes a noun, or completes a verb, seldom does so.
TELLING = frozenset({"ROOT", "conj", "ccomp", "advcl", "parataxis"})


def find_deeds(reading: Reading, paragraph: Paragraph, told: Set[int]) -> Iterator[Trigger]:
    """Find the clauses that most likely tell a happening; ``told`` are the places of verbs whose happening is told."""
    weights = read_weights("happening_traits.tsv")
    for verb in _untold(reading, paragraph, told):
        score = sum(map(weights.get, find_traits(reading, paragraph, verb, told), repeat(0.0)))
        if score + weights["always"] >= LEAST_SCORE and status_of(verb) is not None:
            yield Trigger(verb, kind_of_deed(reading, paragraph, verb), LIKELY)


def find_candidates(reading: Reading, paragraph: Paragraph, told: Set[int]) -> Iterator[Token]:
    """Find the verbs of clauses that may tell a happening and do not deny it or wish for it."""
    return (verb for verb in _untold(reading, paragraph, told) if status_of(verb) is not None)


def _untold(reading: Reading, paragraph: Paragraph, told: Set[int]) -> Iterator[Token]:
    """The verbs of clauses of which nothing is told yet; what is only said has statements of its own."""
    for word in paragraph.doc.tokens:
        if (
            word.pos_ == "VERB"
            and word.dep_ in TELLING
            and word.i not in told
            and is_clause(word)
            and word.lemma_.lower() not in _no_deeds()
            and not reading.is_quoted(span_of(paragraph, word).start)
            and not _is_told_below(word, told)
            and subject_of(word) is not None
        ):
            yield word


@cache
def _no_deeds() -> frozenset[str]:
    """Verbs of speech, and of those who only lead what others do."""
    return cue_verbs().speech | PHRASES["leading"]


def _is_told_below(verb: Token, told: Set[int]) -> bool:
    """Whether the deed is the infinitive's, told already or only speech: "expected to leave", "refused to say"."""
    aims = [child for child in verb.children if child.dep_ == "xcomp"]
    is_before_deed = bool(aims) and verb.lemma_ in STATUS["arranged"]
    return is_before_deed or any(aim.i in told or aim.lemma_.lower() in cue_verbs().speech for aim in aims)
