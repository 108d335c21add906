"""The tools of the map: what a press on it means."""

from typing import Literal

from dronten_map.core.records import AnnotationKind

Tool = Literal["select", "actor", "relate", "text", "arrow", "area"]

# The tools that draw an annotation, and which.
DRAWN: dict[Tool, AnnotationKind] = {
    "text": AnnotationKind.TEXT,
    "arrow": AnnotationKind.ARROW,
    "area": AnnotationKind.AREA,
}
