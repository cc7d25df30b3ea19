"""What exports say of an entry of the timeline: its headline, its evidence, and what outlets differ on."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from timeline.domain.contested import name_contested, name_value
from timeline.domain.kinds import EventStatus, StatementKind
from timeline.domain.web_addresses import web_address
from timeline.exports.days import caveat
from timeline.exports.extracts import PublicObject

# Characters that XML 1.0 cannot contain, and that are of no use in calendars and timelines either.
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def headline(entry: PublicObject) -> str:
    """The entry in one line: the title of an event, or who said what, in quotation marks where these are their words.

    >>> headline({"type": "event", "title": "Delegates met", "status": "happened"})
    'Delegates met'
    >>> headline({"type": "statement", "kind": "direct", "speaker": {"name": "Ana Berg"}, "text": "We are ready"})
    'Ana Berg: “We are ready”'

    It says so where an event has not happened. A report includes its cue, since "half of the ore" alone may have been
    offered, demanded or denied.

    >>> headline({"type": "event", "title": "Delegates met", "status": "cancelled"})
    'Delegates met (cancelled)'
    >>> told = {"words": "half of the ore", "cue": {"words": "demanded"}}
    >>> report = {"type": "statement", "kind": "indirect", "speaker": {"name": "Ana Berg"}, "text": "half of the ore"}
    >>> headline(report | {"sources": [told]})
    'Ana Berg (demanded): half of the ore'
    """
    return _remarked(_line(entry), _stage(entry))


def summary(entry: PublicObject) -> str:
    """The headline, with the date in words where the days alone would mislead."""
    return _remarked(_line(entry), _stage(entry), caveat(entry["date"]))


def evidence_lines(entry: PublicObject) -> list[str]:
    """The words of each article with its publisher and link, a line each, and what the articles differ on."""
    told = (_evidence_line(_quoted(source), source["article"]) for source in entry["sources"])
    return [plain(line) for line in (*told, *_disputes(entry))]


def evidence_html(entry: PublicObject) -> str:
    """The same as HTML, with all words of articles escaped."""
    items = (
        f"<li>{html.escape(plain(_quoted(source)))} <cite>{_cited(source['article'])}</cite></li>"
        for source in entry["sources"]
    )
    disputes = (f"<p>{html.escape(plain(dispute))}</p>" for dispute in _disputes(entry))
    return f"<ul>{''.join(items)}</ul>{''.join(disputes)}"


def plain(text: str) -> str:
    """The text without control characters.

    >>> plain("a\\x00b")
    'ab'
    """
    return CONTROLS.sub("", text)


def _line(entry: PublicObject) -> str:
    """The title of an event, or who said what."""
    if entry["type"] == "event":
        return plain(entry["title"])
    said = _in_marks(entry["text"]) if entry["kind"] == StatementKind.DIRECT else entry["text"]
    return plain(f"{entry['speaker']['name']}{_manner(entry)}: {said}")


def _stage(entry: PublicObject) -> str:
    """How far an event has come, "" where it happened and for what was said."""
    status = str(entry.get("status", EventStatus.HAPPENED))
    return "" if status == EventStatus.HAPPENED else status


def _remarked(line: str, *remarks: str) -> str:
    """The line with what must be remarked, in brackets."""
    told = ", ".join(filter(None, remarks))
    return f"{line} ({told})" if told else line


def _quoted(source: PublicObject) -> str:
    """The words of an article, in quotation marks where they are those of a speaker."""
    words = str(source["words"])
    return _in_marks(words) if source.get("kind") == StatementKind.DIRECT else words


def _in_marks(words: str) -> str:
    return f"“{words}”"


def _disputes(entry: PublicObject) -> list[str]:
    """What articles differ on, a line each, with all values and their publishers."""
    publishers = {source["article"]["id"]: source["article"]["publisher"] for source in entry["sources"]}
    return [
        f"Outlets differ on {name_contested(told['field'])}: "
        + "; ".join(_voice(told["field"], voice, publishers) for voice in told["values"])
        for told in entry["disagreements"]
    ]


def _voice(field: str, voice: PublicObject, publishers: Mapping[str, str]) -> str:
    """One of several values, with the publishers that give it."""
    names = dict.fromkeys(publishers.get(source, source) for source in voice["sources"])
    return f"{name_value(field, voice['value'])} ({', '.join(names)})"


def _manner(entry: PublicObject) -> str:
    """The cue of the report whose words the entry has, in brackets; "" for a quotation."""
    if entry.get("kind") == StatementKind.DIRECT:
        return ""
    cues = (source.get("cue") for source in entry.get("sources", ()) if source["words"] == entry["text"])
    cue = next(filter(None, cues), None)
    return f" ({cue['words']})" if cue else ""


def _evidence_line(words: str, article: Mapping[str, str]) -> str:
    link = web_address(article["url"])
    return f"{words} ({article['publisher']}{f', {link}' if link else ''})"


def _cited(article: Mapping[str, str]) -> str:
    publisher, link = html.escape(plain(article["publisher"])), web_address(article["url"])
    return f'<a href="{html.escape(link)}">{publisher}</a>' if link else publisher
