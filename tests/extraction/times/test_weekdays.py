"""Weekdays are the latest up to publication, unless the words around them point forward."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.extraction.times import find_times

TUESDAY = date(2025, 2, 25)
PAST_FRIDAY, COMING_FRIDAY = "2025-02-21", "2025-02-28"

POINTS_FORWARD = [
    ("They will meet on Friday.", "They met on Friday."),
    ("The talks are due on Friday.", "The talks ended on Friday."),
    ("She is to sign it on Friday.", "She said so on Friday."),
    ("The talks were due to end on Friday.", "The talks, which had been due to end on Friday, went on."),
    ("A vote is scheduled for Friday.", "A vote was lost on Friday."),
    ("The bid will end Friday, said Mr. Sole.", "The bid will end, a spokesman Friday said."),
    ("The offer stands until Friday.", "Until Friday, they had refused to talk."),
    ("The truce expires on Friday.", "The truce expired on Friday."),
    ("They must answer by Friday.", "They answered a note by him on Friday."),
    ("By Friday, they will have met.", "By Friday, they had met."),
    ("The way is open; by Friday, they will have met.", "It was full; by Friday, guards counted a hundred."),
    ("She must go as late as Friday.", "She had insisted, as late as Friday, that she would go."),
    ("They expect Friday to be worse.", "They were as glad as on Friday."),
    ("They called a feast, beginning at noon on Friday.", "The feast, begun at noon on Friday, was over."),
    ("They must leave, and by Friday.", "They were sure, but by Friday their hopes had gone."),
    ("They will talk through Friday.", "They talked to voters from Monday through Friday."),
    ("It is about to end on Friday.", "The turnout was about a third on Friday."),
    ("The board decides it on Friday.", "They met to decide it on Friday."),
    ("They will speak in Friday's debate.", "They spoke in Friday's debate."),
    ("Friday's peace talks will show it.", "Friday's ruling will show it."),
    ("Friday's vote is expected to be close.", "Friday's vote was close; the next is expected to be, too."),
    ("On Friday, Mr. Sole of Sole Corp. will speak.", "On Friday, Mr. Sole spoke. He will speak again."),
    ("The state holds its vote Friday.", "The state held its vote Friday."),
    ("She speaks to the board on Friday.", "She spoke to the board on Friday."),
    ("They need to vote Friday.", "The need was told Friday."),
    (
        "They will act ahead of Friday's leak.",
        "Following Friday's leak, they will act.",
    ),
    ("The envoy is expected to land on Friday.", "The envoy landed as expected on Friday."),
    ("They could sign as soon as Friday.", "They signed it on Friday."),
    ('"He\'s coming on Friday," she told us.', '"He came on Friday," she told us.'),
    ("\u201cHe\u2019s coming on Friday,\u201d she told us.", "The minister\u2019s coming was news on Friday."),
    ("They planned to leave on Friday.", "On Friday, they planned to leave."),
    ("They will hold a call on Friday.", "In a phone call on Friday, they spoke of it."),
    ("The minister said she would fly home on Friday.", "The minister said on Friday that she would fly home."),
    ("They prepare for Friday's vote, ahead of Friday's vote.", "They will look at Friday's vote again."),
    ("The two are meeting on Friday in Riga.", "The two were meeting on Friday in Riga."),
    ("The pact will be signed on Friday.", "The pact was signed on Friday."),
    ("The pact is to be signed Friday.", "The pact has been signed, as of Friday."),
    ("The storm will hit the coast on Friday.", "The storm hit the coast on Friday."),
    ("The bank was expected to cut rates Friday.", "The bank, expected to act, cut rates Friday."),
    ("The results could be known on Friday.", "The envoy could not be reached on Friday."),
    ("The two may leave on Friday.", "The two may have left on Friday."),
    ("The union called a strike for Friday.", "The union was blamed for Friday's strike."),
    ("The hearing was moved to Friday.", "The fair ran from Monday to Friday."),
    ("The trial resumes Friday.", "The trial resumed Friday."),
    ('"We meet on Friday," she told us.', '"We met on Friday," she told us.'),
    ("They vote on it on Friday.", "Their vote on Friday was close."),
    ("The gates stay shut until at least Friday.", "It was at least as cold on Friday."),
    ("It is not until Friday, she told us.", "It was not until Friday that she told us."),
    ("Traders await Friday's figures.", "Traders cheered Friday's figures."),
    ("She is widely tipped to win on Friday.", "She was tipped by one who had won on Friday."),
    ("Friday is the last day, she told us.", "The vote on Friday is the last."),
    ("The guard visits on Friday.", "The guard's visits on Friday are short."),
    ("The bank opens a branch on Friday.", "Despite the marches on Friday, calm is back."),
    ("The bank will make a cut on Friday.", "The bank made a cut on Friday."),
    ("It will launch its bid Friday.", "It launched its bid Friday."),
    ("The port union strikes on Friday.", "The toll of bus strikes on Friday is nine."),
    ("Acme reports on Friday.", "All is calm, according to media reports on Friday."),
    ("Oslo launches its ferry on Friday.", "Two launches on Friday are in doubt."),
    ("It is certain to fail on Friday.", "He was certain on Friday that it would fail."),
    ("The two were bound to clash on Friday.", "The two were bound on Friday with rope."),
    ("The ministers meet Friday, officials told us.", "According to reports on Friday, calm is back."),
    ("A warning is in force through Friday.", "A warning in force through Friday came too late."),
    ("The deal is to be broadcast on Friday.", "The deal was broadcast on Friday."),
    ("He visits Oslo on Friday.", "Most of his visits on Friday were short."),
    ("She flies to Riga on Friday.", "The flies were worst on Friday."),
    ("It publishes its figures on Friday.", "The paper that publishes it was closed on Friday."),
    ("The hearing is Friday.", "The hearing was Friday."),
    ("The report, to be issued Friday, is long.", "The report, issued Friday, is long."),
    ("She leaves Friday for Riga.", "She left Friday for Riga."),
    ("They are waiting for Friday's vote.", "They are thankful for Friday's vote."),
    ("Voters go to the polls on Friday.", "Voters went to the polls on Friday."),
    ("They will hold a heated vote on Friday.", "They heated it on Friday."),
    ("They will host the so-called elders on Friday.", "They hosted the so-called elders on Friday."),
    ("The service will be held Friday.", "The service was held Friday."),
    ("Rain is forecast for Friday.", "The rain was not forecast when it came Friday."),
    ("The bank threatened to cut the loan on Friday.", "The bank cut the loan it had threatened on Friday."),
    ("He appears in court Friday.", "He appeared in court Friday."),
    ("The rules come into force on Friday.", "The rules came into force on Friday."),
    ("It would be a turn on Friday, when the two meet.", "It would be a turn from Friday, when the two met."),
    ("Polls open at 7 a.m. on Friday.", "Polls opened at 7 a.m. on Friday."),
]


def dates(text: str, published: date = TUESDAY) -> list[str]:
    return [time.date.edtf for time in find_times(text, published) if time.date]


@pytest.mark.parametrize("text", [pair[0] for pair in POINTS_FORWARD])
def test_are_the_coming_ones_after_a_forward_cue(text: str) -> None:
    assert set(dates(text)) == {COMING_FRIDAY}


@pytest.mark.parametrize("text", [pair[1] for pair in POINTS_FORWARD])
def test_are_the_latest_ones_without_it(text: str) -> None:
    assert dates(text)[-1] == PAST_FRIDAY


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        pytest.param("They met on Tuesday.", "2025-02-25", id="the day itself"),
        pytest.param("They will meet on Tuesday.", "2025-02-25", id="the day itself, still to come"),
        pytest.param("They met last Tuesday.", "2025-02-18", id="last is never today"),
        pytest.param("They will meet next Tuesday.", "2025-03-04", id="next is never today"),
        pytest.param("They met on Monday last week.", "2025-02-17", id="of last week"),
        pytest.param("They meet on Monday next week.", "2025-03-03", id="of next week"),
        pytest.param("It was the day before last Friday.", "2025-02-20", id="beside a weekday"),
        pytest.param("He will sign, he said. They met Friday.", PAST_FRIDAY, id="a cue of another sentence"),
        pytest.param("He will sign. Friday, they met.", PAST_FRIDAY, id="a sentence that begins with the day"),
        pytest.param("The firm will act. Sole Corp. Friday sold it.", PAST_FRIDAY, id="a name with a dot"),
        pytest.param("He will sign.\nFriday was calm.", PAST_FRIDAY, id="a cue of another paragraph"),
        pytest.param("It will be signed, she said on Friday.", PAST_FRIDAY, id="a cue of another clause"),
        pytest.param("Gen. Sole of the United Front will come on Friday.", COMING_FRIDAY, id="a dot that ends nothing"),
        pytest.param("The march planned for Monday was off.", "2025-02-24", id="yesterday, planned"),
        pytest.param("They were to meet on Monday but did not.", "2025-02-24", id="yesterday, arranged"),
        pytest.param("They were about to meet on Monday.", "2025-02-24", id="yesterday, set"),
        pytest.param("They will meet on Monday.", "2025-03-03", id="six days off, for sure"),
        pytest.param("They said Fri that they met.", PAST_FRIDAY, id="a short name without its stop"),
        pytest.param("They met after FRIDAY's vote.", PAST_FRIDAY, id="in capitals"),
        pytest.param("They met Friday night.", PAST_FRIDAY, id="a part of the day is the day"),
    ],
)
def test_are_read(text: str, edtf: str) -> None:
    assert dates(text) == [edtf]
