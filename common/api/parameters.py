"""The parameters of an address: a closed list, each at most once; whatever else is sent is refused by its name."""

from __future__ import annotations

from typing import Any

from django.http import QueryDict
from rest_framework import serializers
from rest_framework.request import Request

TWICE = "This parameter stands here more than once: send it once."
EMPTY = "This parameter is empty: give it a value, or leave it out."


class Parameters(serializers.Serializer[Any]):
    """Without a field: an address that takes none."""

    def to_internal_value(self, data: QueryDict) -> Any:
        """Looks at the names first. An empty value is no absent one: it may be a slip that asks for everything."""
        wrong = {name: sentence for name in data if (sentence := self._refusal(name, data))}
        if wrong:
            raise serializers.ValidationError(wrong)
        return super().to_internal_value(data)

    def _refusal(self, name: str, data: QueryDict) -> str:
        if name not in self.fields:
            known = ", ".join(self.fields)
            return f"This address takes {known}; not this parameter." if known else "This address takes no parameters."
        if len(data.getlist(name)) > 1:
            return TWICE
        may_be_empty = data[name] or getattr(self.fields[name], "allow_blank", False)
        return "" if may_be_empty else EMPTY

    @classmethod
    def of(cls, request: Request) -> dict[str, Any]:
        query = cls(data=request.query_params)
        query.is_valid(raise_exception=True)
        return query.validated_data
