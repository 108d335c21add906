"""Texts, arrows, areas and pictures on a view: adding, moving, resizing and ordering them.

Their words and looks are changed with `amend`, and they are taken away with `remove`.
"""

import base64
from collections.abc import Iterable
from dataclasses import replace

from dronten_map.core.annotated import Box
from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend, cleaned
from dronten_map.core.ids import AnnotationId, PictureId, ViewId
from dronten_map.core.records import Annotation, AnnotationKind, EmbeddedPicture, Tone
from dronten_map.core.rules import LONGEST_NAME
from dronten_map.errors import UserError
from dronten_map.i18n import _

LEAST = 8.0  # points that an annotation is wide and high at least; an arrow is so long
HEAVIEST = 2_000_000  # bytes of a picture: every copy of the file carries it
MEDIA = ("image/png", "image/jpeg")


def add_annotation(
    draft: Draft,
    view: ViewId,
    kind: AnnotationKind,
    box: Box,
    *,
    text: str = "",
    size: int = 16,
    tone: Tone = Tone.INK,
    picture: PictureId | None = None,
) -> AnnotationId:
    """Put an annotation on a view, on top of the others; what is too small gets the least size."""
    made = Annotation(
        id=AnnotationId.new(),
        view=view,
        kind=kind,
        **_placed(kind, box),
        text=cleaned(text),
        size=size,
        tone=tone,
        picture=picture,
        order=1 + max((a.order for a in draft.all(Annotation) if a.view == view), default=-1),
    )
    draft.put(made)
    return made.id


def add_picture(
    draft: Draft,
    view: ViewId,
    content: bytes,
    box: Box,
    *,
    name: str,
    media: str,
    text: str = "",
) -> AnnotationId:
    """Put a picture on a view; what is in the map already is kept once.

    Raises:
        UserError: it is no PNG or JPEG, or too heavy for the file.
    """
    if media not in MEDIA:
        raise UserError(
            _("“{name}” is no picture that a map can keep.").format(name=name),
            hint=_("Use a PNG or a JPEG."),
        )
    if len(content) > HEAVIEST:
        raise UserError(
            _("“{name}” is too large to keep in the map.").format(name=name),
            hint=_("Make the picture smaller and add it again."),
        )
    kept = base64.b64encode(content).decode("ascii")
    picture = embed(
        draft, EmbeddedPicture(id=PictureId.new(), name=name, media=media, content=kept)
    )
    return add_annotation(draft, view, AnnotationKind.PICTURE, box, text=text, picture=picture)


def change_text(draft: Draft, annotation: AnnotationId, text: str) -> None:
    """Let an annotation say something else; a text that says nothing any more goes."""
    record = draft.get(Annotation, annotation)
    if record.kind is AnnotationKind.TEXT and not cleaned(text):
        draft.remove(record)
        return
    amend(draft, Annotation, [annotation], text=text)


def move_annotations(
    draft: Draft, annotations: Iterable[AnnotationId], dx: float, dy: float
) -> None:
    """Move annotations by so many points to the right and down."""
    for annotation_id in annotations:
        now = draft.get(Annotation, annotation_id)
        draft.put(replace(now, x=cleaned(float(now.x + dx)), y=cleaned(float(now.y + dy))))


def resize(draft: Draft, annotation: AnnotationId, box: Box) -> None:
    """Give an annotation another place and size, of at least the least."""
    now = draft.get(Annotation, annotation)
    draft.put(replace(now, **_placed(now.kind, box)))


def bring_to_front(draft: Draft, annotations: Iterable[AnnotationId]) -> None:
    """Lay annotations on top of the others of their view, in the order that they had."""
    for record in _in_order(draft, annotations):
        others = [a for a in draft.all(Annotation) if a.view == record.view and a != record]
        draft.put(replace(record, order=1 + max((a.order for a in others), default=-1)))


def send_to_back(draft: Draft, annotations: Iterable[AnnotationId]) -> None:
    """Lay annotations under the others of their view, in the order that they had."""
    for record in reversed(_in_order(draft, annotations)):
        others = [a for a in draft.all(Annotation) if a.view == record.view and a != record]
        draft.put(replace(record, order=min((a.order for a in others), default=1) - 1))


def embed(draft: Draft, picture: EmbeddedPicture) -> PictureId:
    """Keep a picture in the map, unless the same one is there already; the one that is kept."""
    for known in draft.all(EmbeddedPicture):
        if (known.content, known.media) == (picture.content, picture.media):
            return known.id
    draft.put(replace(picture, name=cleaned(picture.name)[:LONGEST_NAME]))
    return picture.id


def stack(draft: Draft, annotation: Annotation) -> None:
    """Put an annotation that came from elsewhere on top of the others of its view."""
    others = [a for a in draft.all(Annotation) if a.view == annotation.view]
    draft.put(replace(annotation, order=1 + max((a.order for a in others), default=-1)))


def _in_order(draft: Draft, annotations: Iterable[AnnotationId]) -> list[Annotation]:
    found = (draft.get(Annotation, a) for a in annotations)
    return sorted(found, key=lambda a: (a.order, a.id))


def _placed(kind: AnnotationKind, box: Box) -> dict[str, float]:
    """A box as it is kept: an arrow may go any way, the others have a size above zero."""
    x, y, width, height = box
    if kind is AnnotationKind.ARROW:
        if abs(width) < LEAST and abs(height) < LEAST:
            width = LEAST
    else:
        x, width = (x, width) if width >= 0 else (x + width, -width)
        y, height = (y, height) if height >= 0 else (y + height, -height)
        width, height = max(width, LEAST), max(height, LEAST)
    names = ("x", "y", "width", "height")
    return {n: cleaned(float(v)) for n, v in zip(names, (x, y, width, height), strict=True)}
