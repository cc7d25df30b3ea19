"""The filters of the timeline: check the parameters of an address, and select the rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date

from django import forms
from django.urls import reverse

from timeline.api.lists.prepared import Strand
from timeline.api.lists.selections import Asked, events_for, statements_for
from timeline.api.questions.parameters import SEARCH_LENGTH
from timeline.domain.date_names import name_day
from timeline.domain.dates import PartialDate
from timeline.domain.kinds import Corroboration, EntryType, EventKind, EventStatus, StatementKind
from timeline.domain.lengths import ID_LENGTH
from timeline.models import Actor
from timeline.models.choices import choices_of
from timeline.models.search import MOST_WORDS, phrases_of, words_of
from timeline.pages.chapters import Link
from timeline.pages.names import find_meant, find_publisher, offer_names, offer_publishers
from timeline.pages.reading import Order, Place, Strands

KINDS = [
    ("", "anything"),
    ("Events", [(EntryType.EVENT.value, "all events"), *((kind.value, kind.replace("-", " ")) for kind in EventKind)]),
    ("Statements", [(EntryType.STATEMENT.value, "all statements"), *choices_of(StatementKind)]),
]
STAGES = [("", "any"), *choices_of(EventStatus)]
BACKING = [
    ("", "anybody"),
    (Corroboration.SINGLE_SOURCE.value, "one newsroom"),
    (Corroboration.CORROBORATED.value, "several that agree"),
    (Corroboration.CONTESTED.value, "several that disagree"),
]
STATEMENTS = (EntryType.STATEMENT.value, *StatementKind)
ROUTES = {EntryType.EVENT.value: "event-list", EntryType.STATEMENT.value: "statement-list"}
MORE = ("publisher", "status", "corroboration")  # filters that are shown on demand
PARAMETERS = {"words": "q"}  # fields of a question that the API calls otherwise
# The first and the last are named in the head of the page too.
FORMS = {"json": "JSON", "csv": "CSV for spreadsheets", "timelinejs": "TimelineJS", "ics": "calendar", "atom": "feed"}
NEWEST_FIRST = {"order": Order.NEWEST.value}
ALWAYS_NEWEST_FIRST = ("atom",)  # subscribers of a feed want what is new


@dataclass(frozen=True, slots=True)
class Question:
    """The actor, kind, days, words, outlet and so on to filter by; "" and None mean no filter."""

    actor: str = ""
    kind: str = ""
    after: date | None = None
    before: date | None = None
    words: str = ""
    publisher: str = ""
    status: str = ""
    corroboration: str = ""
    article: str = ""


def strands_of(question: Question) -> Strands:
    """The events and the statements that answer the question, as the API selects them."""
    asked = _asked(question)
    events = () if question.kind == EntryType.STATEMENT else events_for(asked)
    statements = () if question.kind == EntryType.EVENT else statements_for(asked)
    return Strand(events), Strand(statements)


def name_question(question: Question) -> str:
    """Word the filters, for the title of the page; "" where there are none."""
    who = Actor.objects.filter(pk=question.actor).values_list("name", flat=True).first() if question.actor else ""
    told = (
        who or question.actor,
        question.kind.replace("-", " "),
        f"from {name_day(question.after)}" if question.after else "",
        f"to {name_day(question.before)}" if question.before else "",
        _quoted(question.words),
        f"in {question.publisher}" if question.publisher else "",
        question.status,
        f"told by {dict(BACKING)[question.corroboration]}" if question.corroboration else "",
    )
    return ", ".join(filter(None, told))


def link_forms(question: Question, order: Order) -> tuple[Link, ...]:
    """Links to the API's answers to the same question, in the formats that people download."""
    route = ROUTES.get(question.kind, "timeline-list")
    kind = "" if question.kind in ROUTES else question.kind
    asked = asdict(question) | {"kind": kind}
    given = {PARAMETERS.get(name, name): value for name, value in asked.items() if value}
    newest = FORMS if order == Order.NEWEST else ALWAYS_NEWEST_FIRST
    return tuple(
        Link(name, reverse(route, kwargs={"format": form}, query=given | (NEWEST_FIRST if form in newest else {})))
        for form, name in FORMS.items()
    )


def _asked(question: Question) -> Asked:
    """The question in the parameters of the API, with values as those check them."""
    kinds = [question.kind] if question.kind not in ("", *ROUTES) else []
    asked = asdict(question) | {
        "actor": [question.actor] if question.actor else [],
        "kind": kinds,
        "after": question.after and PartialDate.day(question.after),
        "before": question.before and PartialDate.day(question.before),
    }
    return {PARAMETERS.get(name, name): value for name, value in asked.items() if value}


class PlaceForm(forms.Form):
    """The key behind which a page begins, none for the first page, and which way the timeline is told."""

    page = forms.IntegerField(required=False, min_value=0, max_value=2**63 - 1, widget=forms.HiddenInput)
    order = forms.ChoiceField(required=False, choices=choices_of(Order), widget=forms.HiddenInput)

    def place(self) -> Place:
        """Where the page begins."""
        return Place(self.cleaned_data["page"] or 0, Order(self.cleaned_data["order"] or Order.OLDEST))


class NameInput(forms.TextInput):
    """A field for an actor's name; an id in the address is shown as the name."""

    def format_value(self, value: str | None) -> str:
        """The name that the id stands for, or what was typed."""
        if not value or "\x00" in value:  # which PostgreSQL cannot even look for
            return value or ""
        return Actor.objects.filter(pk=value).values_list("name", flat=True).first() or value


class QuestionForm(PlaceForm):
    """The filters above the timeline; ``meant`` are the actors who may be meant by an ambiguous name."""

    actor = forms.CharField(
        required=False,
        label="Who",
        max_length=ID_LENGTH,
        widget=NameInput({"list": "names", "placeholder": "anyone", "autocomplete": "off"}),
    )
    kind = forms.ChoiceField(required=False, label="What", choices=KINDS)
    after = forms.DateField(required=False, label="From", widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))
    before = forms.DateField(required=False, label="To", widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))
    q = forms.CharField(
        required=False,
        label="Words",
        max_length=SEARCH_LENGTH,
        widget=forms.TextInput({"placeholder": "any", "title": 'Words in "quotation marks" are found as a phrase'}),
    )
    publisher = forms.CharField(
        required=False,
        label="Outlet",
        max_length=ID_LENGTH,
        widget=forms.TextInput({"list": "outlets", "placeholder": "any", "autocomplete": "off"}),
    )
    status = forms.ChoiceField(required=False, label="Stage", choices=STAGES)
    corroboration = forms.ChoiceField(required=False, label="Told by", choices=BACKING)

    field_order = ("q", "actor", "kind", "after", "before")

    meant: Sequence[Actor] = ()

    @property
    def first_fields(self) -> list[forms.BoundField]:
        """The filters that most questions need."""
        return [field for field in self.visible_fields() if field.name not in MORE]

    @property
    def more_fields(self) -> list[forms.BoundField]:
        """The filters that are shown on demand."""
        return [self[name] for name in MORE]

    @property
    def asks_more(self) -> bool:
        """Whether one of those is in use, and must be seen."""
        return any(field.value() for field in self.more_fields)

    @property
    def offered(self) -> list[str]:
        """The names that are offered while somebody types."""
        return offer_names()

    @property
    def outlets(self) -> list[str]:
        """The outlets that are offered while somebody types."""
        return offer_publishers()

    def clean_actor(self) -> str:
        """The id of the one actor who is meant."""
        typed: str = self.cleaned_data["actor"]
        if not typed:
            return ""
        found = find_meant(typed)
        if not found:
            raise forms.ValidationError("Nobody in the timeline has this name.")
        if len(found) > 1:
            self.meant = found
            raise forms.ValidationError("Which of these?")
        return found[0].pk

    def clean_q(self) -> str:
        """Refuse a search without words, or with too many."""
        typed: str = self.cleaned_data["q"]
        if typed and not 0 < len(words_of(typed)) <= MOST_WORDS:
            raise forms.ValidationError(f"One word or more, and {MOST_WORDS} at most.")
        return typed

    def clean_publisher(self) -> str:
        """The name of the outlet as its articles spell it."""
        typed: str = self.cleaned_data["publisher"]
        if not typed:
            return ""
        found = find_publisher(typed)
        if not found:
            raise forms.ValidationError("No outlet in the timeline has this name.")
        return found

    def clean(self) -> None:
        """Refuse a window that ends before it begins, and a stage of statements."""
        after, before = self.cleaned_data.get("after"), self.cleaned_data.get("before")
        if after and before and before < after:
            self.add_error("before", "This day lies before the first one.")
        if self.cleaned_data.get("status") and self.cleaned_data.get("kind") in STATEMENTS:
            self.add_error("status", "Only events have a stage.")

    def question(self) -> Question:
        """The question as a value, once the form is valid."""
        asked = self.cleaned_data
        others = {
            name: asked[name] for name in ("actor", "kind", "after", "before", "publisher", "status", "corroboration")
        }
        return Question(words=asked["q"], **others)


def _quoted(typed: str) -> str:
    """What was typed in quotation marks, unless some of it has its own."""
    return typed if not typed or phrases_of(typed) else f"“{typed}”"
