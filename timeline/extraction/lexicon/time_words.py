"""The lists of time words in ``time_*.toml`` go in; tables from each word to its number or code come out."""

from __future__ import annotations

from timeline.extraction.lexicon.reading import read_tables

WORDS = read_tables("time_words.toml")
HOLIDAYS = read_tables("time_holidays.toml")
ERAS: dict[str, list[int]] = read_tables("time_eras.toml")["eras"]
DAYS_OF_HISTORY: dict[str, str] = read_tables("time_eras.toml")["days"]
DAYS_OF_ATTACKS: dict[str, str] = read_tables("time_eras.toml")["days_of_attacks"]

MONTHS: dict[str, int] = WORDS["months"]
MONTH_ABBREVIATIONS: dict[str, int] = WORDS["month_abbreviations"]
MONTH_NUMBERS = MONTHS | MONTH_ABBREVIATIONS
WEEKDAY_NUMBERS: dict[str, int] = WORDS["weekdays"]
WEEKDAY_ABBREVIATIONS: dict[str, int] = WORDS["weekday_abbreviations"]
NUMBERS: dict[str, int] = WORDS["numbers"]
ORDINALS: dict[str, int] = WORDS["ordinals"]
UNIT_CODES: dict[str, str] = WORDS["units"]
SEASON_CODES: dict[str, str] = WORDS["seasons"]
SEASON_MONTHS: dict[str, int] = WORDS["season_months"]
PART_CODES: dict[str, str] = WORDS["parts_of_day"]
FREQUENCIES: dict[str, str] = WORDS["frequencies"]
REFERENCES: dict[str, str] = WORDS["references"]
HUNDREDS: dict[str, int] = WORDS["hundreds"]
DECADES: dict[str, int] = WORDS["decades"]
