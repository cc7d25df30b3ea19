"""Actors are whoever acts: found under all their names, and never where a place, a law or an adjective stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.actors.reading import actors_of, article, ids_of, kinds_of, known
from timeline.domain.spans import Span
from timeline.extraction.actors import find_actors, lay_out
from timeline.extraction.language import parse
from timeline.extraction.records import Article


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        pytest.param("President Ida Lund spoke on Monday.", "ida-lund", id="listed name"),
        pytest.param("Lund spoke on Monday.", "ida-lund", id="listed surname"),
        pytest.param("Lund Offers Rivals Bigger Deal", "ida-lund", id="listed surname in a headline"),
        pytest.param("The envoy Olav Berg left the talks.", "ola-berg", id="spelling variant"),
        pytest.param("France warned the ministers.", "france", id="country"),
        pytest.param("Paris warned its neighbors against the deal.", "france", id="capital that acts"),
        pytest.param("The Poles rejected the offer.", "poland", id="people"),
        pytest.param("Henrik Solberg, a former banker, said no.", "henrik-solberg", id="unlisted person"),
        pytest.param("The Centre for Polar Studies warned of delays.", "centre-for-polar-studies", id="unlisted body"),
        pytest.param("The Norwegian foreign ministry denied it.", "norwegian-foreign-ministry", id="ministry"),
        pytest.param(
            "Danish firms left, says the Ministry of Trade.",
            "danish-trade-ministry",
            id="ministry of the country before",
        ),
        pytest.param("Norway’s central bank raised rates.", "norwegian-central-bank", id="central bank"),
        pytest.param("Swedish officials agreed on Monday.", "swedish-government", id="officials of a country"),
        pytest.param("The Lund administration agreed.", "lund-administration", id="leader's administration"),
        pytest.param("Lund has agreed. Her administration is pleased.", "lund-administration", id="her administration"),
        pytest.param("Lund’s office declined to comment.", "lunds-office", id="leader's office"),
        pytest.param("Evans’ campaign agreed. Anna Evans left.", "evans-campaign", id="bare apostrophe"),
        pytest.param("The friends of Denmark left.", "denmark", id="country of no office"),
        pytest.param("Norway’s war cabinet met.", "norwegian-war-cabinet", id="cabinet in war"),
        pytest.param("Large Danish firms want to return.", "danish-companies", id="firms of a country"),
        pytest.param("Western car manufacturers left.", "western-car-manufacturers", id="firms of a region"),
        pytest.param("She told reporters that it was over.", "reporters", id="reporters"),
        pytest.param("He told the daily Posten that it was over.", "posten", id="medium by the word before"),
        pytest.param("The Oslo Herald reported it first.", "oslo-herald", id="medium by its last word"),
        pytest.param("Visby rejected the plan.", "northern-council", id="seat that acts"),
        pytest.param("A Blue House spokesman declined to comment.", "blue-house-spokesperson", id="spokesman"),
        pytest.param("Oduya said the talks were over.", "oduya", id="lone name that speaks"),
        pytest.param("Blue House spokesman Arne Dahl spoke.", "blue-house", id="body in front of a title"),
        pytest.param("The Danish commerce ministry denied it.", "danish-commerce-ministry", id="ministry of any field"),
        pytest.param("Danish and Swedish delegations met.", "danish-delegation", id="first of two delegations"),
        pytest.param("U.S. and Swedish officials met.", "us-government", id="first of two, abbreviated"),
        pytest.param("Danish and Swedish delegations met.", "swedish-delegation", id="second of two delegations"),
        pytest.param("Polish or Dutch officials may come.", "polish-government", id="first of two governments"),
        pytest.param("The Swiss rejected the offer.", "switzerland", id="people called by the adjective"),
        pytest.param("He told Danish state television so.", "danish-state-tv", id="television of a state"),
        pytest.param("Communist lawmakers rebelled.", "communist-lawmakers", id="people of a party"),
        pytest.param("Kim Dae-shik spoke.", "kim-dae-shik", id="hyphen in a name"),
        pytest.param(
            "Brontide rose. Then Brontide fell. Brontide filed for bankruptcy.", "brontide", id="name that acts often"
        ),
        pytest.param("Profits rose at Tolvex, the state-owned miner.", "tolvex", id="name that is described behind"),
        pytest.param("They support the drivers' union Raslo.", "raslo", id="name that is described in front"),
        pytest.param("He works for the Open Ports group.", "open-ports", id="name with its kind behind"),
        pytest.param("The Raslo chief met them.", "raslo", id="name in front of who leads it"),
        pytest.param("Eva Moe, an analyst at Tolvex, spoke.", "tolvex", id="name behind who works for it"),
        pytest.param("Lawmakers rejected the plan.", "lawmakers", id="people by a noun"),
        pytest.param("The lawmakers are expected to vote.", "lawmakers", id="people of whom something is expected"),
        pytest.param("It was rejected by union leaders.", "union-leaders", id="people by whom it was done"),
        pytest.param("Members of the council left.", "members-of-the-council", id="people of a body"),
        pytest.param("He told the ministers so.", "ministers", id="people who were told"),
        pytest.param("King Harald IV spoke.", "harald-iv", id="number in a name"),
        pytest.param("The House of Commons voted.", "house-of-commons", id="house of several words"),
        pytest.param("The deputy head of the Blue House Eva Moe spoke.", "blue-house", id="body that somebody heads"),
        pytest.param("Jean-Luc Okoye spoke.", "jean-luc-okoye", id="double first name"),
        pytest.param("The Danish army spokesman wept.", "danish-army", id="body of a spokesman"),
        pytest.param("It was Avisen.org that said so.", "avisen-org", id="site by its address"),
        pytest.param(
            "The Ministry of Farming, Forests and Fisheries refused.",
            "ministry-of-farming-forests-and-fisheries",
            id="list in a name",
        ),
        pytest.param("The Council of Europe and NATO refused.", "council-of-europe", id="first of two bodies"),
        pytest.param("He told al-Nahda TV so.", "al-nahda-tv", id="article in small letters"),
        pytest.param("The Nordic Export–Import Bank refused.", "nordic-export-import-bank", id="dash in a name"),
        pytest.param("Speaking on Nordic Radio, he refused.", "nordic-radio", id="participle in front"),
        pytest.param("The National Directorate for Ports refused.", "national-directorate-for-ports", id="for"),
        pytest.param("Maria Tolvo from the union said it was over.", "maria-tolvo", id="full name that speaks"),
        pytest.param("Ida Lund of the Polar Trade Union spoke.", "polar-trade-union", id="body behind a person"),
        pytest.param("The Navajo Nation sued.", "navajo-nation", id="nation inside a country"),
        pytest.param("Speaking to Posten.pl, he refused.", "posten-pl", id="site of a country"),
        pytest.param("Kurdish militias left.", "kurdish-militias", id="armed groups"),
        pytest.param("The Kurds refused.", "kurds", id="people without a country"),
        pytest.param("The Oslo-based Centre for Peace refused.", "centre-for-peace", id="body with where it is based"),
        pytest.param("The ruling coalition refused.", "ruling-coalition", id="people with a participle"),
        pytest.param("She spoke to the press.", "press", id="people who are spoken to"),
        pytest.param("Rights groups refused.", "rights-groups", id="groups for something"),
        pytest.param("The Danish senate refused.", "danish-senate", id="house of a state"),
        pytest.param("A number of senators refused.", "senators", id="people who are counted"),
        pytest.param("Members of the House of Lords left.", "members-of-the-house-of-lords", id="people of a house"),
        pytest.param("Scotland refused.", "scotland", id="country inside a country"),
        pytest.param("They live in lands including Norway. Norway refused.", "norway", id="example that acts"),
        pytest.param("The Danish PET arrested him.", "pet", id="abbreviation behind its country"),
        pytest.param("Firms including Tolvex and Raslo have agreed.", "raslo", id="example of those who act"),
        pytest.param("They sold the mill to Kvarnby Steel in May.", "kvarnby-steel", id="body that is dealt with"),
        pytest.param("It was late, according to Arvento Mills.", "arvento-mills", id="body that is a source"),
        pytest.param("Bergen police said so.", "bergen-police", id="people of a city"),
        pytest.param("An Oslo court sentenced him.", "oslo-court", id="body of a capital"),
        pytest.param("Reports from Bergen hospital were good.", "bergen-hospital", id="hospital that is a source"),
        pytest.param("Some members of opposition parties refused.", "members-of-opposition-parties", id="of parties"),
        pytest.param("Local media reported it.", "local-media", id="outlets of some sort"),
        pytest.param("European Union leaders left.", "european-union-leaders", id="people of a body of a region"),
        pytest.param("Security forces fired on them.", "security-forces", id="troops"),
        pytest.param("According to law enforcement officials, he lied.", "law-enforcement-officials", id="two words"),
        pytest.param("The Danish opposition refused.", "danish-opposition", id="people that act"),
    ],
)
def test_are_found(text: str, actor: str) -> None:
    assert actor in ids_of(text)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        pytest.param("The talks were held in France.", "france", id="country that only locates"),
        pytest.param("She visited Paris on Monday.", "france", id="capital that is visited"),
        pytest.param("They flew to Paris on Monday.", "france", id="capital that is flown to"),
        pytest.param("LAGOS, Nigeria (AP) - The talks are over.", "nigeria", id="dateline"),
        pytest.param("It is home to Asia’s largest lake.", "asia", id="continent as a place"),
        pytest.param("The French economy grew in January.", "france", id="adjective of nationality"),
        pytest.param("The talks took place at the Blue House.", "blue-house", id="palace that only locates"),
        pytest.param("They met in Visby.", "northern-council", id="seat that only locates"),
        pytest.param("The head of Norway’s police spoke.", "ida-lund", id="office of somebody else"),
        pytest.param("They come from the Tromso region.", "tromso", id="region"),
        pytest.param("Danish values are old.", "danish-values", id="no people"),
        pytest.param("Reporters Without Work Seek Bigger Deal", "reporters", id="headline word"),
        pytest.param("The former Norwegian president spoke.", "ida-lund", id="former office"),
        pytest.param("Norwegian President Arne Dahl spoke.", "ida-lund", id="another name behind the office"),
        pytest.param("They crossed Berg Square at noon.", "berg-square", id="square"),
        pytest.param("The Blue House garden is open.", "blue-house", id="palace that another noun hangs on"),
        pytest.param("They met at the Oval Office on Feb. 2.", "oval-office-on-feb", id="day behind a name"),
        pytest.param("Danish and Swedish delegations met.", "swedish-delegations", id="plural of a body"),
        pytest.param("Danish and other delegations met.", "danish-delegation", id="no second country"),
        pytest.param("He rejected the Swiss offer.", "switzerland", id="adjective of an offer"),
        pytest.param("Drones struck a depot.", "drones", id="plural noun in front"),
        pytest.param("He speaks French.", "france", id="language"),
        pytest.param("Brontide rose.", "brontide", id="name that acts once"),
        pytest.param("TALKS COLLAPSE NOW. Then they slept.", "talks-collapse-now", id="words in capitals"),
        pytest.param("They met at Tolvex, the oldest square.", "tolvex", id="name of a place that is described"),
        pytest.param("It was agreed on Monday, a company spokesman said.", "monday", id="day in front of a firm"),
        pytest.param("He spoke of the lawmakers.", "lawmakers", id="people who are a topic"),
        pytest.param("They drove to Kvarnby Steel in May.", "kvarnby-steel", id="body that is reached"),
        pytest.param("The President of Denmark left.", "denmark", id="country of an office"),
        pytest.param("They loved the city of Paris.", "france", id="capital that is a city"),
        pytest.param("He was airlifted to Denmark.", "denmark", id="country that somebody is brought to"),
        pytest.param("Danish opposition leader Eva Moe spoke.", "danish-opposition", id="people of a title"),
        pytest.param("Democratic Party funds workers.", "democratic-party-funds-workers", id="verb behind a party"),
        pytest.param("The United States troops left.", "states-troops", id="part of a name"),
        pytest.param("They hate firms like Raslo.", "raslo", id="example of those who do nothing"),
        pytest.param("Members of both parties refused.", "members-of-both-parties", id="people of parties"),
        pytest.param("Media reported it.", "media", id="outlets of no sort"),
        pytest.param("Social media mocked him.", "social-media", id="outlets of nobody"),
        pytest.param("Market forces drove them out.", "market-forces", id="forces that are no troops"),
        pytest.param("It lies in the Turkish EEZ.", "eez", id="abbreviation that does nothing"),
        pytest.param("Opposition leader Eva Moe spoke.", "opposition", id="noun that opens a sentence"),
        pytest.param("Officials of both sides met.", "officials-of-both-sides", id="people of sides"),
        pytest.param(
            "Eva Moe, a spokeswoman for the Blue House, spoke.", "blue-house-spokesperson", id="spokeswoman with a name"
        ),
        pytest.param("The gate of the Blue House garden is open.", "blue-house", id="palace that nobody heads"),
        pytest.param("Members left.", "members", id="people of nobody knows what"),
        pytest.param("Tolvex (NYSE:TVX) rose.", "tvx", id="name of shares"),
        pytest.param("The Council of Europe and NATO refused.", "council-of-europe-and-nato", id="two bodies"),
        pytest.param("The Oslo-based firm left.", "norway", id="where a firm is based"),
        pytest.param("They paid US$500 for it.", "united-states", id="money"),
        pytest.param("Native Americans left.", "united-states", id="other people than a country's"),
        pytest.param("South American firms left.", "us-companies", id="adjective of a continent"),
        pytest.param("They live in lands including Norway.", "norway", id="example of a place"),
        pytest.param("The army entered Tell Tavor.", "tell-tavor", id="town that is entered"),
        pytest.param("The Fair Wages Act (FWA) passed. FWA will cost much.", "fwa", id="abbreviation of a law"),
        pytest.param("Improvised explosive devices (IED) went off. IED is new.", "ied", id="abbreviation of things"),
        pytest.param("He spoke of the number of senators.", "senators", id="number that is a topic"),
        pytest.param("It was over.Then he left.", "over-then", id="sentence without a space"),
        pytest.param("She held a press conference.", "press", id="conference for people"),
        pytest.param("She ran to the press.", "press", id="people who are run to"),
        pytest.param("The groups refused.", "groups", id="groups for nobody knows what"),
        pytest.param("He spoke of the ruling coalition.", "ruling-coalition", id="coalition that is a topic"),
        pytest.param("They spoke of Kurds.", "kurds", id="people who are a topic"),
        pytest.param("The Polar Bank, Posten Group refused.", "polar-bank-posten-group", id="two bodies with a comma"),
        pytest.param("President of Norway Eva Moe left.", "norway", id="office with a name behind"),
        pytest.param("He praised Danish army aid.", "danish-army", id="body that says of what sort something is"),
        pytest.param("Three lawmakers left.", "lawmakers", id="some of many"),
        pytest.param(
            "President Eva Moe’s newspaper said no.", "president-eva-moe", id="person in front of what is a medium"
        ),
    ],
)
def test_are_not_found_in_what_does_not_act(text: str, actor: str) -> None:
    assert actor not in ids_of(text)


def test_are_newspapers_as_they_call_themselves() -> None:
    text = "She told the Gazette so."
    found = find_actors(article(text, publisher="The Oslo Gazette"), lay_out(text, parse(text)), (), known())
    assert [actor.id for actor in found] == ["oslo-gazette"]


@pytest.mark.parametrize(
    ("text", "actor", "kind"),
    [
        pytest.param("Henrik Solberg spoke.", "henrik-solberg", "person", id="person"),
        pytest.param("Swedish officials agreed.", "swedish-government", "government", id="government"),
        pytest.param(
            "The Ministry of Industry and Trade agreed.", "ministry-of-industry-and-trade", "government", id="and"
        ),
        pytest.param("The Polar Bank agreed.", "polar-bank", "organisation", id="organisation"),
        pytest.param("Danish investors agreed.", "danish-investors", "group", id="group"),
        pytest.param("Danish state media reported it.", "danish-state-media", "media", id="media"),
        pytest.param("Berg told state television so.", "state-tv", "media", id="media of the state told of"),
        pytest.param("State television showed it.", "state-tv", "media", id="the same at the head of a sentence"),
        pytest.param("Denmark agreed.", "denmark", "country", id="country"),
    ],
)
def test_have_a_kind(text: str, actor: str, kind: str) -> None:
    assert kinds_of(text).get(actor) == kind


def test_keep_the_role_that_stands_beside_the_name() -> None:
    (solberg, *_) = actors_of("Henrik Solberg, former head of the Polar Bank, spoke.")
    assert (solberg.name, solberg.role) == ("Henrik Solberg", "former head of the Polar Bank")


def test_stand_in_the_order_of_their_first_mention() -> None:
    assert [actor.id for actor in actors_of("Berg met Lund. France was not amused.")] == [
        "ola-berg",
        "ida-lund",
        "france",
    ]


def test_are_not_read_from_boilerplate() -> None:
    text = "Lund spoke.\nFollow Ola Berg on the Network."
    assert {actor.id for actor in actors_of(text, boilerplate=(Span(12, len(text)),))} == {"ida-lund"}


@pytest.mark.parametrize("line", ["ALSO READ: Berg to Brief Nordic Leaders", "Berg to Brief Nordic Leaders"])
def test_are_read_from_the_headline_of_a_related_article(line: str) -> None:
    text = f"Lund spoke.\n{line}"
    assert "ola-berg" in {actor.id for actor in actors_of(text, boilerplate=(Span(12, len(text)),))}


def test_include_author_and_publisher_where_the_text_names_them() -> None:
    text = "Lund spoke.\nKari Moe for The Gazette"
    found = {a.id for a in actors_of(text, boilerplate=(Span(12, len(text)),), byline="Kari Moe")}
    assert found == {"ida-lund", "kari-moe", "gazette"}


def test_leave_out_author_and_publisher_where_the_text_is_silent() -> None:
    assert {actor.id for actor in actors_of("Lund spoke.", byline="Kari Moe")} == {"ida-lund"}


@given(st.text(max_size=120))
def test_slice_to_their_words_in_any_text(text: str) -> None:
    found = find_actors(Article("a", "a.txt", "", "", None, text), lay_out(text, parse(text)), (), known())
    for actor in found:
        assert all(mention.actor == actor.id and mention.span.of(text).strip() for mention in actor.mentions)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ida Lund wrote on X that it was over.", True),
        ("Ida Lund sat on X-rays all day.", False),
        ("Ida Lund drew an X.", False),
    ],
)
def test_sees_the_platform_of_one_letter(text: str, found: bool) -> None:
    assert ("x" in ids_of(text)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They flew to the city of Anna Holm on Monday.", False),
        ("They wrote to the sister of Anna Holm on Monday.", True),
    ],
)
def test_takes_a_town_for_nobody(text: str, found: bool) -> None:
    assert ("anna-holm" in ids_of(text)) is found


def test_takes_people_who_are_not_there_for_nobody() -> None:
    assert ids_of("Ida Lund came with no experts.") == {"ida-lund"}


def test_lends_no_government_to_a_region() -> None:
    assert ids_of("European and Norwegian officials met them.") == {"norwegian-government"}
