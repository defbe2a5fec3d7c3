"""Whom and what readers are told of: what a live piece names. The rest has a row already, and may stand in a draft."""

from __future__ import annotations

from django.db.models import Exists, OuterRef

from articles.models import Contributor, Edition, Section, Series, Topic

_LIVE = Edition.objects.live()
SECTIONS = Section.objects.filter(Exists(_LIVE.filter(section=OuterRef("pk"))))
TOPICS = Topic.objects.filter(Exists(_LIVE.filter(topics=OuterRef("pk"))))
SERIES = Series.objects.filter(Exists(_LIVE.filter(series=OuterRef("pk"))))
CONTRIBUTORS = Contributor.objects.filter(Exists(_LIVE.filter(credits__contributor=OuterRef("pk"))))
