"""The addresses of the feed, the stream, the snapshot and the webhooks, beneath the API's."""

from django.urls import path
from rest_framework.routers import SimpleRouter

from timeline.sync.feed.views import ChangeViewSet
from timeline.sync.snapshot.views import SnapshotView
from timeline.sync.stream.views import stream_changes
from timeline.sync.webhooks.views import WebhookViewSet

router = SimpleRouter()
router.register("changes", ChangeViewSet, basename="change")
router.register("webhooks", WebhookViewSet, basename="webhook")

urlpatterns = [
    path("snapshot.ndjson", SnapshotView.as_view(), {"format": "ndjson"}, name="snapshot"),
    path("changes/stream", stream_changes, name="change-stream"),
    *router.urls,
]
