"""What all lists and objects of the API have in common: a request in, stored documents or the way to them out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from django.db.models import Model
from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param
from rest_framework.viewsets import ViewSet

from timeline.api.answers import Detail, Listing
from timeline.api.pagination import Cursor, Strand, read_cursor, read_page, render_missing, write_cursor
from timeline.api.problems import BadParameters, ParameterFault
from timeline.api.queries import Query, question_text, read_question
from timeline.api.renderers import DocumentRenderer, PageRenderer
from timeline.api.selections import Asked
from timeline.models import Alias

PUBLIC = "public, max-age=60, stale-while-revalidate=600"


class DocumentViewSet(ViewSet):
    """What all lists and objects have in common: parameters, pages, merged ids."""

    query: ClassVar[type[Query]]
    models: ClassVar[tuple[type[Model], ...]]
    permission_classes = (AllowAny,)
    renderer_classes = (DocumentRenderer, PageRenderer)

    def strands(self, asked: Asked) -> Sequence[Strand]:
        """What the list is woven from."""
        raise NotImplementedError

    def list(self, request: Request, **_: Any) -> Response:
        """Answer one page."""
        asked = read_question(self.query, request.query_params)
        question = f"{self.basename}:{question_text(request.query_params)}"
        strands = self.strands(asked)
        page = read_page(
            strands,
            cursor=_cursor_asked(asked, question),
            limit=asked["limit"],
            newest_first=asked["order"] != self.query.orders[0],
        )
        listing = Listing(
            tuple(entry.document for entry in page.entries),
            next=_link(request, page.next, question),
            previous=_link(request, page.previous, question),
            count=sum(strand.rows.count() for strand in strands) if "count" in asked else None,
        )
        return Response(listing, headers={"Cache-Control": PUBLIC} | _link_header(listing))

    def retrieve(self, request: Request, pk: str, **_: Any) -> HttpResponse:  # noqa: ARG002
        """Answer one object, or the way to the one that it was merged into."""
        for model in self.models:
            document = _stored(model, pk)
            if document is not None:
                return Response(Detail(document), headers={"Cache-Control": PUBLIC})
        target = self._target_of(pk)
        if target is None:
            raise Http404(f"There is no {self.basename} with the id {pk!r}.")
        return HttpResponsePermanentRedirect(reverse(f"{self.basename}-detail", kwargs={"pk": target}))

    def _target_of(self, pk: str) -> str | None:
        """The id that an old one resolves to."""
        types = [model._meta.model_name for model in self.models]
        return Alias.objects.filter(type__in=types, old_id=pk).values_list("target_id", flat=True).first()


def _cursor_asked(asked: Asked, question: str) -> Cursor | None:
    """The cursor of the question, if it has one."""
    if "cursor" not in asked:
        return None
    try:
        return read_cursor(asked["cursor"], question)
    except ValueError as fault:
        expected = "a cursor out of `next` or `previous` of the same question"
        raise BadParameters((ParameterFault("cursor", expected, asked["cursor"]),)) from fault


def _link(request: Request, cursor: Cursor | None, question: str) -> str | None:
    """The same address with another cursor."""
    if cursor is None:
        return None
    return str(replace_query_param(request.build_absolute_uri(), "cursor", write_cursor(cursor, question)))


def _link_header(listing: Listing) -> dict[str, str]:
    """The neighboring pages for those who read headers (RFC 8288)."""
    links = {"next": listing.next, "prev": listing.previous}
    header = ", ".join(f'<{url}>; rel="{relation}"' for relation, url in links.items() if url)
    return {"Link": header} if header else {}


def _stored(model: type[Model], pk: str) -> str | None:
    """The public JSON of one object."""
    if "\x00" in pk:  # PostgreSQL cannot even be asked
        return None
    document = model._default_manager.filter(pk=pk).values_list("document", flat=True).first()
    return render_missing(model, [pk])[pk] if document == "" else document
