"""How much is shown from how near: from afar groups, then actors, and near by everything.

Each thing fades in or out over a stretch of the zoom, so that nothing flickers at a border.
"""

from dronten_map.graph.shapes import NODE_RADIUS

# The radius of an actor, in pixels, at which something begins, and at which it is complete.
_GROUPS = (4.4, 2.8)  # groups take over
_FILLED = (0.7, 1.1)  # of the view that a group takes, where its actors are told apart again
_VEILED = (1.6, 0.7)  # actors and relations step back behind the groups
_LEAVES, _CHANGE = 0.64, 0.14  # of the way to groups: where names of actors are gone, and change
_KINDS = 1.2  # zoom from which the kinds of relations stand on their lines
_FACTS = 1.6  # zoom from which the first line of what is known stands below a name


def remoteness(zoom: float) -> float:
    """From 0, where actors are seen, to 1, where only groups are, for a zoom in pixels a point."""
    return _ramp(NODE_RADIUS * zoom, *_GROUPS)


def veil(zoom: float) -> float:
    """From 0 to 1, how far actors and relations step back behind groups at a zoom."""
    return _ramp(NODE_RADIUS * zoom, *_VEILED)


def filling(part: float) -> float:
    """From 0 to 1, how much a group fills the view of whose width it takes a part."""
    return _ramp(part, *_FILLED)


def crossing(far: float) -> tuple[float, float]:
    """How much is seen of what is read near by, and of what is read from afar, in between.

    One is all but gone when the other comes, so that no two lie over each other, and all but full
    as soon as it is there: nobody has to read what is half there.
    """
    near = min(1.0, max(0.0, (_LEAVES - far) / _CHANGE))
    return near, min(1.0, max(0.0, (far - 0.5) / _CHANGE))


def shows_kinds(zoom: float) -> bool:
    """Whether the kinds of relations stand on their lines at a zoom."""
    return zoom >= _KINDS


def shows_facts(zoom: float) -> bool:
    """Whether what is known of actors stands below their names at a zoom."""
    return zoom >= _FACTS


def _ramp(value: float, begins: float, ends: float) -> float:
    part = min(1.0, max(0.0, (begins - value) / (begins - ends)))
    return part * part * (3.0 - 2.0 * part)
