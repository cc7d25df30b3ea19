"""Two tellings of happenings …"""

from __future__ import annotations

import pytest

from tests.merging.stories import merged_labels, read_story


def ids_of(*articles: str) -> list[str]:
    story = read_story("\n".join(f"== a{n} | Paper {n} | 2024-05-14\n{words}" for n, words in enumerate(articles)))
    return list(merged_labels(story)["events"].values())


def are_one(*articles: str) -> bool:
    return len(set(ids_of(*articles))) == 1


OFFER = "<e a offer happened 2024-05-13 ana-berg>Berg offered a loan for the harbour of Bodo</e>."
OTHER_OFFER = "<e b offer happened 2024-05-13 ana-berg>Berg also proposed that pupils be exchanged</e>."
OFFER_IN_OTHER_WORDS = "<e a offer happened 2024-05-13 ana-berg>Money for new quays was held out by the minister</e>."
VAGUE_OFFER = "<e b offer happened - ana-berg>The minister held out new buses to the pupils</e>."
SAME_OFFER = "<e a offer happened 2024-05-13 ana-berg>The minister offered to lend money for the harbour in Bodo</e>."
VISIT = "<e a visit happened 2024-05-13 ana-berg>Berg visited Reykjavik on Monday</e>."
TALKS = "<e b meeting happened 2024-05-13 ana-berg,jon-helgason>She met Helgason in Reykjavik on Monday</e>."
WAR = "<e a military happened 2019-03 norway>The outbreak of the war in Norway in March 2019 closed the port</e>."
COUP = "<e a military happened 2017 norway>The coup of the admirals in Oslo in 2017 was bloodless</e>."
EXPELLED = "<e a sanction happened 2024-05-13 norway,iceland>Norway expelled two envoys of Iceland on Monday</e>."
UNWELCOME = "<e a sanction happened 2024-05-13 iceland>Two of our envoys in Oslo were told on Monday to leave</e>."
IN_RETURN = "<e b sanction happened 2024-05-13 iceland,norway>Iceland expelled two Norwegians on Monday</e>."
STRIKE = "<e a military happened 2024-05-13 norway>A drone struck the depot of Bodo on Monday</e>."
ATTACK = "<e a background happened 2024-05-13 ana-berg>Berg was attacked with a knife in the lighthouse of Bodo</e>."
SOMEWHERE = "Norway is shocked. <e a military happened 2024-05-13 ->Monday's attack</e> cost two lives."
BY_WHO_SPEAKS = "<s x ana-berg indirect ->She wept</s>. <e a military happened 2024-05-13 ->Monday's attack</e> ended."
UNDATED_STRIKE = "<e a military happened - norway>A drone struck the depot of Bodo</e>."
UNDATED_BLOW = "<e a military happened - norway>Its fuel went up in flames</e>."
LATER_STRIKE = "<e b military happened 2024-05-16 norway>A drone struck the depot of Bodo on Thursday</e>."
SIEGE = "<e b military happened 2017 norway>Rebels besieged the lighthouse of Bodo in 2017</e>."


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (OFFER, SAME_OFFER, True),
        (OFFER, OFFER_IN_OTHER_WORDS, True),
        (OFFER, VAGUE_OFFER, False),
        (WAR, SIEGE, False),
        (COUP, SIEGE, False),
        (EXPELLED, UNWELCOME, True),
        (EXPELLED, IN_RETURN, False),
        (STRIKE, SOMEWHERE, True),
        (LATER_STRIKE, SOMEWHERE, False),
        (STRIKE, BY_WHO_SPEAKS, True),
        (STRIKE, UNDATED_STRIKE, True),
        (LATER_STRIKE, UNDATED_STRIKE, False),
    ],
    ids=["one offer", "one offer in no common words", "an undated offer of something else"]
    + ["fights of two years", "fights of one year"]
    + ["one expulsion, told by who suffers it", "an expulsion and the answer to it"]
    + ["one attack, of which one article names only the country", "attacks of two days in that country"]
    + ["one attack, of which one article names only somebody of that country"]
    + ["one attack, undated in one article", "an attack and one that comes after the article"],
)
def test_of_two_articles(one: str, other: str, *, same: bool) -> None:
    assert are_one(one, other) is same


@pytest.mark.parametrize(("published", "same"), [("2024-05-14", True), ("2024-05-30", False)], ids=["then", "later"])
def test_are_one_where_an_article_of_those_days_tells_no_day(published: str, *, same: bool) -> None:
    undated = "<e a meeting happened - ana-berg,jon-helgason>the herring talks of Berg and Helgason have ended</e>."
    story = read_story(f"== a | Post | 2024-05-14\n{TALKS}\n== b | Bild | {published}\n{undated}\n")
    assert (len(set(merged_labels(story)["events"].values())) == 1) is same


@pytest.mark.parametrize(
    ("one", "other"),
    [(OFFER, OTHER_OFFER), (VISIT, TALKS)],
    ids=["two offers of one day", "a visit and the meeting during it"],
)
def test_stay_two_where_one_article_tells_both(one: str, other: str) -> None:
    assert not are_one(f"{one}\n{other}")


def test_are_one_where_one_article_tells_it_again() -> None:
    again = "<e c meeting happened 2024-05-13 ana-berg,jon-helgason>The talks of the two ministers ended at noon</e>."
    assert are_one(f"{TALKS}\n{again}")


@pytest.mark.parametrize(
    ("words", "same"),
    [
        ("A knife killed Berg in the lighthouse", True),
        ("Berg had walked to the lighthouse of Bodo by the harbour gate", False),
        ("Berg had entered the lighthouse by the harbour gate at nine", False),
    ],
    ids=["told again", "another deed at the place", "another deed"],
)
def test_are_two_deeds_of_a_day_where_one_article_tells_them_in_other_words(words: str, *, same: bool) -> None:
    again = f"<e b background happened 2024-05-13 ana-berg>{words}</e>."
    assert are_one(f"{ATTACK}\n{again}") is same


def test_tell_apart_what_an_article_tells_side_by_side() -> None:
    first, second, told_elsewhere = ids_of(f"{OFFER}\n{OTHER_OFFER}", SAME_OFFER)
    assert told_elsewhere == first != second


NORWEGIANS = ("ana-berg", "jon-helgason", "ida-lund", "ola-dahl", "eva-holm", "liv-moe", "per-aas", "kai-foss")
OTHERS = ("juan-perez", "li-wei", "amara-diallo", "rosa-lima", "raj-patel", "sven-olsson", "ali-rezai", "noa-levi")


@pytest.mark.parametrize(
    ("people", "same"),
    [
        pytest.param(NORWEGIANS, True, id="one story"),
        pytest.param(OTHERS, False, id="two stories"),
        pytest.param(OTHERS[:2], True, id="too few to tell"),
    ],
)
def test_are_one_in_articles_about_the_same_people(people: tuple[str, ...], *, same: bool) -> None:
    """Who is quoted tells what an article is about; that a country was struck at some time does not."""
    first, second = f"{STRIKE} {speaking(*NORWEGIANS)}", f"{UNDATED_BLOW} {speaking(*people)}"
    story = read_story(f"== a | Post | 2024-05-14\n{first}\n== b | Bild | 2024-05-20\n{second}\n")
    assert (len(set(merged_labels(story)["events"].values())) == 1) is same


def speaking(*people: str) -> str:
    """A sentence for each, in which nothing happens."""
    return " ".join(f"<s s{number} {name} indirect ->It rained</s>." for number, name in enumerate(people))
