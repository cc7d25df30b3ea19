"""The kinds of parameter that a question can have: each checks a text of the address and describes itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from rest_framework import serializers
from rest_framework.fields import empty

from timeline.domain.dates import PartialDate, read_edtf
from timeline.domain.lengths import EDTF_LENGTH, ID_LENGTH
from timeline.models.search import MOST_WORDS

SEARCH_LENGTH = 200
MOST_VALUES = 20  # of one parameter; more would only burden the database
DIGITS = re.compile(r"[0-9]+")
REPLACEMENT = "\ufffd"


class Parameter(serializers.Field[Any, Any, Any, Any]):
    """A parameter that describes itself: what it expects, in words, and an example."""

    expected = ""

    def __init__(self, *, example: str, **settings: Any) -> None:
        super().__init__(required=False, **settings)
        self.example = example


class TextParameter(Parameter, serializers.CharField):
    """Any text up to a length."""

    def __init__(self, expected: str, *, max_length: int = ID_LENGTH, **settings: Any) -> None:
        super().__init__(max_length=max_length, **settings)
        self.expected = expected

    def to_internal_value(self, data: Any) -> Any:
        """The text, if its bytes were UTF-8; Django puts a replacement character where they were not."""
        if REPLACEMENT in data:
            raise serializers.ValidationError(self.expected)
        return super().to_internal_value(data)


class DateParameter(TextParameter):
    """A day, a month, a year or any EDTF that :func:`read_edtf` reads."""

    def __init__(self, **settings: Any) -> None:
        expected = "a day (2025-02-24), a month (2025-02), a year (2025) or other EDTF (2025-02-17/2025-02-23, 202X)"
        super().__init__(expected, max_length=EDTF_LENGTH, **settings)

    def run_validation(self, data: Any = empty) -> PartialDate:
        """The date as a value, once the text is checked."""
        try:
            return read_edtf(super().run_validation(data))
        except ValueError as fault:
            raise serializers.ValidationError(str(fault)) from fault


class SearchParameter(TextParameter):
    """Words to search for; ``words_of`` finds them in a text."""

    def __init__(self, words_of: Callable[[str], Sequence[str]], **settings: Any) -> None:
        most = f"{MOST_WORDS} words and {SEARCH_LENGTH} characters at most"
        expected = f"one word or more (besides `the`, `of` and the like), {most}"
        super().__init__(expected, max_length=SEARCH_LENGTH, **settings)
        self.words_of = words_of

    def to_internal_value(self, data: Any) -> str:
        """The text, if it has words to look for."""
        text = str(super().to_internal_value(data))
        if not 0 < len(self.words_of(text)) <= MOST_WORDS:
            raise serializers.ValidationError(self.expected)
        return text


class ChoiceParameter(Parameter, serializers.ChoiceField):
    """One of a few words."""

    def __init__(self, choices: Iterable[str], **settings: Any) -> None:
        super().__init__(choices=list(choices), **settings)
        self.expected = f"one of {', '.join(str(choice) for choice in self.choices)}"


class ListParameter(Parameter, serializers.ListField):
    """A parameter that can be given more than once; a comma joins nothing, since no value has one."""

    def __init__(self, child: Any, **settings: Any) -> None:
        super().__init__(child=child, max_length=MOST_VALUES, allow_empty=False, example=child.example, **settings)
        self.expected = f"{child.expected}; for several ({MOST_VALUES} at most), the parameter is repeated"

    def to_internal_value(self, data: Any) -> list[Any]:
        """The values, if none of them is several."""
        if any("," in value for value in data):
            raise serializers.ValidationError(self.expected)
        return list(super().to_internal_value(data))


class NamesParameter(TextParameter):
    """Some of a few names, separated by commas."""

    def __init__(self, names: Iterable[str], **settings: Any) -> None:
        self.names = tuple(names)
        super().__init__(f"some of {', '.join(self.names)}, with commas between them", **settings)

    def run_validation(self, data: Any = empty) -> tuple[str, ...]:
        """The names, once each, once the text is checked."""
        given = tuple(dict.fromkeys(name.strip() for name in super().run_validation(data).split(",")))
        if not set(given) <= set(self.names):
            raise serializers.ValidationError(self.expected)
        return given


class NumberParameter(Parameter, serializers.IntegerField):
    """A whole number of something."""

    def __init__(self, least: int, most: int, *, unit: str = "", **settings: Any) -> None:
        super().__init__(min_value=least, max_value=most, **settings)
        self.expected = f"a whole number{unit} from {least} to {most}"

    def to_internal_value(self, data: Any) -> int:
        """The number, if it is written in digits and nothing else."""
        if not DIGITS.fullmatch(data):
            raise serializers.ValidationError(self.expected)
        return int(super().to_internal_value(data))


def describe_parameter(name: str, field: Any) -> dict[str, Any]:
    """The description of a parameter, for OPTIONS and for the form of the browsable API."""
    child = getattr(field, "child", field)
    return {
        "name": name,
        "description": field.help_text,
        "expected": field.expected,
        "example": field.example,
        "choices": [str(choice) for choice in getattr(child, "choices", ())],
        "repeatable": child is not field,
    }
