"""The address of a passage …"""

from __future__ import annotations

import pytest

from timeline.domain.web_addresses import passage_address

TALKS = "https://gazette.example/talks"
LONG = "Delegates of six countries met in Oslo on Monday to talk about fishing rights"


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        ("We are ready", "#:~:text=We%20are%20ready"),
        ("a cease-fire, then peace & rest", "#:~:text=a%20cease%2Dfire%2C%20then%20peace%20%26%20rest"),
        ("Ministers met in Zürich", "#:~:text=Ministers%20met%20in%20Z%C3%BCrich"),
        ("over\ntwo lines", "#:~:text=over%20two%20lines"),
        (LONG, "#:~:text=Delegates%20of%20six%20countries%20met,to%20talk%20about%20fishing%20rights"),
        ("we are glad to be … at last ready", "#:~:text=we%20are%20glad%20to%20be"),
        ("to sign it", ""),
        ("we are … at last ready", ""),
        ("", ""),
        ("… at last ready", ""),
    ],
)
def test_marks_the_words_where_they_stand(words: str, fragment: str) -> None:
    assert passage_address(TALKS, words) == f"{TALKS}{fragment}"


def test_keeps_the_part_of_a_page_that_an_article_names() -> None:
    assert passage_address(f"{TALKS}#oslo", "We met again") == f"{TALKS}#oslo:~:text=We%20met%20again"


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "file:///etc/passwd"])
def test_leads_only_to_the_web(url: str) -> None:
    assert passage_address(url, "We are ready") == ""
