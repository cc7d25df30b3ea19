"""What the enums of the schema mean, value by value, for who has nothing but the schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

PEOPLE = {
    "person": "somebody with a name",
    "organisation": "a company, party, union, alliance or the like",
    "government": "a government, ministry, court, parliament or other office of state",
    "country": "a country, also where its capital or its people stand for it",
    "media": "a newspaper, agency, broadcaster or site",
    "group": "several people under one name, such as a delegation",
}
# By the name of the enum: what it says, and what each value means.
MEANINGS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "ActorKind": ("What an actor is.", PEOPLE),
    "SpeakerKind": (
        "What a speaker is.",
        PEOPLE | {"unnamed": 'somebody whom the articles do not name ("an official"); such a speaker has no id'},
    ),
    "EventKind": (
        "What sort of happening.",
        {
            "meeting": "people meet or hold talks",
            "visit": "somebody travels to somebody or somewhere",
            "call": "a talk by telephone or video",
            "interview": "somebody is interviewed",
            "press-conference": "somebody faces the press",
            "announcement": "something is made known, launched or begun",
            "offer": "something is offered or proposed",
            "demand": "something is demanded",
            "agreement": "something is agreed, signed, or broken off",
            "vote": "a vote, an election, a resolution",
            "sanction": "sanctions, bans, charges, dismissals, and their lifting",
            "military": "attacks, movements of troops, wars and truces",
            "economic": "trade, money, prices, tariffs",
            "scheduled": "something is planned that none of the others names",
            "background": "something has happened that none of the others names, or is told as history",
        },
    ),
    "EventStatus": (
        "How far an event has come, as far as the articles say.",
        {
            "happened": "it took place, or goes on",
            "planned": "it is to take place",
            "possible": "it may or might take place",
            "cancelled": "it was called off",
        },
    ),
    "StatementKind": (
        "Whose words a statement is made of.",
        {
            "direct": "all stood between quotation marks: the speaker's own, as the article gives them",
            "indirect": "none did: the article's words, not to be quoted as the speaker's",
            "mixed": "reported words, some of them quoted",
        },
    ),
    "Precision": (
        "How finely the words give a date.",
        {
            "day": "one day, or a span from day to day",
            "week": "a week",
            "month": "a month, or months",
            "year": "a year, or years",
            "decade": "a decade",
            "century": "a century",
            "unknown": "no date at all; `not_after` says by when it was reported",
        },
    ),
    "Corroboration": (
        "Whether independent newsrooms carry it and agree; reprints and quoted agencies count once.",
        {
            "single-source": "one newsroom carries it",
            "corroborated": "several do, and agree",
            "contested": "they differ; `disagreements` says on what",
        },
    ),
    "EntryType": (
        "What an object is.",
        {
            "event": "something that happened or is planned",
            "statement": "something that was said",
            "actor": "somebody who acts or speaks",
            "article": "what was read",
        },
    ),
    "ContestedField": (
        "What articles can differ on.",
        {
            "date": "when it was",
            "place": "where it was",
            "actor": "who did it",
            "speaker": "who said it",
            "amount": "how much or how many",
            "name": "how a name is spelled",
        },
    ),
    "CorrectionAction": (
        "What a correction did.",
        {
            "set": "gave a field another value",
            "merge": "made one of two",
            "split": "made two of one",
            "hide": "took something out of the timeline",
            "alias": "added another name",
        },
    ),
    "ChangeOp": (
        "What became of an object.",
        {
            "upsert": "it is new or has changed, and `object` is the whole of it",
            "delete": "it is gone",
            "merge": "it is one with `target` now",
        },
    ),
    "ChangeCause": (
        "Why an object changed.",
        {
            "source": "an article came, changed or went",
            "editor": "a person corrected it",
            "parser": "the articles are read better than before",
        },
    ),
    "DeliveryState": (
        "Whether a subscriber has been told.",
        {
            "pending": "not yet; it is tried again",
            "delivered": "yes",
            "failed": "no, and it is not tried any more",
        },
    ),
}


def tell_meanings(result: dict[str, Any], **_: Any) -> dict[str, Any]:
    """Describe the enums of a schema; a hook of drf-spectacular, which makes them of bare values."""
    shapes = result["components"]["schemas"]
    for name in MEANINGS.keys() & shapes.keys():
        about, values = MEANINGS[name]
        shapes[name]["description"] = "\n".join(
            (about, "", *(f"* `{value}`: {told}" for value, told in values.items()))
        )
    return result
