"""Imports spaCy, before any other module of this package does, without its command line.

``import spacy`` imports all of spaCy's commands (training, downloads, their web clients, their templates) for the sake
of ``spacy.info``. They take a third of the time of the import, and nothing here calls them.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType

COMMAND = "spacy.cli.info"


def import_spacy() -> None:
    """Import spaCy with an empty module in the place of its command, which can still be imported later."""
    if "spacy" in sys.modules:
        return
    stand_in = sys.modules[COMMAND] = ModuleType(COMMAND)
    stand_in.__dict__["info"] = None
    try:
        import_module("spacy")
    finally:
        del sys.modules[COMMAND]


import_spacy()
