"""Two tellings of happenings …"""

from __future__ import annotations

import pytest

from tests.merging.stories import merged_labels, read_story


def are_one(*articles: str) -> bool:
    story = read_story("\n".join(f"== a{n} | Paper {n} | 2024-05-14\n{words}" for n, words in enumerate(articles)))
    return len(set(merged_labels(story)["events"].values())) == 1


OFFER = "<e a offer happened 2024-05-13 ana-berg>Berg offered a loan for the harbour of Bodo</e>."
OTHER_OFFER = "<e b offer happened 2024-05-13 ana-berg>Berg also proposed that pupils be exchanged</e>."
SAME_OFFER = "<e a offer happened 2024-05-13 ana-berg>The minister offered to lend money for the harbour in Bodo</e>."
VISIT = "<e a visit happened 2024-05-13 ana-berg>Berg visited Reykjavik on Monday</e>."
TALKS = "<e b meeting happened 2024-05-13 ana-berg,jon-helgason>She met Helgason in Reykjavik on Monday</e>."
WAR = "<e a military happened 2019-03 norway>The outbreak of the war in Norway in March 2019 closed the port</e>."
SIEGE = "<e b military happened 2017 norway>Rebels besieged the lighthouse of Bodo in 2017</e>."


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (OFFER, SAME_OFFER, True),
        (OFFER, OTHER_OFFER, False),
        (WAR, SIEGE, False),
    ],
    ids=["one offer", "two offers", "two fights"],
)
def test_of_two_articles(one: str, other: str, *, same: bool) -> None:
    assert are_one(one, other) is same


@pytest.mark.parametrize(
    ("one", "other"),
    [(OFFER, OTHER_OFFER), (VISIT, TALKS)],
    ids=["two offers of one day", "a visit and the meeting during it"],
)
def test_stay_two_where_one_article_tells_both(one: str, other: str) -> None:
    assert not are_one(f"{one}\n{other}")
