"""The lists that lead to articles and actors: what was read, and who is told of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from django.core.paginator import InvalidPage, Page, Paginator
from django.db.models import Count, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from timeline.api.questions.parameters import SEARCH_LENGTH
from timeline.models import Actor, Article, ArticlePosting, Heading
from timeline.models.postings import Role, Sought, rarest_first
from timeline.models.search import MOST_WORDS, phrases_of, typed_words_of, words_of
from timeline.pages.names import busiest, called_like

Listed = TypeVar("Listed")

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
    """What was read, the newest first, or what of it has certain words in its headline."""
    typed, words = _typed(request, words_of)
    found = Article.objects.under(*rarest_first(Sought(Role.WORD, word) for word in words)).saying(*phrases_of(typed))
    read = found.defer("text", "document", "running_words").order_by(F("published_on").desc(nulls_last=True), "pk")
    page = _page_of(read if words or not typed else read.none(), request)
    carried = Heading.objects.filter(role=Role.ARTICLE, name__in=[article.pk for article in page])
    counts = dict(carried.values_list("name", "entries"))
    rows = [ListedArticle(article, counts.get(article.pk, 0)) for article in page]
    return render(request, "pages/articles.html", {"page": page, "rows": rows, "typed": typed})


@require_safe
def actors(request: HttpRequest) -> HttpResponse:
    """Who is told of, those with the most entries first, or who of them has a certain name."""
    typed, words = _typed(request, typed_words_of)
    told = _told_most_first()
    page = _page_of(told.filter(name__in=called_like(words).values("pk")) if typed else told, request)
    known = Actor.objects.defer("document").in_bulk([id for id, _ in page])
    rows = [ListedActor(known[id], entries) for id, entries in page if id in known]
    return render(request, "pages/actors.html", {"page": page, "rows": rows, "typed": typed})


def _typed(request: HttpRequest, split: Callable[[str], Sequence[str]]) -> tuple[str, Sequence[str]]:
    """What somebody looks for, and the words in it."""
    typed = request.GET.get("q", "").strip()[:SEARCH_LENGTH]
    return typed, split(typed)[:MOST_WORDS]


def _page_of(rows: QuerySet[Any, Listed], request: HttpRequest) -> Page[Listed]:
    """The page that the address asks for.

    :raises Http404: if there is none.
    """
    try:
        return Paginator(rows, PAGE_SIZE).page(request.GET.get("page") or 1)
    except InvalidPage as fault:
        raise Http404("There is no such page.") from fault


def _told_most_first() -> QuerySet[Heading, tuple[str, int]]:
    """The ids of actors with the numbers of their events and statements; a heading's own number holds articles too."""
    articles = ArticlePosting.objects.filter(heading=OuterRef("pk")).values("heading").values_list(Count("entry"))
    entries = F("entries") - Coalesce(Subquery(articles), 0)
    return busiest().annotate(told=entries).order_by("-told", "name").values_list("name", "told")
