"""The files that readers are sent: each picture at several widths, in three formats, made outside the request.

One of them, the JPEG of `Image.shared_size`, is made with the upload: it stands in for all others until they are there.
"""

from __future__ import annotations

import hashlib
import logging
from datetime import timedelta
from time import monotonic

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import Exists, OuterRef
from PIL import Image as Pillow

from articles import pixels
from articles.models import Image, Rendition
from common import doorbell
from common.clock import database_now

log = logging.getLogger(__name__)
State = Rendition.State
# At work at once, in the whole house: publishing has the same workers, and must find one free. Others that begin in the
# same moment stop after one rendition.
HANDS = 2
# Longer than one rendition takes. What a killed worker had is taken up again then.
LEASE = timedelta(minutes=1)
# Between two tries, so that a storage that is away for a moment parks nothing.
REST = timedelta(minutes=1)
MOST_TRIES = 3
OLD_ONES_AT_ONCE = 20
MISSING = "The original is not in the storage. Upload the picture again."
STOPPED = "The worker stopped each time it made this one."


def order(image: Image) -> None:
    """Puts all renditions that `image` lacks in the queue."""
    rows = [Rendition(image=image, width=width, format=kind) for width in image.widths for kind in pixels.OPTIONS]
    Rendition.objects.bulk_create(rows, ignore_conflicts=True)
    _wake()


def make_first(image: Image) -> None:
    """The one that stands in for the others, at once."""
    held = {"state": State.MAKING, "not_before": database_now() + LEASE, "tries": 1}
    width = image.shared_size.width
    row, _ = Rendition.objects.get_or_create(image=image, width=width, format=Rendition.Format.JPEG, defaults=held)
    _make(row, Easel())


def make_again(image: Image) -> None:
    """All of them. Readers have those that there are until then."""
    image.renditions.update(state=State.WAITING, not_before=None, tries=0, error="")
    order(image)


def make_waiting(seconds: float = 2) -> int:
    """Makes what waits, one at least, for about `seconds`: then others have their turn. How many it tried.

    Any number of workers may run this at once.
    """
    ends_at, tried, easel = monotonic() + seconds, 0, Easel()
    while row := _claim():
        _make(row, easel)
        tried += 1
        if monotonic() >= ends_at:
            _wake()
            return tried
    _order_old_ones()
    return tried


class Easel:
    """Holds the original that was decoded last: the next rendition is mostly of the same one."""

    def __init__(self) -> None:
        self.image: int | None = None
        self.picture: Pillow.Image | None = None

    def original(self, image: Image) -> Pillow.Image:
        if self.picture is None or self.image != image.pk:
            # Not both at once: each may be large.
            self.picture = None
            self.image, self.picture = image.pk, pixels.original(image)
        return self.picture


def _claim() -> Rendition | None:
    """One that nobody else makes, for as long as LEASE; none while HANDS are at work."""
    now = database_now()
    if not Rendition.objects.free(now).exists():
        return None
    with transaction.atomic():
        if Rendition.objects.in_hand(now).count() >= HANDS:
            return None
        mine = Rendition.objects.free(now).select_related("image")
        row = mine.select_for_update(skip_locked=True, of=("self",)).first()
        if row:
            row.state, row.not_before, row.tries = State.MAKING, now + LEASE, row.tries + 1
            row.save(update_fields=["state", "not_before", "tries"])
    return row


def _make(row: Rendition, easel: Easel) -> None:
    """Writes the file. Done twice, it is the same file; what cannot be made says why on its row."""
    if row.tries > MOST_TRIES:
        return _give_up(row, STOPPED)
    try:
        picture = easel.original(row.image)
        _keep(row, pixels.encoded(picture, (row.width, row.height), row.format))
    except FileNotFoundError:
        log.warning("%s: %s", row, MISSING)
        _give_up(row, MISSING)
    except Exception as error:
        log.exception("%s could not be made", row)
        why = f"It could not be made ({type(error).__name__}: {error})."[:200]
        _give_up(row, why) if row.tries >= MOST_TRIES else _put_off(row, why)


def _keep(row: Rendition, data: bytes) -> None:
    storage, before = row.file.storage, row.file.name
    name = row.file.field.generate_filename(row, hashlib.sha256(data).hexdigest()[:16])
    row.file.name = name if storage.exists(name) else storage.save(name, ContentFile(data))
    row.state, row.not_before, row.error, row.bytes = State.MADE, None, "", len(data)
    row.save(update_fields=["file", "state", "not_before", "error", "bytes"])
    if before and before != row.file.name:
        storage.delete(before)


def _give_up(row: Rendition, why: str) -> None:
    row.state, row.not_before, row.error = State.FAILED, None, why
    row.save(update_fields=["state", "not_before", "error"])


def _put_off(row: Rendition, why: str) -> None:
    row.state, row.not_before, row.error = State.WAITING, database_now() + REST, why
    row.save(update_fields=["state", "not_before", "error"])


def _order_old_ones() -> None:
    """Pictures from before there were renditions; some at a time, when nothing else waits."""
    if Rendition.objects.to_make().exists():
        return
    without = Image.objects.filter(~Exists(Rendition.objects.filter(image=OuterRef("pk"))))
    for image in without[:OLD_ONES_AT_ONCE]:
        order(image)


def _wake() -> None:
    from articles.tasks import make_renditions  # The task does what this file says.

    doorbell.ring(make_renditions)
