"""The rooms and the one direction in which they may know each other; what imports do not show is walked here."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.urls import URLPattern, get_resolver

ROOMS = ("common", "outbox", "subscribers", "articles", "comments", "newsroom", "editorial")
READERS_SIDE = (
    "articles/api",
    "articles/feeds",
    "articles/in_print.py",
    "articles/pages",
    "articles/picks.py",
    "articles/reading.py",
    "articles/search/finding.py",
    "articles/sitemaps.py",
    "articles/structured_data.py",
    "comments/api",
    "comments/marks.py",
    "comments/pages",
    "comments/reading.py",
    "comments/standing.py",
    "subscribers/api",
)
WORKING_COPY = {"Revision", "Byline", "revision", "revisions", "head", "stage", "of_revision"}
ROOT = Path(settings.BASE_DIR)


def level(room: str) -> int:
    return ROOMS.index(room)


def room_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0]


@cache
def sources() -> list[tuple[Path, ast.Module]]:
    """The Python of the rooms, without migrations."""
    files = [file for room in ROOMS for file in (ROOT / room).rglob("*.py") if "migrations" not in file.parts]
    return [(file, ast.parse(file.read_text())) for file in files]


def test_imports_go_down_only() -> None:
    # In a process of its own: it silences the loggers of the one that it runs in.
    lint = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"], cwd=ROOT, capture_output=True, check=False
    )
    assert lint.returncode == 0, lint.stdout.decode()


def test_foreign_keys_point_down_only() -> None:
    upward = [
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        if model._meta.app_label in ROOMS
        for field in model._meta.get_fields()
        if field.is_relation and field.concrete and field.related_model._meta.app_label in ROOMS
        and level(field.related_model._meta.app_label) > level(model._meta.app_label)
    ]  # fmt: skip
    assert not upward


def test_nothing_is_looked_up_by_name_of_model() -> None:
    assert not [str(file) for file, tree in sources() if "get_model" in names(tree)]


def test_addresses_are_reversed_down_only() -> None:
    owners = owners_of_url_names()
    upward = [
        f"{file.relative_to(ROOT)}: {name}"
        for file, tree in sources()
        for name in reversed_names(tree)
        if level(owners.get(name, "common")) > level(room_of(file))
    ]
    assert not upward


def test_templates_include_and_extend_down_only() -> None:
    upward = [
        f"{file.relative_to(ROOT)}: {name}"
        for file, room in templates()
        for name in re.findall(r"{% (?:include|extends) [\"']([^\"'/]+)/", file.read_text())
        if name in ROOMS and level(name) > level(room)
    ]
    assert not upward


def test_templates_link_down_only() -> None:
    owners = owners_of_url_names()
    upward = [
        f"{file.relative_to(ROOT)}: {name}"
        for file, room in templates()
        for name in re.findall(r"{% url [\"']([^\"']+)[\"']", file.read_text())
        if level(owners.get(name, "common")) > level(room)
    ]
    assert not upward


def test_no_room_reaches_up_through_a_reverse_accessor() -> None:
    accessors = reverse_accessors()
    upward = [
        f"{file.relative_to(ROOT)}: {name}"
        for file, tree in sources()
        for name in accessors_named(tree) & accessors.keys()
        if level(accessors[name]) > level(room_of(file))
    ]
    assert not upward


def test_no_room_uses_a_private_name_of_another() -> None:
    private = [
        f"{file.relative_to(ROOT)}: {node.module}.{alias.name}"
        for file, tree in sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] in ROOMS
        for alias in node.names
        if alias.name.startswith("_") and node.module.split(".")[0] != room_of(file)
    ]
    assert not private


@pytest.mark.parametrize("place", READERS_SIDE)
def test_what_readers_see_is_made_of_editions_and_nothing_else(place: str) -> None:
    """A preview is the one page of the readers' that is made of a revision: a colleague asks for it."""
    files = [ROOT / place] if place.endswith(".py") else sorted((ROOT / place).rglob("*.py"))
    assert files
    for file in files:
        if file.name == "preview.py":
            continue
        assert not names(ast.parse(file.read_text())) & WORKING_COPY, file


def templates() -> list[tuple[Path, str]]:
    """Those of the rooms, each with its room; what stands above all folders is the frame that every page may use."""
    files = [(file, file.relative_to(ROOT).parts[1]) for file in (ROOT / "templates").rglob("*.html")]
    return [(file, room) for file, room in files if room in ROOMS]


def names(tree: ast.AST) -> set[str]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            found.add(node.id)
        elif isinstance(node, ast.Attribute):
            found.add(node.attr)
        elif isinstance(node, ast.alias):
            found.add(node.name)
    return found


def accessors_named(tree: ast.AST) -> set[str]:
    """Attributes, and the first part of each look-up written as a keyword."""
    keywords = {node.arg.split("__")[0] for node in ast.walk(tree) if isinstance(node, ast.keyword) and node.arg}
    return {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)} | {
        word for word in keywords if word
    }


def reversed_names(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            function = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if function in {"reverse", "reverse_lazy", "redirect"}:
                yield str(node.args[0].value)


def reverse_accessors() -> dict[str, str]:
    """Name -> the room above that brought it, unless a field of the model itself has that name."""
    return {
        str(relation.get_accessor_name()): relation.related_model._meta.app_label
        for model in apps.get_models()
        if model._meta.app_label in ROOMS
        for relation in model._meta.related_objects
        if relation.get_accessor_name()
        and relation.related_model._meta.app_label in ROOMS
        and level(relation.related_model._meta.app_label) > level(model._meta.app_label)
    }


def owners_of_url_names() -> dict[str, str]:
    """Which room's view answers a URL name; names of libraries are nobody's."""
    return {
        str(pattern.name): room
        for pattern in patterns(get_resolver())
        if (room := pattern.callback.__module__.split(".")[0]) in ROOMS
    }


def patterns(resolver: object) -> Iterator[URLPattern]:
    for pattern in resolver.url_patterns:  # type: ignore[attr-defined]
        if isinstance(pattern, URLPattern):
            yield pattern
        else:
            yield from patterns(pattern)
