"""What may be shown from elsewhere: an address of a provider that we know, a link until the reader asks for more."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

UNKNOWN = "We cannot show what is at this address: use a page of {providers}."


@dataclass(frozen=True)
class Provider:
    """`pattern` matches the address that people copy; `player` makes of it the path that is framed from `origin`."""

    name: str
    pattern: str
    origin: str
    player: Callable[[re.Match[str]], str]


@dataclass(frozen=True)
class Embed:
    provider: str
    address: str
    player: str


def _map(found: re.Match[str]) -> str:
    """Maps are framed by their edges: at each zoom half as much of the earth is to be seen."""
    zoom, latitude, longitude = (float(number) for number in found.groups())
    half = 360 / 2**zoom
    edges = (longitude - half, latitude - half / 2, longitude + half, latitude + half / 2)
    return f"/export/embed.html?bbox={quote(','.join(f'{edge:.4f}' for edge in edges))}"


DEGREES = r"(-?\d{1,3}(?:\.\d{1,8})?)"
PROVIDERS = (
    Provider(
        "YouTube",
        r"https://(?:www\.youtube\.com/watch\?v=|youtu\.be/)([\w-]{11})",
        "https://www.youtube-nocookie.com",
        lambda found: f"/embed/{found[1]}",
    ),
    Provider(
        "Vimeo",
        r"https://vimeo\.com/(\d{1,12})",
        "https://player.vimeo.com",
        lambda found: f"/video/{found[1]}?dnt=1",
    ),
    Provider(
        "SoundCloud",
        r"(https://soundcloud\.com/[\w-]{1,80}/[\w-]{1,200})",
        "https://w.soundcloud.com",
        lambda found: f"/player/?url={quote(found[1], safe='')}",
    ),
    Provider(
        "OpenStreetMap",
        rf"https://www\.openstreetmap\.org/#map=(\d{{1,2}})/{DEGREES}/{DEGREES}",
        "https://www.openstreetmap.org",
        _map,
    ),
)
ORIGINS = tuple(provider.origin for provider in PROVIDERS)
NAMES = ", ".join(provider.name for provider in PROVIDERS)


def embed(address: str) -> Embed | None:
    """What stands at `address`; None when no provider of ours has it."""
    for provider in PROVIDERS:
        if found := re.fullmatch(provider.pattern, address, re.ASCII):
            return Embed(provider.name, address, provider.origin + provider.player(found))
    return None


def obstacle(address: str) -> str:
    """Why `address` cannot be shown, as a sentence, or nothing."""
    return "" if embed(address) else UNKNOWN.format(providers=NAMES)
