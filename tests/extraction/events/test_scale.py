"""Scale: happenings of any text are found in a time that grows no faster than the text."""

from dataclasses import replace
from functools import partial

import pytest

from tests.extraction.readings import reading_of
from tests.extraction.scale import assert_time_grows_no_faster, texts_of
from timeline.extraction.dating import date_statements, find_news
from timeline.extraction.events import find_events
from timeline.extraction.reading import Reading

LENGTH = 5_000


def find(reading: Reading) -> None:
    """Find all that comes after the first stages."""
    reading = replace(reading, news=find_news(reading))
    find_events(replace(reading, statements=date_statements(reading)))


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        pytest.param("The contract was signed. The contest began. ", id="nouns of one stem"),
        pytest.param("The union called a rally for Friday. A ruling is due on Friday. ", id="what is set for a day"),
        pytest.param("Norway left. She had asked Berg to act. She sang on Monday.\n", id="pronouns for a person"),
        pytest.param("Berg met Lund on Monday. They met Costa.\n", id="meetings"),
        pytest.param("Both nations agreed to a truce on Monday. ", id="pairs that go back to pairs"),
        pytest.param("They agreed to a truce. ", id="they"),
        pytest.param("The proposal made by Berg failed. Berg proposed a truce on Monday.\n", id="nouns that go back"),
        pytest.param("Berg met Lund in Oslo\nBerg met Lund in Oslo on Monday.\n", id="headlines"),
        pytest.param("Gunmen attacked a bank on Monday. The attack took place at noon. ", id="the attack"),
        pytest.param("Police arrested Berg. Berg had been arrested at the port. ", id="likely ones told again"),
        pytest.param("Berg hit back at Norway, and posted a note on Monday blaming Sweden. ", id="blows and blame"),
        pytest.param("The move came two days after Norway had met Sweden. ", id="days away"),
        pytest.param("Berg met Lund.\n", id="meetings told again"),
        pytest.param("In 2014 Norway signed a pact with Sweden after long talks. ", id="news of which no day is told"),
        pytest.param("The protests began in the old town. The march was long. ", id="crowds"),
        pytest.param("Berg resigned, and Lund flew to Norway, Sweden and Finland. ", id="hosts"),
        pytest.param("Finland agreed to a truce. Norway and Sweden agreed to a truce.\n", id="sides by halves"),
    ],
)
def test_time_grows_no_faster_than_the_text(unit: str) -> None:
    assert_time_grows_no_faster(*(partial(find, reading_of(text)) for text in texts_of(unit, LENGTH)))


@pytest.mark.slow
def test_time_grows_no_faster_with_the_deeds_of_a_spokesperson() -> None:
    texts = texts_of("Berg proposed a truce with Sweden. ", 2 * LENGTH)
    assert_time_grows_no_faster(*(partial(find, _of_spokespeople(reading_of(text))) for text in texts))


def _of_spokespeople(reading: Reading) -> Reading:
    """The same where the text calls everybody a spokesperson."""
    return replace(reading, actors=tuple(replace(actor, role="spokesperson") for actor in reading.actors))
