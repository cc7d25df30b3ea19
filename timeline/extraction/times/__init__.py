"""Times: a text and its publication day go in, time mentions with calendar dates as fine as the words come out."""

from timeline.extraction.times.finding import find_times

__all__ = ["find_times"]
