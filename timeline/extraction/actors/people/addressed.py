"""Words of an article go in; people come out whom an address, an office or a family name in front shows to be people.

A small parser reads "Lord Harcourt" as a place, "Liu He" as a name and a pronoun, "Han Min-jae" as anything, and ends
"Mohammed bin Saleh" where the small letters begin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.bodies.provinces import provinces
from timeline.extraction.actors.names.countries import places
from timeline.extraction.actors.names.family_names import PARTICLES, families
from timeline.extraction.actors.names.genders import gender_of_first_name
from timeline.extraction.actors.names.ids import plain
from timeline.extraction.actors.names.landmarks import is_landmark
from timeline.extraction.actors.names.linking import INTRODUCED
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page
from timeline.extraction.actors.names.titles import is_title_word
from timeline.extraction.actors.people.portfolios import name_behind_field
from timeline.extraction.lexicon.reading import read_groups, read_words
from timeline.extraction.phrases.fragments import MONTH, WEEKDAY

ADDRESSES = ("Mr", "Mrs", "Ms", "Miss", "Lord", "Lady", "Dame", "Baroness")
ADDRESSED = re.compile(rf"\b(?:{'|'.join(ADDRESSES)})\.? (?=[A-Z])([\w’'-]*[\w-])")
OF_PLACE = re.compile(r" (?:from|of|for)(?: the)?(?= )")
OF_BODY = re.compile(r" (?:of|at|for) (?:the )?[\w&.’'-]+(?: [\w&.’'-]+){0,6}?(?=,)")
CAPITALIZED = re.compile(r" [A-Z][a-z]")
SAID = read_words("speech_words.toml")["said"]
SHOUTED = 4  # letters; shorter titles are written in capitals as well: "CEO"
BEHIND_OFFICE = "name behind an office"
MEMBER = "Member"  # with a capital an office: "Member for Visby Ida Lund"
OF_DAY = re.compile(r"\d[.:\d]* $")
LOOK_BACK = 24
CAPITAL = r"[A-Z][\w-]*(?:['\u2019](?!s\b)\w+)?"
INITIAL = r"[A-Z]\.(?= [A-Z])"
FULL_NAME = re.compile(
    rf" ({CAPITAL}(?: (?:{INITIAL}|(?:(?:{'|'.join(sorted(PARTICLES))}) )*(?:[a-z]{{2,3}}-)?{CAPITAL})){{1,5}})"
)
# Begun only where a word begins and never taken back, so that a line of capitals is read once.
NAME_OF_PLACE = re.compile(
    rf"(?<![\w-])(?P<name>{CAPITAL}(?: (?:[a-z]{{2,3}}-)?{CAPITAL}){{1,3}}+)"
    rf" of (?:the )?(?P<place>{CAPITAL}(?: {CAPITAL})?)"
)
OWN_NAME = r"(?:only )?(?:his|her|their|the) (?:first |last |full )?(?:name|pseudonym)(?: only)?"
AGED = re.compile(rf"(?<![\w-])(?P<name>{CAPITAL}(?: {CAPITAL}){{1,2}}+), [1-9]\d(?=,| who\b| and\b)")
NO_NAMES = frozenset({"GPE", "LOC", "FAC", "DATE", "EVENT", "LAW"})
INTRODUCED_BY = re.compile(
    r"(?:\b(?P<who>[a-z]+),? (?:(?:identified|known) (?:only )?(?:as|by the name)|named|called|nicknamed)"
    r"|\b(?:[Oo]ne|[Aa]nother|[Aa]n?) (?:[a-z-]+ )?(?P<one>[a-z]+),(?= [\w-]+[,.])"
    rf"|\b(?:gave|giving|using) {OWN_NAME}(?: as)?|\bidentified (?:himself|herself)(?: only)? (?:as|by)) "
    rf"(?P<name>{CAPITAL}(?: {CAPITAL}){{0,3}})(?![’'-])"
)
JOINT = re.compile(r"(?:,| and|, and) ")
LISTED = re.compile(rf" of (?:the )?{CAPITAL}(?: {CAPITAL})?{JOINT.pattern}{CAPITAL}")
DAY_BEHIND = re.compile(rf" (?:{WEEKDAY}|{MONTH})(?!\w).*")


def find_addressed(page: Page) -> Iterator[NameMention]:
    """Every surname behind a form of address, full name behind an office, and name with the family name in front."""
    yield from _behind_address(page)
    yield from _behind_office(page)
    yield from _family_in_front(page)
    yield from _before_saying(page)
    yield from _introduced(page)
    yield from _aged(page)
    yield from _of_countries(page)


def _introduced(page: Page) -> Iterator[NameMention]:
    """Whoever's name an article gives: "a student named Wong", "gave her name only as Huda"."""
    for match in INTRODUCED_BY.finditer(page.text):
        name = match["name"]
        noun = match["who"] or match["one"]
        is_somebody = noun is None or (is_person_noun(noun) and noun not in read_groups("organisations.toml")["kinds"])
        if is_somebody and not page.is_headline(match.start()) and not _is_body(name):
            yield NameMention(Span(*match.span("name")), name, ActorKind.PERSON, INTRODUCED, is_short=" " not in name)


def _aged(page: Page) -> Iterator[NameMention]:
    """Full names with an age behind: "Umm Raslo, 53, said"."""
    for match in AGED.finditer(page.text):
        name, span = match["name"], Span(*match.span("name"))
        first, root = page.token_at(span.start), page.root_of(span)
        is_name = first is not None and first.tag_ == "NNP" and root is not None and root.ent_type_ not in NO_NAMES
        is_place = is_landmark(name.split()) and root is not None and root.ent_type_ != "PERSON"
        if is_name and not (is_place or page.is_headline(span.start) or _is_body(name)):
            yield NameMention(span, name, ActorKind.PERSON, "name with an age")


def _behind_address(page: Page) -> Iterator[NameMention]:
    for match in () if page.places.keys().isdisjoint(ADDRESSES) else ADDRESSED.finditer(page.text):
        name = match.group(1).removesuffix("’s").removesuffix("'s")
        span = Span(match.start(1), match.start(1) + len(name))
        if _is_surname(page, span):
            yield NameMention(span, name, ActorKind.PERSON, "titled surname", is_short=True)


def _behind_office(page: Page) -> Iterator[NameMention]:
    for place in page.places_of(_before_names()):
        if page.is_headline(page.words[place].start) or _is_hour(page, place):
            continue
        span = _behind_field(page, place) or _right_behind(page, place)
        if span is not None:
            yield NameMention(span, span.of(page.text), ActorKind.PERSON, BEHIND_OFFICE)


def _right_behind(page: Page, office: int) -> Span | None:
    """The name right behind an office, or behind a place or a comma."""
    match = FULL_NAME.match(page.text, _behind_place(page, office)) or _behind_comma(page, office)
    name = DAY_BEHIND.sub("", match.group(1)) if match else ""
    if match is None or " " not in name:
        return None
    span = Span(match.start(1), match.start(1) + len(name))
    return span if _is_full_name(page, span, page.words[office].plain) else None


def _behind_field(page: Page, office: int) -> Span | None:
    """The name behind an office and what it is of: "Minister of Energy Raslo Numa"."""
    name = name_behind_field(page.text, page.words[office].end)
    return name if name and _is_full_name(page, name, "") else None


def _is_hour(page: Page, office: int) -> bool:
    """Whether letters that can be an office stand behind a number: "5 PM Eastern Time"."""
    start = page.words[office].start
    return OF_DAY.search(page.text, max(start - LOOK_BACK, 0), start) is not None


def _behind_comma(page: Page, office: int) -> re.Match[str] | None:
    """The name between commas behind an office: "the governor, Ana Prates, said", "the head of Tolvex, Ana Prates,"."""
    word = page.words[office]
    of_body = OF_BODY.match(page.text, word.end)
    end = of_body.end() if of_body else word.end
    if not page.text.startswith(", ", end):
        return None
    match = FULL_NAME.match(page.text, end + 1)
    root = page.root_of(Span(*match.span(1))) if match and page.text.startswith((",", "."), match.end()) else None
    if match is None or root is None:
        return None
    if of_body:
        is_beside = root.dep_ == "appos" and root.tag_ == "NNP" and not root.ent_type_  # "of State, Tollo Raslo, left"
        is_somebody = _is_begun(match[1]) or (is_beside and not _is_body(match[1]))
        return match if page.same_sentence(word.start, match.start()) and is_somebody else None
    return match if root.dep_ == "appos" and root.head.lower_ == word.plain else None


def _is_begun(name: str) -> bool:
    """Whether a name begins with a first name that is known."""
    return gender_of_first_name(plain(name.split(maxsplit=1)[0])) != ""


def is_person_noun(noun: str) -> bool:
    """Whether a noun is for one person.

    >>> is_person_noun("teacher"), is_person_noun("harbor")
    (True, False)
    """
    groups, titles = read_groups("groups.toml"), read_groups("titles.toml")
    people = groups["heads"] | groups["crowds"] | groups["crowds_of"]
    return is_title_word(noun) or noun in titles["kin"] | titles["persons"] or f"{noun}s" in people


def _of_countries(page: Page) -> Iterator[NameMention]:
    """Each full name but the first of some people with their countries: "Ida Berg of Norway and Jo Talo of Fiji"."""
    before = -1
    for match in NAME_OF_PLACE.finditer(page.text) if LISTED.search(page.text) else ():
        span, place = Span(*match.span("name")), plain(match["place"])
        if place not in places() and place.split()[0] not in places():
            continue
        is_listed = before >= 0 and JOINT.fullmatch(page.text, before, match.start()) is not None
        before = match.end()
        if is_listed and not _is_body(span.of(page.text)):
            yield NameMention(span, match["name"], ActorKind.PERSON, "name in a list of names with countries")


def _is_body(words: str) -> bool:
    """Whether some capitals name no person: they have an office, a place or what bodies are called by."""
    groups = read_groups("organisations.toml")
    bodies = groups["organisations"] | groups["governments"] | groups["media"]
    return any(is_title_word(word) or plain(word) in places() or word in bodies for word in words.split())


def _behind_place(page: Page, office: int) -> int:
    """Where a name can begin behind an office and a place: behind "from Ohio" in "the senator from Ohio Ida Lund"."""
    end = page.words[office].end
    joint = OF_PLACE.match(page.text, end)
    first = office + len(joint.group().split()) + 1 if joint else len(page.words)
    for length in (3, 2, 1):
        words = page.words[first : first + length]
        name = " ".join(word.plain for word in words)
        if len(words) == length and (name in provinces() or name in places()):
            return words[-1].end
    return end


@cache
def _before_names() -> frozenset[str]:
    """The last words of offices and forms of address, in small letters and in capitals."""
    titles = read_groups("titles.toml")
    lasts = {office.split()[-1] for group in ("offices", "workers", "address") for office in titles[group]}
    shouted = {last.upper() for last in lasts if len(last) < SHOUTED}
    return frozenset(lasts | shouted | {last.capitalize() for last in lasts} | {MEMBER})


def _is_full_name(page: Page, span: Span, office: str) -> bool:
    """Whether a run of capitals behind an office is somebody's name.

    It holds no office, place or body, and a first name, a particle or the parser's person; or the word for the office
    opens no name of a body: "the lawyer Awa Diarra", but not "General Electric Ovens".
    """
    words = span.of(page.text).split()
    bodies = read_groups("organisations.toml")
    is_begun = gender_of_first_name(plain(words[0])) != ""
    located = words[1:-1] if is_begun else words  # "the judge Ricardo Lima" is no city
    if any(map(is_title_word, words)) or any(plain(word) in places() for word in located) or is_landmark(words):
        return False
    ends = ("organisations", "governments") if is_begun else ("organisations", "governments", "media")
    is_work = not is_begun and words[-1].lower() in _works()
    if is_work or any(words[-1] in bodies[group] for group in ends):
        return False
    tokens = [token for word in page.words_in(span) if (token := page.token_at(word.start)) is not None]
    if is_begun or any(token.ent_type_ == "PERSON" for token in tokens):
        return True
    return (_opens_no_body(office) and all(token.tag_ == "NNP" for token in tokens)) or not PARTICLES.isdisjoint(words)


@cache
def _works() -> frozenset[str]:
    """What offices hold and write, with capitals behind them: "the Minister of Finance Budget Speech"."""
    titles = read_groups("titles.toml")
    return titles["works"] | titles["documents"]


def _opens_no_body(office: str) -> bool:
    """Whether a word for an office or an address opens no name of a body, nor describes what follows."""
    titles = read_groups("titles.toml")
    is_opening = office.lower() in titles["opening"] and not office.islower()
    return not is_opening and office.lower() not in titles["describing"]


def _is_surname(page: Page, span: Span) -> bool:
    """Whether the word is no title or place, and the name does not go on behind it."""
    word = span.of(page.text)
    goes_on = CAPITALIZED.match(page.text, span.end)
    return not is_title_word(word) and plain(word) not in places() and not goes_on


def _family_in_front(page: Page) -> Iterator[NameMention]:
    for place in page.places_of(families()):
        match = _in_front().match(page.text, page.words[place].start)
        if match is None:
            continue
        before = page.text[max(match.start() - LOOK_BACK, 0) : match.start()].split()
        is_titled = bool(before) and is_title_word(before[-1])
        if page.is_headline(match.start()) or not (match.group("joined") or is_titled):
            continue
        words = match.group().split()
        if not any(plain(word) in places() for word in words):
            yield NameMention(Span(*match.span()), match.group(), ActorKind.PERSON, "family name in front")


def _before_saying(page: Page) -> Iterator[NameMention]:
    """Two words of a name before "said", behind an office of any length: "... for Trade in Geneva Li Weiguo told"."""
    for place in page.places_of(SAID):
        first, last = page.words[max(place - 2, 0)], page.words[max(place - 1, 0)]
        span = Span(first.start, last.end)
        is_begun = gender_of_first_name(first.plain) != "" or first.plain in families()
        are_joined = page.text[first.end : last.start] == " " == page.text[last.end : page.words[place].start]
        if not is_begun or not are_joined or not last.plain[0].isupper() or page.is_headline(span.start):
            continue
        if not _is_body(span.of(page.text)):
            yield NameMention(span, span.of(page.text), ActorKind.PERSON, "name before a verb of speech")


@cache
def _in_front() -> re.Pattern[str]:
    """ "Han Min-jae" anywhere, "Liu He" where a title stands before it."""
    return re.compile(r"\b\w+ (?:(?P<joined>[A-Z][a-z]+-[a-z]+)|[A-Z][a-z]+(?: [A-Z][a-z]+)?)\b")
