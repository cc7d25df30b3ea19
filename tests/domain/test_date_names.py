"""The wording of a date …"""

from __future__ import annotations

import pytest

from timeline.domain.date_names import name_date
from timeline.domain.dates import read_edtf

WORDINGS = [
    ("2025-02-24", "Monday 24 February 2025"),
    ("2025-02-24~", "about Monday 24 February 2025"),
    ("2025-02-17/2025-02-23", "week of 17 February 2025"),
    ("2024-12-30/2025-01-05", "week of 30 December 2024"),
    ("2025-02-17/2025-02-23~", "about week of 17 February 2025"),
    ("2025-02-01/2025-02-10~", "early February 2025"),
    ("2025-02-11/2025-02-20~", "mid-February 2025"),
    ("2025-02-21/2025-02-28~", "late February 2025"),
    ("2024-02-21/2024-02-29~", "late February 2024"),
    ("2025-02-01/2025-02-10", "1 to 10 February 2025"),
    ("2025-02-03/2025-02-07~", "about 3 to 7 February 2025"),
    ("2025-02-27/2025-03-03", "27 February to 3 March 2025"),
    ("2024-12-30/2025-01-04", "30 December 2024 to 4 January 2025"),
    ("2025-02", "February 2025"),
    ("2025-02/2025-04", "February to April 2025"),
    ("2024-11/2025-01", "November 2024 to January 2025"),
    ("2022", "2022"),
    ("2022/2024", "2022 to 2024"),
    ("2022/..", "since 2022"),
    ("2022-02~/..", "since about February 2022"),
    ("../2025-02-28", "by Friday 28 February 2025"),
    ("199X", "the 1990s"),
    ("199X~", "about the 1990s"),
    ("19XX", "the 20th century"),
    ("20XX", "the 21st century"),
    ("10XX", "the 11th century"),
    ("", "undated"),
]


@pytest.mark.parametrize(("edtf", "words"), WORDINGS, ids=[edtf or "unknown" for edtf, _ in WORDINGS])
def test_is_as_fine_as_the_date(edtf: str, words: str) -> None:
    assert name_date(read_edtf(edtf)) == words
