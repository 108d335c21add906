"""How much is shown from how near: from afar groups, then actors, and near by everything.

Each thing fades in or out over a stretch of the zoom, so that nothing flickers at a border.
"""

from dronten_map.graph.shapes import NODE_RADIUS

# The radius of an actor, in pixels, at which something begins, and at which it is complete.
_GROUPS = (4.4, 2.8)  # groups take over
_VEILED = (1.6, 0.7)  # actors and relations step back behind the groups
_KINDS = 1.2  # zoom from which the kinds of relations stand on their lines
_FACTS = 1.6  # zoom from which the first line of what is known stands below a name


def remoteness(zoom: float) -> float:
    """From 0, where actors are seen, to 1, where only groups are, for a zoom in pixels a point."""
    return _ramp(zoom, *_GROUPS)


def veil(zoom: float) -> float:
    """From 0 to 1, how far actors and relations step back behind groups at a zoom."""
    return _ramp(zoom, *_VEILED)


def shows_kinds(zoom: float) -> bool:
    """Whether the kinds of relations stand on their lines at a zoom."""
    return zoom >= _KINDS


def shows_facts(zoom: float) -> bool:
    """Whether what is known of actors stands below their names at a zoom."""
    return zoom >= _FACTS


def _ramp(zoom: float, begins: float, ends: float) -> float:
    part = min(1.0, max(0.0, (begins - NODE_RADIUS * zoom) / (begins - ends)))
    return part * part * (3.0 - 2.0 * part)
