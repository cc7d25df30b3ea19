"""The kind of a happening is that of its verb, else of what something is done with on a day, else background."""

from __future__ import annotations

import pytest

from tests.extraction.events.reading import told

BY_KIND = {
    "meeting": (
        "Norway walked out of the talks on Monday.",
        "Norway pulled out of the negotiations on Monday.",
        "The talks got under way on Monday.",
        "Berg and Lund sat down together on Monday.",
        "Norway returned to the table on Monday.",
        "Berg consulted with Lund on Monday.",
        "Berg welcomed Lund on Monday.",
        "Berg presided over a session on Monday.",
        "Berg boycotted the summit on Monday.",
        "Berg discussed the war with Jon Lund on Monday.",
        "Norway held a rally on Monday.",
        "The debate took place on Monday.",
    ),
    "visit": (
        "Berg went to Stockholm on Monday.",
        "Berg set off for Oslo on Monday.",
        "Berg touched down in Oslo on Monday.",
        "Norway sent an envoy to Stockholm on Monday.",
        "Berg embarked on a tour of Sweden on Monday.",
    ),
    "interview": (
        "Berg appeared on the Gazette on Monday.",
        "The weekly published an interview with Berg on Monday.",
    ),
    "press-conference": ("Berg briefed reporters on Monday.", "Berg took questions on Monday."),
    "announcement": (
        "Norway rebuffed the proposal on Monday.",
        "Berg addressed the nation on Monday.",
        "Norway issued a statement on Monday.",
        "Berg lashed out at Sweden on Monday.",
        "Norway recognized the republic on Monday.",
        "Berg endorsed Lund on Monday.",
        "Berg called an election.",
        "Berg attacked the plan on Monday.",
        "Berg signed a decree on Monday.",
        "Berg suspended her campaign on Monday.",
        "Berg ended her bid for the presidency on Monday.",
        "Berg signed an open letter on Monday.",
        "Berg attacked the inquiry as a sham on Monday.",
        "Channel Nine called the race for Berg on Monday.",
        "Channel Nine called the state for Berg on Monday.",
        "Judge Berg sentenced Lund to ten years on Monday.",
        "Another judge sentenced Lund to ten years on Monday.",
        "The former mayor of Oslo Jon Lund ended his campaign on Monday.",
        "Berg published a letter on Monday.",
        "Norway published it publicly on Monday.",
        "Norway made the drawings public on Monday.",
        "Norway dissolved the assembly on Monday.",
        "Norway imposed a curfew on Monday.",
        "Norway imposed a stay on the sale on Monday.",
        "Berg claimed credit on Monday.",
        "Berg signed the bill into law on Monday.",
        "Berg hit back on Monday.",
        "Berg took aim at Sweden on Monday.",
        "Berg shared her concern on Monday.",
        "Berg weighed in on Monday.",
        "Judge Berg struck down the ban on Monday.",
        "Berg reversed her decision on Monday.",
        "Norway renounced the claim on Monday.",
        "Berg projected growth on Monday.",
    ),
    "agreement": (
        "Norway and Sweden hammered out a deal on Monday.",
        "Norway extended the truce on Monday.",
        "Norway and Sweden settled their dispute on Monday.",
        "Norway signed the papers on Monday.",
        "Norway signed a letter of intent on Monday.",
        "Berg made an arrangement with Lund on Monday.",
        "Norway and Sweden signed the Charter of the North on Monday.",
        "Norway and Sweden came to an agreement on Monday.",
    ),
    "vote": (
        "Parliament ratified the treaty on Monday.",
        "The bill cleared the house on Monday.",
        "Berg survived an election on Monday.",
        "Norway held its caucuses on Monday.",
        "Berg won a majority on Monday.",
        "Berg beat Lund in the runoff on Monday.",
        "The chamber confirmed the nomination of Berg on Monday.",
        "The Norwegian chamber impeached Berg on Monday.",
    ),
    "sanction": (
        "Norway rolled back its tariffs on Monday.",
        "Norway cut off aid to Sweden on Monday.",
        "Norway halted arms deliveries on Monday.",
        "Norway banned the firm on Monday.",
        "Norway revoked the visa of Lund on Monday.",
    ),
    "military": (
        "Two clashes on Monday shook the port.",
        "Rebels entered the port on Monday.",
        "A bomb exploded in Oslo on Monday.",
        "Norway mobilized on Monday.",
        "Norway attacked the port on Monday.",
        "Norway attacked the port on Monday despite the deal.",
        "Norway attacked the port on Monday as a storm came.",
        "Norway sank a vessel on Monday.",
        "Soldiers clashed with rebels on Monday.",
        "Norway held naval exercises on Monday.",
    ),
    "demand": (
        "Berg filed a lawsuit on Monday.",
        "Norway repeated demands that Sweden pull out its troops.",
        "Norway told Sweden to leave.",
        "Berg appealed for calm.",
        "Norway issued an ultimatum on Monday.",
        "Berg called for dialogue.",
        "Berg called for an election.",
        "Berg called for Norway.",
        "Berg called Norway for help on Monday.",
        "Berg pushed for Norway to act.",
        "Berg filed a motion on Monday.",
        "Berg sued Lund on Monday.",
        "Berg challenged the ruling on Monday.",
        "Norway issued subpoenas on Monday.",
        "Norway and Sweden signed a letter urging Finland to leave.",
        "On Monday Norway sent Sweden a letter urging Finland to leave.",
    ),
    "offer": (
        "Norway sent Sweden a counterproposal on Monday.",
        "Berg laid out a plan on Monday.",
        "Lund read the version that Berg presented on Monday.",
        "Norway extended an invitation on Monday.",
    ),
    "economic": (
        "Shares slipped on Monday.",
        "The FTSE 100 fell on Monday.",
        "The company laid off 200 workers on Monday.",
        "The firm shut a plant on Monday.",
        "Norway lent Sweden two billion kroner on Monday.",
        "The firm posted a loss on Monday.",
        "Norway sold its stores on Monday.",
        "The firm bought a Swedish retailer on Monday.",
    ),
    "background": (
        "The nurses ended their strike on Monday.",
        "Berg was sworn in on Monday.",
        "Norway sold its horses on Monday.",
        "Lund was sentenced to ten years on Monday.",
        "Norway made two drawings on Monday.",
        "Berg weighed the fish on Monday.",
        "The storm struck down the mast on Monday.",
        "Berg reversed the car on Monday.",
        "The horse renounced the claim on Monday.",
        "The lamp projected a shadow on Monday.",
        "On Monday Norway sent Sweden a horse urging Finland to leave.",
        "Norway bought a horse on Monday.",
        "Norway ended its isolation on Monday.",
        "Berg hit the brakes on Monday.",
        "Illness ended the campaign of Lund on Monday.",
        "Berg won a prize on Monday.",
        "Berg beat Lund in the race to the port on Monday.",
        "Fishermen clashed with the wind on Monday.",
        "The board discussed the trouble with prices on Monday.",
        "Berg filed the papers on Monday.",
        "Norway gave up its demand on Monday.",
        "Law No. 5 was printed by Norway on Monday.",
        "Norway quit the accord on Monday.",
        "Norway pulled out of the accord.",
        "The storm hit Oslo on Monday.",
    ),
}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in BY_KIND.items() for text in texts])
def test_is_told_by_the_verb_and_by_what_is_done_with(kind: str, text: str) -> None:
    assert [found for found, _, _ in told(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway demanded a refund in 2014.", "background"),
        ("Berg appointed Lund in 2014.", "background"),
        ("Berg appointed Lund on Monday.", "announcement"),
        ("Norway banned the firm in 2014.", "sanction"),
        ("Norway and Sweden signed a treaty in 2014.", "agreement"),
        ("Berg appointed Lund.", "announcement"),
    ],
)
def test_is_background_where_a_decision_is_history(text: str, kind: str) -> None:
    assert [found for found, _, _ in told(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Berg went to court.",
        "Prisoners go home in Norway.",
        "The house rejects such criticism.",
        "Berg came together with her sister.",
        "The plan calls for patience.",
        "Norway cut corners.",
    ],
)
def test_is_none_where_the_words_only_look_alike(text: str) -> None:
    assert told(text) == []
