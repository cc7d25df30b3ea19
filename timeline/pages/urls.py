"""The addresses of the pages for people."""

from django.urls import path

from timeline.pages import views

app_name = "pages"
urlpatterns = [
    path("", views.timeline, name="timeline"),
    path("actors/<str:id>/", views.actor, name="actor"),
    path("articles/<str:id>/", views.article, name="article"),
    path("events/<str:id>/", views.event, name="event"),
    path("statements/<str:id>/", views.statement, name="statement"),
]
