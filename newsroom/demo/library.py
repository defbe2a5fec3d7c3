"""The picture library of the demo: every picture that is drawn for it, by its name there."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor

from django.core.files.uploadedfile import SimpleUploadedFile

from articles import intake
from articles.models import Image
from newsroom.demo import masthead
from newsroom.demo.contents import DemoArticle
from newsroom.demo.pictures import PICTURES, draw
from subscribers.models import User

Library = dict[str, Image]
# What a crop is drawn toward, in per cent from the left and the top: the middle, for most.
FOCAL_POINTS = {
    "bee-roof": (40, 50),
    "desk-lamp": (60, 60),
    "dry-well": (20, 60),
    "ferry": (60, 50),
    "flour": (90, 60),
    "harbor": (60, 50),
    "hedge": (70, 40),
    "ice-core": (50, 60),
    "lake": (70, 60),
    "larder": (40, 60),
    "loom": (70, 70),
    "mill": (60, 50),
    "night-sky": (80, 40),
    "orchard": (20, 50),
    "queue": (40, 50),
    "roofs-chart": (90, 50),
    "salt-marsh": (40, 60),
    "scissors": (80, 60),
    "sea-and-cloud": (60, 60),
    "sky-studies": (0, 50),
    "swifts": (70, 50),
    "telephones": (70, 70),
    "van": (60, 70),
    "weather-map": (70, 50),
    "workbench": (60, 60),
    "portrait-jun-halloran": (50, 30),
}


def drawn() -> dict[str, bytes]:
    """All of them, on as many processors as there are: it is the slow part."""
    with ProcessPoolExecutor() as pool:
        return dict(zip(PICTURES, pool.map(draw, PICTURES), strict=True))


def fill(files: Mapping[str, bytes], articles: list[DemoArticle], photo: User) -> Library:
    words = _words(articles)
    return {name: _add(name, data, words.get(name, {}), photo) for name, data in files.items()}


def _add(name: str, data: bytes, words: dict[str, str], photo: User) -> Image:
    x, y = FOCAL_POINTS.get(name, (50, 50))
    title = words.get("title") or name.replace("-", " ").capitalize()
    image = Image(
        title=title,
        alt=words.get("alt", ""),
        is_decorative=not words.get("alt"),
        caption=words.get("caption", ""),
        credit=words.get("credit", ""),
        focal_x=x,
        focal_y=y,
    )
    return intake.add(image, SimpleUploadedFile(f"{name}.jpg", data), by=photo)


def _words(articles: list[DemoArticle]) -> dict[str, dict[str, str]]:
    """What is said of each picture where it stands first."""
    found = {
        f"portrait-{person.slug}": {"title": person.name, "alt": person.portrait} for person in masthead.CONTRIBUTORS
    }
    for article in articles:
        for placed in article.placed:
            found.setdefault(placed["name"], placed)
        lead = article.picture
        found[lead.name] = {
            "title": article.headline,
            "alt": lead.alt,
            "caption": lead.caption,
            "credit": lead.credit,
        }
    return found
