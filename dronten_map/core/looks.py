"""What a view can show, and where: which aspects fit colour, size, shape, ring, width and groups.

Also how the ranges of a filter are written, as the record holds them as texts.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from dronten_map.core.records import Aspect, View

_CATEGORIES = (
    Aspect.KIND,
    Aspect.SECTOR,
    Aspect.AREA,
    Aspect.DEPARTMENT,
    Aspect.ROLE,
    Aspect.COMMUNITY,
)
_SCALES = (
    Aspect.INFLUENCE,
    Aspect.INTEREST,
    Aspect.STANCE,
    Aspect.TRUST,
    Aspect.AWARENESS,
)
_COUNTS = (Aspect.OPGAVEN, Aspect.RELATIONS, Aspect.BETWEENNESS)
_JUDGED = (Aspect.POSITION, Aspect.SALIENCE, Aspect.LAST_CONTACT, Aspect.NEXT_CONTACT)

# The field of a view -> the aspects that it can show, in the order in which they are offered.
CHOICES: Mapping[str, tuple[Aspect, ...]] = MappingProxyType(
    {
        "colour_by": (*_CATEGORIES, *_SCALES, *_JUDGED, *_COUNTS),
        "size_by": (Aspect.NONE, Aspect.INFLUENCE, Aspect.INTEREST, Aspect.AWARENESS, *_COUNTS),
        "shape_by": (Aspect.NONE, Aspect.KIND, Aspect.SECTOR),
        "ring_by": (Aspect.NONE, *_SCALES, *_JUDGED),
        "width_by": (Aspect.NONE, Aspect.STRENGTH),
        "group_by": (
            Aspect.NONE,
            Aspect.DEPARTMENT,
            Aspect.AREA,
            Aspect.KIND,
            Aspect.SECTOR,
            Aspect.COMMUNITY,
        ),
    }
)

# The estimates that a filter can ask for -> the lowest and highest value of each.
RANGED: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "influence": (1, 5),
        "interest": (1, 5),
        "stance": (-2, 2),
        "trust": (1, 5),
        "awareness": (1, 5),
    }
)

_RANGE = re.compile(r"([a-z]+):(-?\d):(-?\d)")


def ranges_of(view: View) -> dict[str, tuple[int, int]]:
    """The ranges of a view's filter: estimate -> lowest and highest value that is let through.

    >>> from dronten_map.core.ids import ViewId
    >>> ranges_of(View(id=ViewId("v"), name="v", ranges=("influence:3:5",)))
    {'influence': (3, 5)}

    Raises:
        ValueError: a range is not written as one.
    """
    found: dict[str, tuple[int, int]] = {}
    for text in view.ranges:
        match = _RANGE.fullmatch(text)
        if match is None:
            raise ValueError(text)
        name, low, high = match[1], int(match[2]), int(match[3])
        least, most = RANGED.get(name, (1, 0))
        if name in found or not least <= low <= high <= most:
            raise ValueError(text)
        found[name] = (low, high)
    return found


def range_text(estimate: str, low: int, high: int) -> str:
    """A range as a view keeps it.

    >>> range_text("stance", -2, 0)
    'stance:-2:0'
    """
    return f"{estimate}:{low}:{high}"
