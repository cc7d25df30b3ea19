"""Give groups of tellings their ids: those that they had before, or new ones; and keep former ids as aliases.

An id is made of the oldest words that carry the record, and then follows the words: it belongs to the group that holds
most of its evidence. If two records merge, the older id stays and the other becomes an alias; if one splits, the part
with most of the evidence keeps the id.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date

from timeline.domain.kinds import EntryType
from timeline.domain.spans import Span
from timeline.merging.records import Alias, Correction

LETTERS = {EntryType.EVENT: "e", EntryType.STATEMENT: "s"}
DIGEST_LENGTH = 10  # letters of base32, fifty bits: among a million records a clash is rare, and then resolved
SAME_WORDS = 0.5  # share of common characters from which on a telling counts as the one that was read before

Age = tuple[date, str, tuple[Span, ...], str, str]
Standing = tuple[str, tuple[Span, ...], str]  # an article, spans in it, and their words


@dataclass(frozen=True, slots=True)
class PreviousEvidence:
    """Words that carried a record before: a telling of an event or statement, or a name of an actor.

    A name has no article and no spans; ``kind`` and ``edtf`` tell two happenings of one sentence apart; ``reason`` is
    why they were taken for the same record.
    """

    type: EntryType
    id: str
    article: str
    spans: tuple[Span, ...]
    words: str
    kind: str = ""
    edtf: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PreviousIds:
    """The ids of the previous timeline, with their evidence, its aliases and corrections."""

    evidence: tuple[PreviousEvidence, ...] = ()
    aliases: tuple[Alias, ...] = ()
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Anchor:
    """What identifies a telling; ``mark`` tells two tellings of the same words apart."""

    article: str
    published: date
    spans: tuple[Span, ...]
    words: str
    kind: str = ""
    edtf: str = ""
    mark: str = ""

    @property
    def age(self) -> Age:
        """The key by which tellings are sorted, the oldest first."""
        return self.published, self.article, self.spans, self.mark, self.kind


@dataclass(frozen=True, slots=True)
class Identities:
    """The id of each group, in the order of the groups, and the aliases of former ids."""

    ids: tuple[str, ...]
    aliases: tuple[Alias, ...]


def carry_ids(groups: Sequence[Sequence[Anchor]], previous: PreviousIds, entry_type: EntryType) -> Identities:
    """Give each group the oldest id whose evidence it holds, else one made of its oldest words."""
    claims = _claims(groups, [row for row in previous.evidence if row.type is entry_type])
    former = {alias.id: alias.target for alias in previous.aliases if alias.type is entry_type}
    by_group = _by_group(claims)
    taken, salts = set(claims), Counter[str]()
    ids: dict[int, str] = {group: names[0] for group, names in by_group.items()}
    order = sorted(range(len(groups)), key=lambda number: min(anchor.age for anchor in groups[number]))
    for number in order:
        if number not in ids:
            ids[number] = _new_id(groups[number], entry_type, taken, former, salts)
            taken.add(ids[number])
    merged = {name: ids[group] for group, names in by_group.items() for name in names[1:]}
    aliases = _resolve({**former, **merged}, set(ids.values()))
    return Identities(
        tuple(ids[number] for number in range(len(groups))),
        tuple(Alias(entry_type, name, target) for name, target in sorted(aliases.items())),
    )


def make_id(anchor: Anchor, entry_type: EntryType, salt: str = "") -> str:
    """An id made of a telling's article and words.

    >>> make_id(Anchor("oslo", date(2025, 2, 25), (Span(0, 5),), "They met"), EntryType.EVENT)
    'e-bkiqunqfb5'
    """
    content = "\n".join((anchor.article, anchor.words, anchor.mark, salt)).encode()
    digest = base64.b32encode(hashlib.sha256(content).digest()).decode().lower()
    return f"{LETTERS[entry_type]}-{digest[:DIGEST_LENGTH]}"


@dataclass(slots=True)
class _Claim:
    """Where the evidence of a previous id is now: group -> the number of tellings, and the age of the oldest."""

    tellings: Counter[int]
    oldest_in: dict[int, tuple[object, ...]]

    @property
    def oldest(self) -> tuple[object, ...]:
        return min(self.oldest_in.values())


def _by_group(claims: Mapping[str, _Claim]) -> dict[int, list[str]]:
    """Group -> the previous ids that have their home in it, the oldest first."""
    by_group: dict[int, list[str]] = defaultdict(list)
    for name in sorted(claims, key=lambda name: (claims[name].oldest, name)):
        by_group[_home(claims[name])].append(name)
    return by_group


def _home(claim: _Claim) -> int:
    """The group that holds most of the evidence; of equals, the one with the oldest."""
    return min(claim.tellings, key=lambda group: (-claim.tellings[group], claim.oldest_in[group]))


def _claims(groups: Sequence[Sequence[Anchor]], evidence: Sequence[PreviousEvidence]) -> dict[str, _Claim]:
    """Previous id -> where its evidence is now; ids without any are left out."""
    in_article: dict[str, list[tuple[Anchor, int]]] = defaultdict(list)
    for number, group in enumerate(groups):
        for anchor in group:
            in_article[anchor.article].append((anchor, number))
    stood = {(row.article, row.spans, row.words) for row in evidence}
    claims: dict[str, _Claim] = {}
    for row in evidence:
        found = _telling_of(row, in_article[row.article], stood) if row.article in in_article else None
        if found is None:
            continue
        anchor, number = found
        claim = claims.setdefault(row.id, _Claim(Counter(), {}))
        claim.tellings[number] += 1
        claim.oldest_in[number] = min(claim.oldest_in.get(number, anchor.age), anchor.age)
    return claims


def _telling_of(
    row: PreviousEvidence, here: Iterable[tuple[Anchor, int]], stood: Set[Standing]
) -> tuple[Anchor, int] | None:
    """The telling of an article that is most like a previous one, the oldest of equals; None if none is like it."""
    ranked = [(_likeness(row, anchor, stood), anchor, number) for anchor, number in here]
    best = max((likeness for likeness, _, _ in ranked if likeness[0] >= SAME_WORDS), default=None)
    like = [(anchor, number) for likeness, anchor, number in ranked if likeness == best]
    made_of_it = [entry for entry in like if make_id(entry[0], row.type) == row.id] if len(like) > 1 else []
    return min(made_of_it or like, key=lambda entry: entry[0].age, default=None)


def _likeness(row: PreviousEvidence, anchor: Anchor, stood: Set[Standing]) -> tuple[float, bool, bool]:
    """How like a telling is to a previous one: by its words first, then by kind and date."""
    return _sameness(row, anchor, stood), row.kind == anchor.kind, row.edtf == anchor.edtf


def _sameness(row: PreviousEvidence, anchor: Anchor, stood: Set[Standing]) -> float:
    """1 for the same words in a new place, else the share of common characters."""
    if row.words == anchor.words and (anchor.article, anchor.spans, anchor.words) not in stood:
        return 1.0
    shared = sum(
        max(0, min(one.end, other.end) - max(one.start, other.start)) for one in row.spans for other in anchor.spans
    )
    total = sum(end - start for start, end in (*row.spans, *anchor.spans)) - shared
    return shared / total if total else 0.0


def _new_id(
    group: Sequence[Anchor], entry_type: EntryType, taken: set[str], former: Mapping[str, str], salts: Counter[str]
) -> str:
    """An id that these words had before it became an alias; else a free one made of the oldest words.

    ``salts`` counts the further ids that were made of the same words, by the first of them: none is tried again.
    """
    ordered = sorted(group, key=lambda anchor: anchor.age)
    for anchor in ordered:
        name = make_id(anchor, entry_type)
        if name in former and name not in taken:
            return name
    plain = name = make_id(ordered[0], entry_type)
    while name in taken or name in former:
        salts[plain] += 1
        name = make_id(ordered[0], entry_type, str(salts[plain] + 1))
    return name


def _resolve(targets: Mapping[str, str], present: set[str]) -> dict[str, str]:
    """Each former id -> the present one at the end of its chain; ids that lead nowhere are left out."""
    resolved = {}
    for name in targets.keys() - present:
        target, seen = targets[name], {name}
        while target not in present and target in targets and target not in seen:
            seen.add(target)
            target = targets[target]
        if target in present:
            resolved[name] = target
    return resolved
