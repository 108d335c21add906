"""Annotations on a drawing: the same texts, arrows, fields and pictures as on the screen."""

import base64
import binascii
from dataclasses import replace

from dronten_map.core.annotated import boldness
from dronten_map.core.edits.annotations import MEDIA
from dronten_map.core.model import Records
from dronten_map.core.records import Annotation, AnnotationKind, EmbeddedPicture, Tone
from dronten_map.graph.annotated import (
    EDGE,
    OUTLINE,
    ROUNDING,
    STROKE,
    TINT,
    Bounds,
    Setting,
    head,
    setting,
)
from dronten_map.graph.primitives import (
    ACCENT,
    BAD,
    GOOD,
    INK,
    MUTED,
    PAPER,
    WARN,
    Path,
    Picture,
    Piece,
    Text,
    mixed,
)
from dronten_map.graph.segments import Segments, box
from dronten_map.graph.text import drawable

TONES: dict[Tone, str] = {
    Tone.INK: INK,
    Tone.ACCENT: ACCENT,
    Tone.GOOD: GOOD,
    Tone.WARN: WARN,
    Tone.BAD: BAD,
}
_LEAST = 6  # points of letters
_ROUNDED = 0.45  # of its shortest side that the corner of a small field is round
_VEIL = 0.86  # how much of what lies below the words of an arrow is covered


def drawn_together(annotation: Annotation, across: float, down: float) -> Annotation:
    """An annotation on a map that is drawn together by these factors: it stays where it points.

    Its letters go with the smaller factor, so that they keep their room.
    """
    return replace(
        annotation,
        x=annotation.x * across,
        y=annotation.y * down,
        width=annotation.width * across,
        height=annotation.height * down,
        size=max(_LEAST, round(annotation.size * min(across, down))),
    )


def annotation_pieces(records: Records, annotation: Annotation) -> list[Piece]:
    """An annotation as paths, texts and a picture, the hindmost first."""
    set_ = setting(annotation)
    match annotation.kind:
        case AnnotationKind.TEXT:
            pieces: list[Piece] = []
        case AnnotationKind.AREA:
            pieces = _area(annotation, set_)
        case AnnotationKind.ARROW:
            pieces = _arrow(annotation, set_)
        case AnnotationKind.PICTURE:
            pieces = _picture(records, annotation, set_.box)
    colour = TONES[annotation.tone]
    return [
        *pieces,
        *(Text(n.x, n.y, n.text, annotation.size, colour, set_.weight) for n in set_.lines),
    ]


def _area(annotation: Annotation, set_: Setting) -> list[Piece]:
    left, top, right, bottom = set_.box
    width, height = right - left, bottom - top
    corner = min(ROUNDING * boldness(annotation), width * _ROUNDED, height * _ROUNDED)
    outline = box(left, top, width, height, rounding=corner)
    colour = TONES[annotation.tone]
    return [
        Path(outline, fill=colour, opacity=TINT),
        Path(outline, stroke=mixed(colour, OUTLINE), width=EDGE * boldness(annotation)),
    ]


def _arrow(annotation: Annotation, set_: Setting) -> list[Piece]:
    bold = boldness(annotation)
    start = annotation.x, annotation.y
    end = start[0] + annotation.width, start[1] + annotation.height
    tip, one, other = head(start, end, scale=bold)
    foot = (one[0] + other[0]) / 2, (one[1] + other[1]) / 2
    colour = TONES[annotation.tone]
    pieces: list[Piece] = [
        Path(
            (("M", *start), ("L", *foot)),
            stroke=colour,
            width=STROKE * bold,
            is_round=True,
        ),
        Path((("M", *tip), ("L", *one), ("L", *other), ("Z",)), fill=colour),
    ]
    if set_.words is not None:
        left, top, right, bottom = set_.words
        plate = box(left, top, right - left, bottom - top, rounding=4.0)
        pieces.append(Path(plate, fill=PAPER, opacity=_VEIL))
    return pieces


def _picture(records: Records, annotation: Annotation, bounds: Bounds) -> list[Piece]:
    left, top, right, bottom = bounds
    found = records.find(EmbeddedPicture, annotation.picture) if annotation.picture else None
    if found is None or found.media not in MEDIA or not _is_base64(found.content):
        return _broken(bounds)
    size = right - left, bottom - top
    text = drawable(annotation.text)
    return [Picture(left, top, *size, found.media, found.content, text)]


def _broken(bounds: Bounds) -> list[Piece]:
    """The place of a picture that cannot be read."""
    left, top, right, bottom = bounds
    frame = box(left, top, right - left, bottom - top)
    down: Segments = (("M", left, top), ("L", right, bottom))
    up: Segments = (("M", left, bottom), ("L", right, top))
    return [Path(s, stroke=MUTED, width=1.0, dash=(4.0, 3.0)) for s in (frame, down, up)]


def _is_base64(content: str) -> bool:
    try:
        return bool(base64.b64decode(content, validate=True))
    except (binascii.Error, ValueError):
        return False
