"""What programs send: a closed list of fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rest_framework import serializers

NO_SUCH = "This address takes {known}; not this field."
NOTHING = "This address takes no fields."


class Sent(serializers.Serializer[Any]):
    """Without a field: nothing is to be sent. What is unknown, read only or hidden is refused by its name: a slip in
    the name of a field that may be left out would otherwise do something else than was meant."""

    def to_internal_value(self, data: Any) -> Any:
        if isinstance(data, Mapping):
            known = [name for name, field in self.fields.items() if not field.read_only]
            sentence = NO_SUCH.format(known=", ".join(known)) if known else NOTHING
            if unknown := {name: sentence for name in data if name not in known}:
                raise serializers.ValidationError(unknown)
        return super().to_internal_value(data)
