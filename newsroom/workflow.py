"""The one function through which every act on an article goes, whichever door it came through."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Unpack

from django.db import IntegrityError, transaction

from articles import saving
from articles.content import Content
from articles.models import Article, Section, Stage
from common.refusal import Reason, Refusal
from newsroom import guards, policy, waiting
from newsroom.effects import EFFECTS
from newsroom.models import Transition
from newsroom.models.transition import Act
from newsroom.step import Details, Ground, Step
from newsroom.table import TABLE, Rule, stages_for
from subscribers.models import User

MAY_NOT_BEGIN = "Writers and managing editors begin articles, and editors in their own sections."
MAY_NOT = "“{act}” is for {who}."
WRONG_STAGE = "“{act}” is for articles that are {stages}; this one is {stage}."


def perform(
    act: Act, article: Article, *, by: User | None, now: datetime, **details: Unpack[Details]
) -> Transition | None:
    """Does `act` and records it, or refuses and leaves everything as it was. None: there was nothing to do.

    `by` is None for what the schedule does.
    """
    with transaction.atomic():
        step = Step(act, Ground(_locked(article), by), now, details)
        rule = _rule(step)
        for guard in (*rule.bars, guards.fits, *rule.guards):
            guard(step)
        before = step.article.stage
        if act in EFFECTS:
            EFFECTS[act](step)
        if not step.changed:
            return None
        step.article.stage = rule.after
        step.article.waits_since = waiting.since(step, before)
        step.article.save(update_fields=["stage", "waits_since"])
        return _record(step, before)


def create(content: Content, *, by: User, now: datetime, through: str = "", key: uuid.UUID | None = None) -> Article:
    """A new article in drafting, with its first revision; under one `key` only one, however often it is begun."""
    key = key or uuid.uuid4()

    def begin() -> Article:
        section = Section.objects.filter(slug=content.section).first()
        if section is None:
            raise Refusal.of_field("section", "Choose one of the sections.")
        if not policy.may_begin(by, section):
            raise Refusal(MAY_NOT_BEGIN, Reason.NOT_ALLOWED)
        return _begin(content, by, now, Details(through=through), key)

    return _once(key, begin)


def duplicate(article: Article, *, by: User, now: datetime, through: str = "", key: uuid.UUID | None = None) -> Article:
    """A new article with the same content, whose address is not taken over; under one `key` only one."""
    key = key or uuid.uuid4()

    def begin() -> Article:
        perform(Act.DUPLICATE, article, by=by, now=now, through=through)
        head = _locked(article).head
        assert head is not None, "every article has a revision from its creation on"
        content = replace(Content.of(head.content), slug="")
        return _begin(content, by, now, Details(note=f"A copy of “{article}”.", through=through), key)

    return _once(key, begin)


def offered(ground: Ground, now: datetime) -> frozenset[Act]:
    """The acts that this person may do here and now, as far as nothing is missing and what is typed is right."""
    stage, who = ground.article.stage, ground.who
    rules = {act: rule for (at, act), rule in TABLE.items() if at == stage and rule.who & who}
    return frozenset(act for act, rule in rules.items() if not _is_barred(rule, Step(act, ground, now)))


def _is_barred(rule: Rule, step: Step) -> bool:
    try:
        for bar in rule.bars:
            bar(step)
    except Refusal:
        return True
    return False


def _once(key: uuid.UUID, begin: Callable[[], Article]) -> Article:
    """What was begun under this key before, or is in this moment by the same form sent twice; else what begins now."""
    known = Article.objects.filter(key=key)
    if article := known.first():
        return article
    try:
        with transaction.atomic():
            return begin()
    except IntegrityError:
        if article := known.first():
            return article
        raise


def _begin(content: Content, by: User, now: datetime, details: Details, key: uuid.UUID) -> Article:
    article = Article.objects.create(created_by=by, key=key, waits_since=now)
    saving.save(article, content, version=0, by=by, now=now)
    _record(Step(Act.CREATE, Ground(article, by), now, details), "")
    return article


def _locked(article: Article) -> Article:
    # Without joins: after a wait for the row, PostgreSQL would still join what the others had before it.
    return Article.objects.select_for_update(no_key=True).get(pk=article.pk)


def _rule(step: Step) -> Rule:
    rule = TABLE.get((Stage(step.article.stage), step.act))
    if rule is None:
        stages = " or ".join(stage.label for stage in stages_for(step.act))
        sentence = WRONG_STAGE.format(act=step.act.label, stages=stages, stage=step.article.get_stage_display())
        raise Refusal(sentence, Reason.NOT_NOW)
    if not rule.who & step.ground.who:
        names = " and ".join(who.label for who in policy.Who if who in rule.who)
        raise Refusal(MAY_NOT.format(act=step.act.label, who=names), Reason.NOT_ALLOWED)
    return rule


def _record(step: Step, before: str) -> Transition:
    return Transition.objects.create(
        article=step.article,
        act=step.act,
        before=before,
        after=step.article.stage,
        by=step.by,
        at=step.now,
        note=step.note,
        revision=step.article.head,
        release=step.release,
        desk=step.details.get("desk"),
        through=step.details.get("through", ""),
    )
