"""People are found by a form of address, an office or a family name in front."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import actors_of, ids_of, kinds_of, words_of


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Lord Harcourt met the minister in Oslo.", "harcourt"),
        ("Talks began after Vice Premier Liu He arrived in Oslo on Friday.", "liu-he"),
        ("South Korean President Han Min-jae greeted the guests.", "han-min-jae"),
        ("Foreign Minister Salem bin Nasser al-Harbi left Oslo on Friday.", "salem-bin-nasser-al-harbi"),
        ("The minister met Secretary of State Dan Rask Friday.", "dan-rask"),
        ("The chief executive of Tolvex, Henrik Raslo, resigned.", "henrik-raslo"),
        ("Attorney general David Post refused.", "david-post"),
        ("Chinese Vice Minister for Trade and Economic Cooperation Li Tao told it.", "li-tao"),
    ],
    ids=["lord", "pronoun-like", "hyphen", "particles", "day behind", "behind a body", "surname like a newspaper"]
    + ["behind a long office"],
)
def test_where_the_parser_sees_none(text: str, actor: str) -> None:
    assert actor in ids_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ms President spoke.",
        "He was in Long Li Street.",
        "Sun Valley was calm on Friday.",
        "The Minister Dan Institute left.",
        "Minister Norway Dan left.",
        "The head of Tolvex, Raslo Numa Air, resigned.",
        "The Attorney General Washington Post refused.",
        "The envoy to Li Oslo said it.",
    ],
)
def test_not_in_titles_and_places(text: str) -> None:
    assert not {
        "president",
        "li-street",
        "sun-valley",
        "dan-institute",
        "norway-dan",
        "raslo-numa-air",
        "general-washington-post",
        "li-oslo",
    } & ids_of(text)


def test_by_the_family_name_later_on() -> None:
    text = "Foreign Minister Wang Tao spoke in Oslo. Mr Wang said it was over."
    assert words_of(text, "wang-tao") == ["Wang Tao", "Wang"]


def test_by_the_name_behind_sheikh_later_on() -> None:
    text = "Sheikh Salem bin Nasser Rask met the minister. Sheikh Salem left."
    assert words_of(text, "salem-bin-nasser-rask") == ["Salem bin Nasser Rask", "Salem"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Ida Lund told CNBC that it was over.", {"cnbc": "media"}),
        ("State news agency Xinhua warned of delays.", {"xinhua": "media"}),
        ("Geopolitical experts say that it is over.", {"geopolitical-experts": "group"}),
        ("Several experts say that it is over.", {"experts": "group"}),
        ("French fishermen blocked the port.", {"french-fishermen": "group"}),
    ],
    ids=["told", "state-agency", "field", "size-is-no-field", "trade"],
)
def test_beside_outlets_and_groups(text: str, kinds: dict[str, str]) -> None:
    found = {actor: kind for actor, kind in kinds_of(text).items() if actor != "ida-lund"}
    assert found == kinds


@pytest.mark.parametrize(
    ("text", "person", "found"),
    [
        ("The presidents Ida Berg of Norway and Tavo Orsu of Fiji met.", "tavo-orsu", True),
        ("The presidents Ida Berg of Norway, Tavo Orsu of South Africa and Jo Moe of Fiji met.", "tavo-orsu", True),
        ("They saw Orsu Bank of Fiji and Tavo Bank of Norway.", "tavo-bank", False),
        ("They saw Ida Berg of Norway. Polar Bears of Fiji left.", "polar-bears", False),
    ],
    ids=["second", "of two words", "bank", "next sentence"],
)
def test_in_lists_with_their_countries(text: str, person: str, found: bool) -> None:
    assert (person in ids_of(text)) is found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "Sheikh Salem bin Nasser Rask met the minister. Sheikh Salem left.",
            {"Sheikh Salem bin Nasser Rask", "Sheikh Salem", "Salem"},
            id="by what others have as a first name",
        ),
        pytest.param("Sir Arne Dahl left.", {"Sir Arne Dahl"}, id="knight"),
        pytest.param("Minister Arne Dahl left. Mr. Dahl spoke.", {"Dahl"}, id="not by office"),
    ],
)
def test_are_called_with_what_honors_them(text: str, names: set[str]) -> None:
    (actor,) = actors_of(text)
    assert set(actor.aliases) == names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param('"I stay, and so do I. People in Oslo wait," Berg said.', {"ola-berg"}, id="end of words"),
        pytest.param("#HarborTalks Berg said it was over.", {"ola-berg"}, id="hashtag"),
    ],
)
def test_do_not_begin_with_what_stands_before_them(text: str, found: set[str]) -> None:
    assert ids_of(text) == found


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Mr Rask came. Mrs Rask left. Rask slept.", {"rask", "mrs-rask"}),
        ("Ms Rask came. Mrs Rask left. Rask slept.", {"rask"}),
        ("Mr Rask came. Eva Rask left. Mrs Rask slept.", {"rask", "eva-rask"}),
    ],
    ids=["husband and wife", "one woman", "one whose name is told"],
)
def test_as_two_where_husband_and_wife_are_named(text: str, people: set[str]) -> None:
    assert {actor for actor in ids_of(text) if "rask" in actor} == people


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("An envoy for trade in Geneva Li Tao told it.", True, id="who speaks"),
        pytest.param("Li Tao (told of it) left.", False, id="who is told in brackets"),
        pytest.param("Told of it, Li Tao left.", False, id="first word of the text"),
        pytest.param("Tao told it.", False, id="one word"),
    ],
)
def test_right_before_a_verb_of_speech(text: str, found: bool) -> None:
    rules = {mention.rule for actor in actors_of(text) for mention in actor.mentions}
    assert ("name before a verb of speech" in rules) is found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Cardinal Fulco Mbeyi urged calm.", "fulco-mbeyi"),
        ("Army spokesman Tevin Okenge said the city was calm.", "tevin-okenge"),
        ("Detective Chief Inspector Ruta Millis said a man was held.", "ruta-millis"),
        ("The police are at work, the state governor, Ana Moretes, said.", "ana-moretes"),
        ("Singer Lila Moro wept.", "lila-moro"),
        ("Judge Tolan R. Wexley dismissed the suit.", "tolan-r-wexley"),
        ("Cardinal Fulco M. Mbeyi urged calm.", "fulco-m-mbeyi"),
        ("Nordvik CEO Tollo Berge said it was over.", "tollo-berge"),
        ("Danish PM Raslo Numa left.", "raslo-numa"),
        ("Opposition figure Azmar Yusolf was freed.", "azmar-yusolf"),
        ("Sandvel Motors paid. Mr. Sandvel left.", "sandvel"),
    ],
    ids=[
        *("address", "army", "rank", "between commas", "work", "initial", "initial that the parser overlooks"),
        *("firm", "short title", "figure", "Mr"),
    ],
)
def test_behind_an_office(text: str, name: str) -> None:
    assert kinds_of(text)[name] == "person"


@pytest.mark.parametrize(
    "text",
    [
        "They need major Northern Wind upgrades.",
        "The lawyer, Nordic Council, told Avisen that it was over.",
        "The host Blue Dragons lost.",
        "Student Blue Wind closed.",
        "A trader called Polar Bank on Friday.",
    ],
)
def test_not_where_the_word_is_no_office(text: str) -> None:
    assert "person" not in kinds_of(text).values()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('A student named Tarro said, "We stay."', "tarro"),
        ("A teacher identified only as Dervish said that schools were closed.", "dervish"),
        ("One man, who gave his name only as Abdi, wept.", "abdi"),
        ("A nurse, using the pseudonym Marguerite, said it was over.", "marguerite"),
        ("The attacker identified himself as Tollo.", "tollo"),
        ('"They came at dawn," said one woman, Fatimah.', "fatimah"),
    ],
)
def test_by_one_name_that_the_article_gives(text: str, name: str) -> None:
    assert name in ids_of(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A ship named Aurelia sank.", "aurelia"),
        ("They named Tarro as the winner.", "tarro"),
        ("The plan, called Skylift, failed.", "skylift"),
        ("One plan, Skylift, failed.", "skylift"),
    ],
)
def test_not_things_that_are_named(text: str, name: str) -> None:
    assert name not in ids_of(text)


def test_with_ages_though_nobody_knows_the_first_names() -> None:
    kinds = kinds_of("Tollo Raslo, 48, and Brakko Brenk, 33, were hurt.")
    assert kinds == {"tollo-raslo": "person", "brakko-brenk": "person"}


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The Minister of State for Water, Bakko Tollo, led the team.", {"bakko-tollo"}),
        ("The Minister of State for Water, Trade Council, led the team.", {"trade-council"}),
    ],
    ids=["somebody", "body"],
)
def test_between_commas_behind_a_long_office(text: str, actors: set[str]) -> None:
    assert ids_of(text) == actors
