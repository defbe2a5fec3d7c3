"""A flat wall or floor seen at a slant: places on it, as shares of its length and height, become points."""

from dataclasses import dataclass

from .press import Point


@dataclass(frozen=True)
class Wall:
    """An upright wall between two upright edges, each given as x, top and foot."""

    near: tuple[float, float, float]
    far: tuple[float, float, float]

    def at(self, along: float, down: float) -> Point:
        """The point `along` the wall from its near edge and `down` from its top, both 0 to 1."""
        near, far = self.near[2] - self.near[1], self.far[2] - self.far[1]
        tall = 1 / ((1 - along) / near + along / far)
        share = (near - tall) / (near - far) if near != far else along
        x, top, foot = (a + (b - a) * share for a, b in zip(self.near, self.far, strict=True))
        return x, top + (foot - top) * down

    def pane(self, left: float, top: float, right: float, bottom: float) -> list[Point]:
        """The outline of an oblong on the wall."""
        return [self.at(left, top), self.at(right, top), self.at(right, bottom), self.at(left, bottom)]
