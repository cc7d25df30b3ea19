"""The public shape of disagreements between articles and of corrections by people."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from timeline.domain.kinds import ContestedField, CorrectionAction, values_of
from timeline.models import Correction


class ReadingSerializer(serializers.Serializer[Any]):
    """One of several values, and who gives it."""

    value = serializers.CharField(help_text="The value: a date in EDTF, a place, an amount, a name or its spelling.")
    sources = serializers.ListField(child=serializers.CharField(), help_text="Ids of the articles that give it.")


class DisagreementSerializer(serializers.Serializer[Any]):
    """What the articles give different values for."""

    field = serializers.ChoiceField(choices=values_of(ContestedField), help_text="What they differ on.")
    values = ReadingSerializer(many=True, help_text="Every value, the one that most articles give first.")
    chosen = serializers.CharField(help_text='The value that the object shows; "" where it shows none of them.')


class CorrectionSerializer(serializers.Serializer[Correction]):
    """What a person changed after the articles were read, and why."""

    action = serializers.ChoiceField(choices=values_of(CorrectionAction), help_text="What was done.")
    field = serializers.CharField(help_text='Which field was set, "" of other actions.')
    value = serializers.CharField(help_text="What was set, merged into or added; the articles that were split off.")
    was = serializers.CharField(
        help_text='What the field said before; the id that was merged, or that of the part split off; or "".'
    )
    by = serializers.CharField(source="who", help_text="Who decided it.")
    on = serializers.DateField(source="decided_on", help_text="When.")
    why = serializers.CharField(help_text="The reason.")
