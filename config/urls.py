"""The addresses of the site, by the packages that answer them."""

from django.contrib import admin
from django.templatetags.static import static
from django.urls import include, path
from django.views.generic import RedirectView

admin.autodiscover()

urlpatterns = [
    path("favicon.ico", RedirectView.as_view(url=static("pages/parley.svg"))),  # of pages that name none
    path("admin/", admin.site.urls),
    path("api/", RedirectView.as_view(pattern_name="api-root")),
    path("api/v1/", include("timeline.api.urls")),
    path("api/v1/", include("timeline.sync.urls")),
    path("", include("timeline.pages.urls")),
]

handler400 = "timeline.api.handlers.answer_bad_request"
handler404 = "timeline.api.handlers.answer_not_found"
handler500 = "timeline.api.handlers.answer_server_error"
