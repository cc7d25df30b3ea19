"""The verb of a happening goes in; the day or month that its tense alone tells comes out, with the rule."""

from __future__ import annotations

from dataclasses import replace

from timeline.domain.dates import PartialDate
from timeline.domain.kinds import Precision
from timeline.extraction.clauses import HAVE, clause_of, governor, helpers, is_past, is_perfect, is_present
from timeline.extraction.dating.clauses import NO_DATE, Dated, date_clause, finite_of
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.reading import Reading

# Of what was done so, nobody knows when: "has never met", "had met before", "have met twice since 2019".
UNTIMED = frozenset({"never", "ever", "before", "previously", "once", "twice", "often", "long", "since", "repeatedly"})
FULL_STOPS = frozenset({".", "!", "?", "”", '"', "’", "…"})
MEANTIME = frozenset({"as", "while"})


def date_present(reading: Reading, word: Token) -> Dated:
    """Date what goes on as the article is written ("is pushing", "as they negotiate"; not "wants") to its month."""
    published, clause = reading.article.published, finite_of(clause_of(word))
    if published is None or clause.dep_ == "ccomp":
        return NO_DATE
    rule = "present-tense" if _is_going_on(clause) else "hearsay" if _is_hearsay(clause) else ""
    return Dated(PartialDate.month(published.year, published.month), rule) if rule else NO_DATE


def date_perfect(reading: Reading, word: Token) -> Dated | None:
    """Date what was done lately ("I have spoken to her") to about the month; None where it may be long ago."""
    published, clause = reading.article.published, clause_of(word)
    if published is None or not is_perfect(clause) or is_untimed(clause):
        return None
    month = PartialDate.month(published.year, published.month)
    return Dated(replace(month, approximate=True), "present-perfect")


def date_announced(reading: Reading, paragraph: Paragraph, word: Token) -> Dated:
    """Date what is said on a day to have just been done: "she said on Monday that the two had signed"."""
    above = governor(word)
    has = any(verb.lemma_ in HAVE and verb.tag_ in ("VBD", "VBZ", "VBP") for verb in helpers(word))
    if above is None or not has or word.dep_ != "ccomp" or is_untimed(word):
        return NO_DATE
    cue = date_clause(reading, paragraph, above)
    return replace(cue, rule="announced") if cue.date.precision is Precision.DAY else NO_DATE


def is_untimed(clause: Token) -> bool:
    """Whether it is told of no one time: "has never met", "met often"."""
    return any(child.lower_ in UNTIMED for child in clause.children)


def _is_going_on(clause: Token) -> bool:
    """Whether it tells what is being done, not what always holds: "is pushing", "as they negotiate", a headline."""
    is_headline = clause.sent[-1].text not in FULL_STOPS
    is_meanwhile = any(child.lower_ in MEANTIME for child in clause.children if child.dep_ in ("mark", "advmod"))
    return is_present(clause) and (clause.tag_ == "VBG" or is_meanwhile or is_headline)


def _is_hearsay(clause: Token) -> bool:
    """Whether it is told as what is heard these days: "they reportedly agreed"."""
    return is_past(clause) and any(child.lower_ == "reportedly" for child in clause.children)
