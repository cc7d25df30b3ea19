"""An article's card and credits go in; where the text names its publisher and those who made it comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.names.countries import places
from timeline.extraction.actors.names.genders import gender_of_first_name
from timeline.extraction.actors.names.ids import fold, plain, slug
from timeline.extraction.actors.names.known import KnownActors
from timeline.extraction.actors.names.landmarks import is_landmark
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.titles import is_title_word
from timeline.extraction.lexicon.reading import read_groups
from timeline.extraction.records import Article

LINE = re.compile(r"[^\n]+")
DONE = r"(?:additional |live )?reporting|writing|editing|translation|words|text|story|photographs?|photos|pictures"
WORK = rf"(?i:(?:{DONE}|reported|written|edited|translated) by|live (?:reporting|coverage)(?=:))"
# A line of its own that no sentence is: work and a name begin it, and it is short.
CREDIT = re.compile(rf"^[(\[*_ ]{{0,3}}(?:{WORK}|[Bb][Yy]):? (?=[A-Z][\w.'’-]+ [A-Z])(?P<people>.{{1,160}})$", re.M)
# "Ida Lund in Oslo and Ola Berg in Bergen", "Ida Lund, Trade Editor": no sentence is so short.
AUTHOR = r"[A-Z][\w.'\u2019-]+(?: (?:[A-Z]\.|[Dd]e|[Vv][ao]n|[Dd]er|[A-Z][\w.'\u2019-]+)){1,3}"
WHERE = r"(?: in (?:[A-Z][\w.-]+ ?){1,3})"
POST = r"(?:, (?:[A-Z][\w-]+ ){0,3}(?:Editor|Correspondent|Reporter|Writer|Columnist))"
AUTHORS = re.compile(rf"^(?P<people>{AUTHOR}(?:{WHERE}|{POST}{WHERE}?)(?:(?:,|,? and) {AUTHOR}{WHERE})*+)$", re.M)
# "Ida Lund and Gazette writer Ola Berg in Oslo contributed to this report."
WRITER = r"(?:[^.\n]{0,80}\b(?:writers?|reporters?|correspondents?|journalists?) )?"
HELPED = re.compile(
    rf"(?:^|\. ){WRITER}(?P<people>[A-Z][^.\n]{{1,120}}?) contributed to th(?:is|e) (?:report|story|article)", re.M
)
NEAR_TITLE = 1000  # characters in which those who wrote the text are named
BETWEEN_PEOPLE = re.compile(rf"[,;&|] ?(?:and )?|\band |{WORK} |\b[Bb]y |[)\]]")
NAME = r"[A-Z][\w.'’-]+"
PERSON = re.compile(rf"{NAME}(?: (?:[A-Z]\.|[Dd]e|[Vv][ao]n|[Dd]er|[Aa]l|{NAME})){{1,3}}")
PLACED = re.compile(r" (?:in|at|for|from) .*| \(.*")


def find_card_names(article: Article, known: KnownActors) -> Iterator[NameMention]:
    """The authors and the publishers, where the text names them; in small letters only as a line of its own."""
    lowered = article.text.lower()
    for name, kind in _card(article):
        if name.split()[-1].lower() not in lowered:
            continue
        for match in (*_whole(article.text, name), *_own_lines(article.text, name), *_shortened(article.text, name)):
            actor = known.ids.get(fold(name), slug(name))
            yield NameMention(Span(*match.span()), name, kind, "card of the article", actor=actor)
    for span in _credited(article.text):
        name = _in_small_letters(span.of(article.text))
        yield NameMention(span, name, ActorKind.PERSON, "credit", actor=known.ids.get(fold(name), slug(name)))


def _card(article: Article) -> Iterator[tuple[str, ActorKind]]:
    byline = article.byline.strip()
    authors = [span.of(byline) for span in _people(byline)] or [byline]
    for name, kind in (
        *((author, ActorKind.PERSON) for author in authors),
        (article.publisher, ActorKind.MEDIA),
        (article.republished_by, ActorKind.MEDIA),
    ):
        if name.strip():
            yield name.strip(), kind


def _credited(text: str) -> Iterator[Span]:
    """Who wrote, translated or edited the text, by lines that say so: "By Ida Lund, Trade Editor, and Ola Berg"."""
    helped = HELPED.finditer(text) if "contributed to th" in text else ()
    end = text.find("\n", NEAR_TITLE)
    lines = AUTHORS.finditer(text, 0, end if end >= 0 else len(text))
    authors = (line for line in lines if _names_somebody(line["people"]))
    for line in (*CREDIT.finditer(text), *authors, *helped):
        start = line.start("people")
        yield from (Span(start + found.start, start + found.end) for found in _people(line.group("people")))


def _names_somebody(line: str) -> bool:
    """Whether a line begins with a first name, or a post stands in it: not "Cold Vote in Oslo", "Chad Vote in Oslo"."""
    first, second, *_ = line.split()
    is_place = plain(first) in places() or is_landmark([first, second])
    return (gender_of_first_name(plain(first)) != "" and not is_place) or re.search(POST, line) is not None


def _people(names: str) -> Iterator[Span]:
    """The names of a byline without where and as what they work.

    >>> names = "Ida Lund in Oslo, Trade Editor, and Ola Berg; Editing by Kari Moe"
    >>> [span.of(names) for span in _people(names)]
    ['Ida Lund', 'Ola Berg', 'Kari Moe']
    """
    starts = [0, *(joint.end() for joint in BETWEEN_PEOPLE.finditer(names))]
    ends = [*(joint.start() for joint in BETWEEN_PEOPLE.finditer(names)), len(names)]
    for start, end in zip(starts, ends, strict=True):
        name = PLACED.sub("", names[start:end]).rstrip(" .")
        if PERSON.fullmatch(name) and not _is_post(name):
            yield Span(start, start + len(name))


def _is_post(name: str) -> bool:
    """Whether it says as what, where or for whom somebody works: "Trade Editor", "Costa Rica", "The Oslo Herald"."""
    *_, last = name.split()
    return (
        is_title_word(last)
        or plain(name) in places()
        or last.capitalize() in read_groups("organisations.toml")["media"]
    )


def _in_small_letters(name: str) -> str:
    return name.title() if name.isupper() else name


def _whole(text: str, name: str) -> Iterator[re.Match[str]]:
    return re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)


def _own_lines(text: str, name: str) -> Iterator[re.Match[str]]:
    return (line for line in LINE.finditer(text) if line.group().lower() == name.lower())


def _shortened(text: str, name: str) -> Iterator[re.Match[str]]:
    """A newspaper by the last word of its name, as it calls itself: "told the Courier"."""
    *first, last = name.split()
    if first and last in read_groups("organisations.toml")["media"]:
        yield from re.finditer(rf"(?<=\bthe ){re.escape(last)}(?![\w-]| [A-Z])", text)
