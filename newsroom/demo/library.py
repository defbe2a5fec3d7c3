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
# Where what must not be cut off stands, in per cent from the left and the top: the middle, for most.
FOCAL_POINTS = {"ice-core": (48, 45), "scissors": (55, 55), "portrait-jun-halloran": (50, 32)}


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
