"""Words of an article go in; names of bodies and media that no list knows come out.

A run of capitalised words is a body when its first or last word says so ("Centre for Naval Studies", "Polar Bank"),
when the words beside it say so ("the daily Avisen"), or when the parser takes it for one and it acts in its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise, takewhile

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.countries import adjective_of, adjectives, places
from timeline.extraction.actors.crowds import acts, is_source
from timeline.extraction.actors.ids import WORD, fold, plain, slug
from timeline.extraction.actors.linking import ACTING
from timeline.extraction.actors.mentions import NameMention, Page
from timeline.extraction.actors.places import EXAMPLES, joined_to
from timeline.extraction.actors.titles import country_in, read_title
from timeline.extraction.language import Token
from timeline.extraction.lexicon.reading import read_groups

# Dashes join "Export–Import Bank" as hyphens do, and "al-Nahar" begins with an article in small letters.
CAPITAL = r"[^\W\d_a-z][\w&\u2013-]*(?:\.[A-Z]+)*(?:['’](?!s\b)\w+)*"
ARTICLE = r"(?:al|el|an|as|ash|ar|at)-"
DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)"
# A run never crosses a possessive, so that "Norway's Ministry" is not one name.
RUN = re.compile(rf"{CAPITAL}(?: (?:(?:of|for|on(?! {DAY})|and)(?: the)? |& )?(?:{ARTICLE})?{CAPITAL})*")
BEGUN = re.compile(rf"(?<![\w-]){ARTICLE}$")
LONGEST_ARTICLE = 5  # characters in front of a run, one before the article among them
ACRONYM = re.compile(r"[A-Z][A-Z&-]{1,6}s?")
OF_BODY = re.compile(r" (?:of|for) (?:the )?")
AND = re.compile(r"( and (?:the )?)")
POSTED = re.compile(r"(?<=\bon )X(?= |[.,;:]|$)", re.M)  # no other body goes by so little
SHARE = re.compile(r"\([A-Z]{2,8}: ?[A-Z.]{1,6}\)")  # where a firm's shares are traded, and as what
IN_BRACKETS = re.compile(r"\(([A-Z][A-Za-z&-]{1,9})\)")
BEFORE_BRACKETS = re.compile(r"\b(\w+)[\u201d\"]? $")
LONGEST_WORD = 40  # characters, with the space behind it
PARTNERS = frozenset({"to", "with"})
DEALING = frozenset(
    {"sell", "award", "pay", "supply", "lend", "donate", "grant", "lease", "sign", "partner", "merge", "negotiate"}
    | {"cooperate", "collaborate", "compete", "testify", "belong"}
)
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
TOLD = frozenset({"tell", "inform", "ask"})
OPENING = frozenset({"DET", "ADP", "CCONJ", "SCONJ", "PRON", "ADV", "AUX", "PART", "INTJ"})
MINISTRY = "Ministry"
LOOK_BACK = 250  # characters; a country further back is seldom the ministry's
MOST_WORDS = 8
LONGEST_LIST = 20  # words


def find_bodies(page: Page) -> Iterator[NameMention]:
    """Every body and medium that its words or its neighbours show to be one."""
    for paragraph in page.prose:
        for run in RUN.finditer(page.text, paragraph.span.start, paragraph.span.end):
            for span in _parts(page, _with_list(page, _with_article(page.text, *run.span()))):
                kind = _kind_of(page, span)
                if kind is None:
                    continue
                name = _country_before(page, span) + " ".join(span.of(page.text).split())
                yield NameMention(
                    span, name, kind, "name of a body", is_short=kind is not ActorKind.MEDIA and " " not in name
                )


def _with_article(text: str, start: int, end: int) -> Span:
    """The run with the article in small letters that a hyphen joins to it."""
    if not text.startswith("-", start - 1) or not start:
        return Span(start, end)
    article = BEGUN.search(text, max(start - LONGEST_ARTICLE, 0), start)
    return Span(article.start() if article else start, end)


def find_platform(page: Page) -> Iterator[NameMention]:
    """Every mention of the platform of one letter ("wrote on X"), and of sites by their address ("Avisen.com")."""
    for match in POSTED.finditer(page.text):
        yield NameMention(Span(*match.span()), "X", ActorKind.MEDIA, "platform", actor="x")
    for match in _site().finditer(page.text):
        yield NameMention(Span(*match.span()), match.group(), ActorKind.MEDIA, "site", actor=slug(match.group()))


@cache
def _site() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w@./-])[A-Z][\w-]*\.(?:{'|'.join(sorted(read_groups('organisations.toml')['domains']))})(?![\w/-])"
    )


def find_acting_bodies(page: Page) -> Iterator[NameMention]:
    """Names that the parser takes for bodies and that act: subjects, those told, those by whom something is done."""
    shares = [Span(*match.span()) for match in SHARE.finditer(page.text)]
    things = set(_abbreviated_things(page.text))
    for paragraph in page.prose:
        for entity in paragraph.doc.ents:
            tokens = [token for token in entity if token.lower_ not in ("the", "’s", "'s")]
            if entity.label_ == "ORG" and tokens and _is_body_name(tokens) and _acts(entity.root):
                span = paragraph.span_of(tokens[0], tokens[-1])
                name = span.of(page.text)
                if name in things or any(share.contains(span) for share in shares):
                    continue
                kind = ActorKind.MEDIA if _is_told(entity.root) else ActorKind.ORGANISATION
                yield NameMention(span, name, kind, ACTING, is_short=len(tokens) == 1)


def find_national_bodies(page: Page) -> Iterator[NameMention]:
    """Abbreviations that act behind the adjective of their country: "the Danish PET"."""
    for paragraph in page.prose:
        for before, token in pairwise(paragraph.doc.tokens):
            is_national = before.text in adjectives() and ACRONYM.fullmatch(token.text)
            if is_national and _is_body_name([token]) and acts(token):
                span = paragraph.span_of(token, token)
                yield NameMention(span, token.text, ActorKind.ORGANISATION, ACTING, is_short=True)


def _abbreviated_things(text: str) -> Iterator[str]:
    """Abbreviations in brackets behind a noun in small letters or the name of a law: "improvised devices (IEDs)"."""
    for match in IN_BRACKETS.finditer(text):
        before = BEFORE_BRACKETS.search(text, max(match.start() - LONGEST_WORD, 0), match.start())
        word, letters = before[1] if before else "", match[1]
        is_noun = word.islower() and word[0] == letters.rstrip("s")[-1].lower()
        if is_noun or word.lower() in read_groups("organisations.toml")["no_actors"]:
            yield letters


def _parts(page: Page, run: Span) -> Iterator[Span]:
    """The run itself, without what begins its sentence or a list; where "and" joins two names, each."""
    joints = OF_BODY.finditer(page.text, *run) if page.text.find(" ", *run) >= 0 else ()
    bearer = next((joint for joint in joints if _is_person_before(page, joint.start())), None)
    run = Span(bearer.end(), run.end) if bearer else run
    for part in _named_apart(page, run):
        start = part.start + _length_of_opening(page, part.start, part.of(page.text))
        if start < part.end:
            yield Span(start, part.end)


def _named_apart(page: Page, run: Span) -> Iterator[Span]:
    """The names that "and" joins; inside what the parser takes for the name of one body it parts nothing."""
    start = run.start
    for joint in AND.finditer(page.text, *run):
        if not _is_inside_body(page, joint.start() + 1):
            yield Span(start, joint.start())
            start = joint.end()
    yield Span(start, run.end)


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
        if is_doing or ("-" in word and joined_to("origins", "ties").search(word)):
            length += len(word) + 1
            continue
        if word in adjectives() or token is None or token.pos_ not in OPENING:
            break
        length += len(word) + 1
    return min(length, len(words))


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
    if _has_media_cue(page, span) and not set(words) <= places().keys() | groups["no_media"]:
        return ActorKind.MEDIA
    ends = _telling_words(words) | {" ".join(words)}
    if len(words) > 1 and words[-1] in groups["media"]:
        return ActorKind.MEDIA
    if ends & groups["governments"]:
        return ActorKind.GOVERNMENT
    if ends & groups["organisations"]:
        return ActorKind.ORGANISATION
    return None


def _is_around_somebody(words: list[str]) -> bool:
    """Whether a noun that opens a sentence tells of people around somebody: "Associates of Lund"."""
    return words[0].lower() in read_groups("groups.toml")["around"] and words[1:2] in (["of"], ["for"])


def _telling_words(words: list[str]) -> set[str]:
    """The words of a name that can say what it names: the last, or the one before "of" or "for"."""
    for position, word in enumerate(words):
        if word in ("of", "for", "on"):
            head = words[position - 1]
            groups = read_groups("organisations.toml")
            return {head} if word == "of" or head in groups["organisations"] | groups["governments"] else set()
    return {words[-1]}


@cache
def _cues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    cues = "|".join(sorted(read_groups("organisations.toml")["media_cues"]))
    return re.compile(rf"\b(?:{cues}) $"), re.compile(rf" (?:(?:news|daily|online|business) )?(?:{cues})\b")


def _has_media_cue(page: Page, span: Span) -> bool:
    before, after = _cues()
    is_cued = before.search(page.text, max(span.start - 16, 0), span.start) or after.match(page.text, span.end)
    return is_cued is not None and read_title(span.of(page.text)) is None  # no "President Ana Berg's newspaper"


def _is_body_name(tokens: list[Token]) -> bool:
    words = [plain(token.text) for token in tokens]
    no_bodies = read_groups("organisations.toml")["not_bodies"]
    return (
        all(word[0].isupper() for word in words)
        and not (len(tokens) == 1 and tokens[0].tag_ == "NNS")
        and not (len(words) > 1 and all(word.isupper() for word in words))
        and not any(word in places() or word.upper() in no_bodies for word in words)
        and len(fold(" ".join(words))) > 1
    )


def _is_told(root: Token) -> bool:
    """Whether somebody told it something, and no article stands before the name: "told Channel Nine", not "the FBI"."""
    has_article = any(child.dep_ == "det" for child in root.children)
    return root.dep_ in ("dobj", "dative") and root.head.lemma_ == "tell" and not has_article


def _listed_with(name: Token) -> Token | None:
    """What a name is told beside: the first of a list, or those of whom it is an example: "firms including Tolvex"."""
    if name.dep_ == "conj" and name.head.i < name.i:
        return name.head
    is_example = name.dep_ == "pobj" and name.head.lower_ in EXAMPLES and name.head.head.pos_ in ("NOUN", "PROPN")
    return name.head.head if is_example and name.head.head.i < name.i else None


def _acts(root: Token) -> bool:
    while (above := _listed_with(root)) is not None:
        root = above
    if ACRONYM.fullmatch(root.text):
        return root.dep_ not in ("compound", "npadvmod")
    if root.dep_ == "pobj":
        is_partner = root.head.lower_ in PARTNERS and root.head.head.lemma_ in DEALING
        return root.head.dep_ == "agent" or is_partner or is_source(root)
    return root.dep_ in SUBJECTS or (root.dep_ in ("dobj", "dative") and root.head.lemma_ in TOLD)
