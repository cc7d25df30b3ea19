"""A happening that no list makes one, but a day, has the kind of what sides do by the class of its verb and object."""

from __future__ import annotations

import pytest

from tests.extraction.events.reading import told

# Each sentence, with one of the same verb that tells nothing of the kind.
TWINS = {
    "announcement": (
        ("Berg named Lund as her envoy on Monday.", "Berg named her horse on Monday."),
        ("Berg sacked Jon Lund on Monday.", "Rain replaced the snow on Monday."),
        ("Berg replaced the minister on Monday.", "Berg replaced the lamp on Monday."),
        ("Berg tendered her resignation on Monday.", "Berg handed in her keys on Monday."),
        ("Berg left the party on Monday.", "Berg left the hotel on Monday."),
        ("Norway opened an inquiry on Monday.", "Norway opened a museum on Monday."),
        ("Norway set up a commission on Monday.", "Norway set up a tent on Monday."),
        ("Norway invoked the clause on Monday.", "Norway invoked the past on Monday."),
        ("Norway granted the request on Monday.", "Norway granted the horse on Monday."),
        ("Berg broke her silence on Monday.", "Berg broke her leg on Monday."),
        ("Norway set the date on Monday.", "Norway set the table on Monday."),
        ("Norway backed the plan on Monday.", "Norway backed the horse on Monday."),
        ("Norway pulled back its draft on Monday.", "Norway pulled back the curtain on Monday."),
    ),
    "demand": (
        ("Norway sought an injunction on Monday.", "Norway sought shelter on Monday."),
        ("Norway set out its conditions on Monday.", "Norway set out the chairs on Monday."),
        ("Norway took Sweden to court on Monday.", "Norway took its children to school on Monday."),
        ("Norway summoned the ambassador of Sweden on Monday.", "Norway summoned its strength on Monday."),
    ),
    "offer": (
        ("Norway made concessions on Monday.", "Norway made boats on Monday."),
        ("Norway laid out its terms on Monday.", "Norway laid out the carpets on Monday."),
    ),
    "agreement": (
        ("Norway settled with Sweden on Monday.", "Dust settled on the boats on Monday."),
        ("Norway and Sweden made peace on Monday.", "Norway and Sweden made cheese on Monday."),
        ("Norway and Sweden bridged their differences on Monday.", "Norway and Sweden bridged the river on Monday."),
        ("Norway and Sweden normalized ties on Monday.", "Norway and Sweden normalized the data on Monday."),
        ("Norway and Sweden restored relations on Monday.", "Norway and Sweden restored the church on Monday."),
        ("The truce took hold on Monday.", "The ice took hold on Monday."),
        ("Norway and Sweden formed a coalition on Monday.", "Norway and Sweden formed a queue on Monday."),
    ),
    "meeting": (
        ("Berg convened her inner circle on Monday.", "Berg drew a circle on Monday."),
        ("Berg brought together the ministers on Monday.", "Berg brought the boats on Monday."),
        ("Berg took up the matter with Lund on Monday.", "Berg took up the violin on Monday."),
        ("Berg stood beside Lund on Monday.", "The lamp stood beside the door on Monday."),
        ("Norway mediated between the two tribes on Monday.", "Norway walked between the two boats on Monday."),
        ("Berg headlined a fundraiser on Monday.", "Berg attended school on Monday."),
        ("Norway took part in the talks on Monday.", "Norway took part in the race on Monday."),
        ("Four days of talks ended on Monday.", "Four days of rain ended on Monday."),
        ("Berg had breakfast with Lund on Monday.", "Berg had trouble with a door on Monday."),
    ),
    "call": (("Berg held a videoconference with Lund on Monday.", "Berg held a rope on Monday."),),
    "visit": (
        ("Berg reached Stockholm on Monday.", "The ship reached the port on Monday."),
        ("Berg set foot in Stockholm on Monday.", "The bird set foot in the nest on Monday."),
        ("Berg crossed into Sweden on Monday.", "The ship crossed the line on Monday."),
        ("Berg inspected the factory on Monday.", "Berg inspected the menu on Monday."),
    ),
    "sanction": (
        ("Norway broke off relations with Sweden on Monday.", "Norway broke off a branch on Monday."),
        ("Norway revoked the waivers on Monday.", "Norway extended the road on Monday."),
        ("Norway closed its embassy on Monday.", "Norway closed its museum on Monday."),
        ("Norway boycotted Swedish goods on Monday.", "Norway boycotted the party on Monday."),
        ("Norway unfroze the funds on Monday.", "Norway unfroze the fish on Monday."),
    ),
    "economic": (
        ("Workers walked off the job on Monday.", "The horse walked off the field on Monday."),
        ("Workers returned to work on Monday.", "Norway returned to normal on Monday."),
        ("Workers downed tools on Monday.", "Workers downed beers on Monday."),
        ("The workers struck on Monday.", "The clock struck on Monday."),
        ("Norway bailed out the bank on Monday.", "Norway bailed out the boat on Monday."),
        ("The firms merged on Monday.", "The rivers merged on Monday."),
        ("Gas deliveries stopped on Monday.", "The rain stopped on Monday."),
    ),
    "vote": (
        ("Norway abstained on Monday.", "Norway rested on Monday."),
        ("Polls closed on Monday.", "The doors closed on Monday."),
        ("Berg survived a motion on Monday.", "Berg survived a fall on Monday."),
        ("Berg carried the district on Monday.", "Berg carried the bags on Monday."),
    ),
    "military": (
        ("Rebels seized the bridge on Monday.", "The engine seized on Monday."),
        ("Soldiers left the port on Monday.", "The guests left the port on Monday."),
        ("The garrison surrendered on Monday.", "The debtor surrendered the keys on Monday."),
        ("The rebels laid down their arms on Monday.", "The children laid down their pens on Monday."),
        ("Norway violated Swedish airspace on Monday.", "Norway violated the custom on Monday."),
        ("Norway scrambled jets on Monday.", "Norway scrambled eggs on Monday."),
        ("The army seized power on Monday.", "The wind seized the sail on Monday."),
        ("Gunmen took hostages on Monday.", "Gunmen took pictures on Monday."),
        ("Norway declared war on Sweden on Monday.", "Norway washed the windows on Monday."),
    ),
}


@pytest.mark.parametrize(
    ("kind", "text", "twin"), [(kind, text, twin) for kind, pairs in TWINS.items() for text, twin in pairs]
)
def test_and_its_twin_has_not(kind: str, text: str, twin: str) -> None:
    assert [found for found, _, _ in told(text)] == [kind]
    assert kind not in [found for found, _, _ in told(twin)]
