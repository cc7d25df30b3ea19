"""A candidate goes in; whether it is a statement comes out, by learned weights of its traits."""

from __future__ import annotations

from itertools import repeat

from timeline.extraction.language import Token
from timeline.extraction.lexicon.cue_verbs import cue_verbs
from timeline.extraction.lexicon.reading import read_weights
from timeline.extraction.speech.candidates import Candidate, find_traits
from timeline.extraction.speech.lines import Line

# The sums of weights from which a candidate is a statement. Whom a cue names has mostly said something, even where it
# looks like a deed, and more so without quotation marks, which stand about titles and single words too.
LEAST_SCORE = 0.0
LEAST_OF_OPEN = -0.3
LEAST_OF_REPORT = -0.8


def is_statement(candidate: Candidate, line: Line) -> bool:
    """Judge whether what a cue would report is a statement."""
    cue = candidate.cue
    if _is_deed(candidate, line):
        return False
    if (cue.lemma, candidate.complement) in cue_verbs().sure and cue.speaker is not None:
        return True
    weights = read_weights("statement_traits.tsv")
    score = sum(map(weights.get, find_traits(candidate, line), repeat(0.0))) + weights["always"]
    return score >= _least_score(candidate, line)


def _least_score(candidate: Candidate, line: Line) -> float:
    if candidate.cue.speaker is None:
        return LEAST_SCORE
    return LEAST_OF_OPEN if _is_open(candidate, line) else LEAST_OF_REPORT


def _is_open(candidate: Candidate, line: Line) -> bool:
    """Whether it looks less like a report: with marks, in a title, inside another report, by a participle, or "it"."""
    if candidate.is_nested or line.paragraph.index == 0 or _is_bare_participle(candidate.cue.token):
        return True
    words = [number for run in candidate.runs for number in range(run.first, run.last + 1)]
    return bool(line.regions_of(words)) or (len(words) == 1 and line.token(words[0]).pos_ == "PRON")


def _is_bare_participle(verb: Token) -> bool:
    """Whether it may be done to whoever is named beside it: "Berg, expected to go", "with Berg expected to go"."""
    is_lone = verb.tag_ == "VBN" and not any(child.dep_ == "aux" for child in verb.children)
    return is_lone or (verb.dep_ == "pcomp" and verb.head.lower_ == "with")


def _is_deed(candidate: Candidate, line: Line) -> bool:
    """Whether the content only names a deed or an occasion, as in "declared independence"."""
    nouns = cue_verbs().deeds.get(candidate.cue.lemma)
    first = candidate.runs[0]
    return nouns is not None and line.paragraph.doc[first.first : first.last + 1].root.lemma_.lower() in nouns
