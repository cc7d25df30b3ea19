"""What all lists and objects of the API have in common: they answer stored documents, or redirect."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from django.db.models import Model
from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils.http import content_disposition_header
from rest_framework.permissions import AllowAny
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import ViewSet

from timeline.api.answers.content import Detail, JoinedListing, Listing
from timeline.api.answers.formats import FILES, FileRenderer, LinesRenderer
from timeline.api.answers.negotiation import Negotiation
from timeline.api.answers.renderers import DocumentRenderer, PageRenderer
from timeline.api.documents.rendering import render_missing
from timeline.api.documents.shaping import shaped
from timeline.api.lists.listings import Source, inquire, read_listing
from timeline.api.lists.selections import Asked
from timeline.api.problems import BadParameters, ParameterFault
from timeline.api.questions.metadata import QuestionMetadata
from timeline.api.questions.queries import MOST_LIMIT, USUAL_LIMIT, ObjectQuery
from timeline.api.questions.reading import read_question
from timeline.models import Alias

NUL = "\x00"  # PostgreSQL refuses it in any text
PUBLIC = "public, max-age=60, stale-while-revalidate=600"


class DocumentViewSet(Source, ViewSet):
    """What all lists and objects have in common: parameters, pages, merged ids."""

    lookup_value_regex = r"(?:[^/.]|\.(?=\d))+"  # any plain id; another dot begins the name of a form
    names: ClassVar[tuple[str, str]]
    object_query: ClassVar[type[ObjectQuery]]
    permission_classes = (AllowAny,)
    content_negotiation_class = Negotiation
    metadata_class = QuestionMetadata
    renderer_classes: tuple[type[BaseRenderer], ...] = (DocumentRenderer, PageRenderer, *FILES)

    def list(self, request: Request, **_: Any) -> Response:
        """Answer one page."""
        inquiry = inquire(type(self), request.query_params, _usual_limit(request))
        self._check_form(inquiry.asked)
        listing = read_listing(inquiry, inquiry.asked.get("cursor"), _address_of(request))
        return Response(listing, headers=self._headers(request, self.basename) | link_header(listing))

    def retrieve(self, request: Request, pk: str, **form: Any) -> HttpResponse:
        """Answer one object, or redirect to the one that it was merged into."""
        asked = read_question(self.object_query, request.query_params)
        self._check_form(asked)
        if NUL in pk:
            raise self._unknown(pk)
        for model in self.models:
            document = _stored(model, pk)
            if document is not None:
                (shape,) = shaped((document,), asked)
                return Response(Detail(shape), headers=self._headers(request, f"{self.basename}-{pk}"))
        target = self._target_of(pk)
        if target is None:
            raise self._unknown(pk)
        address = reverse(f"{self.basename}-detail", kwargs={"pk": target, **form})
        asked_further = request.META.get("QUERY_STRING", "")
        whole_address = f"{address}?{asked_further}" if asked_further else address
        # Without a lifetime browsers keep it for ever, and an id that was merged by mistake may come back.
        return HttpResponsePermanentRedirect(whole_address, headers={"Cache-Control": PUBLIC})

    def _unknown(self, pk: str) -> Http404:
        return Http404(f"There is no {self.basename} with the id {pk!r}.")

    def _check_form(self, asked: Asked) -> None:
        """Refuse counts for files, and a choice of keys for those of fixed columns, which need all of them."""
        form = self.request.accepted_renderer
        if not isinstance(form, FileRenderer):
            return
        if "facets" in asked:
            raise _needs_another_form("facets", "counts can be had as JSON", asked["facets"])
        if "fields" in asked and form.format != LinesRenderer.format:
            raise _needs_another_form("fields", "a choice of keys can be had as JSON or NDJSON", asked["fields"])

    def _headers(self, request: Request, name: str) -> dict[str, str]:
        """How long the answer may be kept, and under which name it is saved."""
        form = request.accepted_renderer
        if not getattr(form, "is_saved", False):
            return {"Cache-Control": PUBLIC}
        file = content_disposition_header(as_attachment=True, filename=f"parley-{name}.{form.format}")
        return {"Cache-Control": PUBLIC, "Content-Disposition": str(file)}

    def _target_of(self, pk: str) -> str | None:
        """The id that a former id resolves to."""
        types = [model._meta.model_name for model in self.models]
        return Alias.objects.filter(type__in=types, old_id=pk).values_list("target_id", flat=True).first()


def _needs_another_form(name: str, why: str, names: Sequence[str]) -> BadParameters:
    """The fault of a parameter that the form of the answer has no place for."""
    return BadParameters(ParameterFault(name, f"nothing: {why}", ",".join(names)))


def _usual_limit(request: Request) -> int:
    """The number of results without ``limit``: a page, or as many as a file can hold."""
    return MOST_LIMIT if isinstance(request.accepted_renderer, FileRenderer) else USUAL_LIMIT


def _address_of(request: Request) -> str:
    """The absolute address without its parameters."""
    return request.build_absolute_uri().partition("?")[0]


def link_header(listing: Listing | JoinedListing) -> dict[str, str]:
    """The neighboring pages as a header (RFC 8288)."""
    links = {"next": listing.next, "prev": listing.previous}
    header = ", ".join(f'<{url}>; rel="{relation}"' for relation, url in links.items() if url)
    return {"Link": header} if header else {}


def _stored(model: type[Model], pk: str) -> str | None:
    """The public JSON of one object."""
    document = model._default_manager.filter(pk=pk).values_list("document", flat=True).first()
    return render_missing(model, [pk])[pk] if document == "" else document
