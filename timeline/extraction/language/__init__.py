"""English by spaCy: texts go in, parsed paragraphs come out.

Nothing else imports spaCy; the other packages take its types from here.
"""

from timeline.extraction.language import importing  # noqa: F401 - before the others import spaCy
from timeline.extraction.language.loading import DEFAULT_MODEL, pipeline
from timeline.extraction.language.paragraphs import Paragraph
from timeline.extraction.language.parsing import parse, parse_texts
from timeline.extraction.language.tokens import Doc, Token

__all__ = ["DEFAULT_MODEL", "Doc", "Paragraph", "Token", "parse", "parse_texts", "pipeline"]
