"""A square sheet for portraits, printed as the others are."""

import io
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image, ImageChops, ImageColor, ImageDraw

from ..press import EDGE, SCALE, Cutter, Sheet

SIDE = 1200


class SquareCutter(Cutter):
    def __init__(self) -> None:
        self.stencil = Image.new("L", (SIDE * SCALE, SIDE * SCALE), 0)
        self.pen = ImageDraw.Draw(self.stencil)

    def touched(self) -> tuple[int, int, int, int] | None:
        drawn = self.stencil.getbbox()
        if drawn is None:
            return None
        left, top, right, bottom = (side // SCALE for side in drawn)
        return max(0, left - EDGE), max(0, top - EDGE), min(SIDE, right + EDGE), min(SIDE, bottom + EDGE)


class SquareSheet(Sheet):
    def __init__(self, seed: int, paper: str) -> None:
        super().__init__(seed, paper)
        self.image = Image.new("RGB", (SIDE, SIDE), paper)

    @contextmanager
    def ink(self, colour: str, *, grain: float = 0.1, rough: float = 1.0) -> Iterator[SquareCutter]:
        cutter = SquareCutter()
        yield cutter
        if touched := cutter.touched():
            left, top, right, bottom = (side * SCALE for side in touched)
            mask = cutter.stencil.crop((left, top, right, bottom)).reduce(SCALE)
            printed = ImageChops.multiply(self.roughened(mask, rough), self.speckle(mask.size, grain))
            self.image.paste(ImageColor.getrgb(colour), touched, printed)

    def jpeg(self) -> bytes:
        fine = Image.blend(self.noise((SIDE, SIDE), 1.3), self.noise((SIDE, SIDE), 3), 0.5)
        tooth = fine.point([112 + value // 8 for value in range(256)])
        toothed = ImageChops.soft_light(self.image, Image.merge("RGB", (tooth, tooth, tooth)))
        out = io.BytesIO()
        toothed.save(out, "JPEG", quality=82, progressive=True, optimize=True)
        return out.getvalue()
