"""The site's addresses with those of the feed."""

from django.urls import include, path

from config.urls import urlpatterns as site

urlpatterns = [path("api/v1/", include("timeline.sync.urls")), *site]
