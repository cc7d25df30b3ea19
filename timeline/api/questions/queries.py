"""The questions that each list and object answers, as classes that check parameters and document them.

A new filter is one field here and one method of the QuerySet.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, ClassVar

from rest_framework import serializers

from timeline.api.documents.serializers import ActorSerializer, ArticleSerializer, EventSerializer, StatementSerializer
from timeline.api.problems import BadParameters, ParameterFault
from timeline.api.questions.parameters import (
    ChoiceParameter,
    DateParameter,
    ListParameter,
    NamesParameter,
    NumberParameter,
    SearchParameter,
    TextParameter,
)
from timeline.domain.kinds import ActorKind, Corroboration, EventKind, EventStatus, Precision, StatementKind, values_of
from timeline.models.search import typed_words_of, words_of

USUAL_LIMIT = 50
MOST_LIMIT = 1000
CURSOR_LENGTH = 1000
CURSOR_EXPECTED = "a cursor out of `next` or `previous` of the same question"
IN_MARKS = "those in quotation marks as a phrase"
DAY_ORDERS = ("oldest", "newest")
ENTRY_FACETS = ("kind", "month", "actor", "publisher", "precision", "corroboration")
NAME_ORDERS = ("a-z", "z-a")


def publisher_name() -> TextParameter:
    """A parameter that takes the name of a publisher."""
    return TextParameter("the name of a publisher", example="Reuters", help_text="Only what this publisher carries.")


def actor_id(example: str = "ana-berg", **settings: Any) -> TextParameter:
    """A parameter that takes the id of an actor."""
    return TextParameter("the id of an actor", example=example, **settings)


def kinds_of(thing: str, example: str, *kinds: type[StrEnum]) -> ListParameter:
    """A parameter that takes kinds of a thing."""
    about = f"Kind of {thing}; given more than once: any of them."
    return ListParameter(ChoiceParameter(values_of(*kinds), example=example), help_text=about)


class NoQuery(serializers.Serializer[Any]):
    """What has no parameters is asked nothing but its form."""


class ObjectQuery(serializers.Serializer[Any]):
    """What a single object can be asked."""

    shapes: ClassVar[tuple[type[serializers.Serializer[Any]], ...]] = ()
    expansions: ClassVar[tuple[str, ...]] = ()

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        """With ``fields`` and ``expand``, as far as the shape of the object has them."""
        keys = tuple(dict.fromkeys(str(key) for shape in self.shapes for key in shape().fields))
        about = (
            "Only these keys of each object, separated by commas (JSON and NDJSON only). Keys that the "
            "schema requires are then left out too."
        )
        own: dict[str, Any] = {"fields": NamesParameter(keys, example=",".join(keys[1:3]), help_text=about)}
        if self.expansions:
            about = (
                "References to replace by whole objects, separated by commas; a whole object has the keys of the "
                "reference too."
            )
            own["expand"] = NamesParameter(self.expansions, example=self.expansions[0], help_text=about)
        return {**super().get_fields(), **own}


class EventObjectQuery(ObjectQuery):
    """What one event can be asked."""

    shapes = (EventSerializer,)
    expansions = ("actors", "articles")


class StatementObjectQuery(ObjectQuery):
    """What one statement can be asked."""

    shapes = (StatementSerializer,)
    expansions = ("actors", "articles", "occasion")


class TimelineObjectQuery(ObjectQuery):
    """What one entry of the timeline can be asked."""

    shapes = (EventSerializer, StatementSerializer)
    expansions = ("actors", "articles", "occasion")


class ActorObjectQuery(ObjectQuery):
    """What one actor can be asked."""

    shapes = (ActorSerializer,)


class ArticleObjectQuery(ObjectQuery):
    """What one article can be asked."""

    shapes = (ArticleSerializer,)


class Query(ObjectQuery):
    """What every list can be asked."""

    orders: ClassVar[tuple[str, ...]] = NAME_ORDERS
    facets: ClassVar[tuple[str, ...]] = ()

    limit = NumberParameter(
        1,
        MOST_LIMIT,
        example="20",
        help_text=f"Results per page: {USUAL_LIMIT} by default, {MOST_LIMIT} in files.",
    )
    cursor = TextParameter(
        CURSOR_EXPECTED,
        max_length=CURSOR_LENGTH,
        example="eyJzaWduZWQiOiJieSB0aGlzIHNlcnZlciJ9",
        help_text="Where the page begins: copied from `next` or `previous`, not built by hand.",
    )
    count = ChoiceParameter(
        ["exact"],
        example="exact",
        help_text="`exact` adds `count`, the number of all results. Counting takes time, so it is left out by default.",
    )

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        """With the orders and the facets of this list."""
        first, second = self.orders
        about = f"Sort order: `{first}` (the default) or `{second}`."
        order = ChoiceParameter(self.orders, default=first, example=second, help_text=about)
        about = (
            "What to count all results by, separated by commas; the answer then has `facets`. Each value is one that "
            "the parameter of that name takes, and a month one for `after` and `before`. JSON only; it takes time."
        )
        facets = NamesParameter(self.facets, example=self.facets[0], help_text=about)
        return {**super().get_fields(), "order": order, "facets": facets}


class DatedQuery(Query):
    """What every list in the order of days can be asked."""

    orders = DAY_ORDERS

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Refuse a window that ends before it begins."""
        after, before = attrs.get("after"), attrs.get("before")
        if after and before and not _is_window(after.earliest, before.latest):
            raise BadParameters(ParameterFault("before", "a date that does not lie before `after`", before.edtf))
        return attrs


class EntryQuery(DatedQuery):
    """What every list of things with a date can be asked."""

    after = DateParameter(
        example="2025-02-24", help_text="Only what can have been on or after this day, month, year or EDTF date."
    )
    before = DateParameter(
        example="2025-02", help_text="Only what can have been on or before this day, month, year or EDTF date."
    )
    actor = ListParameter(
        actor_id(),
        help_text="Id of an actor who takes part, speaks or is spoken to; given more than once: all of them.",
    )
    precision = ChoiceParameter(values_of(Precision), example="day", help_text="Only dates of this precision.")
    publisher = publisher_name()
    article = TextParameter("the id of an article", example="oslo-talks", help_text="Only what this article carries.")
    corroboration = ChoiceParameter(
        values_of(Corroboration),
        example="corroborated",
        help_text="How many publishers carry it, and whether they agree.",
    )
    q = SearchParameter(
        words_of,
        example="rare earth minerals",
        help_text=f"Words to look for, in any order, ending and spelling; {IN_MARKS}.",
    )


class EventQuery(EntryQuery, EventObjectQuery):
    """What the list of events can be asked."""

    facets = (*ENTRY_FACETS, "status")

    kind = kinds_of("event", "meeting", EventKind)
    status = ChoiceParameter(values_of(EventStatus), example="planned", help_text="How far the event has come.")


class StatementQuery(EntryQuery, StatementObjectQuery):
    """What the list of statements can be asked."""

    facets = (*ENTRY_FACETS, "speaker")

    kind = kinds_of("statement", "direct", StatementKind)
    speaker = actor_id(help_text="Id of the actor who said it.")
    addressee = actor_id("ivo-lind", help_text="Id of the actor it was said to.")


class TimelineQuery(EntryQuery, TimelineObjectQuery):
    """What the timeline can be asked; what only events or only statements have leaves the others out."""

    facets = (*ENTRY_FACETS, "status", "speaker")

    kind = kinds_of("event or statement", "meeting", EventKind, StatementKind)
    status = ChoiceParameter(
        values_of(EventStatus),
        example="planned",
        help_text="How far the event has come; leaves statements out.",
    )
    speaker = actor_id(help_text="Id of the actor who said it; leaves events out.")
    addressee = actor_id("ivo-lind", help_text="Id of the actor it was said to; leaves events out.")


class ActorQuery(Query, ActorObjectQuery):
    """What the list of actors can be asked."""

    facets = ("kind",)

    kind = kinds_of("actor", "person", ActorKind)
    article = TextParameter(
        "the id of an article",
        example="oslo-talks",
        help_text="Only who acts, speaks or is spoken to in what this article carries.",
    )
    q = SearchParameter(
        typed_words_of, example="ana ber", help_text="Words, or beginnings of words, of the name or another spelling."
    )


class ArticleQuery(DatedQuery, ArticleObjectQuery):
    """What the list of articles can be asked."""

    facets = ("publisher",)

    after = DateParameter(example="2025-02-24", help_text="Only what was published on or after this date.")
    before = DateParameter(example="2025-02", help_text="Only what was published on or before this date.")
    actor = ListParameter(
        actor_id(),
        help_text="Id of an actor who acts, speaks or listens in what it carries; given more than once: all of them.",
    )
    speaker = actor_id(help_text="Id of an actor whose words it reports.")
    addressee = actor_id("ivo-lind", help_text="Id of an actor to whom words are said that it reports.")
    publisher = publisher_name()
    q = SearchParameter(
        words_of,
        example="rare earth",
        help_text=f"Words to look for in headlines, in any order, ending and spelling; {IN_MARKS}.",
    )


def _is_window(start: Any, end: Any) -> bool:
    """Whether the two ends are in order; an end that is open always is."""
    return start is None or end is None or start <= end
