"""What lies behind the actors of a view: rings of influence, or influence set against interest.

A view keeps where it lies as one text, so that it stays where an arrangement drew it while actors
are moved against it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import isfinite
from types import MappingProxyType

from dronten_map.i18n import N_, _

# The levels of participation that each ring holds, from the middle outwards.
RING_LEVELS = ((5,), (4,), (3, 2), (1,))
_FARTHEST = 10_000_000.0  # points from the origin of a view

# What each kind is called, and in one sentence what it shows and who thought of it.
KINDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "": (N_("Nothing"), N_("Nothing lies behind the actors.")),
        "rings": (
            N_("Rings of influence"),
            N_("The part that each is to have, the largest in the middle. Source: Factor C."),
        ),
        "field": (
            N_("Influence and interest"),
            N_("A field with influence upwards and interest to the right. Source: Mendelow 1991."),
        ),
    }
)
_RINGS = (N_("decide together"), N_("work together"), N_("think along"), N_("stay informed"))


@dataclass(frozen=True, slots=True)
class Rings:
    """Rings about one centre, in points of the view.

    Attributes:
        radii: Of the outer borders, from the middle outwards, one for each of RING_LEVELS.
    """

    x: float
    y: float
    radii: tuple[float, ...]

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom."""
        far = self.radii[-1]
        return self.x - far, self.y - far, self.x + far, self.y + far


@dataclass(frozen=True, slots=True)
class Field:
    """Influence upwards and interest to the right, in points of the view.

    Attributes:
        xs: From left to right: where little interest begins, where the border begins and ends, and
            where much interest ends.
        ys: The same from top to bottom, of influence: much of it is above.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]


Backdrop = Rings | Field


def backdrop_of(text: str) -> Backdrop | None:
    """The backdrop that a view keeps as this text; None when it has none.

    >>> backdrop_of("rings:0.0:10.0:50.0:100.0:150.0:200.0")
    Rings(x=0.0, y=10.0, radii=(50.0, 100.0, 150.0, 200.0))

    Raises:
        ValueError: the text is none of a backdrop.
    """
    if not text:
        return None
    kind, *parts = text.split(":")
    numbers = tuple(float(part) for part in parts)
    if not all(isfinite(n) and abs(n) <= _FARTHEST for n in numbers):
        raise ValueError(text)
    if kind == "rings" and len(numbers) == 2 + len(RING_LEVELS):
        radii = numbers[2:]
        if radii[0] > 0 and _rises(radii):
            return Rings(numbers[0], numbers[1], radii)
    if kind == "field" and len(numbers) == 8:
        xs, ys = numbers[:4], numbers[4:]
        if _rises(xs) and _rises(ys) and xs[0] < xs[3] and ys[0] < ys[3]:
            return Field(xs, ys)
    raise ValueError(text)


def backdrop_text(backdrop: Backdrop) -> str:
    """A backdrop as a view keeps it, in whole tenths of a point.

    >>> backdrop_text(Rings(0, 10, (50, 100.04, 150, 200)))
    'rings:0.0:10.0:50.0:100.0:150.0:200.0'
    """
    if isinstance(backdrop, Rings):
        kind, numbers = "rings", (backdrop.x, backdrop.y, *backdrop.radii)
    else:
        kind, numbers = "field", (*backdrop.xs, *backdrop.ys)
    return ":".join((kind, *(str(round(float(n), 1) + 0.0) for n in numbers)))


def kind_of(text: str) -> str:
    """The kind of a backdrop, a key of KINDS."""
    return text.split(":", 1)[0]


def backdrop_name(kind: str) -> str:
    """What a kind of backdrop is called."""
    return _(KINDS[kind][0])


def backdrop_note(kind: str) -> str:
    """What a kind of backdrop shows, in one sentence, with its source."""
    return _(KINDS[kind][1])


def backdrop_source(kind: str) -> str:
    """Who thought of a kind of backdrop, and when."""
    return {"rings": "Factor C", "field": "Mendelow 1991"}.get(kind, "")


def ring_words() -> tuple[str, ...]:
    """What the rings are called, from the middle outwards (ringen van invloed, Factor C)."""
    return tuple(_(word) for word in _RINGS)


def _rises(numbers: tuple[float, ...]) -> bool:
    return all(a <= b for a, b in pairwise(numbers))
