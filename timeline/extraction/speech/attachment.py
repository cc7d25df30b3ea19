"""A cue and the quotations of its line go in; the quotations that it reports come out.

A quotation is reported by the cue whose clause stands beside it, by the one whose content it is a part of, and, where
a sentence of its own follows ('"A," he said. "B."'), by the cue before, unless another cue comes right after it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Set
from itertools import takewhile

from timeline.extraction.language import Token
from timeline.extraction.lexicon.cue_verbs import cue_verbs
from timeline.extraction.lexicon.reading import read_words
from timeline.extraction.speech.cues import Cue
from timeline.extraction.speech.lines import NO_REGION, Line, Region, is_word

WORTH_REPORTING = (
    3  # words; a shorter quotation is reported only where the cue has nothing else, and stands right beside it
)
GAP_BEFORE = 6  # words of the cue's own clause between a quotation and the cue: "...," the former minister later said
GAP_AFTER = 12  # words between a cue and the quotation it opens: said in an interview on Monday that "..."
GAP_UNMARKED = 3  # as long as that without a comma or colon before the quotation
NEXT_CUE = 12  # tokens after a quotation in which a cue of its own would stand
LEADS_IN = frozenset({",", ":", "—", "–", "-"})
LEADS_TO_TITLE = frozenset(
    {"ADP", "PART", "DET", "ADJ", "NUM"}
)  # said on the "Morning Hour", on the channel's "Late Hour"
STOPS = frozenset(".!?")
SELF = "I"
TELLING = read_words("speech_words.toml")["addressed"]
ENDS_ANSWER = frozenset(",!?")
STOPS_BEHIND = frozenset(",.")
MARKS = frozenset({'"', "'", "''", "``", "“", "”", "‘", "’"})
# Words: a shorter quotation after a word is a title or the writer's phrase: on "The Late Hour," she said.
TITLE = 6


def attach_beside(cue: Cue, line: Line, free: Collection[Region], content: Set[int], cues: Set[int]) -> set[int]:
    """The words of the quotations that a cue of speech reports."""
    words = set(content)
    for region in free:
        if any(number in words for number in region.tokens) or (
            _stands_beside(cue, line, region, cues) and _is_worth(cue, line, region, words)
        ):
            words.update(region.tokens)
    return words


def without_others_words(cue: Cue, line: Line, words: Set[int], cues: Set[int]) -> set[int]:
    """Content without the quotations behind a cue that another one leads to, where a quotation stands before it.

    The parser hangs both on the first cue: '"We go," Berg said as Lund shouted: "Never!"'
    """
    regions = line.regions_of(words)
    if not any(region.last < cue.token.i for region in regions):
        return set(words)
    others = [region for region in regions if region.first > cue.token.i and _is_led_to(cue, line, region, cues)]
    return set(words).difference(*(region.tokens for region in others))


def _is_led_to(cue: Cue, line: Line, region: Region, cues: Set[int]) -> bool:
    """Whether a comma or colon behind another cue leads to a quotation."""
    before = line.before(region)
    if before is None or before.text not in LEADS_IN:
        return False
    return any(word.i in cues for word in line.words_between(cue.token.i, region.first))


def drop_unquoted(cue: Cue, line: Line, words: Set[int], cues: Set[int], complement: str) -> set[int]:
    """Content without the words that are the article's, where it holds a sentence of the speaker's own.

    What follows that sentence is narration ('"Follow me," she said, and they did'), and so is what stands before it
    ('They sang: "Follow me," she said') or before a cue that it follows ('Asked about it, he said, "We will."').
    """
    regions = line.regions_of(words)
    own = next((region for region in regions if _is_sentence(cue, line, region, words)), None)
    if own is None:
        return set(words)
    named = {number for region in regions if _is_named(cue, line, region, own) for number in region.tokens}
    is_led_to = _is_circumstance(cue, line, own, cues, complement)
    quoted = {n for n in words - named if line.region_of[n] != NO_REGION}
    return quoted if is_led_to else quoted | {n for n in words if cue.token.i < n < own.first}


def _is_named(cue: Cue, line: Line, region: Region, own: Region) -> bool:
    """Whether a few quoted words only name a thing of the narration: '"We go," Lund said on "Late Hour."'."""
    before = line.before(region)
    if region.words >= TITLE or before is None or not is_word(before):
        return False
    if before.tag_ == "CC" and not _is_before_word(line, region):
        return False
    return min(region.first, own.first) < cue.token.i


def _is_circumstance(cue: Cue, line: Line, own: Region, cues: Set[int], complement: str) -> bool:
    """Whether the words between a cue and a quoted sentence only tell how or to whom it was said.

    'Lund wrote in response: "We go."', 'Lund told the editor, "We go."', 'Lund explained it by saying, "We go."'
    """
    before = line.before(own)
    if before is None or before.text not in LEADS_IN or own.first < cue.token.i:
        return False
    is_told = complement == "dobj" and cue.lemma in TELLING
    between = line.words_between(cue.token.i, own.first)
    return complement.startswith("prep:") or is_told or any(word.i in cues and _is_gerund(word) for word in between)


def _is_gerund(cue: Token) -> bool:
    """Whether a cue only goes on from another: "by saying", but not "she was saying"."""
    return cue.tag_ == "VBG" and not any(child.dep_ == "aux" for child in cue.children)


def _is_sentence(cue: Cue, line: Line, region: Region, words: Set[int]) -> bool:
    """Whether a quotation begins with a capital, is long enough, and no reported word leads into it or out of it."""
    first = next((token for token in line.quoted_in(region) if is_word(token)), None)
    if first is None or not first.text[:1].isupper() or _leads_on(line, region, words):
        return False
    if region.words < WORTH_REPORTING and not _is_answer(cue, line, region):
        return False
    if first.text == SELF and _is_led_into(cue, line, region, words):
        return False
    before = line.token(region.first - 1) if region.first else first
    return region.first - 1 not in words or not is_word(before) or before.lower_ == "that"


def _is_led_into(cue: Cue, line: Line, region: Region, words: Set[int]) -> bool:
    """Whether a sentence begins outside the marks and ends before its cue: 'If it rains, "I will go," Lund said.'"""
    before = line.before(region)
    is_open = before is not None and before.text == "," and before.i - 1 in words
    return is_open and region.last < cue.token.i


def _leads_on(line: Line, region: Region, words: Set[int]) -> bool:
    """Whether the reported sentence goes on behind a quotation: '"I held" their hands for hours, he said.'"""
    after = region.last + 1
    if after not in words or not is_word(line.token(after)) or line.is_quoted(line.token(after)):
        return False
    last = _last_quoted(line, region)
    return last is not None and is_word(last)


def _is_answer(cue: Cue, line: Line, region: Region) -> bool:
    """Whether a short quotation is all that the cue right behind it reports: '"Not yet," he said of the plan.'"""
    first = min(cue.clause)
    if region.last >= first or line.words_between(region.last, first):
        return False
    begins = region.first == 0 or line.token(region.first - 1).text in STOPS | MARKS
    last = _last_quoted(line, region)
    return begins and last is not None and last.text in ENDS_ANSWER


def _last_quoted(line: Line, region: Region) -> Token | None:
    """The last word or stop of a quotation, its marks aside; the stop may stand behind them, as in British papers."""
    behind = line.paragraph.doc.tokens[region.last + 1 : region.last + 2]
    if any(token.text in STOPS_BEHIND for token in behind):
        return behind[0]
    return next((token for token in reversed(line.quoted_in(region)) if token.text not in MARKS), None)


def attach_following(cue: Cue, line: Line, free: Collection[Region], content: Set[int], cues: Set[int]) -> set[int]:
    """The content, and the quotations after it that go on with it in sentences of their own."""
    words = set(content)
    said = sorted(words | cue.clause)
    for region in free:
        if region.first <= max(cue.clause) or region.words < 2 or not region.first or not _follows_stop(line, region):
            continue
        before = said[bisect_left(said, region.first) - 1]
        between = line.words_between(before, region.first)
        if _has_own_cue(line, region, cues) or not all(_below(token, cue.token) for token in between):
            continue
        if any(token.i in cues for token in between) or _opens_narration(line, region):
            continue
        words.update(region.tokens)
        said = sorted(words | cue.clause)
    return words


def _opens_narration(line: Line, region: Region) -> bool:
    """Whether a sentence of the article begins with a few quoted words: '"Late Hour" is a show.'"""
    before, after = line.before(region), line.paragraph.doc.tokens[region.last + 1 : region.last + 2]
    last = _last_quoted(line, region)
    if region.words >= TITLE or last is None or not (before is None or before.text in STOPS | MARKS):
        return False
    return _is_before_word(line, region) if is_word(last) else any(token.pos_ == "AUX" for token in after)


def _is_before_word(line: Line, region: Region) -> bool:
    after = line.paragraph.doc.tokens[region.last + 1 : region.last + 2]
    return any(is_word(token) and not line.is_quoted(token) for token in after)


def _follows_stop(line: Line, region: Region) -> bool:
    """A quotation goes on after a comma or a full stop; after a word it is a title or a phrase: in "The Revenant"."""
    return region.first == 0 or not is_word(line.token(region.first - 1))


def _ends_before_cue(line: Line, region: Region) -> bool:
    """Whether a sentence ends in the marks: a full stop does, where before a cue stands a comma or another mark.

    So does any stop where a colon leads to the quotation: 'Lund shot back: "Never!" Berg, she said, had left.'
    """
    last = _last_quoted(line, region)
    is_led_to = region.first > 0 and line.token(region.first - 1).text == ":"
    return last is not None and (last.text == "." or (is_led_to and last.text in STOPS))


def _is_all(cue: Cue, line: Line, region: Region) -> bool:
    """Whether the cue's clause is a sentence without any words to report but those before: '"We will." He said.'"""
    first, last = min(cue.clause), max(cue.clause)
    after = cue.token.doc.tokens[last + 1 : last + 2]
    return not line.words_between(region.last, first) and all(token.text in STOPS for token in after)


def _hangs_on_speaker(cue: Cue, line: Line, region: Region) -> bool:
    """Whether quoted words belong to the clause that tells of the speaker: 'said Lee, who wants "to be sure"'."""
    if cue.speaker is None:
        return False
    speaker = range(cue.speaker.first, cue.speaker.last + 1)
    return any(token.head.i in speaker for token in line.quoted_in(region) if is_word(token))


def _stands_beside(cue: Cue, line: Line, region: Region, cues: Set[int]) -> bool:
    first, last = min(cue.clause), max(cue.clause)
    if region.last < first:
        if _ends_before_cue(line, region) and not _is_all(cue, line, region):
            return False
        if region.words < TITLE and not _follows_stop(line, region):
            return False
        between = line.words_between(region.last, first)
        return len(between) <= 1 or (len(between) <= GAP_BEFORE and all(_below(token, cue.token) for token in between))
    if region.first > last:
        return _leads_to(cue, line, region, cues)
    return True


def _leads_to(cue: Cue, line: Line, region: Region, cues: Set[int]) -> bool:
    last = max(cue.clause)
    doc = cue.token.doc
    if any(token.text in STOPS for token in doc.tokens[last : region.first]):
        return False
    between = line.words_between(last, region.first)
    if len(between) > GAP_AFTER or any(token.i in cues for token in between):
        return False
    before = doc[region.first - 1]
    if before.text in LEADS_IN or (before.lower_ == "with" and cue.lemma in cue_verbs().answering):
        return True
    is_title = before.pos_ in LEADS_TO_TITLE
    return len(between) <= GAP_UNMARKED and not is_title and not _hangs_on_speaker(cue, line, region)


def _is_worth(cue: Cue, line: Line, region: Region, words: Set[int]) -> bool:
    if region.words >= WORTH_REPORTING or _is_answer(cue, line, region):
        return True
    if words or not region.words:
        return False
    first, last = min(cue.clause), max(cue.clause)
    between = line.words_between(region.last, first) if region.last < first else line.words_between(last, region.first)
    return len(between) <= 1


def _has_own_cue(line: Line, region: Region, cues: Set[int]) -> bool:
    following = line.paragraph.doc.tokens[region.last + 1 : region.last + NEXT_CUE]
    before_stop = takewhile(lambda token: not line.is_quoted(token) and token.text != ".", following)
    return any(token.i in cues for token in before_stop)


def _below(token: Token, cue: Token) -> bool:
    return token.i == cue.i or cue.is_ancestor(token)


def stands_before_sentence(words: Set[int], line: Line) -> bool:
    """Whether words only tell what the sentence quoted behind them is about: 'added of the mines, "They are rich"'."""
    comma = max(words) + 1
    if not line.regions or comma + 1 >= len(line.region_of) or line.token(comma).text != ",":
        return False
    opening = line.paragraph.doc.tokens[comma + 1 : comma + 3]
    first = next((word for word in opening if is_word(word)), None)
    return first is not None and line.is_quoted(opening[0]) and first.text[0].isupper()
