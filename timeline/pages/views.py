"""The views of the pages for people; none of them needs a script."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from timeline.api.questions.queries import MOST_LIMIT
from timeline.domain.kinds import EntryType
from timeline.domain.web_addresses import web_address
from timeline.models import Actor, Alias, Article, Event, Statement
from timeline.models.search import words_of
from timeline.pages.changed import last_change
from timeline.pages.chapters import Entry, arrange_chapters
from timeline.pages.disputes import Dispute, name_correction, name_disputes
from timeline.pages.entries import event_entry, statement_entry
from timeline.pages.offices import find_country, find_officials, name_office
from timeline.pages.questions import (
    PlaceForm,
    Question,
    QuestionForm,
    link_forms,
    name_question,
    strands_of,
)
from timeline.pages.reading import PAGE_SIZE, Order, Place, read_page

BAD_REQUEST = 400


@require_safe
def timeline(request: HttpRequest) -> HttpResponse:
    """The timeline under its filters."""
    form = QuestionForm(request.GET, label_suffix="")
    if not form.is_valid():
        return render(request, "pages/timeline.html", {"form": form}, status=BAD_REQUEST)
    question = form.question()
    if question.actor != request.GET.get("actor", ""):  # the address is to hold the id, which outlives names
        return redirect(f"{request.path}?{_with_actor(request, question.actor)}")
    place = form.place()
    context = {
        "form": form,
        "page": read_page(strands_of(question), place),
        "place": place,
        "is_filtered": question != Question(),
        "asked": (asked := name_question(question)),
        "sought": words_of(question.words),
        "changed_at": None if asked else last_change(),
    }
    return render(request, "pages/timeline.html", context | _other_forms(question, place.order))


@require_safe
def actor(request: HttpRequest, id: str) -> HttpResponse:
    """One actor, with its events and statements."""
    actor = Actor.objects.filter(pk=id).with_details().first()
    if actor is None:
        return _follow_alias(EntryType.ACTOR, id)
    place = _read_place(request)
    page = read_page(strands_of(Question(actor=actor.pk)), place)
    context = {
        "actor": actor,
        "country": find_country(actor),
        "offices": [name_office(role) for role in actor.roles],
        "officials": find_officials(actor),
        "disputes": _disputes_about(actor),
        "corrections": [name_correction(made) for made in actor.corrections.all()],
        "page": page,
        "place": place,
        "json": reverse("actor-detail", args=[actor.pk]),
        "feed": link_forms(Question(actor=actor.pk), place.order)[-1].address,
    }
    return render(request, "pages/actor.html", context)


@require_safe
def event(request: HttpRequest, id: str) -> HttpResponse:
    """One event, with the words that tell it and the statements made at it."""
    event = Event.objects.filter(pk=id).with_details().first()
    if event is None:
        return _follow_alias(EntryType.EVENT, id)
    said = event.statements.all().in_order().with_details()[:PAGE_SIZE]
    entry = event_entry(event)
    context = {"chapters": arrange_chapters(map(statement_entry, said))}
    return _show_entry(request, entry, context)


@require_safe
def statement(request: HttpRequest, id: str) -> HttpResponse:
    """One statement, in the wording of every article that reports it."""
    statement = Statement.objects.filter(pk=id).with_details().first()
    if statement is None:
        return _follow_alias(EntryType.STATEMENT, id)
    entry = statement_entry(statement)
    context = {"occasion": statement.occasion, "said": statement.text}
    return _show_entry(request, entry, context)


@require_safe
def article(request: HttpRequest, id: str) -> HttpResponse:
    """One article with its events and statements. Its text stays private."""
    article = Article.objects.defer("text").filter(pk=id).first()
    if article is None:
        return _follow_alias(EntryType.ARTICLE, id)
    place = _read_place(request)
    page = read_page(strands_of(Question(article=article.pk)), place)
    context = {"article": article, "page": page, "place": place, "original": web_address(article.url)}
    return render(request, "pages/article.html", context | {"json": reverse("article-detail", args=[article.pk])})


def _show_entry(request: HttpRequest, entry: Entry, context: dict[str, Any]) -> HttpResponse:
    """The page of one entry, with the address that others can cite."""
    permanent = request.build_absolute_uri(entry.heading.address)
    return render(request, "pages/entry.html", context | {"entry": entry, "json": entry.json, "permanent": permanent})


def _other_forms(question: Question, order: Order) -> dict[str, Any]:
    """Links to the answer in other forms, with the most entries that one of these holds."""
    links = link_forms(question, order)
    return {"links": links, "json": links[0].address, "feed": links[-1].address, "most": MOST_LIMIT}


def _with_actor(request: HttpRequest, actor: str) -> str:
    """The parameters of the address with another actor."""
    parameters = request.GET.copy()
    parameters["actor"] = actor
    return parameters.urlencode()


def _disputes_about(actor: Actor) -> tuple[Dispute, ...]:
    """The spellings of the actor's name, with their publishers."""
    sources = {source for each in actor.disagreements for told in each["values"] for source in told["sources"]}
    return name_disputes(
        actor.disagreements, dict(Article.objects.filter(pk__in=sources).values_list("pk", "publisher"))
    )


def _read_place(request: HttpRequest) -> Place:
    """The place at which a page without filters begins.

    :raises Http404: if the parameter is invalid.
    """
    form = PlaceForm(request.GET)
    if not form.is_valid():
        raise Http404("There is no such page.")
    return form.place()


def _follow_alias(type: EntryType, id: str) -> HttpResponse:
    """Redirect a former id to the present one.

    :raises Http404: if there is none.
    """
    alias = Alias.objects.filter(type=type, old_id=id).first()
    if alias is None:
        raise Http404(f"The timeline has no {type} {id!r}.")
    return redirect(f"pages:{type}", alias.target_id, permanent=True)
