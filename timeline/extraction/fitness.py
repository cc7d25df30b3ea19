"""The paragraphs of an article go in; the problems that keep it from being read well come out."""

from __future__ import annotations

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from timeline.extraction.language import Paragraph
from timeline.extraction.records import Article, Problem

# English prose has 37 to 55 function words in a hundred; other languages reach 30 by chance ("a", "as", "me", "on"),
# and English headlines full of names may have none.
ENGLISH_SHARE = 0.35
ENOUGH_WORDS = 12  # fewer words do not tell the language
SURE = 0.5  # from which chance on another language is believed in
STUB_WORDS = 60  # shorter texts that ask for a subscription are what a paywall leaves
PAYWALL = re.compile(
    r"\b(?:subscri(?:be|ption)|sign in|log in|register)\b"
    r"[^.\n]{0,60}\b(?:to (?:read|continue|access)|for full access)\b"
    r"|\bto (?:continue reading|read the full (?:story|article))\b",
    re.IGNORECASE,
)


def find_problems(article: Article, foreign: str | None) -> tuple[Problem, ...]:
    """Find the problems of a text that a reader of its findings should know; ``foreign`` is its code of language."""
    problems = []
    if article.published is None:
        problems.append("expected a publication day, found none: relative dates stay unknown")
    if foreign is not None:
        problems.append(f'expected English, found another language ("{foreign}"): nothing was read in it')
    if len(article.text.split()) < STUB_WORDS and PAYWALL.search(article.text):
        problems.append("expected a whole article, found what a paywall leaves of one")
    return tuple(Problem(article.file, message) for message in problems)


def foreign_language(paragraphs: tuple[Paragraph, ...]) -> str | None:
    """The ISO code of the language of a text ("nl"), None where it is, or may be, English."""
    words = [token.is_stop for paragraph in paragraphs for token in paragraph.doc.tokens if token.is_alpha]
    if len(words) < ENOUGH_WORDS or sum(words) >= ENGLISH_SHARE * len(words):
        return None
    language, chance = _identifier().classify("\n".join(paragraph.doc.text for paragraph in paragraphs))
    return language if language != "en" and chance > SURE else None


@cache
def _identifier() -> LanguageIdentifier:
    """Languages by their sequences of letters; loaded when a text is first in doubt."""
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
