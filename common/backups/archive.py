"""The one file: it has its name when it is whole, and is read only after every part of it has been checked."""

from __future__ import annotations

import hashlib
import json
import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

from django.conf import settings
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from common.backups import databases
from common.clock import database_now
from common.refusal import Reason, Refusal

FORMAT = 1
LIST, DATABASE, FILES = "backup.json", "database", "media"
DRAFT = "draft.tar"
NO_BACKUP = "This file is no backup of Editorial, or only a part of one."
DAMAGED = "This backup is damaged: {name} is not what it was. Nothing was restored."
OTHER_DATABASE = "This backup is of {theirs}, and DATABASE_URL names {ours}: restore it where it came from."
NEWER = "This backup was made by a newer Editorial, which had {migration}: install that one first."
NOT_EMPTY = "There is a magazine here already. Give --replace to put this backup in its place."
THERE = "{path} is there already. Choose another name."
NO_ROOM = "The backup could not be written ({why})."
NOT_UNPACKED = "This backup could not be unpacked ({why}). Nothing was restored."


@dataclass(frozen=True)
class Listed:
    """What a backup says that it holds: rows by table, and the SHA-256 of each file by its name in the backup."""

    vendor: str
    made_at: str
    migrations: list[str]
    rows: dict[str, int]
    files: dict[str, str] = field(default_factory=dict)
    format: int = FORMAT

    @property
    def pictures(self) -> int:
        return sum(name.startswith(f"{FILES}/") for name in self.files)


def make(path: Path) -> Listed:
    """Writes a backup to `path`, while the magazine runs. Refuses a name that is taken; leaves no half of one."""
    if path.exists():
        raise Refusal(THERE.format(path=path), Reason.NOT_NOW)
    try:
        # Nobody else reads it, and what a kill leaves of it stands in nobody's way.
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=".backup-") as folder:
            listed = _write(Path(folder))
            Path(folder, DRAFT).replace(path)
    except OSError as error:
        raise Refusal(NO_ROOM.format(why=error.strerror or error)) from error
    return listed


def restore(path: Path, *, replace: bool) -> Listed:
    """Puts the backup in the place of what is here. Refuses, before anything is touched, what is damaged, of another
    kind of database, made by newer code, or would replace a magazine without `replace`."""
    with _unpacked(path) as folder:
        listed = _listed(folder)
        _check(folder, listed)
        if not replace and not databases.is_empty():
            raise Refusal(NOT_EMPTY, Reason.NOT_NOW)
        # The database first: it can refuse, and nothing has happened then.
        databases.put_back(folder / DATABASE)
        _put_back_files(folder / FILES)
    return listed


def _write(folder: Path) -> Listed:
    rows = databases.copy(folder / DATABASE)
    # After the database: no file that it names is younger than it.
    parts = {DATABASE: folder / DATABASE} | dict(_files())
    listed = Listed(connection.vendor, _now(), _migrations(), rows)
    with tarfile.open(folder / DRAFT, "x:", dereference=True) as archive:
        (folder / DRAFT).chmod(0o600)
        for name, file in parts.items():
            # Only another size of a picture is ever deleted, once it was made anew: it is not missed.
            with suppress(FileNotFoundError):
                listed.files[name] = _add(archive, name, file)
        (folder / LIST).write_text(json.dumps(asdict(listed), indent=1))
        _add(archive, LIST, folder / LIST)
    return listed


def _add(archive: tarfile.TarFile, name: str, file: Path) -> str:
    """The digest of the very bytes that went in: a picture may just be coming in."""
    with file.open("rb") as read:
        member = _nobodys(archive.gettarinfo(arcname=name, fileobj=read))
        hashed = _Hashed(read)
        archive.addfile(member, hashed)  # type: ignore[arg-type] # It is read, and nothing else.
    return hashed.sha.hexdigest()


class _Hashed:
    def __init__(self, file: BinaryIO) -> None:
        self.file, self.sha = file, hashlib.sha256()

    def read(self, size: int) -> bytes:
        data = self.file.read(size)
        self.sha.update(data)
        return data


def _files() -> Iterator[tuple[str, Path]]:
    root = Path(settings.MEDIA_ROOT)
    for file in sorted(root.rglob("*")):
        if file.is_file() and not file.is_symlink():
            yield f"{FILES}/{file.relative_to(root)}", file


def _nobodys(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    return member


@contextmanager
def _unpacked(path: Path) -> Iterator[Path]:
    """Beside the pictures, so that what is taken over is renamed and not copied. Nothing lands outside the folder."""
    root = Path(settings.MEDIA_ROOT).parent
    root.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=root, prefix=".restoring-") as folder:
        try:
            with tarfile.open(path, "r:") as archive:
                archive.extractall(folder, members=_plain(archive))  # noqa: S202
        except tarfile.TarError as error:
            raise Refusal(NO_BACKUP) from error
        except OSError as error:
            raise Refusal(NOT_UNPACKED.format(why=error.strerror or error)) from error
        yield Path(folder)


def _plain(archive: tarfile.TarFile) -> Iterator[tarfile.TarInfo]:
    """Only what a backup holds: files, each below the folder. Debian 12's Python has none of tarfile's own filters."""
    for member in archive:
        path = PurePosixPath(member.name)
        if not member.isreg() or path.is_absolute() or ".." in path.parts:
            raise Refusal(NO_BACKUP)
        member.mode = member.mode & 0o644 | 0o600
        yield _nobodys(member)


def _listed(folder: Path) -> Listed:
    try:
        told: dict[str, Any] = json.loads((folder / LIST).read_text())
        listed = Listed(**told)
    except (OSError, ValueError, TypeError) as error:
        raise Refusal(NO_BACKUP) from error
    if listed.format != FORMAT or not isinstance(listed.files, dict) or DATABASE not in listed.files:
        raise Refusal(NO_BACKUP)
    return listed


def _check(folder: Path, listed: Listed) -> None:
    if listed.vendor != connection.vendor:
        raise Refusal(OTHER_DATABASE.format(theirs=listed.vendor, ours=connection.vendor))
    known = _known_migrations()
    if unknown := [name for name in listed.migrations if name not in known]:
        raise Refusal(NEWER.format(migration=unknown[0]))
    for name, digest in listed.files.items():
        file = folder / name
        if not file.is_file() or _digest(file) != digest:
            raise Refusal(DAMAGED.format(name=name))


def _put_back_files(files: Path) -> None:
    """By two renames; what was there is thrown away last."""
    root = Path(settings.MEDIA_ROOT)
    files.mkdir(exist_ok=True)
    before = files.with_name("before")
    if root.exists():
        root.rename(before)
    files.rename(root)
    shutil.rmtree(before, ignore_errors=True)


def _migrations() -> list[str]:
    return sorted(f"{app}.{name}" for app, name in MigrationRecorder(connection).applied_migrations())


def _known_migrations() -> set[str]:
    from django.db.migrations.loader import MigrationLoader

    return {f"{app}.{name}" for app, name in MigrationLoader(connection).disk_migrations}


def _now() -> str:
    at: datetime = database_now()
    return at.isoformat(timespec="seconds")


def _digest(file: Path) -> str:
    with file.open("rb") as read:
        return hashlib.file_digest(read, "sha256").hexdigest()
