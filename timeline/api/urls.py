"""The addresses of the API."""

from django.urls import path
from rest_framework.routers import SimpleRouter
from rest_framework.urlpatterns import format_suffix_patterns

from timeline.api import views
from timeline.api.answers.formats import SUFFIXES

router = SimpleRouter()
router.register("timeline", views.TimelineViewSet, basename="timeline")
router.register("events", views.EventViewSet, basename="event")
router.register("statements", views.StatementViewSet, basename="statement")
router.register("actors", views.ActorViewSet, basename="actor")
router.register("articles", views.ArticleViewSet, basename="article")

urlpatterns = [
    path("", views.RootView.as_view(), name="api-root"),
    path("schema/", views.SchemaView.as_view(), name="schema"),
    path("docs/", views.DocsView.as_view(url_name="schema"), name="docs"),
    *format_suffix_patterns(router.urls, allowed=SUFFIXES),
]
