"""The newsroom's roles are Django groups; this is who they are and what the admin lets them see."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from django.db.models import Q, TextChoices

from subscribers.models import User


class Job(TextChoices):
    """The label is how a refusal names them."""

    WRITER = "writer", "writers"
    EDITOR = "editor", "editors"
    COPY_EDITOR = "copy editor", "copy editors"
    FACT_CHECKER = "fact checker", "fact checkers"
    PHOTO_EDITOR = "photo editor", "photo editors"
    MANAGING_EDITOR = "managing editor", "managing editors"
    MODERATOR = "moderator", "moderators"
    SUBSCRIPTIONS_MANAGER = "subscriptions manager", "subscriptions managers"


NEWSROOM = {
    Job.WRITER,
    Job.EDITOR,
    Job.COPY_EDITOR,
    Job.FACT_CHECKER,
    Job.PHOTO_EDITOR,
    Job.MANAGING_EDITOR,
}
DESK_JOBS = {Job.COPY_EDITOR, Job.FACT_CHECKER, Job.PHOTO_EDITOR}

EVERYBODY = ("articles.view_section", "articles.view_topic", "articles.view_contributor", "articles.view_handle")
ARTICLES = ("articles.view_article", "articles.view_image", "newsroom.view_release", *EVERYBODY)
PICTURES = ("articles.add_image", "articles.change_image")
LIBRARY = (
    "articles.add_contributor",
    "articles.change_contributor",
    "articles.add_handle",
    "articles.change_handle",
    "articles.delete_handle",
    "articles.add_topic",
    "articles.change_topic",
)
HOUSE = (
    "articles.add_section",
    "articles.change_section",
    "articles.change_magazine",
    "articles.view_magazine",
    "articles.change_arrangement",
    "articles.add_pick",
    "articles.change_pick",
    "articles.delete_pick",
    "articles.view_pick",
    "articles.add_series",
    "articles.change_series",
    "articles.view_series",
    "newsroom.add_desk",
    "newsroom.change_desk",
    "newsroom.view_desk",
    "newsroom.add_requireddesk",
    "newsroom.change_requireddesk",
    "newsroom.delete_requireddesk",
    "newsroom.view_requireddesk",
    "newsroom.add_sectionrules",
    "newsroom.change_sectionrules",
    "newsroom.view_sectionrules",
    "outbox.view_event",
    "subscribers.add_client",
    "subscribers.change_client",
    "subscribers.view_client",
)
CONVERSATION = (
    "comments.view_comment",
    "comments.moderate_comment",
    "comments.view_thread",
    "comments.add_thread",
    "comments.view_decision",
    "comments.add_conversationrules",
    "comments.change_conversationrules",
    "comments.view_conversationrules",
    "comments.add_listedword",
    "comments.change_listedword",
    "comments.delete_listedword",
    "comments.view_listedword",
    *EVERYBODY,
)
SUBSCRIPTIONS = (
    "subscribers.view_user",
    "subscribers.add_entitlement",
    "subscribers.change_entitlement",
    "subscribers.view_entitlement",
    "subscribers.add_plan",
    "subscribers.change_plan",
    "subscribers.view_plan",
    "subscribers.view_subscription",
    "subscribers.cancel_subscription",
    "subscribers.view_payment",
)
MAY: dict[Job, tuple[str, ...]] = {
    Job.WRITER: ARTICLES + PICTURES,
    Job.EDITOR: ARTICLES + PICTURES + LIBRARY,
    Job.COPY_EDITOR: ARTICLES,
    Job.FACT_CHECKER: ARTICLES,
    Job.PHOTO_EDITOR: ARTICLES + PICTURES,
    Job.MANAGING_EDITOR: ARTICLES + PICTURES + LIBRARY + HOUSE + CONVERSATION,
    Job.MODERATOR: CONVERSATION,
    Job.SUBSCRIPTIONS_MANAGER: SUBSCRIPTIONS,
}


def keep_right(**kwargs: object) -> None:
    """Makes the groups and gives each exactly its permissions; run after every migration, since inside one the
    permissions do not exist yet."""
    for job, names in MAY.items():
        group, _ = Group.objects.get_or_create(name=job.value)
        group.permissions.set(_permissions(names))


def jobs_of(user: User) -> frozenset[Job]:
    """The jobs of somebody who works here; none for anybody else. A superuser has those of their groups alone."""
    if not (user.is_active and user.is_staff):
        return frozenset()
    return jobs_among(user.groups.values_list("name", flat=True))


def jobs_among(groups: Iterable[str]) -> frozenset[Job]:
    names = set(groups)
    return frozenset(job for job in Job if job.value in names)


def _permissions(names: tuple[str, ...]) -> list[Permission]:
    wanted = Q(pk=None)
    for name in names:
        room, codename = name.split(".")
        wanted |= Q(content_type__app_label=room, codename=codename)
    return list(Permission.objects.filter(wanted))
