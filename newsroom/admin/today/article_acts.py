"""A button of a row about an article: the same acts as on its page, on what was seen in the row and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import transaction
from django.http import QueryDict

from articles.models import Article
from common.numbers import number_in
from common.refusal import Reason, Refusal
from newsroom import outlook, workflow
from newsroom.admin.act_form import ActForm
from newsroom.admin.today import meanwhile
from newsroom.models import Desk
from newsroom.models.transition import Act
from newsroom.standing import Standing, stated
from newsroom.step import Details, Ground
from newsroom.today.schedule import mark
from subscribers.models import User

BUTTONS = {
    Act.SUBMIT,
    Act.TAKE_BACK,
    Act.SEND_BACK,
    Act.SIGN,
    Act.APPROVE,
    Act.RELEASE,
    Act.MOVE,
    Act.CANCEL,
    Act.WITHDRAW,
}
# A desk's sign-off names the hash of its part instead.
OF_A_VERSION = {Act.APPROVE, Act.RELEASE}
OF_A_RELEASE = {Act.MOVE, Act.CANCEL}
NO_SUCH_ACT = "Today has no such button. Load it again."
OTHER_TEXT = "The text is not the one that you saw here. Look at it again first."
OTHER_RELEASE = "The release is not the one that you saw here. Look at it again first."


@dataclass(frozen=True)
class Press:
    """`seen` is the newest transition when the row was drawn."""

    act: Act
    details: Details
    seen: int
    posted: QueryDict


def carry_out(posted: QueryDict, article: Article, *, by: User, now: datetime, zone: ZoneInfo) -> Act:
    """Does it, or refuses and says who was faster. What this person has just done themselves is done."""
    press = _read(posted, article, by, zone)
    try:
        with transaction.atomic():
            there = Article.objects.select_for_update(no_key=True).get(pk=article.pk)
            _refuse_unseen(press, there)
            workflow.perform(press.act, there, by=by, now=now, **press.details)
    except Refusal as refusal:
        if not meanwhile.is_done(article, press.act, press.details, press.seen, by):
            raise meanwhile.told(refusal, article, press.seen, zone) from refusal
    return press.act


def _read(posted: QueryDict, article: Article, by: User, zone: ZoneInfo) -> Press:
    name = posted.get("act", "")
    if name not in {act.value for act in BUTTONS}:
        raise Refusal(NO_SUCH_ACT)
    act = Act(name)
    return Press(act, _details(act, posted, article, by, zone), number_in(posted.get("seen", "")) or 0, posted)


def _details(act: Act, posted: QueryDict, article: Article, by: User, zone: ZoneInfo) -> Details:
    if act == Act.SIGN:
        # Compared here, since PostgreSQL breaks over what can be no text.
        desk = next((desk for desk in Desk.objects.all() if desk.slug == posted.get("desk")), None)
        return {"desk": desk, "part_hash": posted.get("part_hash", "")} if desk else {}
    changes = outlook.changes(_standing(article), Ground(article, by).who) if act == Act.RELEASE else ()
    return ActForm(posted, zone=zone, changes=changes).details(act)


def _standing(article: Article) -> Standing:
    return Standing.of(stated(Article.objects.all()).get(pk=article.pk))


def _refuse_unseen(press: Press, there: Article) -> None:
    """Under the lock of the article's row."""
    if press.act in OF_A_VERSION and press.posted.get("version") != str(there.version):
        raise Refusal(OTHER_TEXT, Reason.STALE)
    if press.act in OF_A_RELEASE:
        release = there.releases.waiting().first()
        if release is None or press.posted.get("release") != mark(release):
            raise Refusal(OTHER_RELEASE, Reason.STALE)
