"""The actors that each changed object involves, before and after the change.

Whoever follows an actor must also be told of an object that loses this actor: hence both are recorded.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from timeline.domain.kinds import EntryType
from timeline.fixture_files import rows
from timeline.loading.feed import Involved, NewChange
from timeline.loading.plan import Plan
from timeline.loading.stored import batches
from timeline.models import Participation, Statement

Tie = tuple[tuple[str, str], str]  # type and id of an object, and the id of an actor


def find_involved_before(plan: Plan) -> Involved:
    """Find the actors of the rows that a plan replaces or removes."""
    return _gather(_ties_of_gone(plan))


def find_involved_now(changes: Sequence[NewChange]) -> Involved:
    """Find the actors of the changed objects, once their rows are written."""
    ids = {entry: [each.id for each in changes if each.type == entry] for entry in EntryType}
    ties = [((EntryType.ACTOR.value, actor), actor) for actor in ids[EntryType.ACTOR]]
    for batch in batches(ids[EntryType.EVENT]):
        parts = Participation.objects.filter(event_id__in=batch).values_list("event_id", "actor_id")
        ties += [((EntryType.EVENT.value, event), actor) for event, actor in parts]
    for batch in batches(ids[EntryType.STATEMENT]):
        said = Statement.objects.filter(pk__in=batch).values_list("pk", "speaker_id", "addressee_id")
        ties += [((EntryType.STATEMENT.value, pk), actor) for pk, *actors in said for actor in actors if actor]
    return _gather(ties)


def join_involved(before: Involved, now: Involved) -> Involved:
    """Join the actors of each object before and after.

    >>> joined = join_involved({("event", "a"): frozenset("x")}, {("event", "a"): frozenset("y")})
    >>> sorted(joined["event", "a"])
    ['x', 'y']
    """
    return {place: before.get(place, frozenset()) | now.get(place, frozenset()) for place in before.keys() | now.keys()}


def _ties_of_gone(plan: Plan) -> Iterator[Tie]:
    for row in plan.gone:
        if row.model == rows.PARTICIPATION:
            yield (EntryType.EVENT.value, row.fields["event"]), row.fields["actor"]
        elif row.model == rows.STATEMENT:
            for actor in filter(None, (row.fields["speaker"], row.fields["addressee"])):
                yield (EntryType.STATEMENT.value, row.pk), actor


def _gather(ties: Iterable[Tie]) -> Involved:
    gathered: dict[tuple[str, str], set[str]] = defaultdict(set)
    for place, actor in ties:
        gathered[place].add(actor)
    return {place: frozenset(actors) for place, actors in gathered.items()}
