"""Rows as the templates draw them: a piece, a release or a comment, with the words typed in it if it was refused."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from articles.models import Article
from common.refusal import Refusal
from newsroom.admin.act_form import ActForm
from newsroom.admin.today.pressed import Pressed, Way, ways
from newsroom.models import Release, Transition
from newsroom.models.transition import Act
from newsroom.today.conversation import Said
from newsroom.today.pieces import Piece
from newsroom.today.schedule import Due

STORIES = {
    Act.CREATE: "Begun by {by}",
    Act.EDIT: "Changed by {by} after its approval",
    Act.SUBMIT: "Submitted by {by}",
    Act.TAKE_BACK: "Taken back by {by}",
    Act.SEND_BACK: "Sent back by {by}",
    Act.APPROVE: "Approved by {by}",
    Act.RESTORE: "Restored by {by}",
    Act.CANCEL: "Its release was cancelled by {by}",
    Act.HOLD: "Its release was held",
    Act.UNSIGN: "A sign-off was taken back by {by}",
}


@dataclass(frozen=True)
class Row:
    key: str
    """Of the row, whatever becomes of it: what the focus goes by."""
    pressed: Pressed | None
    """If it was refused in this row."""

    @property
    def opened(self) -> dict[str, bool]:
        """The inline form that stays open."""
        return {self.pressed.act: True} if self.pressed else {}

    @property
    def posted(self) -> Any:
        return self.pressed.posted if self.pressed else {}


@dataclass(frozen=True)
class PieceRow(Row):
    piece: Piece
    story: str
    note: str
    blocks: Sequence[Way]
    refused: Sequence[Way]
    form: ActForm

    @property
    def article(self) -> Article:
        return self.piece.article


@dataclass(frozen=True)
class DueRow(Row):
    due: Due
    blocks: Sequence[Way]
    refused: Sequence[Way]
    form: ActForm

    @property
    def release(self) -> Release:
        return self.due.release

    @property
    def article(self) -> Article:
        return self.due.release.article


@dataclass(frozen=True)
class SaidRow(Row):
    said: Said


def piece_row(piece: Piece, pressed: Pressed | None, zone: ZoneInfo) -> PieceRow:
    key = f"article-{piece.article.pk}"
    mine = _of(key, pressed)
    return PieceRow(
        key,
        mine,
        piece=piece,
        story=_story(piece.story),
        note=piece.story.note if piece.story and piece.story.act == Act.SEND_BACK else "",
        blocks=ways(piece.article, piece.problems),
        refused=ways(piece.article, mine.problems) if mine else (),
        form=_form(key, mine, zone, piece),
    )


def due_row(due: Due, pressed: Pressed | None, zone: ZoneInfo) -> DueRow:
    key = f"release-{due.release.pk}"
    mine, article = _of(key, pressed), due.release.article
    refused = ways(article, mine.problems) if mine else ()
    return DueRow(key, mine, due, ways(article, due.problems), refused, _form(key, mine, zone, None))


def said_row(said: Said, pressed: Pressed | None) -> SaidRow:
    key = f"comment-{said.comment.pk}"
    return SaidRow(key, _of(key, pressed), said)


def _of(key: str, pressed: Pressed | None) -> Pressed | None:
    return pressed if pressed and pressed.is_refused and pressed.row == key else None


def _form(key: str, pressed: Pressed | None, zone: ZoneInfo, piece: Piece | None) -> ActForm:
    """With ids of its own, since many stand on the page."""
    form = ActForm(pressed.posted if pressed else None, zone=zone, changes=piece.changes if piece else ())
    form.auto_id = f"id_{key}_%s"
    if pressed:
        # Of an hour that comes twice it asks again which of the two.
        with suppress(Refusal):
            form.instant()
    return form


def _story(story: Transition | None) -> str:
    if story is None:
        return ""
    return STORIES.get(Act(story.act), "").format(by=story.by)
