"""A happening is told only where it happened, is planned, possible or called off."""

from __future__ import annotations

import pytest

from tests.extraction.events.test_finding import told


@pytest.mark.parametrize(
    "text",
    [
        "Berg did not meet Lund.",
        "Berg never met Lund.",
        "Berg denied meeting Lund.",
        "Berg refused to meet Lund.",
        "Berg wants to meet Lund.",
        "Berg would like to visit Oslo.",
        "If Berg meets Lund, prices will fall.",
        "Berg asked whether Norway had signed the agreement.",
        "Berg left without signing the agreement.",
        "Norway wants guarantees before signing the agreement.",
        "Lund rejected the idea of signing an agreement.",
        "Talks could help the economy.",
        "The market opened as usual.",
        "Berg spoke about the harbor.",
        "Norway failed to sign the agreement.",
        "Norway ranks fourth in reserves.",
        "The visit of a lifetime is a book.",
        "Berg should sign the agreement.",
        "There were no talks with Sweden.",
        "China offers loans.",
        "Berg said she would sign the agreement if Lund resigned.",
        "Berg would sign the agreement.",
        "The agreement has yet to be signed.",
        "Berg ruled out talks with Lund.",
        "Berg backed a decree ruling out talks with Lund.",
        "Norway hopes for a pause in strikes on Sweden in 2014.",
        "The vote was close: Berg won 338 votes.",
        "Berg asked to leave.",
        "Berg called Lund a friend.",
        "It expired on Monday.",
        "A price war began.",
        "Norway is due to rest.",
        "Berg spent the day with a book.",
        "Berg hosted a party.",
        "Berg accused Norway of cheating.",
        "The harbor opens on Monday.",
        "Berg and Lund spoke at a rally on Monday.",
        "Berg dismissed talks with Lund.",
        "No agreement was signed by Norway.",
        "Neither side signed the agreement.",
        "Norway and Sweden signed no agreement on Monday.",
        "Norway left the negotiating table.",
        "Norway was pressed on the price.",
    ],
)
def test_is_none_of_what_is_denied_wished_for_or_thought_of(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "status", "edtf"),
    [
        ("Berg will visit Oslo on Friday.", "visit", "planned", "2025-02-28"),
        ("Berg is expected to visit Oslo on Friday.", "visit", "planned", "2025-02-28"),
        ("Berg is to meet Lund on Friday.", "meeting", "planned", "2025-02-28"),
        ("Berg plans to visit Oslo next week.", "visit", "planned", "2025-03-03/2025-03-09"),
        ("Berg is going to sign the agreement on Friday.", "agreement", "planned", "2025-02-28"),
        ("Berg may visit Oslo next week.", "visit", "possible", "2025-03-03/2025-03-09"),
        ("Berg hopes to meet Lund.", "meeting", "possible", ""),
        ("Berg is visiting Oslo on Friday.", "visit", "planned", "2025-02-28"),
        ("Berg visited Oslo on Monday.", "visit", "happened", "2025-02-24"),
        ("Berg will open the harbor on Friday.", "scheduled", "planned", "2025-02-28"),
        ("Berg cancelled a meeting with Lund.", "meeting", "cancelled", ""),
        ("Berg postponed a visit to Finland.", "visit", "cancelled", ""),
        ("Officials in Norway are finalizing the rules for foreign firms.", "economic", "planned", "2025-02"),
        ("Norway is preparing a new package of sanctions.", "sanction", "planned", "2025-02"),
        ("Berg said on Monday that she would sign the agreement.", "agreement", "planned", ""),
        ("Berg is due back in Oslo on Friday.", "visit", "planned", "2025-02-28"),
        ("The exchange could take place next week.", "scheduled", "possible", "2025-03-03/2025-03-09"),
        ("Berg said the pause would begin on Friday.", "scheduled", "planned", "2025-02-28"),
        ("Norway will lower its tariffs by Friday.", "sanction", "planned", "../2025-02-28"),
        ("Norway will lower its tariffs until Friday.", "sanction", "planned", ""),
        ("Norway and Sweden are to meet from Friday.", "meeting", "planned", "2025-02-28"),
        ("The law is due to come into force on Friday.", "scheduled", "planned", "2025-02-28"),
        ("The pause, which starts on Friday, is new.", "scheduled", "planned", "2025-02-28"),
        ("A visit to Norway is scheduled for Friday.", "visit", "planned", "2025-02-28"),
        ("Workers will stage a strike from Friday.", "scheduled", "planned", "2025-02-28"),
        ("The harbor opens on Friday.", "scheduled", "planned", "2025-02-28"),
        ("Her envoy, Jon Lund, is due in Oslo on Friday.", "visit", "planned", "2025-02-28"),
        ("Berg did not rule out talks with Lund.", "meeting", "possible", ""),
        ("Norway and Sweden agreed to conclude the treaty soon.", "agreement", "planned", ""),
        ("A meeting between Berg and Lund on Friday is possible.", "meeting", "possible", "2025-02-28"),
        ("Talks with Lund were scheduled for Friday.", "meeting", "planned", "2025-02-28"),
        ("A session on fish was scheduled for Monday.", "meeting", "planned", "2025-02-24"),
        ("Berg will testify before the court on Friday.", "scheduled", "planned", "2025-02-28"),
        ("Norway will sign the treaty following talks with Sweden.", "meeting", "happened", ""),
        ("Norway must still ratify the treaty.", "agreement", "planned", ""),
        ("Norway has to ratify the treaty.", "agreement", "planned", ""),
        ("The talks between Norway and Sweden on Monday did not bring peace.", "meeting", "happened", "2025-02-24"),
        ("Talks between Berg and Lund were expected to bring peace.", "meeting", "happened", ""),
        ("Norway will rest on Friday after talks with Sweden failed.", "meeting", "happened", ""),
        ("The truce was signed by Norway, Berg warned.", "agreement", "happened", ""),
    ],
)
def test_says_how_far_it_has_come(text: str, kind: str, status: str, edtf: str) -> None:
    assert (kind, status, edtf) in told(text)
