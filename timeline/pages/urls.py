"""The addresses of the pages for people."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter
from django.views.decorators.cache import cache_control

from timeline.pages import changed, overviews, views


class IdConverter(StringConverter):
    """Any id that a database can be asked for."""

    regex = r"[^/\x00]+"


# Browsers and proxies keep a page, but ask each time whether it is still so: nobody is to cite what was corrected.
kept = cache_control(public=True, no_cache=True)

register_converter(IdConverter, "id")
app_name = "pages"
urlpatterns = [
    path("", kept(views.timeline), name="timeline"),
    path("actors/", kept(overviews.actors), name="actors"),
    path("actors/<id:id>/", kept(views.actor), name="actor"),
    path("articles/", kept(overviews.articles), name="articles"),
    path("articles/<id:id>/", kept(views.article), name="article"),
    path("changes/", kept(changed.changed), name="changes"),
    path("events/<id:id>/", kept(views.event), name="event"),
    path("statements/<id:id>/", kept(views.statement), name="statement"),
]
