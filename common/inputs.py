"""Fields of the admin's forms that refuse what no database keeps."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

from common.clock import YEARS
from common.numbers import number_in


def in_our_time(at: date) -> None:
    if at.year not in YEARS:
        raise ValidationError(f"Write a year from {YEARS[0]} to {YEARS[-1]}.")


class Instant(forms.SplitDateTimeField):
    """Near the ends of the calendar an instant has no UTC: it could be kept, and never be read again."""

    default_validators = [in_our_time]


class Rows(forms.ModelMultipleChoiceField[models.Model]):
    """SQLite fails on a number that is longer than its own."""

    def clean(self, value: Any) -> Any:
        for one in value or ():
            if number_in(str(one)) is None:
                raise ValidationError(self.error_messages["invalid_pk_value"], params={"pk": one})
        return super().clean(value)
