"""Today as the page draws it: parts that are exchanged each on its own, with a mark that changes as they do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from comments import reasons
from newsroom import instants
from newsroom.admin.today import rows
from newsroom.admin.today.pressed import Pressed
from newsroom.roles import Job
from newsroom.today import Today
from newsroom.today.some import Some

# What differs each time it is drawn, and is no news: the token of the forms, and how long ago something was.
PASSING = re.compile(r'<input[^>]*name="csrfmiddlewaretoken"[^>]*>|(?<=<time)[^>]*>[^<]*')
EVENING = 17
# Who follows pieces through review, besides working on them.
FOLLOW = {Job.WRITER, Job.EDITOR, Job.MANAGING_EDITOR}


@dataclass(frozen=True)
class Part:
    key: str
    html: SafeString
    mark: str


@dataclass(frozen=True)
class Drawing:
    """What a part is drawn from, besides what it shows."""

    request: HttpRequest
    now: datetime
    zone: ZoneInfo
    pressed: Pressed | None


def parts(shown: Today, drawing: Drawing) -> list[Part]:
    """In the order in which they are read."""
    return [_part(key, own, shown, drawing) for key, own in _contents(shown, drawing)]


def _part(key: str, own: dict[str, Any], shown: Today, drawing: Drawing) -> Part:
    common = {"now": drawing.now, "city": instants.city(drawing.zone), "who": shown.who, "reasons": reasons.READY}
    html = render_to_string(f"newsroom/_today_{key}.html", common | own, drawing.request)
    return Part(key, html, sha256(PASSING.sub("", html).encode()).hexdigest()[:16])


def _contents(shown: Today, drawing: Drawing) -> Iterator[tuple[str, dict[str, Any]]]:
    zone, pressed = drawing.zone, drawing.pressed
    if plan := shown.schedule:
        late = Some([rows.due_row(one, pressed, zone) for one in plan.late.rows], plan.late.more)
        yield "late", {"alarm": plan.alarm, "late": late}
    if pieces := shown.pieces:
        mine = Some([rows.piece_row(one, pressed, zone) for one in pieces.mine.rows], pieces.mine.more)
        yield "mine", {"mine": mine, "next": plan.next if plan else None}
    if plan:
        hours = [(hour.label, [rows.due_row(one, pressed, zone) for one in hour.rows]) for hour in plan.hours]
        title = "Tonight, by hour" if drawing.now.astimezone(zone).hour >= EVENING else "Today and tonight, by hour"
        yield "tonight", {"plan": plan, "hours": hours, "title": title}
    if shown.front:
        yield "front", {"front": shown.front, "may_arrange": shown.who.is_managing}
    if talk := shown.conversation:
        held, reported = (
            Some([rows.said_row(one, pressed) for one in some.rows], some.more) for some in (talk.held, talk.reported)
        )
        queue = reverse("admin:comments_queue")
        yield "comments", {"held": held, "reported": reported, "count": talk.count, "queue": queue}
    if pieces and shown.who.jobs & FOLLOW:
        others = Some([rows.piece_row(one, pressed, zone) for one in pieces.others.rows], pieces.others.more)
        yield "others", {"others": others}
    if shown.renewals:
        yield "renewals", {"renewals": shown.renewals}
