"""The addresses of the pages for people."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from timeline.pages import overviews, views


class IdConverter(StringConverter):
    """Any id that a database can be asked for."""

    regex = r"[^/\x00]+"


register_converter(IdConverter, "id")
app_name = "pages"
urlpatterns = [
    path("", views.timeline, name="timeline"),
    path("actors/", overviews.actors, name="actors"),
    path("actors/<id:id>/", views.actor, name="actor"),
    path("articles/", overviews.articles, name="articles"),
    path("articles/<id:id>/", views.article, name="article"),
    path("events/<id:id>/", views.event, name="event"),
    path("statements/<id:id>/", views.statement, name="statement"),
]
