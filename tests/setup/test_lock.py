"""requirements.txt and requirements-dev.txt against pyproject.toml."""

import re
import tomllib
from dataclasses import dataclass

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.setup.conftest import ROOT

PIN = re.compile(
    r"^(?P<name>[a-z0-9-]+)==(?P<version>\S+)[^\n]*\\\n"
    r"(?P<hashes>(?: +--hash=sha256:[0-9a-f]{64}[^\n]*\n)+)"
    r"(?P<reasons>(?: +#[^\n]*\n)*)",
    re.MULTILINE,
)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
RUNTIME = [Requirement(line) for line in PROJECT["project"]["dependencies"]]
DEVELOPMENT = [Requirement(line) for line in PROJECT["dependency-groups"]["dev"]]


@dataclass
class Pin:
    version: str
    reasons: str


def pins(lock: str) -> dict[str, Pin]:
    """The packages of a lock that have a version and hashes."""
    text = (ROOT / lock).read_text()
    return {found["name"]: Pin(found["version"], found["reasons"]) for found in PIN.finditer(text)}


@pytest.mark.parametrize(
    ("lock", "required"), [("requirements.txt", RUNTIME), ("requirements-dev.txt", RUNTIME + DEVELOPMENT)]
)
def test_a_lock_pins_what_the_project_names_and_nothing_that_it_named_once(
    lock: str, required: list[Requirement]
) -> None:
    pinned = pins(lock)
    named = {name for name, pin in pinned.items() if "editorial (pyproject.toml" in pin.reasons}
    assert named == {canonicalize_name(requirement.name) for requirement in required}
    for requirement in required:
        assert pinned[canonicalize_name(requirement.name)].version in requirement.specifier


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_every_package_of_a_lock_has_a_version_and_hashes(lock: str) -> None:
    lines = (ROOT / lock).read_text().splitlines()
    assert len(pins(lock)) == len([line for line in lines if line and line[0] not in " #"])


def test_tests_run_on_the_versions_that_are_served() -> None:
    served, tested = pins("requirements.txt"), pins("requirements-dev.txt")
    assert {name: tested[name].version for name in served} == {name: pin.version for name, pin in served.items()}
