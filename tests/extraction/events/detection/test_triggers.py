"""Triggers are the words that tell a happening, and no others that look like them."""

from __future__ import annotations

import pytest

from tests.extraction.events.reading import events_of, told


@pytest.mark.parametrize(
    ("text", "kind", "status", "edtf"),
    [
        pytest.param("Norway and Sweden have agreed a framework.", "agreement", "happened", "", id="agree a thing"),
        pytest.param("Berg wanted to bring Norway and Sweden together.", "offer", "happened", "", id="bring together"),
        pytest.param("Berg wanted to host Lund.", "offer", "happened", "", id="host"),
        pytest.param(
            "Norway tabled a deal last week.", "offer", "happened", "2025-02-17/2025-02-23", id="table a deal"
        ),
        pytest.param("Norway released prisoners.", "background", "happened", "", id="release"),
        pytest.param("Berg suggested that Sweden build a port.", "offer", "happened", "", id="suggest a deed"),
        pytest.param("Berg suggested building a port.", "offer", "happened", "", id="suggest doing"),
        pytest.param("Norway will send an adviser to Oslo.", "scheduled", "planned", "", id="will"),
        pytest.param("Norway is set to buy a port.", "scheduled", "planned", "", id="set to"),
        pytest.param("Norway rejected the offer.", "announcement", "happened", "", id="reject an offer"),
        pytest.param("Norway appointed Berg as envoy.", "announcement", "happened", "", id="appoint"),
        pytest.param("Norway paused military aid to Sweden.", "military", "happened", "", id="aid in arms"),
        pytest.param(
            "The truce was extended last week.", "agreement", "happened", "2025-02-17/2025-02-23", id="extend"
        ),
        pytest.param("Norway and Sweden swapped prisoners.", "agreement", "happened", "", id="prisoners"),
        pytest.param("Norway will free the captives.", "scheduled", "planned", "", id="prisoners to be freed"),
        pytest.param(
            "The next round is possible next week.",
            "meeting",
            "possible",
            "2025-03-03/2025-03-09",
            id="possible on a day",
        ),
        pytest.param("A third round may be held.", "meeting", "possible", "", id="of a series"),
        pytest.param(
            "The first talks failed, and the second were held in Oslo on Monday.",
            "meeting",
            "happened",
            "2025-02-24",
            id="one more of a series",
        ),
        pytest.param(
            "Norway agreed to a cease-fire on Monday.", "agreement", "happened", "2025-02-24", id="other spelling"
        ),
        pytest.param("Norway would not rule out a visit by Lund.", "visit", "possible", "", id="visit by somebody"),
        pytest.param(
            "Norway estimated on Monday that prices had doubled.",
            "announcement",
            "happened",
            "2025-02-24",
            id="estimated",
        ),
        pytest.param(
            "The nurses began a walkout on Monday.", "background", "happened", "2025-02-24", id="began a deed"
        ),
        pytest.param("Berg discussed it with Lund on Monday.", "meeting", "happened", "2025-02-24", id="discuss with"),
        pytest.param("Norway took Stockholm on Monday.", "military", "happened", "2025-02-24", id="take a city"),
        pytest.param(
            "Norway took Visnes, a town of mines.", "military", "happened", "", id="take what is called a town"
        ),
        pytest.param("Norway won back most of the region.", "military", "happened", "", id="win back land"),
        pytest.param(
            "Norway said that Sweden insisted that she must go.", "demand", "happened", "", id="insist on duty"
        ),
        pytest.param("Finland brokered a truce on Monday.", "agreement", "happened", "2025-02-24", id="broker"),
        pytest.param("The truce was put forward by Finland.", "offer", "happened", "", id="put forward"),
        pytest.param(
            "Berg's invitation to Lund, made in Oslo on Monday, was useless.",
            "offer",
            "happened",
            "2025-02-24",
            id="invitation",
        ),
        pytest.param(
            "The talks, hosted by Finland in 2014, ended badly.", "meeting", "happened", "2014", id="hosted in a year"
        ),
        pytest.param("Berg ruled out a tax on Monday.", "announcement", "happened", "2025-02-24", id="rule out"),
        pytest.param(
            "Norway is cold, a day before Berg meets Lund on Friday.",
            "meeting",
            "planned",
            "2025-02-28",
            id="days before",
        ),
        pytest.param(
            "Norway and Sweden settled on a price last week.",
            "agreement",
            "happened",
            "2025-02-17/2025-02-23",
            id="settle",
        ),
        pytest.param("Norway gave Sweden a week to answer.", "demand", "happened", "", id="give a week"),
        pytest.param("Norway gave Sweden until Friday to answer.", "demand", "happened", "", id="give until a day"),
        pytest.param("Norway suggested three working groups.", "offer", "happened", "", id="suggest a thing"),
        pytest.param("Norway asked Sweden to reply on Friday.", "demand", "happened", "", id="ask for a day to come"),
        pytest.param("Lund dismissed a proposal drafted by Norway.", "offer", "happened", "", id="made before"),
        pytest.param(
            "Norway and Sweden held a video conference on Monday.", "call", "happened", "2025-02-24", id="video"
        ),
        pytest.param(
            "Norway has been without a king since last week.",
            "background",
            "happened",
            "2025-02-17/2025-02-23",
            id="since",
        ),
        pytest.param("Berg, in a speech on Monday, was angry.", "announcement", "happened", "2025-02-24", id="speech"),
        pytest.param("The warring sides have agreed to a truce.", "agreement", "happened", "", id="warring sides"),
        pytest.param("Norway left. It suspended its participation.", "background", "happened", "", id="it"),
        pytest.param(
            "A new round of fighting broke out on Monday.", "military", "happened", "2025-02-24", id="round of fighting"
        ),
        pytest.param(
            "The accord, which was signed by Norway on Monday, is long.",
            "agreement",
            "happened",
            "2025-02-24",
            id="which was signed",
        ),
        pytest.param(
            "Norway issued a statement on Monday calling for calm.",
            "announcement",
            "happened",
            "2025-02-24",
            id="statement calling for",
        ),
        pytest.param(
            "The nurses walked out on Monday, the harbor is closed.",
            "background",
            "happened",
            "2025-02-24",
            id="joined by a comma",
        ),
        pytest.param("Norway held phone talks with Sweden.", "call", "happened", "", id="phone talks"),
        pytest.param("The war, which began in 2014, goes on.", "military", "happened", "2014", id="which began"),
        pytest.param("Norway is to send a bill to Oslo.", "scheduled", "planned", "", id="is to"),
        pytest.param(
            "Norway was glad as Berg proposed a truce.", "offer", "happened", "", id="as she proposed a thing"
        ),
        pytest.param("Norway is to find a new host.", "scheduled", "planned", "", id="is to find"),
        pytest.param(
            "The law is to take effect this week.",
            "scheduled",
            "planned",
            "2025-02-24/2025-03-02",
            id="is to, this week",
        ),
        pytest.param("A second summit is to be held in Oslo.", "scheduled", "planned", "", id="is to be held"),
        pytest.param("Talks are due to begin in Oslo.", "meeting", "planned", "", id="due to begin"),
        pytest.param("The vote is expected to take place in Oslo.", "vote", "planned", "", id="expected to take place"),
        pytest.param(
            "It is expected that Berg would meet Lund.", "meeting", "planned", "", id="expected that she would"
        ),
        pytest.param("Norway called for the ban to be lifted.", "demand", "happened", "", id="call for a thing to be"),
        pytest.param("Norway has asked for ships to leave.", "demand", "happened", "", id="ask for others to"),
        pytest.param("Norway was urged by Sweden to leave.", "demand", "happened", "", id="was urged to"),
        pytest.param("Norway intends to widen the port.", "scheduled", "planned", "", id="intends"),
        pytest.param("Lund is set to be replaced.", "scheduled", "planned", "", id="set to be replaced"),
        pytest.param("Lund was banned in Norway.", "sanction", "happened", "", id="was banned"),
        pytest.param("Lund is banned in Norway", "sanction", "happened", "", id="is banned, in a headline"),
        pytest.param("The crowd that elected Lund left.", "vote", "happened", "", id="that elected"),
        pytest.param("The port was founded on Monday.", "background", "happened", "2025-02-24", id="founded on a day"),
        pytest.param("The port was widened in 2014.", "background", "happened", "2014", id="widened in a year"),
        pytest.param("Berg left after a call with her counterpart.", "call", "happened", "", id="a counterpart"),
        pytest.param("A third meeting may be held.", "meeting", "possible", "", id="a meeting of a series"),
        pytest.param("Berg left after a meeting with her colleagues.", "meeting", "happened", "", id="her colleagues"),
        pytest.param("Berg served the papers on Lund in 2014.", "background", "happened", "2014", id="served papers"),
    ],
)
def test_tell(text: str, kind: str, status: str, edtf: str) -> None:
    assert (kind, status, edtf) in told(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("Norway and Sweden have agreed with the court.", "agreement", id="agree with"),
        pytest.param("Berg wanted to bring a coat.", "offer", id="bring a thing"),
        pytest.param("Norway tabled a motion.", "offer", id="table a motion"),
        pytest.param("Norway and Sweden swapped prices.", "agreement", id="prices"),
        pytest.param("The workers will return to work on Friday.", "visit", id="return to work"),
        pytest.param("Norway returned the papers to the court on Monday.", "visit", id="return a thing"),
        pytest.param("They knew that talks broke down.", "meeting", id="talks by the way"),
        pytest.param("Berg suggested that prices rose.", "offer", id="suggest a fact"),
        pytest.param("Norway will find that fish is cheap.", "scheduled", id="will find that"),
        pytest.param("Norway acted on Monday as Berg proposed.", "offer", id="as somebody proposed"),
        pytest.param("Norway is glad as Sweden has sent ships.", "scheduled", id="is, as somebody has"),
        pytest.param("Norway is to say more on fish.", "scheduled", id="is to say"),
        pytest.param("A summit is to be held.", "scheduled", id="to be held nowhere"),
        pytest.param("A summit in Oslo would be held.", "scheduled", id="would be held"),
        pytest.param("It is known that Berg would meet Lund.", "meeting", id="known that she would"),
        pytest.param("Norway looked for the ban to be lifted.", "demand", id="look for a thing to be"),
        pytest.param("Norway was built by Sweden to last.", "demand", id="was built to"),
        pytest.param("Somebody will send a letter to Oslo.", "scheduled", id="nobody named will"),
        pytest.param("Norway will stall.", "scheduled", id="will to nothing"),
        pytest.param("Nobody knows what Norway will do.", "scheduled", id="what somebody will do"),
        pytest.param("Norway would send an adviser to Oslo.", "scheduled", id="would"),
        pytest.param("Norway rejected the apples.", "announcement", id="reject apples"),
        pytest.param("Norway paused school aid to Sweden.", "military", id="aid in no arms"),
        pytest.param("Berg made the announcement in Oslo.", "announcement", id="told before"),
        pytest.param("The next round is possible.", "meeting", id="possible on no day"),
        pytest.param("Berg discussed it on Monday.", "meeting", id="discuss with no partner"),
        pytest.param("Norway took a break on Monday.", "military", id="take no city"),
        pytest.param("Norway insisted that she had gone.", "demand", id="insist on a fact"),
        pytest.param("Berg put the chair forward.", "offer", id="put a thing forward"),
        pytest.param("Berg told the conference on Monday that fish is cheap.", "meeting", id="an audience"),
        pytest.param("Norway is cold, unless Berg meets Lund on Friday.", "meeting", id="a condition"),
        pytest.param("A round may be held.", "meeting", id="of no series"),
        pytest.param("A meeting may be held.", "meeting", id="a meeting of no series"),
        pytest.param("Norway ruled out a visit by Lund.", "visit", id="ruled out"),
        pytest.param("Berg was asked whether Norway would respond to an attack.", "military", id="any attack"),
        pytest.param("On Monday the Gazette reported that prices had doubled.", "announcement", id="an outlet reports"),
        pytest.param("Berg knew of a bill imposing tariffs on Sweden.", "sanction", id="a bill imposing"),
        pytest.param("Berg, who chaired the session, smiled.", "meeting", id="who somebody is"),
        pytest.param("Norway settled on an island.", "agreement", id="settle alone"),
        pytest.param("Norway gave Sweden a week of rain.", "demand", id="give a week of something"),
        pytest.param("Norway suggested that it may rain.", "offer", id="suggest that"),
        pytest.param("Norway gave up its demand on Monday.", "demand", id="give up a demand"),
        pytest.param("Norway had been without a king since last week.", "background", id="until then"),
        pytest.param("Apples were good, and the second were held in a jar.", "meeting", id="no series of talks"),
        pytest.param("Sweden asked for more than Norway had offered.", "offer", id="only compared"),
        pytest.param("Norway began a round of layoffs on Monday.", "meeting", id="round of layoffs"),
        pytest.param("Berg left, calling for calm.", "demand", id="by the way"),
        pytest.param("How was it negotiated?", "agreement", id="it was negotiated"),
        pytest.param("Norway voted to accept the plan on Monday.", "agreement", id="voted on"),
        pytest.param("An escalation of the trade war in 2014 came as a surprise.", "military", id="a war of trade"),
        pytest.param("Norway opened a port on Monday after talks.", "meeting", id="only what came before"),
        pytest.param("Lund is banned in Norway.", "sanction", id="is banned"),
        pytest.param("The crowd that elects Lund left.", "vote", id="that elects"),
        pytest.param("The port was founded in 2014.", "background", id="founded in a year"),
        pytest.param("Berg served as a judge in 2014.", "background", id="served as"),
        pytest.param("Lund smiled when elected.", "vote", id="only elected"),
        pytest.param("Norway was to send a bill to Oslo.", "scheduled", id="was to"),
        pytest.param("Norway intended to widen the port.", "scheduled", id="intended"),
        pytest.param("Fishermen intend to widen the port.", "scheduled", id="nobody named intends"),
        pytest.param("Norway likes to widen the port.", "scheduled", id="likes to"),
        pytest.param("Norway is glad to widen the port.", "scheduled", id="is glad to"),
        pytest.param("Berg left after a meeting with her cooks.", "meeting", id="a meeting with cooks"),
        pytest.param("Berg left after a meeting with colleagues.", "meeting", id="colleagues of nobody"),
    ],
)
def test_are_no_other_words(text: str, kind: str) -> None:
    assert kind not in [row[0] for row in told(text)]


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("We will open the port on Friday", ["scheduled"]),
        ("They will open the port on Friday", []),
        ("The port was opened on Monday", []),
    ],
    ids=["we", "they", "what was done"],
)
def test_in_a_quotation_tell_what_the_speaker_will_do(said: str, kinds: list[str]) -> None:
    assert [row[0] for row in told(f"“{said},” Berg said.", {said: "ana-berg|said"})] == kinds


def test_of_what_came_of_a_deed_are_none_of_their_own() -> None:
    assert [row[0] for row in told("On Monday shells hit the port of Oslo, killing two people.")] == ["military"]


def test_called_by_a_day_have_a_title_without_it() -> None:
    (event,) = events_of("Berg spoke of Monday's talks between Norway and Sweden.")
    assert (event.title, event.actors) == ("The talks between Norway and Sweden", ("norway", "sweden"))


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
def test_are_none_where_the_words_only_look_alike(text: str) -> None:
    assert told(text) == []
