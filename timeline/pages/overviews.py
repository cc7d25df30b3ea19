"""The lists that lead to articles and actors: what was read, and who is told of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from django.core.paginator import InvalidPage, Page, Paginator
from django.db.models import Count, F, Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from timeline.models import Actor, Article, EventPosting, Heading, StatementPosting
from timeline.models.postings import Role
from timeline.pages.names import busiest

Listed = TypeVar("Listed", bound=Model)

PAGE_SIZE = 200  # rows


@dataclass(frozen=True, slots=True)
class ListedActor:
    """An actor, and the number of events and statements in which it takes part."""

    actor: Actor
    entries: int


@dataclass(frozen=True, slots=True)
class ListedArticle:
    """An article, and the number of events and statements that it carries."""

    article: Article
    entries: int


@require_safe
def articles(request: HttpRequest) -> HttpResponse:
    """What was read, the newest first."""
    read = Article.objects.defer("text", "document").order_by(F("published_on").desc(nulls_last=True), "pk")
    page = _page_of(read, request)
    carried = Heading.objects.filter(role=Role.ARTICLE, name__in=[article.pk for article in page])
    counts = dict(carried.values_list("name", "entries"))
    rows = [ListedArticle(article, counts.get(article.pk, 0)) for article in page]
    return render(request, "pages/articles.html", {"page": page, "rows": rows})


@require_safe
def actors(request: HttpRequest) -> HttpResponse:
    """Who is told of, those with the most entries first."""
    page = _page_of(busiest(), request)
    known = Actor.objects.defer("document").in_bulk([heading.name for heading in page])
    counts = _count_entries(heading.pk for heading in page)
    rows = [ListedActor(known[heading.name], counts[heading.pk]) for heading in page if heading.name in known]
    return render(request, "pages/actors.html", {"page": page, "rows": rows})


def _page_of(rows: QuerySet[Listed], request: HttpRequest) -> Page[Listed]:
    """The page that the address asks for.

    :raises Http404: if there is none.
    """
    try:
        return Paginator(rows, PAGE_SIZE).page(request.GET.get("page") or 1)
    except InvalidPage as fault:
        raise Http404("There is no such page.") from fault


def _count_entries(headings: Iterable[int]) -> Counter[int]:
    """How many events and statements each heading lists; a heading's own count holds articles as well."""
    counted: Counter[int] = Counter()
    wanted = list(headings)
    for postings in (EventPosting, StatementPosting):
        listed = postings.objects.filter(heading__in=wanted).values_list("heading").annotate(Count("entry"))
        counted.update(dict(listed))
    return counted
