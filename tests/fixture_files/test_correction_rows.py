"""Rows of corrections are …"""

from __future__ import annotations

import pytest

from tests.builders import value_of_correction, value_of_timeline
from timeline.domain.kinds import CorrectionAction
from timeline.fixture_files.correction_rows import correction_rows, read_correction
from timeline.merging.records import Correction

MERGED = value_of_correction(action=CorrectionAction.MERGE, field="", value="oslo-meeting", was="other-meeting")
SPLIT = value_of_correction(action=CorrectionAction.SPLIT, field="", value="", articles=("a", "b"), was="new-meeting")


@pytest.mark.parametrize(
    "made", [value_of_correction(was="Delegates sat"), MERGED, SPLIT], ids=["set", "merge", "split"]
)
def test_read_back_as_what_they_were_written_from(made: Correction) -> None:
    rows = correction_rows(value_of_timeline(corrections=(made,)))
    assert [read_correction(row) for row in rows] == [made]
