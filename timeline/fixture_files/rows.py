"""The rows of the fixtures: their models, in loading order, and what each of their fields may hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from timeline.domain.kinds import (
    ActorKind,
    CorrectionAction,
    Corroboration,
    EntryType,
    EventKind,
    EventStatus,
    Precision,
    StatementKind,
)
from timeline.domain.lengths import (
    CORRECTION_ID_LENGTH,
    EDTF_LENGTH,
    FIELD_LENGTH,
    ID_LENGTH,
    LANGUAGE_LENGTH,
    PAIR_LENGTH,
    RULE_LENGTH,
    TELLING_ID_LENGTH,
    TYPED_ID_LENGTH,
    URL_LENGTH,
    WIKIDATA_LENGTH,
)
from timeline.fixture_files.columns import (
    DAY,
    DAY_OR_NULL,
    DISAGREEMENTS,
    NUMBER,
    OFFSET,
    ROLES,
    SPANS,
    TEXT,
    TEXTS,
    Column,
    id_of,
    one_of,
    or_null,
    text_up_to,
)

ARTICLE = "timeline.article"
ACTOR = "timeline.actor"
ALIAS = "timeline.alias"
CORRECTION = "timeline.correction"
EVENT = "timeline.event"
PARTICIPATION = "timeline.participation"
EVIDENCE = "timeline.evidence"
STATEMENT = "timeline.statement"
WORDING = "timeline.wording"
ADDRESSED = frozenset({ARTICLE, ACTOR, EVENT, STATEMENT})  # those whose ids stand in addresses


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a model, with the values of its fields as in JSON."""

    model: str
    pk: str
    fields: Mapping[str, Any]


ID, SHORT, EDTF = text_up_to(ID_LENGTH), text_up_to(RULE_LENGTH), text_up_to(EDTF_LENGTH)
DATED = {
    "starts_on": DAY_OR_NULL,
    "ends_on": DAY_OR_NULL,
    "precision": one_of(Precision),
    "edtf": EDTF,
    "date_rule": SHORT,
    "not_after": DAY_OR_NULL,
    "corroboration": one_of(Corroboration),
    "newsrooms": NUMBER,
    "disagreements": DISAGREEMENTS,
}
TELLING = {
    "article": id_of(ARTICLE),
    "rule": SHORT,
    "merge_reason": TEXT,
    "edtf": EDTF,
    "date_rule": SHORT,
    "date_words": TEXT,
    "date_start": OFFSET,
    "date_end": OFFSET,
}

# In the order in which a row's references are loaded before it.
COLUMNS: Mapping[str, Mapping[str, Column]] = MappingProxyType(
    {
        ARTICLE: {
            "title": TEXT,
            "publisher": TEXT,
            "republished_by": TEXT,
            "byline": TEXT,
            "url": text_up_to(URL_LENGTH),
            "published_on": DAY_OR_NULL,
            "published_basis": TEXT,
            "language": text_up_to(LANGUAGE_LENGTH),
            "text": TEXT,
        },
        ACTOR: {
            "name": TEXT,
            "kind": one_of(ActorKind),
            "names": TEXTS,
            "roles": ROLES,
            "country": TEXT,
            "wikidata": text_up_to(WIKIDATA_LENGTH),
            "disagreements": DISAGREEMENTS,
        },
        EVENT: {"title": TEXT, "kind": one_of(EventKind), "status": one_of(EventStatus), "place": TEXT, **DATED},
        PARTICIPATION: {"event": id_of(EVENT), "actor": id_of(ACTOR), "position": NUMBER},
        EVIDENCE: {
            "event": id_of(EVENT),
            "start": NUMBER,
            "end": NUMBER,
            "words": TEXT,
            "kind": one_of(EventKind),
            "status": one_of(EventStatus),
            **TELLING,
        },
        STATEMENT: {
            "text": TEXT,
            "kind": one_of(StatementKind),
            "speaker": or_null(id_of(ACTOR)),
            "speaker_name": TEXT,
            "addressee": or_null(id_of(ACTOR)),
            "occasion": or_null(id_of(EVENT)),
            **DATED,
        },
        WORDING: {
            "statement": id_of(STATEMENT),
            "kind": one_of(StatementKind),
            "spans": SPANS,
            "text": TEXT,
            "turn": NUMBER,
            "speaker_rule": SHORT,
            "speaker_words": TEXT,
            "speaker_start": OFFSET,
            "speaker_end": OFFSET,
            "cue_words": TEXT,
            "cue_start": OFFSET,
            "cue_end": OFFSET,
            "via": or_null(id_of(ACTOR)),
            **TELLING,
        },
        ALIAS: {"type": one_of(EntryType), "old_id": ID, "target_id": ID},
        CORRECTION: {
            "type": one_of(EntryType),
            "object_id": ID,
            "event": or_null(id_of(EVENT)),
            "statement": or_null(id_of(STATEMENT)),
            "actor": or_null(id_of(ACTOR)),
            "position": NUMBER,
            "action": one_of(CorrectionAction),
            "field": text_up_to(FIELD_LENGTH),
            "value": TEXT,
            "was": TEXT,
            "who": TEXT,
            "decided_on": DAY,
            "why": TEXT,
        },
    }
)
PK_LENGTHS = MappingProxyType(
    {
        PARTICIPATION: PAIR_LENGTH,
        EVIDENCE: TELLING_ID_LENGTH,
        WORDING: TELLING_ID_LENGTH,
        ALIAS: TYPED_ID_LENGTH,
        CORRECTION: CORRECTION_ID_LENGTH,
    }
)


def pk_length(model: str) -> int:
    """The greatest length of the id of such a row.

    >>> pk_length("timeline.event")
    200
    """
    return PK_LENGTHS.get(model, ID_LENGTH)


def references(row: Row) -> Iterator[tuple[str, str, str]]:
    """The row's references: field, model, and the id that it names.

    >>> list(references(Row("timeline.alias", "a", {"type": "event", "old_id": "a", "target_id": "b"})))
    []
    """
    for name, column in COLUMNS[row.model].items():
        if column.refers_to and row.fields[name] is not None:
            yield name, column.refers_to, row.fields[name]
