"""Sparse fields: `?fields=id,headline` answers these and asks the database for no others."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from drf_spectacular.extensions import OpenApiSerializerExtension
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import Direction
from rest_framework import serializers

from articles.models.edition import EditionQuerySet


class Sparse(serializers.Serializer[Any]):
    """Has the fields that the context's `fields` name; all, if it names none.

    `joins` and `prefetches` say what of the database each field needs; what is not in them needs nothing more.
    """

    joins: dict[str, str] = {}
    prefetches: dict[str, str] = {}

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        return {name: field for name, field in super().get_fields().items() if self._is_asked(name)}

    def _is_asked(self, name: str) -> bool:
        asked = self.context.get("fields")
        return not asked or name in asked

    @classmethod
    def names(cls) -> tuple[str, ...]:
        return tuple(cls._declared_fields)

    @classmethod
    def fetched(cls, editions: EditionQuerySet, fields: Collection[str]) -> EditionQuerySet:
        asked = fields or cls.names()
        joined = {cls.joins[name] for name in asked if name in cls.joins}
        more = {cls.prefetches[name] for name in asked if name in cls.prefetches}
        # The article has the key, by which everything else is decided.
        return editions.select_related("article", *sorted(joined)).prefetch_related(*sorted(more))


class FieldsField(serializers.CharField):
    """Names of fields with commas between them, of a closed list."""

    def __init__(self, of: type[Sparse]) -> None:
        names = ", ".join(of.names())
        super().__init__(
            required=False,
            max_length=400,
            help_text=f"Answer these fields alone, with commas between them: some of {names}.",
        )
        self.names = of.names()

    def to_internal_value(self, data: Any) -> Any:
        asked = [name.strip() for name in super().to_internal_value(data).split(",")]
        if unknown := [name for name in asked if name not in self.names]:
            known = ", ".join(self.names)
            raise serializers.ValidationError(f"There is no field “{unknown[0]}”. There are {known}.")
        return frozenset(asked)


class SparseExtension(OpenApiSerializerExtension):
    """What can be left out is not required in the description."""

    target_class = "articles.api.sparse.Sparse"
    match_subclasses = True

    def map_serializer(self, auto_schema: AutoSchema, direction: Direction) -> dict[str, Any]:
        told = auto_schema._map_serializer(self.target, direction, bypass_extensions=True)
        return {name: part for name, part in told.items() if name != "required"}
