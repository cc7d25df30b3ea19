"""A date for machines …"""

from __future__ import annotations

import pytest

from timeline.domain.dates import read_edtf
from timeline.pages.machine_dates import machine_date

FORMS = [
    ("2025-02-24", "2025-02-24"),
    ("2025-02-24~", "2025-02-24"),
    ("2025-02-17/2025-02-23", "2025-W08"),
    ("2024-12-30/2025-01-05", "2025-W01"),
    ("2025-02-01/2025-02-10~", ""),
    ("2025-02", "2025-02"),
    ("2025-02/2025-04", ""),
    ("2022", "2022"),
    ("2022/..", ""),
    ("199X", ""),
    ("", ""),
]


@pytest.mark.parametrize(("edtf", "machine"), FORMS, ids=[edtf or "unknown" for edtf, _ in FORMS])
def test_is_there_where_html_has_a_form_for_it(edtf: str, machine: str) -> None:
    assert machine_date(read_edtf(edtf)) == machine
