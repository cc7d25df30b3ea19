"""Tags of templates: what somebody searched for, which the page has as ``sought``, is marked and comes first."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from django.template import Context, Library
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from timeline.models.search import WORD, words_of
from timeline.pages.chapters import Source

register = Library()


@register.simple_tag(takes_context=True)
def marked(context: Context, text: str) -> str:
    """The text with the words that were searched for in ``<mark>``."""
    sought = context.get("sought")
    return mark_words(text, sought) if sought else text


@register.simple_tag(takes_context=True)
def found_first(context: Context, sources: Sequence[Source]) -> Sequence[Source]:
    """The passages, those with words that were searched for before the others."""
    sought = context.get("sought")
    return sorted(sources, key=lambda source: not _has_one(source.words, sought)) if sought else sources


def mark_words(text: str, sought: Collection[str]) -> SafeString:
    """Mark the words of a text whose stems these are, and escape all of it.

    >>> mark_words("Ministers met & agreed.", {"minist", "agre"})
    '<mark>Ministers</mark> met &amp; <mark>agreed</mark>.'
    """
    return mark_safe("".join(_pieces(text, sought)))


def _pieces(text: str, sought: Collection[str]) -> Iterator[SafeString]:
    end = 0
    for word in WORD.finditer(text):
        if _has_one(word[0], sought):
            yield conditional_escape(text[end : word.start()])
            yield format_html("<mark>{}</mark>", word[0])
            end = word.end()
    yield conditional_escape(text[end:])


def _has_one(text: str, sought: Collection[str]) -> bool:
    return any(word in sought for word in words_of(text))
