"""Bodies of a state that an article names without the state go in ("the health ministry"); whose they are comes out.

Of the country that the article is about, where it is about one; else of the one spoken of last in the paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.bodies.crowds import acts, is_source
from timeline.extraction.actors.bodies.ministries import FIELD, MINISTRY, ministry_of
from timeline.extraction.actors.bodies.states import body_called, kind_of_body
from timeline.extraction.actors.descriptions.spokespeople import as_spokesperson
from timeline.extraction.actors.names.countries import adjective_of
from timeline.extraction.actors.names.countries import places as every_place
from timeline.extraction.actors.names.ids import fold, plain, slug
from timeline.extraction.actors.names.known import KnownActors
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page
from timeline.extraction.actors.names.titles import normal_office
from timeline.extraction.lexicon.patterns import at_word, one_of
from timeline.extraction.lexicon.reading import read_groups
from timeline.extraction.records import ArticleActor

RULE = "body of the country spoken of"
SPOKES = "spokes"
FIRST_SAID = re.compile(r" (?:said|says)(?: on \w+)?(?: that)? (?:the )?(?P<name>[A-Z][\w.]*(?: [A-Z]\w+)?)")
GOVERNING = frozenset({"government", "authorities"})
# An article that names one country so much more often than any other is about that one.
OFTENER = 2
MILITARY = ("army", "military", "armed forces")  # said of the same body by turns
BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.GOVERNMENT})
OF_COUNTRY = r"(?:country|nation|state|kingdom|republic|island|government)['\u2019]s (?:[a-z]+ )?"
LEAST = 3  # mentions of that country


def find_domestic(page: Page, actors: Sequence[ArticleActor], known: KnownActors) -> Iterator[NameMention]:
    """Every body of a state that acts, or is a source, and is told by a small noun alone, and who speaks for one."""
    places, spoken_for = list(_places(page)), list(_spoken_for(page))
    main = _main_country(actors)
    both = [*places, *spoken_for]
    owners = {body: main for _, body in both} if main else _owners(page, both)
    forces = _forces(actors)
    for span, body in places:
        yield _of_country(span, body, owners[body], forces, known)
    for span, body in spoken_for:
        country = _spoken_of_by(page, span) or owners[body]
        yield as_spokesperson(_of_country(span, body, country, forces, known), span)


def _spoken_of_by(page: Page, spokesperson: Span) -> str:
    """The country of which a spokesperson speaks first, mostly his own: "said Norway would answer"."""
    behind = FIRST_SAID.match(page.text, spokesperson.end)
    words = behind["name"] if behind else ""
    return every_place().get(plain(words)) or every_place().get(plain(words.partition(" ")[0])) or ""


def _of_country(
    span: Span, body: str, country: str, forces: Mapping[tuple[str, str], str], known: KnownActors
) -> NameMention:
    """The mention of a body of a country, "" for whatever country."""
    name = f"{adjective_of(country)} {'government' if body in GOVERNING else body}" if country else body.capitalize()
    actor = known.ids.get(fold(name)) or forces.get((country, body)) or slug(name)
    return NameMention(span, name, kind_of_body(body), RULE, actor=actor, country=country)


def _forces(actors: Sequence[ArticleActor]) -> dict[tuple[str, str], str]:
    """Country, noun -> the actor, for all nouns for the armed forces that the article has named: "the army"."""
    named = {
        actor.country: actor.id
        for actor in actors
        if actor.country and actor.kind in BODIES and actor.name.lower().endswith(MILITARY)
    }
    return {(country, noun): id for country, id in named.items() for noun in MILITARY}


def _places(page: Page) -> Iterator[tuple[Span, str]]:
    """Where a body acts or is a source."""
    for match in _bodies().finditer(page.text):
        span = Span(*match.span(1))
        token = page.root_of(span)
        if token is not None and (acts(token) or is_source(token)):
            yield span, _usual_name(match.group(1))


def _spoken_for(page: Page) -> Iterator[tuple[Span, str]]:
    """Where somebody unnamed speaks for a body whose country is not said: "a foreign ministry spokesman"."""
    for match in _spoken().finditer(page.text) if SPOKES in page.text else ():
        noun = page.root_of(Span(*match.span()))
        if noun is not None and (acts(noun) or is_source(noun)):
            yield Span(*match.span()), _usual_name(match["body"])


def _usual_name(body: str) -> str:
    """The name by which a body goes: "ministry of health" as "health ministry"."""
    of_field = MINISTRY.fullmatch(body.lower())
    return ministry_of(of_field["field"]) if of_field else body_called(normal_office(body.lower()))


def _owners(page: Page, places: Iterable[tuple[Span, str]]) -> dict[str, str]:
    """Body -> the country spoken of most often where it is: "the army" is the same one through an article."""
    countries = page.places_of(every_place().keys())
    spoken: dict[str, Counter[str]] = {}
    for span, body in places:
        spoken.setdefault(body, Counter())[_spoken_of(page, countries, span.start)] += 1
    return {
        body: max(counted, key=lambda country: (country != "", counted[country])) for body, counted in spoken.items()
    }


@cache
def _bodies() -> re.Pattern[str]:
    """A body behind "the", or at the head of a sentence, that is not said to be anybody's: no "of Norway" follows."""
    bodies = (read_groups("organisations.toml")["bodies"] | GOVERNING) - {"delegation", "presidency"}
    named = rf"{one_of(bodies)}|[a-z]+ ministry|ministry of {FIELD}"
    return re.compile(at_word("[Tt]", rf"he (?:{OF_COUNTRY})?({named})\b(?!-| (?:of|in|for)\b)"))


@cache
def _spoken() -> re.Pattern[str]:
    """An unnamed spokesperson of a body that two words name; behind a comma it is said of somebody with a name."""
    bodies = one_of({body for body in read_groups("organisations.toml")["bodies"] if " " in body})
    person = rf"n? (?P<body>{bodies}|[a-z]+ ministry) {SPOKES}(?:man|woman|person)\b(?!,? [A-Z]\w)"
    return re.compile(at_word("[Aa](?<!, [Aa])", person))


def _spoken_of(page: Page, countries: Sequence[int], offset: int) -> str:
    """The country named last before a character in its paragraph, "" where none is; given are those words."""
    before = bisect_left(countries, offset, key=lambda place: page.words[place].start) - 1
    if before < 0 or page.words[countries[before]].start < page.paragraph_at(offset).span.start:
        return ""
    return every_place()[page.words[countries[before]].plain]


def _main_country(actors: Sequence[ArticleActor]) -> str:
    """The country that an article is about, "" where it is about several or none."""
    named = Counter({actor.id: len(actor.mentions) for actor in actors if actor.kind is ActorKind.COUNTRY})
    (first, times), (_, next_times) = (*named.most_common(2), ("", 0), ("", 0))[:2]
    return first if times >= LEAST and times >= OFTENER * next_times else ""
