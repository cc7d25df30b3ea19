"""A parsed paragraph goes in; clauses come out that tell what no list names: history by its day, and plans."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.domain.dates import PartialDate
from timeline.domain.kinds import EventKind, Precision
from timeline.extraction.clauses import (
    governor,
    helpers,
    is_clause,
    is_negated,
    is_past,
    is_perfect,
    is_present,
    subject_of,
)
from timeline.extraction.dating import date_clause
from timeline.extraction.dating.anchors import is_beginning
from timeline.extraction.dating.relations import holder_of, timed_clause
from timeline.extraction.events.detection.clause_status import WOULD, is_foretold
from timeline.extraction.events.detection.kinds import kind_of_deed
from timeline.extraction.events.detection.triggers import BESIDE_NOUN, GONE_ON, Trigger
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.lexicon.cue_verbs import cue_verbs
from timeline.extraction.lexicon.event_words import PHRASES, STATUS
from timeline.extraction.reading import Reading, span_of
from timeline.extraction.records import TimeMention

FUTURE = frozenset({"will", "shall"})
OPENING = frozenset({"begin", "start", "resume"})  # a quotation, or a strike
AIMS = frozenset({"xcomp", "advcl"})
TOLD = frozenset({"ROOT", "conj", "ccomp"})
YEARS = frozenset({Precision.YEAR, Precision.DECADE, Precision.CENTURY})
PLANNED = frozenset({"dobj", "nsubjpass", "auxpass", "prep"})
IN_FORCE = frozenset({"force", "effect"})
# On a day after publication these tell what is to come: "the pause would begin on Friday", "it may end next week".
EXPECTED = frozenset({"would", "could", "may", "might"})


def find_background(reading: Reading, paragraph: Paragraph, told: frozenset[int]) -> Iterator[Trigger]:
    """Find the dated clauses whose happening is not told yet; ``told`` are the places of verbs that are."""
    seen = set(told)
    for time in reading.times_in(paragraph.span):
        anchor = reading.token_at(time.span)
        if time.date is None or anchor is None:
            continue
        verb = timed_clause(anchor)
        if verb.i in seen or (verb.dep_ == "xcomp" and verb.head.i in told):
            continue  # "the talks are scheduled to take place"
        trigger = _trigger_of_day(reading, paragraph, verb, anchor, time)
        if trigger is not None and trigger.word.i not in seen:
            seen.add(trigger.word.i)
            yield trigger


def _trigger_of_day(
    reading: Reading, paragraph: Paragraph, verb: Token, anchor: Token, time: TimeMention
) -> Trigger | None:
    """What a verb tells of the day beside it: that something lasts since then, or what was or is to be then."""
    is_quoted = reading.is_quoted(time.span.start)
    if _has_gone_on(verb, anchor) and not is_quoted:
        return Trigger(verb, EventKind.BACKGROUND, GONE_ON)
    if time.date is None or holder_of(anchor) != verb or not _is_happening(verb):
        return None
    verb = tried_by(verb)
    if is_career(reading, paragraph, verb) or (is_quoted and not _is_promised(verb)):
        return None
    if _is_to_come(reading, verb, time.date):
        return Trigger(verb, EventKind.SCHEDULED, "dated-clause")
    kind = _kind_of_past(reading, paragraph, verb) if is_past(verb) or is_done_to_noun(verb) else None
    return Trigger(verb, kind, "dated-clause") if kind else None


def find_plans(reading: Reading, paragraph: Paragraph, told: frozenset[int]) -> Iterator[Trigger]:
    """Find what somebody named is to do, whatever the day: "Norway will send an adviser to Oslo"."""
    for verb in paragraph.doc.tokens:
        if verb.pos_ != "VERB" or verb.i in told or _is_to_speak(verb):
            continue
        if (
            is_clause(verb)
            and _is_arranged(verb)
            and _is_happening(verb)
            and _is_done_to_something(verb)
            and _is_of_named(reading, paragraph, verb)
        ):
            yield Trigger(verb, EventKind.SCHEDULED, "plan")


def tried_by(verb: Token) -> Token:
    """The verb that tells how a deed came out, which happens on its day: "failed to sign a pact on Monday"."""
    is_deed = verb.dep_ == "xcomp" and verb.head.lemma_ in PHRASES["outcomes"] and is_past(verb.head)
    return verb.head if is_deed else verb


def is_done_to_noun(verb: Token) -> bool:
    """Whether a participle tells of a noun what was done to it: "a deal struck in 2020", "Berg, arrested in May"."""
    is_plain = verb.dep_ == "acl" and verb.tag_ == "VBN" and not helpers(verb)
    return is_plain and verb.lemma_ not in PHRASES["passing_on"] | STATUS["planned"]


def _is_to_speak(verb: Token) -> bool:
    """Whether something is only to be said: "will say that", "will find that"; not "will find a new leader"."""
    is_content = any(child.dep_ == "ccomp" for child in verb.children)
    return verb.lemma_ in cue_verbs().speech or (verb.lemma_ in cue_verbs().weak and is_content)


def _is_arranged(verb: Token) -> bool:
    """Whether it "will" be, or is "set", "due" or "scheduled" to be."""
    above = governor(verb)
    if above is not None and verb.dep_ in AIMS and any(word.tag_ == "TO" for word in helpers(verb)):
        return above.lemma_ in STATUS["arranged"] or _is_meant(above, verb.head)
    return verb.dep_ in TOLD and _is_foretold(verb)


def _is_foretold(verb: Token) -> bool:
    """Whether it "will" be, or somebody announced or agreed that it "would"."""
    if any(word.lower_ in FUTURE for word in helpers(verb)):
        return True
    above = governor(verb)
    is_set = above is not None and above.lemma_ in STATUS["planned"] | PHRASES["appointing"]
    return is_set and _is_said_to_come(verb)


def _is_said_to_come(verb: Token) -> bool:
    """Whether somebody said that it "would" be."""
    return any(word.lower_ in WOULD for word in helpers(verb)) and is_foretold(verb)


def _is_meant(above: Token, head: Token) -> bool:
    """Whether it "is to" be or "is due to", somebody "intends" it, or a noun is "due to"."""
    if head != above:
        return head.lemma_ in STATUS["arranged"] and (is_present(above) or head.dep_ in BESIDE_NOUN)
    return is_present(above) and above.lemma_ in ("be", "intend")


def _is_done_to_something(verb: Token) -> bool:
    """Whether it is told with, to or of what it is: not "will stall", nor "what Norway will do"."""
    return any(child.dep_ in PLANNED and child.tag_ != "WP" for child in verb.children)


def _is_of_named(reading: Reading, paragraph: Paragraph, verb: Token) -> bool:
    """Whether somebody named is the subject, and not quoted as saying so."""
    subject = subject_of(verb)
    is_named = subject is not None and reading.mentions_in(paragraph.span_of(subject.left_edge, subject))
    return bool(is_named) and not reading.is_quoted(span_of(paragraph, verb).start)


def _has_gone_on(verb: Token, anchor: Token) -> bool:
    """Whether a sentence of its own tells what has lasted since a day: "has been banned since 2019"."""
    return verb.dep_ in ("ROOT", "conj") and is_perfect(verb) and is_beginning(anchor)


def _kind_of_past(reading: Reading, paragraph: Paragraph, verb: Token) -> EventKind | None:
    """What a dated verb in the past tells: that somebody took a stand in public, a deed, or only that he spoke."""
    if verb.lemma_ in PHRASES["stands"]:
        is_only_said = _is_by_outlet(reading, paragraph, verb)
    else:
        is_only_said = verb.lemma_ in cue_verbs().all and verb.lemma_ not in OPENING
    return None if is_only_said else kind_of_deed(reading, paragraph, verb)


def is_career(reading: Reading, paragraph: Paragraph, verb: Token) -> bool:
    """Whether it tells how old somebody is or what he was: "was founded in 1992"; what was founded on a day is news."""
    if verb.lemma_ in PHRASES["origins"]:
        is_told = any(child.dep_ == "auxpass" for child in verb.children)
    else:
        is_told = verb.lemma_ == "serve" and any(child.lower_ == "as" for child in verb.children)
    return is_told and date_clause(reading, paragraph, verb).date.precision in YEARS


def _is_by_outlet(reading: Reading, paragraph: Paragraph, verb: Token) -> bool:
    """Whether an outlet does it, whose trade is to report."""
    subject = subject_of(verb)
    rows = () if subject is None else reading.mentions_in(span_of(paragraph, subject))
    return any(reading.is_media(row.actor) for row in rows)


def _is_happening(verb: Token) -> bool:
    """Whether the verb tells that something happens, and no state; a law comes "into force"."""
    behind = (word for child in verb.children if child.lower_ == "into" for word in child.children)
    is_deed = verb.lemma_ not in PHRASES["states_of_being"] or any(word.lower_ in IN_FORCE for word in behind)
    return verb.pos_ == "VERB" and is_deed


def _is_promised(verb: Token) -> bool:
    """Whether the speaker says what his own side will do: "we will reopen the border on Monday"."""
    is_own = any(child.dep_ == "nsubj" and child.lower_ == "we" for child in verb.children)
    return is_own and not is_negated(verb) and any(word.lower_ in FUTURE for word in helpers(verb))


def _is_to_come(reading: Reading, verb: Token, date: PartialDate) -> bool:
    """Whether it is to come: it "will begin", or on a day yet to come it is "to begin", "would begin" or "begins".

    What was said has statements of its own; what will be said ("will testify") has none.
    """
    words = {word.lower_ for word in helpers(verb)}
    published, first, last = reading.article.published, date.earliest, date.latest
    is_aim = verb.dep_ == "xcomp" and "to" in words and "have" not in words
    is_open = published is not None and last is not None and last >= published
    if is_open and ((is_aim and _is_arranged(verb)) or _is_said_to_come(verb)):
        return True  # of the week in which the article came out, what is "to take effect" is yet to come
    if words & FUTURE or published is None or first is None or first < published:
        return bool(words & FUTURE)
    return is_aim or bool(words & EXPECTED) or (is_present(verb) and first > published)
