"""What a browser on a phone makes of the magazine: `make lighthouse`.

Runs the demo magazine, lets Lighthouse (from npm) look at a front page, a section and an article with
Chromium, and prints scores, shifts and weights. Ends with 1 if a score is below 100.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
NODE = ROOT / ".venv" / "lighthouse"
VERSION = "12.8.2"
PORT = 8190
SITE = f"http://localhost:{PORT}"
CHROMIUM_FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
LONGEST_WAIT = 300


def main() -> int:
    npm, chromium = shutil.which("npm"), shutil.which("chromium") or shutil.which("google-chrome")
    if not npm or not chromium:
        print("Lighthouse needs npm and a Chromium on the PATH: install the packages npm and chromium.")
        return 1
    subprocess.run([npm, "install", "--silent", "--no-audit", "--prefix", NODE, f"lighthouse@{VERSION}"], check=True)
    with tempfile.TemporaryDirectory() as data, magazine(Path(data)):
        reports = [(path, report(path, chromium)) for path in paths()]
        for path, found in reports:
            print(line(path, found))
    return int(any(score < 1 for _, found in reports for score in scores(found).values()))


@contextmanager
def magazine(data: Path) -> Iterator[None]:
    """The demo as `make run` starts it, with all of its pictures made."""
    env = os.environ | {"DEBUG": "1", "EDITORIAL_DATA_DIR": str(data), "PORT": str(PORT)}
    command = [sys.executable, "-m", "editorial.run"]
    with (data / "log").open("w") as log, subprocess.Popen(command, cwd=ROOT, env=env, stdout=log, stderr=log) as site:
        try:
            wait_for_pictures(env)
            yield
        finally:
            site.send_signal(signal.SIGTERM)


def wait_for_pictures(env: dict[str, str]) -> None:
    ask = "from articles.models import Rendition; print(Rendition.objects.exclude(state='made').count())"
    command = [sys.executable, "manage.py", "shell", "--no-imports", "-c", ask]
    end = time.monotonic() + LONGEST_WAIT
    left = "all"
    while time.monotonic() < end:
        time.sleep(3)
        if not answers():
            continue
        left = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=True).stdout.strip()
        if left == "0":
            return
    raise SystemExit(f"After {LONGEST_WAIT} seconds these renditions were still to be made: {left}.")


def answers() -> bool:
    try:
        return bool(page("/"))
    except (urllib.error.URLError, ConnectionError):
        return False


def paths() -> list[str]:
    """A front page, a section, and the piece that leads the front page."""
    [article, *_] = re.findall(r'item__headline"><a href="(/\d{4}/[^"]+)"', page("/").decode())
    return ["/", "/section/reports/", article]


def page(path: str) -> bytes:
    with urllib.request.urlopen(SITE + path, timeout=30) as response:
        return bytes(response.read())


def report(path: str, chromium: str) -> dict[str, Any]:
    command = [
        str(NODE / "node_modules/.bin/lighthouse"),
        SITE + path,
        "--quiet",
        "--output=json",
        f"--chrome-flags={CHROMIUM_FLAGS}",
    ]
    env = os.environ | {"CHROME_PATH": chromium}
    made = subprocess.run(command, env=env, stdout=subprocess.PIPE, text=True, check=True, timeout=180)
    return dict(json.loads(made.stdout))


def scores(found: dict[str, Any]) -> dict[str, float]:
    return {name: part["score"] for name, part in found["categories"].items()}


def line(path: str, found: dict[str, Any]) -> str:
    marks = ", ".join(f"{name} {score * 100:.0f}" for name, score in scores(found).items())
    shift = found["audits"]["cumulative-layout-shift"]["numericValue"]
    drawn = found["audits"]["largest-contentful-paint"]["numericValue"] / 1000
    text, script = weights(path)
    return f"{path}: {marks}; CLS {shift:.3f}, LCP {drawn:.1f} s; HTML and CSS {text:.1f} KiB, script {script:.1f} KiB"


def weights(path: str) -> tuple[float, float]:
    """Of the HTML with its style sheets, and of its scripts: KiB, compressed by gzip."""
    html = page(path).decode()
    styles = re.findall(r'<link rel="stylesheet" href="([^"]+)"', html)
    scripts = re.findall(r'<script src="([^"]+)"', html)
    text = len(gzip.compress(html.encode())) + sum(len(gzip.compress(page(style))) for style in styles)
    return text / 1024, sum(len(gzip.compress(page(script))) for script in scripts) / 1024


if __name__ == "__main__":
    sys.exit(main())
