from __future__ import annotations

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from subscribers.models import User
from subscribers.models.user import LONGEST_NAME


class State(models.TextChoices):
    PUBLISHED = "published", "published"
    HELD = "held", "held"
    REFUSED = "refused", "refused"
    HIDDEN = "hidden", "hidden"
    REMOVED = "removed", "removed by its author"


# What readers find instead of the words; the author of a held one reads it.
PLACES = {
    State.HELD: "A moderator has yet to read this comment.",
    State.HIDDEN: "Hidden by a moderator.",
    State.REMOVED: "Removed by its author.",
}


class CommentQuerySet(models.QuerySet["Comment"]):
    def published(self) -> CommentQuerySet:
        return self.filter(state=State.PUBLISHED)

    def visible_to(self, user: User | None) -> CommentQuerySet:
        """Published ones, places of others that have replies, and one's own that are held."""
        answers = Comment.objects.filter(parent=OuterRef("pk"), state=State.PUBLISHED)
        keeps_a_place = Q(state__in=PLACES) & (Q(replies_count__gt=0) | Exists(answers))
        seen = Q(state=State.PUBLISHED) | keeps_a_place
        return self.filter(seen | Q(author=user, state=State.HELD) if user else seen)

    def roots(self) -> CommentQuerySet:
        return self.filter(root=None)


class Comment(models.Model):
    """A comment or a reply. Replies of any depth stand under their root, in order of time."""

    # Where its column ends. Deeper replies are drawn like these.
    DEEPEST = 32_767
    INDENTS = 2

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    thread = models.ForeignKey("comments.Thread", on_delete=models.CASCADE, related_name="comments")
    root = models.ForeignKey("self", null=True, on_delete=models.CASCADE, related_name="descendants")
    parent = models.ForeignKey("self", null=True, on_delete=models.CASCADE, related_name="replies")
    depth = models.PositiveSmallIntegerField(default=0, help_text="Drawn with at most two indents.")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="comments")
    author_name = models.CharField(max_length=LONGEST_NAME, help_text="As it stood when the comment was written.")
    state = models.CharField(max_length=10, choices=State.choices, default=State.PUBLISHED)
    text = models.TextField(help_text="As it was typed, in Markdown.")
    html = models.TextField(editable=False)
    revision = models.PositiveIntegerField(default=1)
    at = models.DateTimeField()
    edited_at = models.DateTimeField(null=True)
    likes_count = models.PositiveIntegerField(default=0, db_default=0, editable=False)
    replies_count = models.PositiveIntegerField(default=0, editable=False, help_text="Published ones, of any depth.")
    form_key = models.UUIDField(default=uuid.uuid4, editable=False, help_text="One form gives one comment.")

    objects: ClassVar[models.Manager[Comment]] = CommentQuerySet.as_manager()

    class Meta:
        ordering = ("-at", "-id")
        permissions = (("moderate_comment", "Can hide and restore comments"),)
        indexes = (
            models.Index(fields=("thread", "-at", "-id"), condition=Q(root=None), name="roots_newest_first"),
            models.Index(fields=("root", "at", "id"), name="replies_in_order"),
            models.Index(fields=("at", "id"), condition=Q(state=State.HELD), name="held_oldest_first"),
            models.Index(fields=("author", "-at", "-id"), name="comments_of_an_author"),
        )
        constraints = (
            models.UniqueConstraint(fields=("author", "form_key"), name="one_form_one_comment"),
            models.UniqueConstraint(fields=("thread", "id"), name="comment_in_its_thread"),
            models.CheckConstraint(condition=Q(text__gt="") | Q(state=State.REMOVED), name="text_unless_removed"),
            models.CheckConstraint(
                condition=Q(root=None, parent=None, depth=0) | Q(root__isnull=False, parent__isnull=False, depth__gt=0),
                name="reply_has_root_and_parent",
            ),
            models.CheckConstraint(condition=Q(parent=None) | ~Q(parent=F("id")), name="no_reply_to_itself"),
        )

    def __str__(self) -> str:
        return f"{self.author_name}: {self.text[:60]}"

    @property
    def is_published(self) -> bool:
        return self.state == State.PUBLISHED

    @property
    def is_held(self) -> bool:
        return self.state == State.HELD

    @property
    def place(self) -> str:
        """The sentence that stands where readers may not see its words, else empty."""
        return PLACES.get(State(self.state), "")

    @property
    def version(self) -> str:
        """Other words or another state: another version. What others do with it, likes and replies, makes none."""
        return f"{self.revision} {self.state}"

    def is_by(self, user: User | None) -> bool:
        return user is not None and self.author_id == user.pk

    def is_read_by(self, user: User | None) -> bool:
        """Whether its words are for this reader of the thread, or only its place."""
        return self.is_published or (self.is_held and self.is_by(user))

    @property
    def anchor(self) -> str:
        return f"comment-{self.key}"

    @property
    def indent(self) -> int:
        return min(self.depth, self.INDENTS)


class CommentRevision(models.Model):
    """What a comment said at one time. Moderators decide on a revision that they have seen."""

    comment = models.ForeignKey(Comment, on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    text = models.TextField()
    at = models.DateTimeField()

    class Meta:
        ordering = ("-number",)
        constraints = (models.UniqueConstraint(fields=("comment", "number"), name="one_comment_revision_a_number"),)

    def __str__(self) -> str:
        return f"Revision {self.number} of a comment"
