"""Small hand tools laid out in rows on linen, each with its shadow, seen from above."""

from ..carving import placed
from ..press import HEIGHT, WIDTH, Sheet
from .tool_shapes import TOOLS, Outline

LINEN, WARP, SHADOW = "#ddcfb0", "#cdbd9a", "#9c8b6c"
INKS = {
    "thread": "#9d2f24",
    "iron": "#3a444a",
    "shine": "#9aa7a8",
    "wood": "#b8763a",
    "dark": "#875026",
    "red": "#c23b2a",
    "yellow": "#e3b23c",
    "brass": "#d2a544",
    "green": "#6c8f63",
}
ACROSS, DOWN, LEFT, TOP = 150, 335, 125, 198


def tools() -> bytes:
    sheet = Sheet(seed=59, paper=LINEN)
    linen(sheet)
    shadows(sheet)
    for material, colour in INKS.items():
        with sheet.ink(colour, grain=0.08, rough=0.7) as cut:
            for outline in laid(material):
                cut.polygon(outline)
            for outline in laid("hole"):
                cut.polygon(outline, value=0)
    return sheet.jpeg()


def laid(material: str) -> list[Outline]:
    """All parts made of this, where they lie; a little askew, as things do that were put down by hand."""
    return [
        placed(part, LEFT + order % 10 * ACROSS, TOP + order // 10 * DOWN, ((order * 29) % 11 - 5) / 90, 1.02)
        for order, tool in enumerate(TOOLS)
        for part in tool.get(material, [])
    ]


def linen(sheet: Sheet) -> None:
    """The weave, and three creases where the cloth lay folded."""
    with sheet.ink(WARP, grain=0.3, rough=0.6) as cut:
        for x in range(0, WIDTH, 7):
            cut.line([(x, 0), (x, HEIGHT)], 1.2)
        for y in range(0, HEIGHT, 7):
            cut.line([(0, y), (WIDTH, y)], 1.2)
    with sheet.ink("#5b7f95", grain=0.3, rough=0.8) as cut:
        for left, wide in ((16, 20), (44, 7), (1564, 20), (1549, 7)):
            cut.box(left, 0, left + wide, HEIGHT)
    with sheet.ink("#eee4cb", grain=0.2, rough=1.6) as cut:
        for y in (366, 701):
            cut.gouge(-200, y, 2000, 9)
        cut.polygon([(796, 0), (802, 0), (806, HEIGHT), (798, HEIGHT)])


def shadows(sheet: Sheet) -> None:
    with sheet.ink(SHADOW, grain=0.1) as cut:
        for material in INKS:
            for outline in laid(material):
                cut.polygon([(x + 9, y + 13) for x, y in outline])
        for outline in laid("hole"):
            cut.polygon([(x + 9, y + 13) for x, y in outline], value=0)
