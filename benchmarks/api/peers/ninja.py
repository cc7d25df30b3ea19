"""The list of events with django-ninja: nested schemas, prefetch, limit and offset."""

import os
from datetime import date

import django
from django.conf import settings

settings.configure(
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "timeline"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["DATABASE"]}},
    MIDDLEWARE=["django.middleware.common.CommonMiddleware"],
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["*"],
)
django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.urls import path  # noqa: E402
from ninja import NinjaAPI, Schema  # noqa: E402
from ninja.pagination import LimitOffsetPagination, paginate  # noqa: E402

from timeline.models import Event  # noqa: E402


class ActorOut(Schema):
    id: str
    name: str
    kind: str


class ArticleOut(Schema):
    id: str
    title: str
    publisher: str
    republished_by: str
    url: str
    published_on: date | None


class EvidenceOut(Schema):
    article: ArticleOut
    words: str
    start: int
    end: int
    rule: str
    kind: str
    status: str
    edtf: str
    date_words: str
    date_rule: str


class PartOut(Schema):
    actor: ActorOut
    position: int


class EventOut(Schema):
    id: str
    title: str
    kind: str
    status: str
    place: str
    edtf: str
    starts_on: date | None
    ends_on: date | None
    precision: str
    not_after: date | None
    corroboration: str
    participations: list[PartOut]
    evidence: list[EvidenceOut]


api = NinjaAPI()


@api.get("/events", response=list[EventOut])
@paginate(LimitOffsetPagination)
def events(request):  # noqa: ARG001 - the framework hands it over
    return Event.objects.order_by("key").prefetch_related("participations__actor", "evidence__article")


urlpatterns = [path("", api.urls)]
application = get_wsgi_application()
