"""A word of a happening, or a statement, goes in; its date comes out, with the rule and the time phrase."""

from timeline.extraction.dating.clauses import NO_DATE, OWN_DAY, Dated, date_beginning, date_clause, date_deadline
from timeline.extraction.dating.news import date_headline, date_news, date_undated_news, end_of_undated_news, find_news
from timeline.extraction.dating.spoken import date_spoken
from timeline.extraction.dating.statements import date_statements
from timeline.extraction.dating.tenses import date_announced, date_perfect, date_present, is_untimed

__all__ = [
    "NO_DATE",
    "OWN_DAY",
    "Dated",
    "date_announced",
    "date_beginning",
    "date_clause",
    "date_deadline",
    "date_headline",
    "date_news",
    "date_perfect",
    "date_present",
    "date_spoken",
    "date_statements",
    "date_undated_news",
    "end_of_undated_news",
    "find_news",
    "is_untimed",
]
