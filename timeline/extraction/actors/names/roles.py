"""A person's name in its sentence goes in; the role that stands beside it ("former head of the bank") comes out."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.domain.spans import Span
from timeline.extraction.actors.names.titles import is_title_word, read_title
from timeline.extraction.lexicon.reading import read_groups

LOOK_BACK = 110  # characters; nothing longer is a title
LOOK_AHEAD = 110
REMEMBERED = 500  # names: those of some articles, each of which is asked about twice
BOUNDARY = re.compile(
    r"[.;:!?“”\"\n(]|, |\band (?=the |an? |his |her |its |their )|\b(?:said|told|says|after|while|that|when)\b"
)
CLAUSE_END = re.compile(r"[.;:!?“”\"\n()]|,(?=\s)|\b(?:said|told|says|who|whose|has|was|is|will)\b")
# "Asked about Lund, the mayor said": no comma parts the mayor from what he did.
SPOKEN = frozenset({"said", "told", "says"})
# What stands between two names says who the second is.
ANOTHER_NAME = re.compile(r", (?:[A-Z][\w’-]+ ){1,2}[A-Z]")
ARTICLE = re.compile(r"^(?:the|a|an|his|her|its|their)\s+", re.I)
OPENING = frozenset(
    {
        "a",
        "after",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "for",
        "from",
        "in",
        "including",
        "its",
        "like",
        "meanwhile",
        "of",
        "on",
        "said",
        "says",
        "that",
        "the",
        "this",
        "to",
        "visiting",
        "when",
        "while",
        "with",
        "yesterday",
    }
)
OF = re.compile(r" (?:of|for) ")  # "Minister of Trade and Industry", but not "the senator and Governor"
SPEAKS_FOR = re.compile(r"(?:[\w-]+ )?spokes(?:man|woman|person) for\b ?(?:the )?(?P<whom>.*)")
LINKING = frozenset({"of", "for", "from", "to", "the", "and", "de"})


@lru_cache(REMEMBERED)
def find_role(text: str, name: Span) -> str:
    """The role that a text gives to the name at a span, "" where none stands beside it.

    >>> find_role("Danish Foreign Minister Ida Lund spoke.", Span(24, 32))
    'Danish Foreign Minister'
    >>> find_role("Ida Lund, a former head of the bank, spoke.", Span(0, 8))
    'former head of the bank'
    >>> find_role("The chief negotiator, Ida Lund, spoke.", Span(22, 30))
    'chief negotiator'
    """
    before = text[max(name.start - LOOK_BACK, 0) : name.start].rpartition("\n")[2]
    after = text[name.end : name.end + LOOK_AHEAD].partition("\n")[0]
    return _title_before(before) or _apposition_after(after) or _apposition_before(before)


def _title_before(before: str) -> str:
    """The run of title words and capitals that ends at the name."""
    words: list[str] = []
    for word in reversed(before.split(" ")[:-1] if before.endswith(" ") else []):
        bare = word.strip("-")
        if not bare or word[-1] in ',.;:!?”"' and not is_title_word(word):
            break
        is_inside = bare[0].isupper() or bare.lower() in LINKING or "-" in bare or (words and _is_field(bare))
        if not (is_inside or is_title_word(bare)):
            break
        words.insert(0, word)
    words = _without_givers(words)
    while words and words[0].lower() in OPENING:
        words = words[1:]
    if speaks := SPEAKS_FOR.match(" ".join(words)):
        words = words if _tells_body(speaks["whom"]) else speaks["whom"].split()
    first, _, second = " ".join(words).partition(" and ")
    return _as_role(f"{first} and {second}" if second and OF.search(first) else second or first)


def _without_givers(words: list[str]) -> list[str]:
    """The words behind "to" where those before it tell no office: "Oslo to President", "envoy of Norway to Japan"."""
    place = words.index("to") if "to" in words else -1
    return words if read_title(" ".join(words[: max(place, 0)])) else words[place + 1 :]


def _is_field(word: str) -> bool:
    """Whether a small word says what an office has to do with: "the Eritrean information minister"."""
    return word in read_groups("titles.toml")["fields"]


def _tells_body(words: str) -> bool:
    """Whether "a spokesman for" these words tells what the named one speaks for: not "for President" and a name."""
    return bool(words) and read_title(words) is None and not is_title_word(words)


def _apposition_after(after: str) -> str:
    """What follows the name between commas."""
    if not after.startswith(", ") or after.startswith(", and "):
        return ""
    end = CLAUSE_END.search(after, 2)
    if end and (ANOTHER_NAME.match(after, end.start()) or end.group() in SPOKEN):
        return ""
    return _as_role(after[2 : end.start() if end else len(after)])


def _apposition_before(before: str) -> str:
    """What stands before the name and a comma."""
    if not before.endswith(", "):
        return ""
    clause = before[:-2]
    starts = [match.end() for match in BOUNDARY.finditer(clause)]
    return _as_role(clause[max(starts, default=0) :])


def _as_role(words: str) -> str:
    role = ARTICLE.sub("", words.strip())
    return role if role and read_title(role) else ""
