"""A cue and what hangs on it go in; where its content ends comes out: before what others tell, behind what joins it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence, Set
from itertools import chain

from timeline.extraction.language import Token
from timeline.extraction.lexicon.cue_verbs import cue_verbs
from timeline.extraction.lexicon.reading import read_words
from timeline.extraction.speech.cues import VERBS, Cue
from timeline.extraction.speech.lines import NO_REGION, Line, Region, is_word
from timeline.extraction.speech.runs import branch, branches
from timeline.extraction.speech.subjects import JOINED, is_beside, is_done_besides, lemma_of, reporter_above

SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
LEAD = "as"
LONGEST_LEAD = 3  # tokens: 'as "a friend"', 'as a very "close" friend'
OPENS_NAME = frozenset({"DET", "ADJ"})  # what may stand before the marks: 'called the plan a "sham"'
LONGEST_PARTED = 15  # tokens between what is named and the name: "praised Lund, who left the race on Sunday, as"
CONTRASTS = frozenset({"while", "whereas"})
SOURCE = "according"
LONGEST_ADDED = 40  # tokens before a quotation that goes on with their sentence
ENDS_LEAD = frozenset(".!?:;")
NARRATING = read_words("speech_words.toml")["narrating"]
ADDING = frozenset({",", "-", "--", "\u2013", "\u2014"})  # marks before a clause that only adds to what a noun names
# What mostly goes on with the content that it follows at once, and seldom tells how or when somebody spoke.
JOINING_MARKS = frozenset({"if", "because", "unless", "since", "to"})
JOINING_PREPOSITIONS = frozenset({"by", "from", "since", "than", "through"})


def find_others(cue: Cue, reported: Set[int], line: Line) -> frozenset[int]:
    """Find the words of the verbs that go on from this one, and of the source behind what it reports."""
    words = line.paragraph.doc.tokens
    joined = [words[number] for number in reported if words[number].dep_ in JOINED or is_beside(words[number])]
    besides = _going_on(cue, joined, line) | _done_besides(joined, line)
    return besides | _source(cue, reported, line) if SOURCE in line.paragraph.doc.text.lower() else besides


def find_other_speech(clause: Token, line: Line) -> set[int]:
    """In "X said A, and Y warned B" or "X said A, while Y warned B" the other cue ends the content of the first."""
    words: set[int] = set()
    for child in clause.children:
        if not _may_set_against(child) or line.is_quoted(child) or child.pos_ not in VERBS or _has_that(child):
            continue
        has_subject = any(grandchild.dep_ == "nsubj" for grandchild in child.children)
        if has_subject and lemma_of(child) in cue_verbs().all:
            words |= branch(child)
    return words


def _may_set_against(clause: Token) -> bool:
    """Whether a clause is joined to the one it hangs on by "and", "while" or nothing, or is another report."""
    if clause.dep_ != "advcl":
        return clause.dep_ == "conj"
    marks = {child.lower_ for child in clause.lefts}
    tells_more = "as" in marks and any(child.dep_ == "ccomp" for child in clause.rights)  # ", as Z said that C"
    return clause.i > clause.head.i and (tells_more or not marks.isdisjoint(CONTRASTS))


def _going_on(cue: Cue, joined: Sequence[Token], line: Line) -> frozenset[int]:
    """In "X said A and warned B", "X said A, adding B" and 'X: "A," adding B', the words of the cues that go on."""
    verbs = [verb for verb in joined if not line.is_quoted(verb) and _goes_on(verb, cue, line)]
    others = branches([verb.head if is_beside(verb) else verb for verb in verbs])
    return others.union(*(_quotation_behind(verb, others, line) for verb in verbs)) if line.regions else others


def _quotation_behind(verb: Token, others: Set[int], line: Line) -> range:
    """The quotation that a cue leads to, though the parser hangs it on another: 'said A, adding in English, "B"'."""
    following = bisect_right(line.regions, verb.i, key=lambda region: region.first)
    region = line.regions[following] if following < len(line.regions) else None
    if region is None or region.first >= verb.sent.end:
        return range(0)
    between = line.words_between(verb.i, region.first)
    return region.tokens if all(word.i in others for word in between) else range(0)


def _goes_on(verb: Token, cue: Cue, line: Line) -> bool:
    reporter = reporter_above(verb)
    if reporter is not None:
        return reporter.i == cue.token.i
    return verb.tag_ == "VBG" and line.is_quoted(verb.head) and lemma_of(verb) in cue_verbs().speech


def _done_besides(joined: Sequence[Token], line: Line) -> frozenset[int]:
    """In "X asked Y to leave and shut the door", what X did besides, though the parser joins it to what he asked."""
    return branches([verb for verb in joined if is_done_besides(verb) and not line.is_quoted(verb)])


def _source(cue: Cue, reported: Set[int], line: Line) -> frozenset[int]:
    """In "X said A, according to Y", the words from "according" on: Y vouches for all of it."""
    behind = (line.token(number) for number in reported if number > cue.token.i)
    according = [word for word in behind if word.lower_ == SOURCE and not line.is_quoted(word)]
    return branches([word for word in according if _follows_comma(word)])


def _follows_comma(word: Token) -> bool:
    """Whether a comma stands before a word, or ends the quotation before it: 'that "all may go," according to'."""
    before = [token for token in word.doc.tokens[max(0, word.i - 2) : word.i] if not token.is_quote]
    return bool(before) and before[-1].text == ","


def _has_that(clause: Token) -> bool:
    """In "X said that A, and that Y warned B", X said both."""
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)


def without_asides(words: frozenset[int], cue: Cue) -> frozenset[int]:
    """Words that name something, without what the writer adds on it: "praised the deal, which took years"."""
    tokens = cue.token.doc.tokens
    clauses = [tokens[number] for number in words if tokens[number].dep_ == "relcl"]
    added = [branch(clause) for clause in clauses if clause.i > cue.token.i]
    return words - frozenset(chain.from_iterable(rest for rest in added if _is_parted(tokens, min(rest))))


def _is_parted(tokens: Sequence[Token], first: int) -> bool:
    """Whether a comma or a dash stands before a word, or ends the quotation before it: 'a "break," which'."""
    before = next((tokens[place] for place in range(first - 1, -1, -1) if not tokens[place].is_quote), None)
    return before is not None and before.text in ADDING


def find_joined(cue: Cue, words: Set[int], line: Line) -> frozenset[int]:
    """The branches of a cue that come right behind its content, no comma between: "proposed a tax | to pay for it"."""
    found: set[int] = set()
    last = max(words, default=cue.token.doc[-1].i)
    last = line.regions[line.region_of[last]].last if line.region_of[last] != NO_REGION else last
    for child in cue.token.rights:
        if child.i <= last or child.dep_ == "punct":
            continue
        added = branch(child)
        if min(added) != last + 1 or added & cue.clause or not _joins(child):
            break
        found |= added
        last = max(added)
    return frozenset(found)


def find_name_given(cue: Cue, words: Set[int], line: Line) -> frozenset[int]:
    """The quoted name that a thing is given, where the parser parts it: 'praised Lund, who left, as "a friend"'."""
    last = max(words, default=-1)
    following = bisect_right(line.regions, last, key=lambda region: region.first)
    region = line.regions[following] if last > cue.token.i and following < len(line.regions) else None
    if region is None or region.first >= cue.token.sent.end or region.first - last > LONGEST_PARTED:
        return frozenset()
    between = line.paragraph.doc.tokens[last + 1 : region.first]
    if cue.lemma in cue_verbs().naming and all(word.pos_ in OPENS_NAME for word in between):
        return frozenset(range(last + 1, region.last + 1))
    lead = next((word.i for word in between[-LONGEST_LEAD:] if word.lower_ == LEAD), None)
    if lead is None or any(lemma_of(word) in cue_verbs().speech for word in between):
        return frozenset()
    return frozenset(range(lead, region.last + 1))


def find_lead(cue: Cue, words: Set[int], line: Line, cues: Set[int]) -> frozenset[int]:
    """The words before a quotation that goes on with their sentence: 'If it rains, Lund said, "we stay."'."""
    regions = line.regions_of(words)
    if not regions or not _begins_within(line, regions[0]):
        return frozenset()
    end = min(*cue.clause, regions[0].first)
    if end < regions[0].first and not _stands_between_commas(cue, line, regions[0]):
        return frozenset()
    lead = line.paragraph.doc.tokens[line.token(end).sent.start : end]
    is_apart = cue.clause.isdisjoint(token.i for token in lead)
    return frozenset(token.i for token in lead) if is_apart and _may_lead(lead, line, cues) else frozenset()


def _stands_between_commas(cue: Cue, line: Line, region: Region) -> bool:
    """Whether commas alone part a cue from the words before it and the quotation behind it: '..., Lund said, "..."'."""
    first, last = min(cue.clause), max(cue.clause)
    return first > 0 and line.token(first - 1).text == "," == line.text_between(last, region.first).strip()


def _begins_within(line: Line, region: Region) -> bool:
    """Whether a quotation begins within a sentence."""
    first = next((token for token in line.quoted_in(region) if is_word(token)), None)
    return first is not None and first.text[0].islower()


def _may_lead(lead: Sequence[Token], line: Line, cues: Set[int]) -> bool:
    """Whether words may be the start of what is said: nobody speaks in them, and they tell not only when."""
    if not lead or len(lead) > LONGEST_ADDED or lead[0].lower_ in NARRATING or lead[0].dep_ == "prep":
        return False
    return not any(token.i in cues or line.is_quoted(token) or token.text in ENDS_LEAD for token in lead)


def find_coordinated(cue: Cue, words: Set[int], line: Line) -> frozenset[int]:
    """The clauses joined to a cue that only go on with its content: "said A, but that B", 'said A, but "B"'."""
    last = max(words, default=cue.token.doc[-1].i)
    clauses = [child for child in cue.token.rights if child.dep_ == "conj" and child.i > last]
    told = branches([clause for clause in clauses if _goes_on_telling(clause, line)])
    return frozenset(range(last + 1, max(told) + 1)) if told else told


def _goes_on_telling(clause: Token, line: Line) -> bool:
    """Whether a clause has a subject and begins with "that" or a quotation mark."""
    has_subject = any(child.dep_ in SUBJECTS for child in clause.lefts)
    return has_subject and (_has_that(clause) or (line.is_quoted(clause) and line.is_quoted(clause.left_edge)))


def _joins(child: Token) -> bool:
    """Whether a branch behind the content of a cue is mostly a part of it."""
    if child.dep_ == "prep":
        return child.lower_ in JOINING_PREPOSITIONS
    if child.dep_ == "advcl":
        return any(word.lower_ in JOINING_MARKS for word in child.children if word.dep_ in ("mark", "aux"))
    return child.dep_ in ("xcomp", "ccomp")
