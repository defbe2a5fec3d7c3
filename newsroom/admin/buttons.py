"""Which buttons somebody sees. This is a courtesy: whether an act may be done is for the workflow to say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.models import Article, Edition, Stage
from newsroom import workflow
from newsroom.models.transition import Act
from newsroom.policy import Who
from newsroom.standing import Standing
from subscribers.models import User

NEXT = {
    Stage.DRAFTING: Act.SUBMIT,
    Stage.IN_REVIEW: Act.APPROVE,
    Stage.APPROVED: Act.RELEASE,
    Stage.SPIKED: Act.RESTORE,
}
QUIET = (Act.SUBMIT, Act.APPROVE, Act.TAKE_BACK, Act.RESTORE, Act.DUPLICATE)
OF_OTHERS = {Act.APPROVE, Act.SEND_BACK}
OF_WAITING = {Act.MOVE, Act.CANCEL}
NOT_WHILE_WAITING = {Act.RELEASE, Act.SPIKE}


@dataclass(frozen=True)
class Button:
    """`value` is what newsroom.admin.press.Press reads."""

    label: str
    value: str

    @classmethod
    def of(cls, act: Act, label: str = "", about: str = "") -> Button:
        return cls(label or act.label, f"{act.value} {about}".strip())


def open_to(user: User, article: Article, who: frozenset[Who]) -> frozenset[Act]:
    """What the table gives this person, less what a guard refuses them however complete the article is."""
    standing = Standing.of(article)
    acts = set(workflow.allowed(article, user))
    acts -= OF_OTHERS if Who.AUTHOR in who else set()
    acts -= {Act.SPIKE} if standing.is_live else {Act.WITHDRAW}
    acts -= NOT_WHILE_WAITING if standing.release_at else OF_WAITING
    if not _may_release(standing, who):
        acts.discard(Act.RELEASE)
    return frozenset(acts)


def next_act(article: Article, acts: frozenset[Act], signs: Iterable[Button]) -> Button | None:
    """The one that stands out: the sign-off of one's own desk first, then what takes the article on."""
    sign = next(iter(signs), None)
    if sign and article.stage == Stage.IN_REVIEW:
        return sign
    act = NEXT[Stage(article.stage)]
    return Button.of(act) if act in acts else None


def quiet(acts: frozenset[Act], primary: Button | None) -> list[Button]:
    buttons = [Button.of(act) for act in QUIET if act in acts]
    return [button for button in buttons if button != primary]


def changes(standing: Standing, who: frozenset[Who]) -> Sequence[Edition.Change]:
    """How a release can differ from what readers had; nothing to choose before they had anything."""
    if not standing.was_published:
        return ()
    minor, update, correction = Edition.Change.MINOR, Edition.Change.UPDATE, Edition.Change.CORRECTION
    return (minor, update, correction) if Who.MANAGING in who else (minor,)


def _may_release(standing: Standing, who: frozenset[Who]) -> bool:
    """There is something new to release, and if it is not live it is for managing editors."""
    return standing.is_changed and (Who.MANAGING in who or standing.is_live)
