"""Words for speakers go in ("he", "the minister"); who spoke, to whom and through whom comes out for each statement.

``resolve_speakers`` reads who is named where in an article (``discourse``), asks for each of the words whom they mean
(``resolving``), and carries speakers on from turn to turn.
"""

from timeline.extraction.speakers.finding import ResolvedSpeaker, resolve_speakers

__all__ = ["ResolvedSpeaker", "resolve_speakers"]
