"""Two reports of speech …"""

from __future__ import annotations

from tests.merging.stories import merged_labels, read_story

ENDS = "We are ready to rent the old quays to partners from abroad."
BEGINS = "There is room for forty trawlers in our northern fjord too."
BOTH = "We are ready to rent the old quays to partners. There is room for forty trawlers in our fjord."
WORN_OUT = "the crews are exhausted and cannot sail"
FATIGUE = "her sailors are too tired to leave port"


def groups(*articles: str) -> int:
    story = read_story("\n".join(f"== a{n} | Paper {n} | 2024-05-14\n{words}" for n, words in enumerate(articles)))
    return len(set(merged_labels(story)["statements"].values()))


def quoted(words: str) -> str:
    return f'"<s x ana-berg direct 2024-05-13>{words}</s>" Berg said.'


def told(words: str) -> str:
    return f"Berg said <s x ana-berg indirect 2024-05-13>{words}</s>."


def test_are_one_utterance_in_a_translation_that_shares_no_word() -> None:
    assert groups(told(WORN_OUT), told(FATIGUE)) == 1


def test_are_two_utterances_where_one_article_tells_them_in_other_words() -> None:
    assert groups(f"{told(WORN_OUT)}\n{told(FATIGUE)}") == 2


def test_are_two_utterances_where_one_article_quotes_two_sentences() -> None:
    assert groups(f"{quoted(ENDS)}\n{quoted(BEGINS)}") == 2


def test_are_two_utterances_where_one_article_tells_a_few_of_the_words_again_in_a_long_sentence() -> None:
    short = told("joint patrols against smugglers of herring")
    long = told(
        "this partnership will bring the people of Norway back the boats and the crews that were lent to Bodo, and "
        "help the herring trade of the north to grow as the war on smugglers ends"
    )
    assert groups(f"{short}\n{long}") == 2


def test_are_one_utterance_with_what_another_article_quotes_in_one_breath() -> None:
    assert groups(quoted(ENDS), quoted(BOTH)) == 1
