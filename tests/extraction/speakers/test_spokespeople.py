"""A spokesman is no spokeswoman whom the article names."""

from __future__ import annotations

import pytest

from tests.extraction.speakers.speaking import resolve, said


@pytest.mark.parametrize(("noun", "actor"), [("spokeswoman", "tia-moss"), ("spokesman", None)])
def test_are_of_the_gender_that_is_told(noun: str, actor: str | None) -> None:
    text = f"Port spokeswoman Tia Moss left. The {noun} said it was over."
    (found,) = resolve(text, said(text, f"The {noun}", "it was over", 0))
    assert found.speaker == actor
