"""A candidate goes in; whether it is a statement comes out, by learned weights of its traits."""

from __future__ import annotations

from itertools import repeat

from timeline.extraction.language import Token
from timeline.extraction.lexicon.cue_verbs import cue_verbs
from timeline.extraction.lexicon.reading import read_weights
from timeline.extraction.speech.attachment import ENDS_ANSWER, MARKS
from timeline.extraction.speech.candidates import Candidate, find_traits
from timeline.extraction.speech.complements import CLAUSES, OBJECTS
from timeline.extraction.speech.lines import Line, is_word
from timeline.extraction.speech.subjects import ENDS_CLAUSE

# The sums of weights from which a candidate is a statement. Whom a cue names has mostly said something, even where it
# looks like a deed, and more so without quotation marks, which stand about titles and single words too.
LEAST_SCORE = 0.0
LEAST_OF_OPEN = -0.3
LEAST_OF_REPORT = -0.8
COMPLEMENTS = OBJECTS | CLAUSES | {"xcomp"}
SHORTEST = 3  # words of a quoted sentence that needs no judgment


def is_statement(candidate: Candidate, line: Line) -> bool:
    """Judge whether what a cue would report is a statement."""
    cue = candidate.cue
    if cue.speaker is not None and _is_plain(candidate, line):
        return True
    if _is_deed(candidate, line):
        return False
    if cue.speaker is not None and ((cue.lemma, candidate.complement) in cue_verbs().sure or _is_before_cue(candidate)):
        return True
    if _is_quoted_by_another(candidate, line):
        return False
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
    words = _words_of(candidate)
    return bool(line.regions_of(words)) or (len(words) == 1 and line.token(words[0]).pos_ == "PRON")


def _is_quoted_by_another(candidate: Candidate, line: Line) -> bool:
    """Whether it is a part of what somebody else reports, and quoted in part.

    "Which Lund called 'a ruin'" is apart, and so is a whole quotation: 'He told me, "It is a ruin."'
    """
    if not candidate.is_nested or candidate.cue.token.dep_ == "relcl":
        return False
    words = [number for number in _words_of(candidate) if is_word(line.token(number))]
    is_whole = len(words) >= SHORTEST and all(line.is_quoted(line.token(number)) for number in words)
    return not is_whole and bool(line.regions_of(_words_of(candidate)))


def _words_of(candidate: Candidate) -> list[int]:
    return [number for run in candidate.runs for number in range(run.first, run.last + 1)]


def _is_plain(candidate: Candidate, line: Line) -> bool:
    """Whether it is a quoted sentence with its cue right behind: '"Is it over?" he asks'."""
    first, last = candidate.runs[0].first, candidate.runs[-1].last
    cue = min(candidate.cue.clause)
    if len(candidate.runs) > 1 or last >= cue:
        return False
    words = [token for token in line.paragraph.doc.tokens[first : last + 1] if is_word(token)]
    if len(words) < SHORTEST or not words[0].text[0].isupper():
        return False
    is_quoted = all(map(line.is_quoted, words)) and not line.words_between(last, cue)
    end = next(
        (token for token in reversed(line.paragraph.doc.tokens[first:cue]) if token.text not in MARKS), words[-1]
    )
    return is_quoted and end.text in ENDS_ANSWER


def _is_before_cue(candidate: Candidate) -> bool:
    """Whether it is a clause, and the comma and cue behind it report nothing else: "The bridge is old, she wrote"."""
    cue = candidate.cue
    if candidate.complement != "ccomp<" or cue.lemma not in cue_verbs().speech or cue.token.tag_ == "VBN":
        return False
    first = min(cue.clause)
    ends_in_comma = first > 0 and cue.token.doc[first - 1].text in ENDS_CLAUSE
    return ends_in_comma and not any(child.dep_ in COMPLEMENTS for child in cue.token.rights)


def _is_bare_participle(verb: Token) -> bool:
    """Whether it may be done to whoever is named beside it: "Berg, expected to go", "with Berg expected to go"."""
    is_lone = verb.tag_ == "VBN" and not any(child.dep_ == "aux" for child in verb.children)
    return is_lone or (verb.dep_ == "pcomp" and verb.head.lower_ == "with")


def _is_deed(candidate: Candidate, line: Line) -> bool:
    """Whether the content only names a deed or an occasion, as in "declared independence"."""
    nouns = cue_verbs().deeds.get(candidate.cue.lemma)
    first = candidate.runs[0]
    return nouns is not None and line.paragraph.doc[first.first : first.last + 1].root.lemma_.lower() in nouns
