"""Words of an article go in; names of bodies and media that no list knows come out.

A run of capitalised words is a body when its first or last word says so ("Centre for Naval Studies", "Polar Bank") or
the words beside it do ("the daily Avisen").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.bodies.runs import find_runs
from timeline.extraction.actors.names.countries import adjective_of, places
from timeline.extraction.actors.names.genders import gender_of_first_name
from timeline.extraction.actors.names.ids import WORD, plain, slug
from timeline.extraction.actors.names.landmarks import is_landmark
from timeline.extraction.actors.names.mentions import PLACE, NameMention
from timeline.extraction.actors.names.page import Page
from timeline.extraction.actors.names.places import is_place
from timeline.extraction.actors.names.titles import country_in, is_title_word, read_title
from timeline.extraction.lexicon.reading import read_groups

PARTY = re.compile(r" party\b(?!-)")
POSTED = re.compile(r"X(?<=\bon X)(?= |[.,;:]|$)", re.M)  # no other body goes by so little
MINISTRY = "Ministry"
LOOK_BACK = 250  # characters; a country further back is seldom the ministry's
MOST_WORDS = 12
OF = frozenset({"of", "de", "do", "da", "dos", "das", "del", "di", "du", "des", "della"})
BEHIND_HEAD = OF | {"for", "on"}
ROLE = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) (?:\w+ )?([\w-]+) $")
LONGEST_ROLE = 40  # characters
FIRST_AND_LAST = 2  # names
AGAINST = frozenset({"Without", "Against"})  # "Doctors Without Frontiers"
SORTS = frozenset(
    {"attr", "oprd", "appos", "pobj", "dobj", "ccomp"}
)  # where "a Foreign Union" only says what sort it is
# The congresses of those who have one of these in their names rule no country: "Trades Union Congress".
UNITED = frozenset(
    {"Union", "Unions", "Trade", "Trades", "Labour", "Labor", "Workers", "Farmers", "Students", "Jewish"}
)
CONGRESS = "Congress"
HOUSES = read_groups("organisations.toml")["houses"]


def find_bodies(page: Page) -> Iterator[NameMention]:
    """Every body and medium that its words or its neighbours show to be one."""
    for run in find_runs(page):
        span = _with_party(page, run)
        kind = _kind_of(page, span)
        if kind is None or _is_one_of_a_sort(page, span):
            continue
        words = " ".join(span.of(page.text).split())
        name = _country_before(page, span) + _name_of(words)
        rule = PLACE if _is_where(page, span) else "name of a body"
        is_short = kind is not ActorKind.MEDIA and name.isalpha() and words.isalpha()
        yield NameMention(span, name, kind, rule, is_short=is_short)


def _with_party(page: Page, run: Span) -> Span:
    """The run with the "party" in small letters behind it: "the Nordic Green party", "the ruling Vega party"."""
    party = PARTY.match(page.text, run.end)
    roles = read_groups("organisations.toml")["party_roles"]
    is_party = party and (_is_named_party(run.of(page.text)) or _role_before(page, run) in roles)
    return Span(run.start, party.end()) if party and is_party else run


def _is_named_party(words: str) -> bool:
    """Whether "party" belongs to a name that says what a party is for: "Green", not "Vega"."""
    return words.rsplit(maxsplit=1)[-1] in read_groups("organisations.toml")["party_words"]


def _name_of(words: str) -> str:
    """The name that words with "party" in small letters give: "Green Party", but "Vega"."""
    name = PARTY.sub("", words)
    return f"{name} Party" if name != words and _is_named_party(name) else name


def _role_before(page: Page, run: Span) -> str:
    """The word between "the" and a name: "the ruling Vega party"."""
    before = ROLE.search(page.text, max(run.start - LONGEST_ROLE, 0), run.start)
    return before[1].lower() if before else ""


def _is_one_of_a_sort(page: Page, span: Span) -> bool:
    """Whether capitals only tell of what sort something is: "it is a Project of Common Interest"."""
    noun = page.root_of(span)
    return noun is not None and noun.dep_ in SORTS and any(child.lower_ in ("a", "an") for child in noun.children)


def _is_where(page: Page, span: Span) -> bool:
    """Whether something is only done at a school or hospital: "studied at the Polar Academy"."""
    words = span.of(page.text).split()
    noun = page.root_of(span) if HOUSES & _telling_words(words) else None
    return noun is not None and is_place(noun) and noun.dep_ == "pobj" and noun.head.head.pos_ in ("VERB", "AUX")


def find_platform(page: Page) -> Iterator[NameMention]:
    """Every mention of the platform of one letter ("wrote on X"), and of sites by their address ("Avisen.com")."""
    for match in POSTED.finditer(page.text):
        yield NameMention(Span(*match.span()), "X", ActorKind.MEDIA, "platform", actor="x")
    for match in _site().finditer(page.text) if _domain().search(page.text) else ():
        yield NameMention(Span(*match.span()), match.group(), ActorKind.MEDIA, "site", actor=slug(match.group()))


@cache
def _domain() -> re.Pattern[str]:
    return re.compile(rf"\.(?:{'|'.join(sorted(read_groups('organisations.toml')['domains']))})(?![\w/-])")


@cache
def _site() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w@./-])[A-Z][\w-]*{_domain().pattern}")


def _country_before(page: Page, ministry: Span) -> str:
    """For a ministry whose country is not said: the adjective of the one spoken of last in the paragraph."""
    words = ministry.of(page.text)
    if MINISTRY not in words.split() or words == MINISTRY or country_in(words):
        return ""
    start = max(page.paragraph_at(ministry.start).span.start, ministry.start - LOOK_BACK)
    named = (places().get(plain(word)) for word in reversed(WORD.findall(page.text, start, ministry.start)))
    country = next(filter(None, named), "")
    return f"{adjective_of(country)} " if country else ""


def _kind_of(page: Page, span: Span) -> ActorKind | None:
    words = [plain(word) for word in span.of(page.text).split()]
    if len(words) > MOST_WORDS or _is_around_somebody(words):
        return None
    groups = read_groups("organisations.toml")
    if _has_media_cue(page, span) and not all(word in places() or word in groups["no_media"] for word in words):
        return ActorKind.MEDIA
    is_medium = len(words) > 1 and (words[-1] in groups["media"] or _opens_name(words, "media_in_front"))
    if is_medium and not _is_somebody(page, span, words):
        return ActorKind.MEDIA
    ends = _telling_words(words) | {" ".join(words)}
    if ends & groups["governments"]:
        return ActorKind.ORGANISATION if CONGRESS in ends and UNITED & set(words) else ActorKind.GOVERNMENT
    is_body = words[-1] == "party" or _opens_name(words, "in_front") or not AGAINST.isdisjoint(words[1:-1])
    return ActorKind.ORGANISATION if is_body or ends & groups["organisations"] else None


def _is_somebody(page: Page, span: Span, words: list[str]) -> bool:
    """Whether an office in front of a first name shows a surname that ends names of outlets: "mayor David Post"."""
    before = page.text[max(span.start - LONGEST_ROLE, 0) : span.start].split()
    is_named = len(words) == FIRST_AND_LAST and gender_of_first_name(words[0]) != ""
    return is_named and bool(before) and is_title_word(before[-1])


def _opens_name(words: list[str], group: str) -> bool:
    """Whether the first word opens names of bodies: "Partido Verde", not "the Radio Control Law" or "Bank Street"."""
    groups = read_groups("organisations.toml")
    is_whole = len(words) > 1 or "-" in words[0]
    if not is_whole or words[0].partition("-")[0] not in groups[group]:
        return False
    is_titled = is_title_word(words[-1]) or is_title_word(words[min(1, len(words) - 1)])  # "Air Marshal Tom Reed"
    return words[-1].lower() not in groups["no_actors"] and not is_titled and not is_landmark(words)


def _is_around_somebody(words: list[str]) -> bool:
    """Whether a noun that opens a sentence tells of people around somebody: "Associates of Lund"."""
    return words[0].lower() in read_groups("groups.toml")["around"] and words[1:2] in (["of"], ["for"])


def _telling_words(words: list[str]) -> set[str]:
    """The words of a name that can say what it names: the last, or the one before "of" or "for"."""
    groups = read_groups("organisations.toml")
    for position, word in enumerate(words):
        if word in BEHIND_HEAD:
            head = words[position - 1]
            if word in OF or head in groups["organisations"] or head in groups["governments"]:
                return {head}
            return set() if _is_whose(words[:position], words[position + 1 :]) else {words[-1]}
    is_branch = len(words) > 2 and words[-1] in places()  # "Clean Rivers Coalition Kenya"
    return {words[-2]} if is_branch else {words[-1]}


def _is_whose(head: list[str], behind: list[str]) -> bool:
    """Whether words in front of "for" only say who is of the body behind it: not so "Songs for Peace Foundation"."""
    is_person = is_title_word(head[-1]) or head[-1].lower() in read_groups("groups.toml")["crowds"]
    return is_person or head[-1] in places() or len(behind) == 1 or behind[0] == "the"


@cache
def _cues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    cues = "|".join(sorted(read_groups("organisations.toml")["media_cues"]))
    return re.compile(rf"\b(?:{cues}) $"), re.compile(rf" (?:(?:news|daily|online|business) )?(?:{cues})\b")


def _has_media_cue(page: Page, span: Span) -> bool:
    before, after = _cues()
    is_cued = before.search(page.text, max(span.start - 16, 0), span.start) or after.match(page.text, span.end)
    return is_cued is not None and read_title(span.of(page.text)) is None  # no "President Ana Berg's newspaper"
