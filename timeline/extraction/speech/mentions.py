"""The head of a mention goes in; all the words that make it up come out."""

from __future__ import annotations

from timeline.extraction.language import Token
from timeline.extraction.speech.lines import Line
from timeline.extraction.speech.runs import Run

OTHER_CLAUSES = frozenset({"parataxis", "ccomp"})


def mention_run(head: Token, line: Line, cue: Token | None) -> Run:
    """The words about a head that make up its mention: quotations, and the clause of the cue, are no part of it."""
    if head.pos_ == "PRON" and head.dep_ != "pobj":
        return _pronoun_run(head, line, cue)
    kept = set(_mention_tokens(head, line, cue))
    first = last = head.i
    while first - 1 in kept:
        first -= 1
    while last + 1 in kept:
        last += 1
    first, last = _without_edges(line, first, last)
    return Run(_start_of_compound(line, first), last)


def _pronoun_run(pronoun: Token, line: Line, cue: Token | None) -> Run:
    """A pronoun stands for itself; but "that" goes with the noun right before it: "an advertisement that says"."""
    if pronoun.lower_ == "that" and cue is not None and cue.dep_ == "relcl" and cue.head.i < pronoun.i:
        noun = mention_run(cue.head, line, cue)
        if noun.last == pronoun.i - 1:
            return Run(noun.first, pronoun.i)
    return Run(pronoun.i, pronoun.i)


def _start_of_compound(line: Line, first: int) -> int:
    """Where a mention begins whose first word a hyphen joins to the ones before: the parser may part "vice-chair"."""
    if first < 2 or line.text_between(first - 2, first) != "-":
        return first
    joined = line.token(first - 2)
    return min((below.i for below in joined.below if not line.is_quoted(below)), default=joined.i)


def _mention_tokens(head: Token, line: Line, cue: Token | None) -> list[int]:
    """The numbers of the words below a head that are neither quoted nor in the clause of the cue nor boilerplate."""
    of_cue = {cue.i, *(above.i for above in cue.ancestors)} if cue is not None else set()
    own = [child for child in head.children if child.dep_ not in OTHER_CLAUSES and child.i not in of_cue]
    for token in own:
        own += [child for child in token.children if child.i not in of_cue]
    return [token.i for token in (head, *own) if not line.is_quoted(token) and token.i not in line.boilerplate]


def _without_edges(line: Line, first: int, last: int) -> Run:
    while first < last and line.token(first).is_punct:
        first += 1
    while last > first and not (line.token(last).text == ")" or line.token(last).pos_ not in ("PUNCT", "SPACE")):
        last -= 1
    return Run(first, last)
