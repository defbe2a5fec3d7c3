"""What lies in deploy/ for a first installation: read by the tools that will read it, as far as they are here."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
DEPLOY = ROOT / "deploy"
UNITS = DEPLOY / "systemd"
PROCESSES = ("web", "worker", "beat")
HARDENED = ("NoNewPrivileges", "PrivateTmp", "ProtectSystem", "ProtectHome", "UMask", "CapabilityBoundingSet")
pytestmark = pytest.mark.one_database


def understood() -> set[str]:
    """The variables that README.md names, which tests/setup holds to the settings."""
    return set(re.findall(r"^\| `([A-Z_]+)` \|", (ROOT / "README.md").read_text(), re.MULTILINE))


def unit(name: str) -> Any:
    read = ConfigParser(interpolation=None, strict=False)
    read.optionxform = str  # type: ignore[assignment,method-assign]
    read.read(UNITS / name)
    return read


def compose() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
    return read


def run(*words: str | Path) -> None:
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_environment_file_names_only_what_is_understood():
    named = re.findall(r"^([A-Z_]+)=", (DEPLOY / "editorial.env").read_text(), re.MULTILINE)
    assert {"SECRET_KEY", "SITE_URL", "DATABASE_URL", "REDIS_URL", "EMAIL_URL"} <= set(named) <= understood()


@pytest.mark.parametrize("process", PROCESSES)
def test_each_process_is_a_service_that_comes_back_and_may_do_little(process):
    service = unit(f"editorial-{process}.service")["Service"]
    assert (service["Restart"], service["User"], service["WorkingDirectory"]) == (
        "always",
        "editorial",
        "/srv/editorial",
    )
    assert service["EnvironmentFile"] == "/etc/editorial.env"
    assert not [name for name in HARDENED if name not in service]
    program = Path(service["ExecStart"].split()[0])
    assert program.is_relative_to("/srv/editorial/.venv/bin")
    assert Path(sys.executable).with_name(program.name).exists()


def test_the_target_starts_each_process():
    assert unit("editorial.target")["Unit"]["Wants"].split() == [
        f"editorial-{process}.service" for process in PROCESSES
    ]


def test_a_backup_is_made_each_night():
    assert "manage.py backup " in unit("editorial-backup.service")["Service"]["ExecStart"]
    assert unit("editorial-backup.timer")["Timer"]["Persistent"] == "yes"


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="There is no systemd here.")
def test_systemd_reads_every_unit(tmp_path):
    for file in UNITS.iterdir():
        text = file.read_text().replace("/srv/editorial/.venv/bin/", f"{Path(sys.executable).parent}/")
        (tmp_path / file.name).write_text(re.sub("(User|Group)=editorial", r"\1=root", text))
    run("systemd-analyze", "verify", *sorted(tmp_path.iterdir()))


def test_nginx_takes_what_editorial_takes_and_tells_whose_request_it_is():
    text = (DEPLOY / "nginx.conf").read_text()
    assert "client_max_body_size 25m;" in text
    # Set, where $proxy_add_x_forwarded_for would pass on what the visitor sent.
    assert "X-Forwarded-For $remote_addr;" in text
    assert {"Host", "X-Forwarded-Proto", "X-Request-ID"} <= set(re.findall(r"proxy_set_header (\S+)", text))


def test_nginx_writes_no_address_down_and_leaves_the_etags_of_the_api_strong():
    """A location that set a header of its own would lose those of the server."""
    servers = (DEPLOY / "nginx.conf").read_text().split("\nserver {")[1:]
    assert all("access_log off;" in server for server in servers)
    assert re.search(r"error_log \S+ crit;", servers[-1])
    before, *locations = servers[-1].split("location ")
    assert "gzip off;" in next(location for location in locations if location.startswith("/api/ {"))
    assert "proxy_set_header" in before
    assert not [location for location in locations if "proxy_set_header" in location]


@pytest.mark.skipif(not shutil.which("nginx") or not shutil.which("openssl"), reason="There is no nginx here.")
def test_nginx_reads_its_configuration(tmp_path):
    key, certificate = tmp_path / "privkey.pem", tmp_path / "fullchain.pem"
    made = ("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=magazine.example")
    run("openssl", *made, "-keyout", key, "-out", certificate)
    site = (DEPLOY / "nginx.conf").read_text().replace("/etc/letsencrypt/live/magazine.example", str(tmp_path))
    site = site.replace("/var/log/nginx", str(tmp_path))
    whole = tmp_path / "nginx.conf"
    whole.write_text(f"pid {tmp_path}/pid;\nerror_log stderr;\nevents {{}}\nhttp {{\n{site}\n}}\n")
    run("nginx", "-t", "-c", whole)


@pytest.mark.skipif(not Path(sys.executable).with_name("hadolint").exists(), reason="hadolint has no wheel for here.")
def test_the_dockerfile_has_nothing_that_its_linter_minds():
    run(Path(sys.executable).with_name("hadolint"), DEPLOY / "Dockerfile")


def test_the_image_holds_no_secret_and_no_data():
    ignored = (ROOT / ".dockerignore").read_text().split()
    assert {".git", "var", "deploy/editorial.env"} <= set(ignored)


@pytest.mark.parametrize("process", [*PROCESSES, "migrate"])
def test_each_process_is_a_service_of_compose_too(process):
    service = compose()["services"][process]
    assert set(service["environment"]) <= understood()
    assert service["cap_drop"] == ["ALL"]
    needed = {"database"} if process == "migrate" else {"migrate"}
    assert set(service["depends_on"]) == needed


def test_compose_names_what_it_keeps_and_opens_no_door_but_the_proxys():
    file = compose()
    kept = {volume.partition(":")[0] for service in file["services"].values() for volume in service.get("volumes", [])}
    assert kept == set(file["volumes"])
    assert [service["ports"] for service in file["services"].values() if "ports" in service] == [
        ["127.0.0.1:8000:8000"]
    ]


def test_what_the_page_on_production_tells_to_copy_is_there():
    page = (ROOT / "docs" / "production.md").read_text()
    named = set(re.findall(r"deploy/[\w./-]+\w", page))
    assert {"deploy/editorial.env", "deploy/nginx.conf", "deploy/systemd", "deploy/compose.yaml"} <= named
    assert not [name for name in named if not (ROOT / name).exists()]
