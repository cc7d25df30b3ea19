"""The closed vocabularies of Parley: texts, fixtures, the database and the API all use these values."""

from enum import StrEnum

# Why words are evidence of an event that its article tells elsewhere already.
TOLD_AGAIN = "told again in the article"


class Precision(StrEnum):
    """How finely the words give a date; ``UNKNOWN`` where they give none."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    UNKNOWN = "unknown"


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GOVERNMENT = "government"
    COUNTRY = "country"
    MEDIA = "media"
    GROUP = "group"


class EventKind(StrEnum):
    """What sort of happening an event is; speaking is no event, but the occasion of speaking is."""

    MEETING = "meeting"
    VISIT = "visit"
    CALL = "call"
    INTERVIEW = "interview"
    PRESS_CONFERENCE = "press-conference"
    ANNOUNCEMENT = "announcement"
    OFFER = "offer"
    DEMAND = "demand"
    AGREEMENT = "agreement"
    VOTE = "vote"
    SANCTION = "sanction"
    MILITARY = "military"
    ECONOMIC = "economic"
    SCHEDULED = "scheduled"
    BACKGROUND = "background"


class EventStatus(StrEnum):
    """How far an event has come, as far as the articles say."""

    HAPPENED = "happened"
    PLANNED = "planned"
    POSSIBLE = "possible"
    CANCELLED = "cancelled"


class StatementKind(StrEnum):
    """Whose words a statement is made of: all quoted, none quoted, or both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class TimeType(StrEnum):
    """The four types of TIMEX3 (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Corroboration(StrEnum):
    """How many independent publishers carry a claim, and whether they agree."""

    SINGLE_SOURCE = "single-source"
    CORROBORATED = "corroborated"
    CONTESTED = "contested"


class ContestedField(StrEnum):
    """What sources can give different values for."""

    DATE = "date"
    PLACE = "place"
    ACTOR = "actor"
    SPEAKER = "speaker"
    AMOUNT = "amount"
    NAME = "name"


class EntryType(StrEnum):
    """What the timeline and the change feed hold."""

    EVENT = "event"
    STATEMENT = "statement"
    ACTOR = "actor"
    ARTICLE = "article"

    @property
    def plural(self) -> str:
        """The name of several, as in addresses.

        >>> EntryType.EVENT.plural
        'events'
        """
        return f"{self}s"


class ChangeOp(StrEnum):
    """What a change did to an object."""

    UPSERT = "upsert"
    DELETE = "delete"
    MERGE = "merge"


class ChangeCause(StrEnum):
    """Why an object changed: a new or changed article, a person's correction, or a better reader."""

    SOURCE = "source"
    EDITOR = "editor"
    PARSER = "parser"


class DeliveryState(StrEnum):
    """Whether a subscriber has been told of a change; ``failed`` means given up."""

    PENDING = "pending"
    DELIVERED = "delivered"
    FAILED = "failed"


class CorrectionAction(StrEnum):
    """What a correction does to a record."""

    SET = "set"
    MERGE = "merge"
    SPLIT = "split"
    HIDE = "hide"
    ALIAS = "alias"


def values_of(*kinds: type[StrEnum]) -> list[str]:
    """The values of enums, in the order in which they are listed.

    >>> values_of(StatementKind, EventStatus)
    ['direct', 'indirect', 'mixed', 'happened', 'planned', 'possible', 'cancelled']
    """
    return [each.value for kind in kinds for each in kind]
