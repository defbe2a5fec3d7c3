"""A button of the article form: what was typed is saved first, then the act is done. Both, or neither."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.http import QueryDict

from articles.content import Content
from articles.models import Article, Revision
from common.numbers import number_in
from common.refusal import Reason, Refusal
from newsroom import workflow
from newsroom.admin import form_key
from newsroom.admin.act_form import ActForm
from newsroom.admin.article_form import ArticleForm
from newsroom.models import Desk
from newsroom.models.transition import Act
from newsroom.step import Details
from subscribers.models import User

NOT_BUTTONS = {Act.CREATE, Act.PUBLISH, Act.HOLD}
NO_SUCH_ACT = "This page has no such button. Load it again."
NO_SUCH_REVISION = "This article has no revision {number}."
MEND = "Nothing is saved yet: mend what is marked below."
DONE = {
    Act.SUBMIT: "Submitted for review.",
    Act.TAKE_BACK: "Taken back.",
    Act.SEND_BACK: "Sent back.",
    Act.SIGN: "Signed off.",
    Act.UNSIGN: "Sign-off taken back.",
    Act.APPROVE: "Approved.",
    Act.CANCEL: "Release cancelled.",
    Act.WITHDRAW: "Withdrawn: readers can no longer have it.",
    Act.SPIKE: "Spiked.",
    Act.RESTORE: "Restored.",
    Act.DUPLICATE: "Duplicated. This is the copy.",
}


@dataclass(frozen=True)
class Press:
    """The value of a button: an act and, after a space, the desk or the revision that it is about."""

    act: Act
    about: str = ""

    @classmethod
    def of(cls, posted: QueryDict) -> Press:
        name, _, about = posted.get("act", Act.EDIT).partition(" ")
        if name not in Act.values or name in NOT_BUTTONS:
            raise Refusal(NO_SUCH_ACT)
        return cls(Act(name), about)


@dataclass(frozen=True)
class Typed:
    """What came with the button. `content` is None where there was nothing to type in."""

    posted: QueryDict
    content: ArticleForm | None
    act: ActForm


def carry_out(press: Press, article: Article, typed: Typed, *, by: User, now: datetime) -> Article:
    """The article to go on with: after a duplication the copy. If it refuses, nothing is saved either."""
    with transaction.atomic():
        saved = save(article, typed, by=by, now=now)
        if press.act == Act.DUPLICATE:
            return workflow.duplicate(article, by=by, now=now, key=form_key.of(typed.posted, by, Act.DUPLICATE))
        if press.act != Act.EDIT:
            details = _details(press, typed, just_saved=saved)
            workflow.perform(press.act, article, by=by, now=now, **details)
        elif press.about:
            _restore(article, press.about, by=by, now=now)
    return article


def save(article: Article, typed: Typed, *, by: User, now: datetime) -> bool:
    """Saves what was typed, if anything could be; whether that changed something."""
    form = typed.content
    if form is None:
        return False
    if not form.is_valid():
        raise Refusal(MEND)
    # Ticked beside the other's version: to be saved over that one, and no other.
    over = number_in(typed.posted.get("over", ""))
    version = form.cleaned_data["version"] if over is None else over
    content = form.content()
    try:
        return bool(workflow.perform(Act.EDIT, article, by=by, now=now, content=content, version=version))
    except Refusal as refusal:
        if refusal.reason == Reason.STALE and _is_saved(article, content):
            return False
        raise


def _is_saved(article: Article, content: Content) -> bool:
    """A button pressed twice sends its words twice, and the second time they are old, and there."""
    head = Revision.objects.filter(article=article).latest("number")
    return Content.of(head.content) == content.cleaned()


def _details(press: Press, typed: Typed, *, just_saved: bool) -> Details:
    if press.act not in {Act.SIGN, Act.UNSIGN}:
        return typed.act.details(press.act)
    desk = next((desk for desk in Desk.objects.all() if desk.slug == press.about), None)
    details: Details = {"desk": desk} if desk else {}
    # What one has just saved oneself is what one has on the screen.
    if desk and press.act == Act.SIGN and not just_saved:
        details["part_hash"] = typed.posted.get(f"part_hash-{desk.slug}", "")
    return details


def _restore(article: Article, number: str, *, by: User, now: datetime) -> None:
    earlier = revision_of(article, number)
    if earlier is None:
        raise Refusal(NO_SUCH_REVISION.format(number=number))
    version = Article.objects.values_list("version", flat=True).get(pk=article.pk)
    content = Content.of(earlier.content)
    workflow.perform(Act.EDIT, article, by=by, now=now, content=content, version=version, restores=earlier)


def revision_of(article: Article, number: str) -> Revision | None:
    wanted = number_in(number)
    return None if wanted is None else article.revisions.filter(number=wanted).first()
