"""Word the rules by which a telling was found, dated and merged as reasons for readers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from timeline.domain.date_names import name_date
from timeline.domain.dates import read_edtf
from timeline.models import Evidence, Wording

FOUND_BY = {
    "verb": "by its verb",
    "held-noun": "by a noun, as something that is held, paid or made",
    "made-noun": "by a noun with the one who made it",
    "partner-noun": "by a noun with those who took part",
    "dated-noun": "by a noun with its date",
    "of-year": "by a noun with its year",
    "appointed-noun": "by a noun that is set for a day",
    "dated-clause": "by a verb with its date",
    "gone-on": "by a verb with the day since which it lasts",
    "turn": "as the beginning or end of something that lasts",
    "occasion-noun": "as the occasion of a statement",
    "own-occasion": "as the occasion of what somebody did",
    "plan": "as what somebody is to do",
    "likely-deed": "as a deed, by the traits of its clause",
    "deed-noun": "as a deed, by a noun",
    "readiness": "since somebody is ready for it",
    "guest": "since somebody has a visitor",
    "spokesperson": "since a spokesperson made several statements",
    "told-reporters": "since a statement was made to reporters",
    "told-outlet": "since a statement was made to an outlet",
    "told-officials": "since a statement was made to officials",
    "told-by-phone": "since a statement was made by phone",
    "spoke-at": "since a statement was made at a gathering",
    "posted": "since a statement was posted",
    "same-turn": "as the same speaker’s next words",
    "continuation": "as a quotation that goes on",
    "first-person": "as “I” or “we” of the last speaker",
}
SPOKEN_BY = {"name": "by name", "pronoun": "by a pronoun", "title": "by a title", "unmarked": "not named"}
GUESS = "guess"  # with which the names of uncertain rules begin
DATED_BY = {
    "same-phrase": "in the same phrase",
    "own-clause": "in a clause about it",
    "same-clause": "in the same clause",
    "occasion": "that of the occasion in the same clause",
    "governing-clause": "in the clause that it depends on",
    "participle": "in the words beside it",
    "occasion-clause": "that of the occasion in the next clause",
    "same-occasion": "that of the speaker’s other words",
    "took-part": "that of what the speaker took part in just before",
    "news-day": "that of the news, which the first sentences tell",
    "named-occasion": "that of an occasion told elsewhere in the article",
    "follows": "that of the talks before it",
    "after-talks": "that of the talks before it",
    "same-scene": "that of what is told just before",
    "behind-aim": "behind the words for what it was done for",
    "same-talks": "that of the talks at which it was agreed",
    "announced": "that on which somebody said that it had been done",
    "days-away": "counted from another one",
    "entry": "with which its entry begins",
    "since": "that since which it lasts",
    "start": "that from which on it is to be",
    "deadline": "that by which it is to be",
    "present-tense": "the month of publication, since it is told in the present",
    "hearsay": "the month of publication, since it is told with “reportedly”",
    "present-perfect": "shortly before publication, since it is told as just done",
    "undated-news": "the month of publication, since it is news of which no day is told",
    "about-publication": "about the day of publication",
    "about-news": "that of the news, since the article gives none of its own",
    "not-before": "that of what it tells as done, since the article gives none of its own",
    "publication-day": "the day of publication, since the article gives none",
    "standing-position": "none, since it may have been said many times, or before all that is told",
    "no-date": "none in the article",
}
WITH = "both with "  # behind which the ids of participants stand
WITH_DIGITS = re.compile(r"\S*\d\S*")  # a date as it is stored, or no date at all
NOBODY: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason in words, with the name of its rule in the API."""

    words: str
    rule: str


def find_reasons(telling: Evidence | Wording, names: Mapping[str, str] = NOBODY) -> tuple[Reason, ...]:
    """Find the reasons: how the words were found, whose they are, how they were dated, why they were merged.

    ``names`` are those of the entry's actors, by their ids.
    """
    return tuple(reason for reason in _reasons(telling, names) if reason.rule)


def name_found(rule: str, cue: str = "") -> str:
    """Word how a passage was found: by its cue where it has one.

    >>> name_found("made-noun"), name_found("ccomp>", "suggested"), name_found("noun-frame")
    ('by a noun with the one who made it', 'by the cue “suggested”', 'by the rule “noun-frame”')
    """
    return FOUND_BY.get(rule) or (f"by the cue “{cue}”" if cue else _by_rule(rule))


def name_speaker(rule: str) -> str:
    """Word how a speaker was found.

    >>> name_speaker("name"), name_speaker("pronoun: last subject"), name_speaker("guess: author")
    ('by name', 'by a pronoun, taken for the last subject', 'author (a guess)')
    """
    how, _, who = rule.removeprefix(f"{GUESS}: ").rpartition(": ")
    named = f"{SPOKEN_BY.get(how, how)}, taken for the {who}" if how else SPOKEN_BY.get(who, who)
    return f"{named} (a guess)" if rule.startswith(GUESS) else named


def name_merged(reason: str, names: Mapping[str, str]) -> str:
    """Word why tellings were merged, with the names of actors and the words of dates.

    >>> name_merged("both visit; both with ana-berg, oslo; same day, 2025-02-24", {"ana-berg": "Ana Berg"})
    'both visit; both with Ana Berg, oslo; same day, Monday 24 February 2025'
    """
    told = (WITH_DIGITS.sub(_in_words, _with_names(part, names)) for part in reason.split("; "))
    return "; ".join(told)


def _with_names(part: str, names: Mapping[str, str]) -> str:
    """A part of a reason with names in place of ids."""
    if not part.startswith(WITH):
        return part
    return WITH + ", ".join(names.get(each, each) for each in part.removeprefix(WITH).split(", "))


def _in_words(found: re.Match[str]) -> str:
    """A date in words; what is none stays as it is."""
    try:
        return name_date(read_edtf(found[0]))
    except ValueError:
        return found[0]


def _reasons(telling: Evidence | Wording, names: Mapping[str, str]) -> Iterator[Reason]:
    cue = telling.cue_words if isinstance(telling, Wording) else ""
    yield Reason(f"Found {name_found(telling.rule, cue)}", telling.rule)
    if isinstance(telling, Wording):
        yield Reason(f"Speaker: {name_speaker(telling.speaker_rule)}", telling.speaker_rule)
    yield Reason(f"Date: {DATED_BY.get(telling.date_rule) or _by_rule(telling.date_rule)}", telling.date_rule)
    yield Reason(f"Merged: {name_merged(telling.merge_reason, names)}", telling.merge_reason)


def _by_rule(rule: str) -> str:
    """Name a rule for which there are no other words."""
    return f"by the rule “{rule}”"
