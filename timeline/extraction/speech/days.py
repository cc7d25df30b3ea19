"""A cue goes in; the words behind it that tell on which day somebody spoke come out."""

from __future__ import annotations

from collections.abc import Set
from itertools import takewhile

from timeline.extraction.language import Token
from timeline.extraction.lexicon.time_words import PART_CODES, WEEKDAY_NUMBERS
from timeline.extraction.speech.runs import branch

DAYS = WEEKDAY_NUMBERS.keys() | {"yesterday"}
LEADS_TO_DAY = frozenset({"on", "late", "early", "earlier"})
BEGINS = DAYS | LEADS_TO_DAY
CIRCUMSTANCES = frozenset({"dative", "dobj", "prep"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
JOINS_DAYS = frozenset({"and", "or", "'s", "’s"})  # "on Monday and Tuesday ...", "Monday's talks"


def is_day(phrase: Token) -> bool:
    """Whether a phrase tells when, and not of what: "her statement on Monday that", "called on Monday for"."""
    return phrase.dep_ == "prep" and any(child.ent_type_ in ("DATE", "TIME") for child in phrase.children)


def find_day_behind(cue: Token) -> range:
    """The numbers of the words between a cue and what it reports: "said late on Monday evening | talks would go on".

    The parser makes them a part of the report, unless they are its subject: "said Monday was a holiday". Between the
    cue and the day may stand whom it was told, and where: "told reporters in Riga on Monday | talks would go on".
    """
    end_of_sentence, words = cue.sent.end, cue.doc.tokens
    start = _end_of_circumstances(cue)
    if start >= end_of_sentence or words[start].lower_ not in BEGINS:
        return range(0)
    behind = words[start:end_of_sentence]
    leading = len(list(takewhile(lambda token: token.lower_ in LEADS_TO_DAY, behind)))
    day = behind[leading : leading + 1]
    end = leading + 1 + sum(1 for token in behind[leading + 1 : leading + 2] if token.lower_ in PART_CODES)
    is_told = any(token.lower_ in DAYS for token in day) and behind[end - 1].dep_ not in SUBJECTS
    is_joined = any(token.lower_ in JOINS_DAYS for token in behind[end : end + 1])
    return range(start, start + end) if is_told and not is_joined else range(0)


def _end_of_circumstances(cue: Token) -> int:
    """The number of the first word behind a cue and what hangs on it without a gap."""
    end = cue.i + 1
    for child in cue.rights:
        if child.dep_ not in CIRCUMSTANCES or child.left_edge.i != end or child.lower_ in BEGINS:
            break
        end = child.right_edge.i + 1
    return end


def find_parted_from_day(cue: Token, reported: Set[int]) -> set[int]:
    """The rest of a name that the parser makes of a day and the words after it, where the reported words go on from it.

    In "said on Monday talks would go on", that is "talks".
    """
    day = find_day_behind(cue)
    heads = (cue.doc[number].head for number in day if cue.doc[number].dep_ == "compound")
    for head in heads:
        rest = branch(head) - set(day)
        if head.i not in day and reported and max(rest) + 1 == min(reported):
            return rest
    return set()
