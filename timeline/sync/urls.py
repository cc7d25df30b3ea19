"""The addresses of the feed and the snapshot, beneath the API's."""

from django.urls import path
from rest_framework.routers import SimpleRouter

from timeline.sync import views

router = SimpleRouter()
router.register("changes", views.ChangeViewSet, basename="change")

urlpatterns = [path("snapshot.ndjson", views.SnapshotView.as_view(), name="snapshot"), *router.urls]
