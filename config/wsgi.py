"""The WSGI application for production servers: ``granian --interface wsgi config.wsgi:application``."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

django_application = get_wsgi_application()

from timeline.api.ahead.freshness import version_reader  # noqa: E402 - Django is set up first
from timeline.api.ahead.page_cache import PageCache  # noqa: E402
from timeline.api.ahead.plain import PlainLists  # noqa: E402

uncached_application = PlainLists(django_application)
application = PageCache(uncached_application, version_reader())
