"""How an article of the demo comes to where it stands: the acts that people do, each some time before the next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from articles.content import Content, Line, Picture
from articles.models import Article, Contributor
from newsroom import workflow
from newsroom.demo.contents import DemoArticle, DemoChange
from newsroom.demo.library import Library
from newsroom.models import Desk as SigningDesk
from newsroom.models.transition import Act
from subscribers.models import User

WHY_SPIKED = "The ordinance was repealed on Monday: there is no lake in law any more."
WHY_WITHDRAWN = "The clinic has asked for its refrigerator log back, and the piece does not stand without it."


@dataclass(frozen=True)
class Desk:
    """The people of the newsroom, by the name of their account, and the pictures, by theirs."""

    people: dict[str, User]
    pictures: Library
    now: datetime

    def bring(self, item: DemoArticle) -> Article:
        """The article, written, signed, released and changed as far as `item` says."""
        release_at = self.now + timedelta(hours=item.hours)
        before = min(release_at, self.now)
        article = workflow.create(self._content(item), by=self.people["writer"], now=before - timedelta(hours=5))
        if item.stage == "drafting":
            return article
        if item.stage == "spiked":
            self._do(Act.SPIKE, article, "managing", before, note=WHY_SPIKED)
            return article
        self._do(Act.SUBMIT, article, "writer", before - timedelta(hours=3))
        if item.stage == "in_review":
            return article
        self._approve(article, before)
        if item.stage == "approved":
            return article
        self._release(item, article, release_at, before)
        return article

    def _release(self, item: DemoArticle, article: Article, release_at: datetime, before: datetime) -> None:
        at = release_at if item.stage == "scheduled" else None
        workflow.perform(Act.RELEASE, article, by=self.people["managing"], now=before, at=at)
        for change in item.later:
            self._change(change, article)
        if item.withdrawn_hours is not None:
            at = self.now + timedelta(hours=item.withdrawn_hours)
            self._do(Act.WITHDRAW, article, "managing", at, note=WHY_WITHDRAWN)

    def _change(self, change: DemoChange, article: Article) -> None:
        at = self.now + timedelta(hours=change.hours)
        article.refresh_from_db()
        assert article.head
        content = Content.of(article.head.content)
        if change.old not in content.body:
            raise ValueError(f"“{change.old}” does not stand in {article}.")
        corrected = replace(content, body=content.body.replace(change.old, change.new))
        details = {"content": corrected, "version": article.version}
        workflow.perform(Act.EDIT, article, by=self.people["editor"], now=at - timedelta(hours=4), **details)  # type: ignore[arg-type]
        self._do(Act.SUBMIT, article, "editor", at - timedelta(hours=3))
        self._approve(article, at)
        workflow.perform(
            Act.RELEASE,
            article,
            by=self.people["managing"],
            now=at,
            change=change.change,
            correction=change.sentence,
        )

    def _approve(self, article: Article, before: datetime) -> None:
        article.refresh_from_db()
        for desk in SigningDesk.objects.filter(required_by__section=article.section):
            signer, at = self.people[desk.slug], before - timedelta(hours=2)
            workflow.perform(Act.SIGN, article, by=signer, now=at, desk=desk)
        self._do(Act.APPROVE, article, "managing", before - timedelta(hours=1))

    def _do(self, act: Act, article: Article, name: str, at: datetime, note: str = "") -> None:
        workflow.perform(act, article, by=self.people[name], now=at, note=note)

    def _content(self, item: DemoArticle) -> Content:
        lead = item.picture
        keys = dict(Contributor.objects.values_list("slug", "key"))
        return Content(
            section=item.section,
            kind=item.kind,
            topics=item.topics,
            headline=item.headline,
            dek=item.dek,
            body=item.body_with({name: str(image.key) for name, image in self.pictures.items()}),
            teaser_cut=item.teaser_cut,
            bylines=tuple(Line(keys[line.contributor], line.role, sentence=line.sentence) for line in item.bylines),
            lead=Picture(self.pictures[lead.name].key, lead.alt, lead.caption, lead.credit),
            access=item.access,
            slug=item.slug,
            description=item.description,
            series=item.series,
        )
