"""Renditions wait in the database; a worker makes some at a time, each once, and says what it could not make."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.base import ContentFile

from articles import renditions
from articles.models import Image, Rendition
from articles.tasks import make_renditions
from common.clock import database_now
from tests.pictures_made.conftest import file_of, states

pytestmark = pytest.mark.django_db


def a_minute_passes() -> None:
    Rendition.objects.exclude(not_before=None).update(not_before=database_now())


def is_broken(image: Image) -> None:
    image.file.storage.delete(str(image.file))
    image.file.storage.save(str(image.file), ContentFile(b"\xff\xd8\xff no picture"))


def test_the_stand_in_is_made_with_the_upload_and_the_rest_waits(add: Any) -> None:
    image = add()
    assert states(image) == {"made": 1, "waiting": 8}
    assert image.renditions.made().get().width == image.shared_size.width


def test_a_worker_makes_the_rest(add: Any) -> None:
    image = add()
    assert make_renditions() == 8
    assert states(image) == {"made": 9}
    assert all(row.bytes == len(file_of(image, row.format, row.width)) for row in image.renditions.all())


def test_a_worker_gives_the_others_their_turn_and_is_called_again(
    add: Any, django_capture_on_commit_callbacks: Any
) -> None:
    image = add()
    with django_capture_on_commit_callbacks() as rings:
        assert renditions.make_waiting(seconds=0) == 1
    assert states(image) == {"made": 2, "waiting": 7}
    assert len(rings) == 1


def test_when_nothing_waits_nobody_is_called(made: Any, django_capture_on_commit_callbacks: Any) -> None:
    made(None)
    with django_capture_on_commit_callbacks() as rings:
        assert renditions.make_waiting() == 0
    assert rings == []


def test_what_another_worker_has_is_left_to_it(add: Any) -> None:
    image = add()
    image.renditions.filter(width=320).update(state="making", not_before=database_now() + timedelta(minutes=1))
    Rendition.objects.filter(width=320).exclude(format="webp").update(state="waiting", not_before=None)
    renditions.make_waiting()
    assert states(image) == {"made": 8, "making": 1}


def test_only_so_many_work_at_once_that_publishing_finds_a_worker(add: Any) -> None:
    image = add()
    hands = image.renditions.filter(width=320, format__in=["avif", "webp"])
    hands.update(state="making", not_before=database_now() + timedelta(minutes=1))
    assert renditions.make_waiting() == 0
    assert states(image) == {"made": 1, "making": 2, "waiting": 6}


def test_what_a_killed_worker_had_is_made_by_the_next_one(add: Any) -> None:
    image = add()
    image.renditions.filter(state="waiting").update(state="making", tries=1, not_before=database_now())
    renditions.make_waiting()
    assert states(image) == {"made": 9}


def test_what_stops_the_worker_each_time_is_parked(add: Any) -> None:
    image = add()
    image.renditions.filter(format="avif").update(state="making", tries=3, not_before=database_now())
    renditions.make_waiting()
    assert states(image) == {"failed": 3, "made": 6}
    assert set(image.renditions.filter(state="failed").values_list("error", flat=True)) == {renditions.STOPPED}


def test_a_picture_whose_original_is_gone_says_so_and_the_others_are_made(add: Any) -> None:
    lost, whole = add(), add()
    lost.file.storage.delete(str(lost.file))
    renditions.make_waiting()
    assert states(lost) == {"failed": 8, "made": 1}
    assert states(whole) == {"made": 9}
    assert set(lost.renditions.filter(state="failed").values_list("error", flat=True)) == {
        "The original is not in the storage. Upload the picture again."
    }


def test_what_fails_is_tried_three_times_with_a_rest_between_and_parked_with_its_reason(add: Any) -> None:
    broken, whole = add(), add()
    is_broken(broken)
    assert renditions.make_waiting() == 16
    assert states(whole) == {"made": 9}
    assert renditions.make_waiting() == 0, "it rests"
    for _ in range(2):
        assert states(broken) == {"made": 1, "waiting": 8}
        a_minute_passes()
        renditions.make_waiting()
    assert states(broken) == {"failed": 8, "made": 1}
    assert "It could not be made (UnidentifiedImageError" in broken.renditions.filter(state="failed")[0].error


def test_a_storage_that_was_away_for_a_moment_parks_nothing(add: Any) -> None:
    image = add()
    whole = image.file.storage.open(str(image.file)).read()
    is_broken(image)
    renditions.make_waiting()
    image.file.storage.delete(str(image.file))
    image.file.storage.save(str(image.file), ContentFile(whole))
    a_minute_passes()
    renditions.make_waiting()
    assert states(image) == {"made": 9}


def test_an_upload_is_kept_even_if_its_stand_in_cannot_be_made(add: Any, settings: Any, tmp_path: Any) -> None:
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "renditions").write_text("In the way.")
    image = add()
    assert Image.objects.get() == image
    assert states(image) == {"waiting": 9}


def test_pictures_from_before_are_ordered_when_nothing_else_waits(add: Any) -> None:
    old, new = add(), add()
    old.renditions.all().delete()
    assert renditions.make_waiting() == 8
    assert states(old) == {"waiting": 9}
    renditions.make_waiting()
    assert states(old) == states(new) == {"made": 9}


def test_made_again_readers_have_the_old_one_until_then(made: Any, client: Any, contributor: Any, live: Any) -> None:
    live()
    image = contributor.portrait = made(None)
    contributor.save()
    renditions.make_again(image)
    assert states(image) == {"waiting": 9}
    answer = client.get(image.at(320, "avif"))
    assert answer["Content-Type"] == "image/avif"
    assert answer["Cache-Control"] == "public, max-age=86400"


def test_made_again_what_is_the_same_stays_and_what_is_not_takes_its_place(made: Any, tmp_path: Any) -> None:
    image = made(None)
    before = set(image.renditions.values_list("file", flat=True))
    row = image.renditions.get(width=320, format="jpg")
    other = row.file.storage.save(f"renditions/{image.key}/320-other.jpg", ContentFile(b"other"))
    row.file.storage.delete(str(row.file))
    image.renditions.filter(pk=row.pk).update(file=other)
    renditions.make_again(image)
    renditions.make_waiting()
    assert set(image.renditions.values_list("file", flat=True)) == before
    assert {f"renditions/{image.key}/{path.name}" for path in tmp_path.glob("media/renditions/*/*")} == before


def test_made_again_what_was_parked_is_tried_anew(made: Any) -> None:
    image = made(None)
    image.renditions.update(state="failed", tries=3, error="The disk was full.")
    renditions.make_again(image)
    renditions.make_waiting()
    assert states(image) == {"made": 9}
    assert not image.renditions.exclude(error="").exists()
