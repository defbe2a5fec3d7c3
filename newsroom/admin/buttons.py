"""Which of the acts that the workflow offers is which button."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from articles.models import Article, Stage
from newsroom.models.transition import Act
from newsroom.standing import Standing

NEXT = {
    Stage.DRAFTING: Act.SUBMIT,
    Stage.IN_REVIEW: Act.APPROVE,
    Stage.APPROVED: Act.RELEASE,
    Stage.SPIKED: Act.RESTORE,
}
QUIET = (Act.SUBMIT, Act.APPROVE, Act.TAKE_BACK, Act.RESTORE, Act.DUPLICATE)


@dataclass(frozen=True)
class Button:
    """`value` is what newsroom.admin.press.Press reads."""

    label: str
    value: str

    @classmethod
    def of(cls, act: Act, label: str = "", about: str = "") -> Button:
        return cls(label or act.label, f"{act.value} {about}".strip())


def next_act(article: Article, acts: frozenset[Act], signs: Iterable[Button]) -> Button | None:
    """The one that stands out: the sign-off of one's own desk first, then what takes the article on."""
    sign = next(iter(signs), None)
    if sign and article.stage == Stage.IN_REVIEW:
        return sign
    act = NEXT[Stage(article.stage)]
    if act == Act.RELEASE and not Standing.of(article).is_changed:
        return None
    return Button.of(act) if act in acts else None


def quiet(acts: frozenset[Act], primary: Button | None) -> list[Button]:
    buttons = [Button.of(act) for act in QUIET if act in acts]
    return [button for button in buttons if button != primary]
