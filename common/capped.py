from __future__ import annotations

from typing import cast

from django.core.paginator import Paginator
from django.db.models import Model, QuerySet
from django.utils.functional import cached_property

MOST = 2_500


class CappedPaginator(Paginator[Model]):
    """Counts no further than anybody leafs: to show 50 rows of 100,000 it does not count 100,000."""

    @cached_property
    def count(self) -> int:
        rows = cast(QuerySet[Model], self.object_list)
        return rows.order_by().values("pk")[:MOST].count()

    @property
    def is_capped(self) -> bool:
        return self.count == MOST
