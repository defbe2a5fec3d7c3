"""The press: a sheet of paper on which inks are printed in turn, each with its own rough edge and grain.

Shapes are drawn at twice the size and reduced. All noise comes from a seed, so that a picture is the same
each time.
"""

import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from random import Random

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFilter

WIDTH, HEIGHT = 1600, 1067
SIZE = (WIDTH, HEIGHT)
SCALE = 2

Point = tuple[float, float]
Box = tuple[float, float, float, float]
EDGE = 8
"""Pixels around what was drawn in which a rough edge may wander."""


class Cutter:
    """Draws the shapes of one ink, in the picture's own pixels, on a stencil: 255 prints, 0 does not."""

    def __init__(self) -> None:
        self.stencil = Image.new("L", (WIDTH * SCALE, HEIGHT * SCALE), 0)
        self.pen = ImageDraw.Draw(self.stencil)

    def polygon(self, points: Sequence[Point], value: int = 255) -> None:
        self.pen.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=value)

    def box(self, left: float, top: float, right: float, bottom: float, value: int = 255) -> None:
        self.polygon([(left, top), (right, top), (right, bottom), (left, bottom)], value)

    def oval(self, x: float, y: float, across: float, down: float, value: int = 255) -> None:
        """An ellipse around (x, y) with these two radii."""
        box = [(x - across) * SCALE, (y - down) * SCALE, (x + across) * SCALE, (y + down) * SCALE]
        self.pen.ellipse(box, fill=value)

    def line(self, points: Sequence[Point], width: float, value: int = 255) -> None:
        scaled = [(x * SCALE, y * SCALE) for x, y in points]
        self.pen.line(scaled, fill=value, width=max(1, round(width * SCALE)), joint="curve")

    def gouge(self, x: float, y: float, length: float, width: float, value: int = 255) -> None:
        """The mark of a carving tool: level, widest a third of the way along, pointed at both ends."""
        third = x + length / 3
        self.polygon([(x, y), (third, y - width / 2), (x + length, y), (third, y + width / 2)], value)

    def touched(self) -> tuple[int, int, int, int] | None:
        """The box, in whole pixels of the picture, outside which nothing prints."""
        drawn = self.stencil.getbbox()
        if drawn is None:
            return None
        left, top, right, bottom = (side // SCALE for side in drawn)
        return max(0, left - EDGE), max(0, top - EDGE), min(WIDTH, right + EDGE), min(HEIGHT, bottom + EDGE)


class Sheet:
    def __init__(self, seed: int, paper: str) -> None:
        self.chance = Random(seed)  # noqa: S311 - it draws pictures and guards nothing
        self.image = Image.new("RGB", SIZE, paper)

    @contextmanager
    def ink(self, colour: str, *, grain: float = 0.1, rough: float = 1.0) -> Iterator[Cutter]:
        """Print what is drawn in the block. `grain` is the share of the ink that the paper refuses, 0 to 1;
        `rough` is how far, in pixels, the edge wanders."""
        cutter = Cutter()
        yield cutter
        if touched := cutter.touched():
            left, top, right, bottom = touched
            mask = cutter.stencil.crop((left * SCALE, top * SCALE, right * SCALE, bottom * SCALE)).reduce(SCALE)
            printed = ImageChops.multiply(self.roughened(mask, rough), self.speckle(mask.size, grain))
            self.image.paste(ImageColor.getrgb(colour), touched, printed)

    def glow(self, colour: str, patches: Iterable[tuple[Box, int]]) -> None:
        """Soft light around these boxes, each with its strength, 0 to 255."""
        small = Image.new("L", (WIDTH // 8, HEIGHT // 8), 0)
        for (left, top, right, bottom), strength in patches:
            small.paste(strength, (round(left / 8), round(top / 8), round(right / 8), round(bottom / 8)))
        soft = small.filter(ImageFilter.GaussianBlur(3.2)).resize(SIZE, Image.Resampling.BICUBIC)
        self.image.paste(ImageColor.getrgb(colour), (0, 0), soft)

    def noise(self, size: tuple[int, int], cell: float) -> Image.Image:
        """Smooth noise with lumps about `cell` pixels wide, its values spread over 0 to 255."""
        columns, rows = int(size[0] / cell) + 2, int(size[1] / cell) + 2
        dots = Image.frombytes("L", (columns, rows), self.chance.randbytes(columns * rows))
        return dots.resize(size, Image.Resampling.BICUBIC)

    def roughened(self, mask: Image.Image, rough: float) -> Image.Image:
        soft = mask.filter(ImageFilter.BoxBlur(1.2 * rough))
        wandering = ImageChops.add(soft, self.noise(mask.size, 5), scale=1, offset=-128)
        return Image.blend(soft, wandering, 0.35 * min(1, rough)).point(
            [within((value - 96) * 4) for value in range(256)]
        )

    def speckle(self, size: tuple[int, int], grain: float) -> Image.Image:
        lumps = Image.blend(self.noise(size, 1.6), self.noise(size, 40), 0.35)
        return lumps.point([max(90, within(255 - (255 * grain - value) * 3)) for value in range(256)])

    def jpeg(self) -> bytes:
        fine = Image.blend(self.noise(SIZE, 1.3), self.noise(SIZE, 3), 0.5)
        tooth = fine.point([112 + value // 8 for value in range(256)])
        toothed = ImageChops.soft_light(self.image, Image.merge("RGB", (tooth, tooth, tooth)))
        out = io.BytesIO()
        toothed.save(out, "JPEG", quality=82, progressive=True, optimize=True)
        return out.getvalue()


def within(value: float) -> int:
    return min(255, max(0, round(value)))
