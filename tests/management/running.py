"""The name of a command goes in; what it prints comes out."""

from __future__ import annotations

from io import StringIO

from django.core.management import call_command


def run(command: str, *arguments: object, **options: object) -> str:
    """Run a command of ``manage.py``; what it prints, complaints included."""
    printed = StringIO()
    call_command(command, *map(str, arguments), stdout=printed, stderr=printed, **options)
    return printed.getvalue()
