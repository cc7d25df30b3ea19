"""An article goes in; its runs of capitalised words come out, each of which may be the name of a body.

A run goes on over the small words inside names ("of", "and the", "de la") and over the owners that names begin with
("the People's Bank", "the Dock Workers' Union"). It ends at any other possessive: "Norway's Ministry" is no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise, takewhile

from timeline.domain.spans import Span
from timeline.extraction.actors.names.countries import adjectives
from timeline.extraction.actors.names.genders import gender_of_first_name
from timeline.extraction.actors.names.page import Page, Word
from timeline.extraction.actors.names.places import joined_to
from timeline.extraction.actors.names.titles import is_title_word
from timeline.extraction.lexicon.patterns import one_of
from timeline.extraction.lexicon.reading import read_groups
from timeline.extraction.phrases.fragments import MONTH, WEEKDAY

# Dashes join "Export\u2013Import Bank" as hyphens do, and "al-Nahar" begins with an article in small letters.
CAPITAL = r"[^\W\d_a-z\u00df-\u00f6\u00f8-\u00ff][\w&\u2013-]*(?:\.[A-Z]+)*(?:['\u2019](?!s\b)\w+)*"
ARTICLE = r"(?:al|el|an|as|ash|ar|at)-"
DAY = rf"(?:{WEEKDAY}|{MONTH})(?!\w)"
JOINT = rf"(?:of|for|on(?! {DAY})|and)(?: the)? |& |(?:de|do|da|dos|das|del|di|du|des|della|al|y|e|et)(?: l[aoe]s?)? "
SAINT = r"(?:St\.?|Saint) [A-Z]\w+['\u2019]s"
PEOPLE = r"[A-Z][a-z]+(?:ees|ers|ors|ists|ents|ants|men|women|ians)"  # nouns for people, in whatever body they unite
OWNERS = ("People's", "Women's", "Men's", "Children's", "King's", "Queen's")
BEGUN = re.compile(rf"(?<![\w-]){ARTICLE}$")
LONGEST_ARTICLE = 5  # characters in front of a run, one before the article among them
LONGEST_LIST = 20  # words
OF_BODY = re.compile(r" (?:of|for) (?:the )?")
AND = re.compile(r"( and (?:the )?)")
SHORTENED = re.compile(r" \(([A-Z]{2,10})\)")
OPENING = frozenset({"DET", "ADP", "CCONJ", "SCONJ", "PRON", "ADV", "AUX", "PART", "INTJ"})


@cache
def _run() -> re.Pattern[str]:
    groups = read_groups("groups.toml")
    owners = groups["heads"] | groups["crowds"] | groups["united"]
    people = sorted(word.capitalize() for word in owners if word.endswith("s"))
    singles = "|".join(re.escape(owner).replace("'", "['\u2019]") for owner in OWNERS)
    owner = rf"(?:{singles}|{SAINT}|{one_of(people)}['\u2019]|{PEOPLE}['\u2019])(?= [A-Z])"
    word = rf"(?:{owner}|{CAPITAL})"
    return re.compile(rf"(?<!\w){word}(?: (?:{JOINT})?(?:{ARTICLE})?{word})*")


def find_runs(page: Page) -> Iterator[Span]:
    """Find every run outside title-case lines, without what only opens its sentence; "and" parts two names."""
    for paragraph in page.prose:
        for run in _run().finditer(page.text, paragraph.span.start, paragraph.span.end):
            yield from _parts(page, _with_list(page, _with_article(page.text, *run.span())))


def _with_article(text: str, start: int, end: int) -> Span:
    """The run with the article in small letters that a hyphen joins to it."""
    if not text.startswith("-", start - 1) or not start:
        return Span(start, end)
    article = BEGUN.search(text, max(start - LONGEST_ARTICLE, 0), start)
    return Span(article.start() if article else start, end)


def _parts(page: Page, run: Span) -> Iterator[Span]:
    """The run itself, without what begins its sentence or a list; where "and" joins two names, each."""
    joints = OF_BODY.finditer(page.text, *run) if page.text.find(" ", *run) >= 0 else ()
    bearer = next((joint for joint in joints if _is_person_before(page, joint.start())), None)
    run = Span(bearer.end(), run.end) if bearer else run
    for part in _named_apart(page, run) if page.text.find(" and ", *run) >= 0 else (run,):
        start = part.start + _length_of_opening(page, part.start, part.of(page.text))
        if start < part.end and not _is_of_holder(page, Span(start, part.end)):
            yield Span(start, part.end)


def _is_of_holder(page: Page, run: Span) -> bool:
    """Whether the run ends with somebody who only works for the body: "Ministry of Justice Spokesman Dan Rask"."""
    following = list(pairwise(page.words_in(run)))[1:]
    return any(is_title_word(word.plain) and _is_person_begun(page, name) for word, name in following)


def _is_person_begun(page: Page, word: Word) -> bool:
    """Whether a person's name begins or goes on at a word."""
    token = page.token_at(word.start)
    return token is not None and (token.ent_type_ == "PERSON" or gender_of_first_name(word.plain) != "")


def _named_apart(page: Page, run: Span) -> Iterator[Span]:
    """The names that "and" joins; inside what the parser takes for the name of one body it parts nothing."""
    start = run.start
    for joint in AND.finditer(page.text, *run) if not _is_shortened(page.text, run) else ():
        if not _is_inside_body(page, joint.start() + 1):
            yield Span(start, joint.start())
            start = joint.end()
    yield Span(start, run.end)


def _is_shortened(text: str, run: Span) -> bool:
    """Whether letters that stand in brackets behind a run begin as it does: "Ports and Rivers Staff Union (PRSU)"."""
    letters = SHORTENED.match(text, run.end)
    if letters is None:
        return False
    name = run.of(text).removeprefix("The ")
    _, *others = AND.split(name)[::2]
    return letters[1][0] == name[0] and not any(letters[1][0] == other[0] for other in others)


def _is_person_before(page: Page, offset: int) -> bool:
    """Whether a person's name ends at a character: "Ida Lund of the Polar Institute" is no institute of Lund."""
    token = page.token_at(offset - 1)
    return token is not None and token.ent_type_ == "PERSON"


def _is_inside_body(page: Page, offset: int) -> bool:
    """Whether a name that the parser takes for a body's goes on at a character: "Ministry of Industry and Trade"."""
    token = page.token_at(offset)
    return token is not None and token.ent_type_ == "ORG" and token.ent_iob_ == "I"


def _with_list(page: Page, run: Span) -> Span:
    """The run with the rest of a list that belongs to the name: "Ministry of Farming, Forests and Fisheries"."""
    comma = page.token_at(run.end) if page.text.startswith(",", run.end) else None
    if comma is None or not _is_inside_body(page, run.end):
        return run
    following = comma.doc.tokens[comma.i : comma.i + LONGEST_LIST]
    rest = list(takewhile(lambda token: token.ent_iob_ == "I", following))
    if not any(token.lower_ == "and" for token in rest):
        return run
    last = rest[-1]
    start = run.end - comma.idx
    return Span(run.start, start + last.idx + len(last.text))


def _length_of_opening(page: Page, offset: int, words: str) -> int:
    """How many characters at the head of a run are no part of a name: "The", "After"."""
    length = 0
    split = words.split(" ")
    for word, following in zip(split, [*split[1:], ""], strict=True):
        token = page.token_at(offset + length)
        is_doing = token is not None and token.tag_ == "VBG" and following.islower()  # "Speaking on Nordic Radio"
        is_kind = following != "" and word in read_groups("organisations.toml")["opening_kinds"]  # "Lender Nordic Bank"
        if is_doing or is_kind or ("-" in word and joined_to("origins", "ties").search(word)):
            length += len(word) + 1
            continue
        if word in adjectives() or token is None or token.pos_ not in OPENING:
            break
        length += len(word) + 1
    return min(length, len(words))
