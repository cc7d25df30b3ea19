"""Write public objects as a table for spreadsheets (CSV, RFC 4180): one row each, and no cell that is a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from timeline.exports.entry_texts import plain
from timeline.exports.extracts import Extract, PublicObject

BYTE_ORDER_MARK = "\ufeff"  # without it a spreadsheet on Windows misreads every curly quotation mark
FORMULA_BEGINNINGS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
SEPARATOR = " | "

ENTRY_COLUMNS = (
    "type",
    "id",
    "date",
    "earliest",
    "latest",
    "precision",
    "date_words",
    "headline",
    "kind",
    "status",
    "place",
    "speaker_id",
    "speaker",
    "addressee_id",
    "addressee",
    "actor_ids",
    "actors",
    "corroboration",
    "publishers",
    "words",
    "links",
    "newsrooms",
    "disagreements",
    "occasion",
    "page",
)
ACTOR_COLUMNS = ("type", "id", "name", "kind", "names", "roles", "country", "wikidata", "page")
ARTICLE_COLUMNS = (
    "type",
    "id",
    "title",
    "publisher",
    "republished_by",
    "byline",
    "url",
    "published_on",
    "published_basis",
    "language",
    "page",
)
COLUMNS = {"actor": ACTOR_COLUMNS, "article": ARTICLE_COLUMNS}


def write_csv(extract: Extract) -> str:
    """Write a table, whose columns depend on the kind of list and not on its rows."""
    out = io.StringIO()
    out.write(BYTE_ORDER_MARK)
    columns = COLUMNS.get(extract.holds, ENTRY_COLUMNS)
    table = csv.DictWriter(out, columns, lineterminator="\r\n")
    table.writeheader()
    for entry in extract.objects:
        row = {**_cells_of(entry), "page": extract.page_of(entry)}
        table.writerow({column: defused(row[column]) for column in columns})
    return out.getvalue()


def _cells_of(entry: PublicObject) -> dict[str, str]:
    """One object as cells."""
    match entry["type"]:
        case "actor":
            roles = SEPARATOR.join(role["title"] for role in entry["roles"])
            return {**_texts(entry), "names": SEPARATOR.join(entry["names"]), "roles": roles}
        case "article":
            return _texts(entry)
        case _:
            return {**_entry_cells(entry), **_source_cells(entry), **_people_cells(entry)}


def defused(text: str) -> str:
    """The cell with an apostrophe in front where a spreadsheet would take it for a formula.

    >>> defused("=1+1")
    "'=1+1"
    >>> defused("2025-02-24")
    '2025-02-24'
    """
    text = plain(text)
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA_BEGINNINGS) else text


def _entry_cells(entry: PublicObject) -> dict[str, str]:
    """The cells of the entry itself."""
    when = entry["date"]
    return {
        **_texts({name: entry[name] for name in ("type", "id", "kind", "corroboration", "newsrooms")}),
        **_texts({name: when[name] for name in ("earliest", "latest", "precision")}),
        "date": when["edtf"],
        "date_words": when["words"],
        "headline": entry.get("title") or entry.get("text", ""),
        "status": entry.get("status", ""),
        "place": entry.get("place", ""),
        "disagreements": _joined(_disagreement(each) for each in entry["disagreements"]),
        "occasion": (entry.get("occasion") or {}).get("title", ""),
    }


def _disagreement(told: PublicObject) -> str:
    """A disagreement in one cell: its field and all values."""
    return f"{told['field']}: {' / '.join(each['value'] for each in told['values'])}"


def _people_cells(entry: PublicObject) -> dict[str, str]:
    """The cells of speaker, addressee and participants."""
    cells: dict[str, str] = {}
    for part in ("speaker", "addressee"):
        person = entry.get(part) or {}
        cells |= {f"{part}_id": person.get("id") or "", part: person.get("name", "")}
    actors = entry.get("actors", [])
    return cells | {"actor_ids": _joined(a["id"] for a in actors), "actors": _joined(a["name"] for a in actors)}


def _source_cells(entry: PublicObject) -> dict[str, str]:
    """The cells of the articles."""
    articles = [source["article"] for source in entry["sources"]]
    return {
        "publishers": _joined(dict.fromkeys(article["publisher"] for article in articles)),
        "words": _joined(source["words"] for source in entry["sources"]),
        "links": _joined(dict.fromkeys(article["url"] for article in articles)),
    }


def _texts(values: PublicObject) -> dict[str, str]:
    """The values as text, "" for what is not there."""
    return {name: "" if value is None else str(value) for name, value in values.items()}


def _joined(texts: Iterable[str]) -> str:
    """Several values in one cell."""
    return SEPARATOR.join(text for text in texts if text)
