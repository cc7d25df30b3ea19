"""A server with a short timeline that the example clients ask."""

from __future__ import annotations

import pytest
from pytest_django.live_server_helper import LiveServer

from tests import builders

# What each client prints of it.
WHOLE_TIMELINE = [
    "2025-02-21\tDelegates met, day 21",
    "2025-02-22\tDelegates met, day 22",
    "2025-02-23\tDelegates met, day 23",
    "2025-02-24\tAna Berg: “We are ready”",
    "undated, reported by 2025-02-25\tan aide: Talks will go on",
    "2025-03\tParliament votes (planned)",
]


@pytest.fixture
def server(transactional_db: None, live_server: LiveServer) -> str:  # noqa: ARG001
    """The address of a server that tells of three meetings, a plan, and what was said of them."""
    gazette, herald = builders.build_article(), builders.build_article("fjord-vote", publisher="The Herald")
    ana = builders.build_actor()
    for day in (21, 22, 23):
        event = builders.build_event(f"day-{day}", edtf=f"2025-02-{day}", title=f"Delegates met, day {day}")
        builders.build_participation(event, ana)
        builders.build_evidence(event, gazette)
    vote = builders.build_event("vote", edtf="2025-03", title="Parliament votes", kind="vote", status="planned")
    builders.build_evidence(vote, herald)
    said = builders.build_statement(speaker=ana, edtf="2025-02-24", text="We are ready")
    builders.build_wording(said, gazette)
    rumor = builders.build_statement("rumor", edtf="", kind="indirect", speaker_name="an aide", text="Talks will go on")
    builders.build_wording(rumor, herald, kind="indirect")
    return live_server.url
