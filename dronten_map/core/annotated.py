"""What is asked of annotations: which stand in a view, in which order, and what lies behind."""

from dronten_map.core.ids import ViewId
from dronten_map.core.model import Records
from dronten_map.core.records import Annotation, AnnotationKind

Box = tuple[float, float, float, float]  # x, y, width and height, as an annotation has them

# The letters that are offered, in points: the type scale of the program, and on for large maps.
SIZES = (11, 13, 16, 20, 28, 40, 56, 80, 112, 160)
PLAIN = 16  # points of letters at first, on a map that is seen in its own size


def annotations_in(records: Records, view: ViewId) -> list[Annotation]:
    """The annotations of a view, the hindmost first.

    Areas and pictures lie behind the web, texts and arrows above it.
    """
    found = (a for a in records.all(Annotation) if a.view == view)
    return sorted(found, key=lambda a: (not lies_behind(a), a.order, a.id))


def size_at(zoom: float) -> int:
    """The letters that are as large as plain ones where the map is seen smaller, or larger.

    >>> size_at(1.0), size_at(0.25)
    (16, 56)
    """
    return min(SIZES, key=lambda size: abs(size * zoom - PLAIN))


def boldness(annotation: Annotation) -> float:
    """How many times as thick as plain its lines, heads and margins are: it goes with its letters.

    What was made for a large map can be seen on it.
    """
    return max(1.0, annotation.size / PLAIN)


def lies_behind(annotation: Annotation) -> bool:
    """Whether actors and relations stand on it, instead of under it."""
    return annotation.kind in (AnnotationKind.AREA, AnnotationKind.PICTURE)


def box_of(annotation: Annotation) -> Box:
    """Where it stands and how large it is; of an arrow, where it goes."""
    return annotation.x, annotation.y, annotation.width, annotation.height


def middle_of(annotation: Annotation) -> tuple[float, float]:
    """The point in its middle."""
    return annotation.x + annotation.width / 2, annotation.y + annotation.height / 2
