"""What acts turn on, of many articles at once: as many queries for a hundred as for one."""

from __future__ import annotations

from collections.abc import Sequence

from articles.models import Article, Edition
from newsroom import policy
from newsroom.models import Release, SectionRules
from newsroom.step import Ground
from subscribers.models import User


def of_each(articles: Sequence[Article], by: User) -> list[Ground]:
    live = {edition.article_id: edition for edition in Edition.objects.live().filter(article__in=articles)}
    waiting = {release.article_id: release for release in Release.objects.waiting().filter(article__in=articles)}
    lenient = set(SectionRules.objects.filter(own_sign_off=True).values_list("section", flat=True))
    grounds = []
    for article, who in zip(articles, policy.who_is_to_each(by, articles), strict=True):
        ground = Ground(article, by)
        ground.who, ground.live, ground.waiting = who, live.get(article.pk), waiting.get(article.pk)
        ground.may_sign_own = article.section_id in lenient
        grounds.append(ground)
    return grounds
