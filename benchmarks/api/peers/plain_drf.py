"""The list of events as the framework's tutorial has it: nested ModelSerializers, prefetch, page numbers."""

import os

import django
from django.conf import settings

settings.configure(
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "rest_framework", "timeline"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["DATABASE"]}},
    MIDDLEWARE=["django.middleware.common.CommonMiddleware"],
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["*"],
    REST_FRAMEWORK={
        "DEFAULT_PAGINATION_CLASS": "rest_framework.pagination.PageNumberPagination",
        "PAGE_SIZE": 50,
        "DEFAULT_AUTHENTICATION_CLASSES": [],
    },
)
django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.urls import include, path  # noqa: E402
from rest_framework import routers, serializers, viewsets  # noqa: E402

from timeline.models import Actor, Article, Event, Evidence, Participation  # noqa: E402


class ActorSerializer(serializers.ModelSerializer):
    class Meta:
        model = Actor
        fields = ["id", "name", "kind"]


class ArticleSerializer(serializers.ModelSerializer):
    class Meta:
        model = Article
        fields = ["id", "title", "publisher", "republished_by", "url", "published_on"]


class EvidenceSerializer(serializers.ModelSerializer):
    article = ArticleSerializer()

    class Meta:
        model = Evidence
        fields = ["article", "words", "start", "end", "rule", "kind", "status", "edtf", "date_words", "date_rule"]


class ParticipationSerializer(serializers.ModelSerializer):
    actor = ActorSerializer()

    class Meta:
        model = Participation
        fields = ["actor", "position"]


class EventSerializer(serializers.ModelSerializer):
    participations = ParticipationSerializer(many=True)
    evidence = EvidenceSerializer(many=True)

    class Meta:
        model = Event
        fields = ["id", "title", "kind", "status", "place", "edtf", "starts_on", "ends_on", "precision", "not_after"]
        fields += ["corroboration", "participations", "evidence"]


class EventViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Event.objects.order_by("key").prefetch_related("participations__actor", "evidence__article")
    serializer_class = EventSerializer


router = routers.DefaultRouter()
router.register("events", EventViewSet)
urlpatterns = [path("", include(router.urls))]
application = get_wsgi_application()
