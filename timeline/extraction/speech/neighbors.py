"""A cue whose subject the parse has missed goes in; the name beside it comes out, as the order of words tells it."""

from __future__ import annotations

from collections.abc import Collection

from timeline.extraction.language import Token
from timeline.extraction.lexicon.cue_verbs import cue_verbs
from timeline.extraction.lexicon.reading import read_words
from timeline.extraction.speech.lines import Line, Region
from timeline.extraction.speech.mentions import mention_run
from timeline.extraction.speech.runs import Run
from timeline.extraction.speech.subjects import FINITE, lemma_of

INVERTING = read_words("speech_words.toml")["inverting"]
NO_SPEAKER = read_words("speech_words.toml")["no_speakers"]
NOMINAL = frozenset({"PROPN", "NOUN", "PRON"})
AGED = "old"  # "the 46-year-old" stands for a person, though its words are an adjective and a time
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
INSIDE_NAMES = frozenset({"compound", "poss", "punct", "case"})
CONCERNING = frozenset(
    {"for", "of", "to", "with", "about", "against"}
)  # a person behind these is whom the words concern
RELATIVE = frozenset({"WDT", "WP", "IN"})
STARTS_NAME = NOMINAL | {"DET", "ADJ", "NUM"}
HELPING = frozenset({"ADV", "AUX"})
TOLD = frozenset({"dobj", "dative"})
STOPS = frozenset({".", "!", "?", ":", "”", '"'})
LONG_WORD = 4  # letters: titles write shorter words small
SENTENCE = 4  # words: a shorter quotation may be a name or a part of what the clause behind it tells


def find_neighbor(cue: Token, line: Line) -> Token | None:
    """The name beside a cue, where the parse has missed it: "said Smith", "he said"."""
    if _is_passive(cue, line):
        return None
    return _name_after(cue, line) or _subject_in_front(cue, line) or _name_before(cue, line)


def stands_behind_quotation(cue: Token, line: Line) -> bool:
    """Whether a quotation ends before a cue, with its comma inside or outside: '"...," said', '"...", said'."""
    before = cue.i - 2 if cue.i > 1 and cue.doc[cue.i - 1].text == "," else cue.i - 1
    return before >= 0 and line.is_quoted(cue.doc[before])


def says_whatever_it_means(verb: Token, line: Line) -> bool:
    """Whether a clause behind a quoted sentence that ends in a comma can only tell who says it: '"...," he posed'."""
    if not line.regions or verb.tag_ not in FINITE or verb.pos_ != "VERB" or line.is_quoted(verb):
        return False
    subject = next((child for child in verb.children if child.dep_ == "nsubj" and not line.is_quoted(child)), None)
    if subject is None or subject.lower_ in NO_SPEAKER:
        return False
    first = min(subject.left_edge.i, verb.i)
    behind = first - 2 if first > 1 and verb.doc[first - 1].text == "," else first - 1
    ends = [region for region in line.regions_of([behind]) if region.last == behind] if behind >= 0 else []
    return any(_is_sentence(region, line) and (behind < first - 1 or _ends_in_comma(region, line)) for region in ends)


def _is_sentence(region: Region, line: Line) -> bool:
    """Whether a quotation opens a sentence and is no title: '"We go home now,"', not 'in "The Long Way Home,"'."""
    before = line.before(region)
    words = [token.text for token in line.quoted_in(region) if token.is_alpha]
    long = [word for word in words if len(word) >= LONG_WORD]
    opens = (before is None or before.text in STOPS) and any(word[0].isupper() for word in words[:1])
    return opens and region.words >= SENTENCE and not all(word[0].isupper() for word in long)


def _ends_in_comma(region: Region, line: Line) -> bool:
    """Whether the last word within the marks is a comma."""
    return next((token.text for token in reversed(line.quoted_in(region)) if not token.is_quote), "") == ","


def _name_after(cue: Token, line: Line) -> Token | None:
    doc = cue.doc
    is_after_quotation = stands_behind_quotation(cue, line) and lemma_of(cue) in cue_verbs().all
    # "Continued Lee", "recalled Lee": taken for a participle
    can_invert = cue.tag_ in FINITE or cue.i == cue.sent.start or is_after_quotation
    if (
        cue.i + 1 >= len(doc)
        or cue.tag_ == "VBG"
        or not can_invert
        or not (is_after_quotation or lemma_of(cue) in INVERTING)
    ):
        return None
    following = doc[cue.i + 1]
    if line.is_quoted(following) or not (following.pos_ in STARTS_NAME or following.text[0].isupper()):
        return None
    head = _head_of_name(following)
    is_nominal = _is_nominal(head) or is_after_quotation  # whatever stands there: '"...," read one'
    # "said they would", "Lee, 58, told reporters"
    is_other = head.dep_ == "nsubj" and head.head.i > head.i or head.dep_ in TOLD and head.head.i == cue.i
    return head if is_nominal and (is_after_quotation or not is_other) and head.lemma_ not in NO_SPEAKER else None


def _subject_in_front(cue: Token, line: Line) -> Token | None:
    """In "Lee smiled, then said he was tired" the parser may take what Lee did first for what he said."""
    clauses = [child for child in cue.children if child.dep_ == "ccomp"]
    if len(clauses) < 2 or not clauses[0].i < cue.i < clauses[-1].i or line.is_quoted(clauses[0]):
        return None
    return next((child for child in clauses[0].children if child.dep_ == "nsubj"), None)


def _name_before(cue: Token, line: Line) -> Token | None:
    place = cue.i - 1
    while place > cue.sent.start and cue.doc[place].pos_ in HELPING and not _is_name(cue.doc[place], cue):
        place -= 1
    word = cue.doc[max(place, 0)]
    is_nominal = word.pos_ in NOMINAL or _is_name(word, cue)
    return word if is_nominal and word.i < cue.i and not line.is_quoted(word) else None


def _is_name(word: Token, cue: Token) -> bool:
    """Whether only a capital within a sentence shows a name: the parser takes "Will said" for another word."""
    return word.i > word.sent.start and word.text[0].isupper() and cue.text[0].islower()


def guess_speaker(cue: Token, line: Line, said: Collection[Run]) -> Run | None:
    """The last subject or person of the sentence before a cue, else the first behind it, where none is nearer."""
    is_beside = cue.i == cue.sent.start or cue.dep_ == "advcl"
    if cue.tag_ == "VBN" or (is_beside and cue.tag_ != "VBG") or _is_passive(cue, line):
        return None  # "Asked how", "when told that": the sentence tells of whoever listens
    named = [
        token
        for token in cue.sent
        if _may_speak(token) and not line.is_quoted(token) and not any(first <= token.i <= last for first, last in said)
    ]
    before = [token for token in named if token.i < cue.i]
    guess = before[-1] if before else next(iter(named), None)
    return mention_run(guess, line, cue) if guess is not None else None


def _may_speak(word: Token) -> bool:
    if word.dep_ in SUBJECTS:
        return word.pos_ in NOMINAL and word.tag_ not in RELATIVE
    return word.ent_type_ == "PERSON" and word.dep_ not in INSIDE_NAMES and word.head.lower_ not in CONCERNING


def _is_passive(cue: Token, line: Line) -> bool:
    """Whether a cue has an auxiliary of its own: to '"Is it over?" asked Lee' the parser may give the quoted one."""
    return any(child.dep_ == "auxpass" and not line.is_quoted(child) for child in cue.children)


def _is_nominal(word: Token) -> bool:
    return word.pos_ in NOMINAL or word.lower_ == AGED


def _head_of_name(opening: Token) -> Token:
    head = opening
    while head.head.i > head.i and head.dep_ in ("det", "compound", "amod", "nummod", "poss", "nmod", "case"):
        head = head.head
    return head
