"""How much is shown from how near: from afar groups, then actors, and near by everything.

Each thing fades in or out over a stretch of the zoom, so that nothing flickers at a border.
"""

from dronten_map.graph.shapes import NODE_RADIUS

_GROUPS = (3.6, 1.8)  # radius of an actor in pixels at which groups begin to take over, and have
_KINDS = 0.95  # zoom from which the kinds of relations stand on their lines
_FACTS = 1.6  # zoom from which the first line of what is known stands below a name


def remoteness(zoom: float) -> float:
    """From 0, where actors are seen, to 1, where only groups are, for a zoom in pixels a point."""
    near, far = _GROUPS
    part = (near - NODE_RADIUS * zoom) / (near - far)
    part = min(1.0, max(0.0, part))
    return part * part * (3.0 - 2.0 * part)


def shows_kinds(zoom: float) -> bool:
    """Whether the kinds of relations stand on their lines at a zoom."""
    return zoom >= _KINDS


def shows_facts(zoom: float) -> bool:
    """Whether what is known of actors stands below their names at a zoom."""
    return zoom >= _FACTS
