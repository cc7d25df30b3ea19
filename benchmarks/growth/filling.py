"""Fill the database that the environment names with so many events and half as many statements.

    DATABASE_URL=... python -m benchmarks.growth.filling 1000000

Ten thousand events are made up, the others are copies of them, made by the database itself: on the same days and under
the same headings, except for rare ones, which stay rare in a world of any size.
"""

from __future__ import annotations

import os
import sys

ORIGINALS = 10_000
COMMON = 50  # things under a heading; a page holds no more


def fill_world(events: int) -> None:
    """Fill the empty database that Django is set up for."""
    from django.core.management import call_command  # noqa: PLC0415 - once Django is set up

    from benchmarks.filling.bulk import ROW_BY_ROW, execute, in_a_hurry, multiply  # noqa: PLC0415
    from benchmarks.filling.events import fill_events  # noqa: PLC0415
    from benchmarks.filling.statements import fill_statements  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    fill_events(ORIGINALS)
    fill_statements(ORIGINALS // 2)
    copies = events // ORIGINALS - 1
    key = f"key + copy * {ORIGINALS}"
    common = f"heading_id IN (SELECT id FROM timeline_heading WHERE entries >= {COMMON})"
    for entry in ("event", "statement"):
        with in_a_hurry(f"timeline_{entry}", f"timeline_{entry}posting"):
            multiply(f"timeline_{entry}", copies, {"id": "id || '-' || copy", "key": key}, order=ROW_BY_ROW)
            multiply(f"timeline_{entry}posting", copies, {"key": key}, common, ROW_BY_ROW)
    multiply("timeline_change", copies, {"position": f"position + copy * {ORIGINALS}"})
    execute(f"UPDATE timeline_heading SET entries = entries * {copies + 1} WHERE entries >= {COMMON}")


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    import django

    django.setup()
    fill_world(int(sys.argv[1]))
