"""One file that holds everything, made while people write, and put back whole or not at all."""

from __future__ import annotations

import io
import json
import sqlite3
import tarfile
import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection, connections
from django.test import Client

from articles.models import Edition
from comments import posting, screen
from comments.models import Comment
from common.backups import archive, databases, postgresql
from subscribers.models import User

pytestmark = pytest.mark.django_db(transaction=True)
Spoil = Callable[[Path], None]


@pytest.fixture(autouse=True)
def _own_database(transactional_db: None, tmp_path: Path) -> Iterator[None]:
    """On SQLite a file that nobody else has open, as the server of the browser's tests has that of the suite."""
    there = connection.settings_dict["NAME"]
    if connection.vendor == "sqlite":
        connections.close_all()
        own = tmp_path / "magazine.sqlite3"
        with closing(sqlite3.connect(there)) as suite, closing(sqlite3.connect(own)) as copied:
            suite.backup(copied)
        connection.settings_dict["NAME"] = own
    yield
    connections.close_all()
    connection.settings_dict["NAME"] = there


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "backup.tar"


def pictures() -> dict[str, bytes]:
    root = Path(settings.MEDIA_ROOT)
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_what_was_lost_after_a_backup_comes_back_with_its_pictures(file, live, client):
    edition, kept = live(headline="The tide at Marrow Point"), pictures()
    assert kept
    call_command("backup", file)
    Edition.objects.update(headline="Overwritten")
    for path in Path(settings.MEDIA_ROOT).rglob("*.jpg"):
        path.unlink()
    call_command("restore", file, replace=True)
    assert "The tide at Marrow Point" in client.get(edition.get_absolute_url()).content.decode()
    assert pictures() == kept


def test_what_came_after_the_backup_is_gone_with_its_pictures(file, live, image):
    live(headline="Before")
    call_command("backup", file)
    live(headline="After")
    (Path(settings.MEDIA_ROOT) / "stray.jpg").write_bytes(b"later")
    call_command("restore", file, replace=True)
    assert list(Edition.objects.values_list("headline", flat=True)) == ["Before"]
    assert "stray.jpg" not in pictures()


def test_the_search_of_a_restored_magazine_finds_what_it_found(file, live, client):
    before = live(headline="A heron at the sluice")
    call_command("backup", file)
    call_command("restore", file, replace=True)
    after = live(headline="Another heron", slug="another")
    found = client.get("/search/?q=heron").content.decode()
    assert before.get_absolute_url() in found
    assert after.get_absolute_url() in found


def test_everybody_logs_in_again_after_a_restoration(file, as_, subscriber, magazine):
    browser = as_(subscriber)
    call_command("backup", file)
    call_command("restore", file, replace=True)
    assert browser.get("/account/").status_code == 302


def test_a_backup_under_load_is_one_instant_and_its_counts_match(file, live, subscriber, now, monkeypatch):
    # One person writes as fast as a hundred.
    monkeypatch.setattr(screen, "RULES", ())
    edition = live()
    with writing(edition, subscriber, now) as written:
        written.wait_for(5)
        before = len(written.keys)
        listed = archive.make(file)
        written.wait_for(before + 5)
    held = set(written.keys[:before])
    call_command("restore", file, replace=True)
    there = Comment.objects.count()
    assert before <= there < len(written.keys)
    assert held <= set(Comment.objects.values_list("form_key", flat=True))
    assert databases.counts()["comments_comment"] == listed.rows["comments_comment"] == there
    # Comment, its revision and its decision are of one transaction: none is there without the others.
    assert listed.rows["comments_commentrevision"] == listed.rows["comments_decision"] == there


class Written:
    def __init__(self) -> None:
        self.keys: list[uuid.UUID] = []
        self.one_more = threading.Condition()
        self.is_over = False

    def note(self, key: uuid.UUID) -> None:
        with self.one_more:
            self.keys.append(key)
            self.one_more.notify_all()

    def wait_for(self, number: int) -> None:
        with self.one_more:
            assert self.one_more.wait_for(lambda: len(self.keys) >= number, timeout=30)


@contextmanager
def writing(edition: Edition, author: User, now: datetime) -> Iterator[Written]:
    """Somebody who posts one comment after the other, until the end; `keys` are of those that were acknowledged."""
    written = Written()

    def write() -> None:
        while not written.is_over:
            key = uuid.uuid4()
            posting.post(edition, author, f"On the tide, {key}.", form_key=key, now=now, name="Sam")
            written.note(key)
        connections.close_all()

    thread = threading.Thread(target=write)
    thread.start()
    try:
        yield written
    finally:
        written.is_over = True
        thread.join(30)


def test_a_magazine_is_not_replaced_by_mistake(file, live):
    live(headline="Here already")
    call_command("backup", file)
    with pytest.raises(CommandError, match="Give --replace"):
        call_command("restore", file)


def test_an_earlier_backup_is_not_written_over(file, magazine):
    call_command("backup", file)
    first = file.read_bytes()
    with pytest.raises(CommandError, match="Choose another name"):
        call_command("backup", file)
    assert file.read_bytes() == first


def test_a_backup_that_cannot_be_written_leaves_nothing_of_itself(tmp_path, magazine):
    with pytest.raises(CommandError, match="could not be written"):
        call_command("backup", tmp_path / "no such folder" / "backup.tar")
    assert not list(tmp_path.glob("*backup*"))


def test_pictures_that_come_in_or_are_replaced_meanwhile_damage_no_backup(file, magazine, monkeypatch):
    """One grows between the look at it and its reading; another size of one is made anew, and the old one deleted."""
    root, real = Path(settings.MEDIA_ROOT), tarfile.TarFile.gettarinfo
    root.mkdir(parents=True, exist_ok=True)
    for name in ("coming.jpg", "replaced.jpg"):
        (root / name).write_bytes(b"half")

    def meanwhile(self: tarfile.TarFile, *args: Any, **kwargs: Any) -> tarfile.TarInfo:
        with (root / "coming.jpg").open("ab") as coming:
            coming.write(b" and more")
        (root / "replaced.jpg").unlink(missing_ok=True)
        return real(self, *args, **kwargs)

    monkeypatch.setattr(tarfile.TarFile, "gettarinfo", meanwhile)
    call_command("backup", file)
    monkeypatch.undo()
    call_command("restore", file, replace=True)
    assert list(pictures()) == ["coming.jpg"]


def test_only_its_owner_reads_a_backup(file, magazine):
    call_command("backup", file)
    assert file.stat().st_mode & 0o077 == 0


def changed(name: str, how: Callable[[bytes], bytes]) -> Spoil:
    """A copy of the backup in which the part that begins with `name` is another."""

    def spoil(file: Path) -> None:
        draft = file.with_suffix(".spoilt")
        with tarfile.open(file) as whole, tarfile.open(draft, "w:") as spoilt:
            for member in whole.getmembers():
                data = whole.extractfile(member).read()
                if member.name.startswith(name):
                    data = how(data)
                    member.size = len(data)
                spoilt.addfile(member, io.BytesIO(data))
        draft.replace(file)

    return spoil


def listing(**changes: object) -> Spoil:
    return changed(archive.LIST, lambda data: json.dumps(json.loads(data) | changes).encode())


def something_else(file: Path) -> None:
    file.write_bytes(b"A shopping list.")


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-40_000])


def outside(file: Path) -> None:
    with tarfile.open(file, "a:") as spoilt:
        spoilt.addfile(tarfile.TarInfo("../../outside"))


def linked(file: Path) -> None:
    link = tarfile.TarInfo("media/link")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    with tarfile.open(file, "a:") as spoilt:
        spoilt.addfile(link)


SPOILT: dict[str, tuple[Spoil, str]] = {
    "of something else": (something_else, "is no backup of Editorial"),
    "cut short": (cut_short, "is no backup|is damaged"),
    "without its list": (changed(archive.LIST, lambda data: data[:0]), "is no backup of Editorial"),
    "of a format to come": (listing(format=99), "is no backup of Editorial"),
    "that lists no database": (listing(files={}), "is no backup of Editorial"),
    "that lists nonsense": (listing(files=["database"]), "is no backup of Editorial"),
    "of newer code": (listing(migrations=["articles.9999_telepathy"]), "articles.9999_telepathy"),
    "of another kind of database": (listing(vendor="oracle"), "is of oracle"),
    "with another database": (changed(archive.DATABASE, lambda data: data[:-1]), "database is not what it was"),
    "with another picture": (changed(archive.FILES, lambda data: data + b"x"), "is not what it was"),
    "with a file outside": (outside, "is no backup of Editorial"),
    "with a link": (linked, "is no backup of Editorial"),
}


@pytest.mark.parametrize("how", SPOILT)
def test_what_cannot_be_restored_whole_changes_nothing(file, live, how):
    edition = live(headline="Still here")
    call_command("backup", file)
    there, kept = databases.counts(), pictures()
    spoil, sentence = SPOILT[how]
    spoil(file)
    with pytest.raises(CommandError, match=sentence):
        call_command("restore", file, replace=True)
    assert (databases.counts(), pictures()) == (there, kept)
    assert Client().get(edition.get_absolute_url()).status_code == 200
    assert not list(Path(settings.MEDIA_ROOT).parent.glob(".restoring*"))


@pytest.mark.skipif("connection.vendor == 'postgresql'", reason="PostgreSQL's own lock keeps the others waiting.")
def test_a_process_that_has_the_database_open_is_not_left_with_the_old_one(file, live):
    live()
    call_command("backup", file)
    with closing(sqlite3.connect(connection.settings_dict["NAME"])) as other:
        other.execute("SELECT count(*) FROM articles_article").fetchone()
        with pytest.raises(CommandError, match="stop the site"):
            call_command("restore", file, replace=True)
    assert not list(Path(connection.settings_dict["NAME"]).parent.glob("*.restoring"))


def test_a_backup_that_is_not_there_is_named_so(tmp_path, magazine):
    with pytest.raises(CommandError, match=r"could not be unpacked \(No such file"):
        call_command("restore", tmp_path / "nothing.tar", replace=True)


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite needs no tool.")
def test_a_missing_tool_is_named(file, magazine, monkeypatch: Any, tmp_path):
    monkeypatch.setattr(postgresql, "KEPT", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CommandError, match="pg_dump"):
        call_command("backup", file)
