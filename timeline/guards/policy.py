"""The middleware that tells browsers what a page may load: nothing of other sites, and no script where none is needed.

The words of articles are escaped wherever they are shown; this holds should that ever be forgotten.
Django has such a middleware of its own from version 6.0 on (``SECURE_CSP``), which can take the place of this one.
"""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

HEADER = "Content-Security-Policy"
EVERYWHERE = "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; img-src 'self' data:"
PAGES = f"default-src 'none'; style-src 'self'; {EVERYWHERE}"
WITH_SCRIPTS = f"default-src 'self'; object-src 'none'; {EVERYWHERE}"  # Django's admin
DOCUMENTATION = f"{WITH_SCRIPTS}; style-src 'self' 'unsafe-inline'"  # Swagger UI styles what it draws

Handler = Callable[[HttpRequest], HttpResponseBase]


def guard(get_response: Handler) -> Handler:
    """The middleware: name the policy of each answer, except for Django's own pages about faults of the code."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        if not settings.DEBUG:
            response.headers.setdefault(HEADER, _policy_of(request))
        return response

    return answer


def _policy_of(request: HttpRequest) -> str:
    """The policy for the page that answers the request."""
    match = request.resolver_match
    if match is not None and match.app_name == "admin":
        return WITH_SCRIPTS
    return DOCUMENTATION if match is not None and match.url_name == "docs" else PAGES
