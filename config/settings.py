"""Django's settings; ``config.env`` reads those that a deployment may change."""

import dj_database_url
from corsheaders.defaults import default_headers
from django.core.exceptions import ImproperlyConfigured

from config.env import DEVELOPMENT_KEY, LOCAL_HOSTS, ROOT, read_environment

ENV = read_environment()

DEBUG = ENV.debug
SECRET_KEY = ENV.secret_key
SECRET_KEY_FALLBACKS = list(ENV.former_secret_keys)
ALLOWED_HOSTS = list(ENV.allowed_hosts)
if DEVELOPMENT_KEY in (SECRET_KEY, *SECRET_KEY_FALLBACKS) and not DEBUG and not set(ALLOWED_HOSTS) <= set(LOCAL_HOSTS):
    wrong = "SECRET_KEY must be set, and the development key be no fallback"
    raise ImproperlyConfigured(f"{wrong}, where ALLOWED_HOSTS names more than this machine.")

# Behind a proxy that serves the site over HTTPS and says so: links begin with https, and cookies never go without it.
if ENV.served_over_https:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SILENCED_SYSTEM_CHECKS = ["security.W004", "security.W008"]  # HSTS and the redirection from http are the proxy's

INSTALLED_APPS = [
    "django.contrib.admin.apps.SimpleAdminConfig",  # config.urls discovers: commands start sooner
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "rest_framework",
    "corsheaders",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "timeline",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "timeline.api.answers.delivery.deliver",
    "timeline.guards.policy.guard",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

AUTHENTICATION_BACKENDS = ["timeline.guards.sign_ins.PatientBackend"]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "libraries": {"marking": "timeline.pages.marking"},
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

SQLITE_MAPPED = 1 << 30  # bytes of address space, not of memory
# Connections are kept; a request asks whether its own still works, since the server may have begun anew meanwhile.
DATABASES = {"default": dj_database_url.parse(ENV.database_url, conn_max_age=None, conn_health_checks=True)}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Readers never wait for the writer (WAL), and writers wait for one another instead of failing at once. A file
    # that is mapped is not copied page by page, which would be a third of what a list costs.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": f"PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA mmap_size={SQLITE_MAPPED};",
    }

if DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql":
    # PostgreSQL takes ten times as long to plan a page of a window as to read it: prepared statements are planned once.
    DATABASES["default"]["OPTIONS"] = {"prepare_threshold": 5, "options": "-c plan_cache_mode=force_generic_plan"}

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LANGUAGE_CODE = "en"
TIME_ZONE = "UTC"

# Served by WhiteNoise from where the packages keep them: nothing to collect.
STATIC_URL = "static/"
WHITENOISE_USE_FINDERS = True

REST_FRAMEWORK = {
    "DEFAULT_SCHEMA_CLASS": "timeline.api.schema.extensions.OpenSchema",
    # Reading is open and without authentication, so that answers can be cached; editors work in the admin.
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticatedOrReadOnly"],
    "DEFAULT_THROTTLE_CLASSES": ["timeline.api.throttles.ReadingThrottle"],
    "NUM_PROXIES": ENV.trusted_proxies,
    "VIEW_NAME_FUNCTION": "timeline.api.answers.renderers.name_of_view",
    "EXCEPTION_HANDLER": "timeline.api.handlers.answer_exception",
}

API_REQUESTS_PER_MINUTE = ENV.api_requests_per_minute  # of one address; 0 for no limit

# Webhooks to this machine and its network, also unencrypted: to try them out, never where others may subscribe.
WEBHOOK_ALLOW_PRIVATE = ENV.webhook_allow_private

# Reading is for every site in every browser.
CORS_ALLOW_ALL_ORIGINS = True
CORS_URLS_REGEX = r"^/api/"
CORS_ALLOW_METHODS = ["GET", "HEAD", "OPTIONS"]
CORS_ALLOW_HEADERS = [*default_headers, "if-none-match", "last-event-id"]
CORS_EXPOSE_HEADERS = ["Content-Disposition", "ETag", "Link", "RateLimit", "RateLimit-Policy", "Retry-After"]
CORS_EXPOSE_HEADERS += ["Deprecation", "Sunset"]  # not sent yet; exposed so that clients can already heed them

SPECTACULAR_SETTINGS = {
    "TITLE": "Parley",
    "DESCRIPTION": """Who did what and who said what, when, with the words of the articles that carry it.

Reading needs no key. Begin with `timeline/`: a list answers `results`, `next` and `previous`, and `next` leads on until
it is null. `actors/?q=` finds the ids that `actor`, `speaker` and `addressee` take. Dates are EDTF, and never finer
than the words they were read from. Errors are problem details (RFC 9457) that name each faulty parameter. To keep a
copy, load `snapshot.ndjson` and follow `changes/`. [The timeline for people](/)""",
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.1",
    "LICENSE": {"name": "MIT", "identifier": "MIT"},
    "SERVE_INCLUDE_SCHEMA": False,
    # The interactive documentation comes from the package, never from a CDN.
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "SWAGGER_UI_SETTINGS": {"deepLinking": True, "validatorUrl": None},  # None, or another host is sent the schema
    "TAGS": [  # the order of the documentation
        {"name": name}
        for name in (
            "timeline",
            "events",
            "statements",
            "actors",
            "articles",
            "changes",
            "snapshot",
            "webhooks",
            "addresses",
        )
    ],
    "ENUM_NAME_OVERRIDES": {
        "ActorKind": "timeline.api.schema.enums.ACTOR_KINDS",
        "SpeakerKind": "timeline.api.documents.references.SPEAKER_KINDS",
        "EventKind": "timeline.api.schema.enums.EVENT_KINDS",
        "EventStatus": "timeline.api.schema.enums.EVENT_STATUSES",
        "StatementKind": "timeline.api.schema.enums.STATEMENT_KINDS",
        "Precision": "timeline.api.schema.enums.PRECISIONS",
        "Corroboration": "timeline.api.schema.enums.CORROBORATIONS",
        "ContestedField": "timeline.api.schema.enums.CONTESTED_FIELDS",
        "CorrectionAction": "timeline.api.schema.enums.CORRECTION_ACTIONS",
        "EntryType": "timeline.sync.feed.schema.ENTRY_TYPES",
        "ChangeOp": "timeline.sync.feed.schema.CHANGE_OPS",
        "ChangeCause": "timeline.sync.feed.schema.CHANGE_CAUSES",
        "DeliveryState": "timeline.sync.webhooks.serializers.DELIVERY_STATES",
    },
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "timeline.api.schema.meanings.tell_meanings",
    ],
    "SCHEMA_PATH_PREFIX": "/api/v1/",
}

SEEDS_DIR = ROOT / "seeds"
FIXTURES_DIR = ROOT / "fixtures"
SPACY_MODEL = ENV.spacy_model

# Errors are logged to the console in production too; Django alone would only mail them.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"faults": {"class": "logging.StreamHandler", "level": "ERROR"}},
    "loggers": {"django.request": {"handlers": ["faults"], "propagate": False}},
}
