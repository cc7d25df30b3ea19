"""What a reader may ask of the timeline: the words of an address go in, a checked question and its rows come out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django import forms
from django.db.models import Exists, OuterRef, Q

from timeline.domain.kinds import EntryType, EventKind, StatementKind
from timeline.models import Actor, Event, EventQuerySet, Participation, Statement, StatementQuerySet

ACTORS_OFFERED = 500  # a longer list of choices helps nobody; the address takes any actor's id
ANYONE = ("", "anyone")
KINDS = [
    ("", "anything"),
    ("Events", [(EntryType.EVENT.value, "all events"), *((kind.value, kind.replace("-", " ")) for kind in EventKind)]),
    (
        "Statements",
        [(EntryType.STATEMENT.value, "all statements"), *((kind.value, kind.value) for kind in StatementKind)],
    ),
]


@dataclass(frozen=True, slots=True)
class Question:
    """Whose entries, of what kind, in which days; "" and None ask for all."""

    actor: str = ""
    kind: str = ""
    after: date | None = None
    before: date | None = None


def select_events(question: Question) -> EventQuerySet:
    """The events that answer the question."""
    events = Event.objects.between(question.after, question.before)
    if question.actor:
        events = events.involving(question.actor)
    if question.kind in list(EventKind):
        return events.filter(kind=question.kind)
    return events if question.kind in ("", EntryType.EVENT) else events.none()


def select_statements(question: Question) -> StatementQuerySet:
    """The statements that answer the question."""
    statements = Statement.objects.between(question.after, question.before)
    if question.actor:
        statements = statements.involving(question.actor)
    if question.kind in list(StatementKind):
        return statements.filter(kind=question.kind)
    return statements if question.kind in ("", EntryType.STATEMENT) else statements.none()


class PlaceForm(forms.Form):
    """Where a page begins: behind the entry with this key, at the start where there is none."""

    page = forms.IntegerField(required=False, min_value=0, max_value=2**63 - 1, widget=forms.HiddenInput)

    def place(self) -> int:
        """The key behind which the page begins."""
        return self.cleaned_data["page"] or 0


class QuestionForm(PlaceForm):
    """The filters above the timeline."""

    actor = forms.CharField(required=False, label="Who", widget=forms.Select)
    kind = forms.ChoiceField(required=False, label="What", choices=KINDS)
    after = forms.DateField(required=False, label="From", widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))
    before = forms.DateField(required=False, label="To", widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["actor"].widget.choices = offer_actors()

    def clean_actor(self) -> str:
        """Refuse an id that nobody has."""
        actor: str = self.cleaned_data["actor"]
        if actor and not Actor.objects.filter(pk=actor).exists():
            raise forms.ValidationError("No actor of the timeline has this id.")
        return actor

    def clean(self) -> None:
        """Refuse a window that ends before it begins."""
        after, before = self.cleaned_data.get("after"), self.cleaned_data.get("before")
        if after and before and before < after:
            self.add_error("before", "This day lies before the first one.")

    def question(self) -> Question:
        """The question as a value, once the form is valid."""
        asked = self.cleaned_data
        return Question(asked["actor"], asked["kind"], asked["after"], asked["before"])


def offer_actors() -> list[tuple[str, str]]:
    """Ids and names of the actors that appear in the timeline, by name."""
    taking_part = Exists(Participation.objects.filter(actor=OuterRef("pk")))
    speaking = Exists(Statement.objects.filter(Q(speaker=OuterRef("pk")) | Q(addressee=OuterRef("pk"))))
    appearing = Actor.objects.filter(taking_part | speaking).order_by("name", "pk")
    return [ANYONE, *appearing.values_list("pk", "name")[:ACTORS_OFFERED]]
