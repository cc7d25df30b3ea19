"""The paragraphs of an article go in; the problems that keep it from being read well come out."""

from __future__ import annotations

import re

from timeline.extraction.language import Paragraph
from timeline.extraction.records import Article, Problem

NOT_ENGLISH = "expected English, found another language: nothing was read in it"
# English prose has 40 to 55 function words in a hundred; other languages reach 15 by chance ("a", "as", "me", "on").
ENGLISH_SHARE = 0.2
ENOUGH_WORDS = 12  # fewer words do not tell the language
STUB_WORDS = 60  # shorter texts that ask for a subscription are what a paywall leaves
PAYWALL = re.compile(
    r"\b(?:subscri(?:be|ption)|sign in|log in|register)\b"
    r"[^.\n]{0,60}\b(?:to (?:read|continue|access)|for full access)\b"
    r"|\bto (?:continue reading|read the full (?:story|article))\b",
    re.IGNORECASE,
)


def find_problems(article: Article, paragraphs: tuple[Paragraph, ...]) -> tuple[Problem, ...]:
    """Find the problems of a text that a reader of its findings should know."""
    problems = []
    if article.published is None:
        problems.append("expected a publication day, found none: relative dates stay unknown")
    if not is_english(paragraphs):
        problems.append(NOT_ENGLISH)
    if len(article.text.split()) < STUB_WORDS and PAYWALL.search(article.text):
        problems.append("expected a whole article, found what a paywall leaves of one")
    return tuple(Problem(article.file, message) for message in problems)


def is_english(paragraphs: tuple[Paragraph, ...]) -> bool:
    """Whether the words are English, judged by the share of function words; a few words always are."""
    words = [token.is_stop for paragraph in paragraphs for token in paragraph.doc.tokens if token.is_alpha]
    return len(words) < ENOUGH_WORDS or sum(words) >= ENGLISH_SHARE * len(words)
