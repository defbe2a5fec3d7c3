"""A magazine of words in bad faith: whatever its doors take of the corpus stands somewhere in it."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.models import Group
from django.urls import reverse

from articles.content import Content, Line, Picture
from articles.models import Article, Contributor, Edition, Image, Magazine, Section, Series, Topic
from comments import moderation, posting, reporting
from comments.models import Comment, ListedWord
from common import html
from common.text import clean_line, clean_lines
from newsroom import previews, workflow
from newsroom.models import Desk, SectionRules
from newsroom.models.transition import Act
from subscribers import subscribing, tokens
from subscribers.models import Client, Plan, Scope, User
from subscribers.payments.pretended import PAYS, Pretended
from tests.bad_input.corpus import CORPUS, SHARP, packed
from tests.conftest import again

# As long as the checks let them be, before they are cleaned.
HEADLINES = list(packed(110, SHARP))
# As saving refuses it: a reference that leads nowhere.
REFUSED = "embed-of-ours"
TRICKS = [trick for name, trick in CORPUS.items() if name != REFUSED]
# Each alone, as nothing before it can swallow it; and as somebody sends it who sends all of them.
ONE_BY_ONE = "".join(f"<h2>{name}</h2>{html.clean(trick)}" for name, trick in CORPUS.items() if name != REFUSED)
PLAIN = f"<p>{'The tide came in and the tide went out. ' * 8}</p>"
AT_ONCE = PLAIN + "".join(f"<p>{trick}</p>" for trick in TRICKS)
UNDER_TABLES = '<table data-caption="{0}"><tr><th>{0}</th><td>x<sup data-note="{0}"></sup></td></tr></table>'


def name(length: int, number: int) -> str:
    """One of the sharp lines that fit, as a form would keep it."""
    lines = list(packed(length, SHARP))
    return clean_line(lines[number % len(lines)])[:length]


class Spoilt:
    def __init__(self, chief: User, writer: User, subscriber: User, reader: User, now: datetime) -> None:
        self.chief, self.writer, self.subscriber, self.reader, self.now = chief, writer, subscriber, reader, now

    def make(self, section: Section, contributor: Contributor, image: Image) -> Spoilt:
        self._house(section, contributor, image)
        self.editions = [self._edition(number, contributor, image) for number in range(len(HEADLINES))]
        self.article = again(self.editions[0].article)
        self._changed_since()
        self._talk()
        return self

    def _house(self, section: Section, contributor: Contributor, image: Image) -> None:
        pages = dict.fromkeys(("guidelines", "about", "contact_page", "privacy", "terms"), html.clean(AT_ONCE))
        words = {"name": name(80, 0), "tagline": name(160, 1), "guidelines_sentence": name(400, 0)}
        Magazine.objects.update(**pages, **words)
        Section.objects.filter(pk=section.pk).update(name=name(60, 0), description=name(200, 0))
        Topic.objects.create(name=name(60, 1), slug="tides")
        Series.objects.create(name=name(80, 2), slug="after", description=name(300, 0))
        Desk.objects.create(name=name(60, 3), slug="copy", part="words", group=Group.objects.all()[0])
        words = {"title": name(80, 1), "biography": clean_lines(" ".join(SHARP)), "name": name(120, 2)}
        Contributor.objects.filter(pk=contributor.pk).update(**words)
        contributor.handles.create(network="web", name=name(120, 1), address="https://ada.example/?a=<b>'\"&c")
        Image.objects.filter(pk=image.pk).update(title=name(120, 1), usage_terms=name(400, 1))
        ListedWord.objects.create(words="pwned", note=name(200, 1))
        for number, user in enumerate((self.chief, self.writer, self.subscriber, self.reader)):
            User.objects.filter(pk=user.pk).update(display_name=name(60, number))
        plan = Plan.objects.create(name=name(80, 1), slug="monthly", description=name(200, 2), cents=800)
        subscribing.subscribe(self.reader, plan, PAYS, form_key=uuid.uuid4(), now=self.now, gateway=Pretended())
        self.client = Client.objects.create(name=name(80, 2), note=name(200, 3), owner=self.chief)
        for owner in (self.client, self.chief, self.subscriber):
            tokens.issue(owner, name(80, 3), [Scope.READ], by=self.chief, now=self.now)
        SectionRules.objects.get(section=section).editors.add(self.chief)

    def _edition(self, number: int, contributor: Contributor, image: Image) -> Edition:
        def words(length: int, shift: int) -> str:
            lines = list(packed(length, TRICKS))
            return lines[(number + shift) % len(lines)]

        lead = Picture(image.key, alt=words(400, 0), caption=words(400, 8), credit=words(200, 16))
        content = Content(
            section="coast",
            topics=("tides",),
            series="after",
            headline=HEADLINES[number],
            dek=words(400, 12),
            body=self._body(number, image),
            bylines=(Line(contributor.key, title=words(80, number), sentence=words(300, 0)),),
            lead=lead,
            access="open",
            slug=f"piece-{number}",
            description=words(300, 8),
        )
        article = workflow.create(content, by=self.writer, now=self.now)
        self._do(article, self.writer, (Act.SUBMIT, {"note": " ".join(SHARP)}))
        self._do(article, self.chief, (Act.APPROVE, {}), (Act.RELEASE, {"change": "first"}))
        return article.editions.live().get()

    def _body(self, number: int, image: Image) -> str:
        if number < 2:
            return (ONE_BY_ONE, AT_ONCE)[number]
        words = _quoted(" ".join(SHARP)[:390])
        figure = f'<figure data-picture="{image.key}" data-alt="{words}" data-caption="{words}"></figure>'
        return f"{PLAIN}{UNDER_TABLES.format(words)}{figure}"

    def _do(self, article: Article, by: User, *acts: tuple[Act, dict[str, Any]]) -> None:
        for act, details in acts:
            workflow.perform(act, again(article), by=by, now=self.now, **details)

    def _changed_since(self) -> None:
        """A correction, and words that are not out yet."""
        article = self.editions[2].article
        for number in range(2):
            text = replace(Content.of(again(article).head.content), dek=f"{number} {name(300, number)}")
            self._do(article, self.writer, (Act.EDIT, {"content": text, "version": again(article).version}))
            if number == 0:
                self._do(article, self.writer, (Act.SUBMIT, {}))
                release = {"change": "correction", "correction": " ".join(SHARP)[:480]}
                self._do(article, self.chief, (Act.APPROVE, {}), (Act.RELEASE, release))
        self._do(article, self.writer, (Act.SUBMIT, {}))
        self._do(article, self.chief, (Act.SEND_BACK, {"note": " ".join(SHARP)}))
        previews.make(
            article.revisions.latest("number"),
            by=self.chief,
            for_whom=name(110, 0),
            days=3,
            most_openings=3,
            now=self.now,
        )

    def _talk(self) -> None:
        self.comments = [self._say(text, self.subscriber, at) for at, text in enumerate(packed(1400))]
        for comment in self.comments[:-1]:
            self._publish(comment)
        reply = self._say(" ".join(SHARP), self.reader, 20, parent=self.comments[0])
        self._publish(reply)
        for comment, words in zip(self.comments[:2], packed(400, SHARP), strict=False):
            reporting.report(comment, by=self.reader, why="other", words=words, now=self.now)
        moderation.hide(reply, by=self.chief, reason=name(190, 1), now=self.now + timedelta(hours=1))

    def _say(self, text: str, by: User, at: int, **more: Any) -> Comment:
        later = self.now + timedelta(minutes=at)
        return posting.post(self.editions[0], by, text, form_key=uuid.uuid4(), now=later, **more)

    def _publish(self, comment: Comment) -> None:
        if comment.is_held:
            moderation.approve(comment, by=self.chief, now=self.now + timedelta(minutes=30))

    @property
    def at(self) -> str:
        return self.editions[0].get_absolute_url()


def _quoted(text: str) -> str:
    return text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")


def change_of(row: Any) -> str:
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])
