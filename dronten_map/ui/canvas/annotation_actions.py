"""The actions on annotations: drawing them, their colour, letters and order."""

from dronten_map.core.annotated import SIZES
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.annotations import bring_to_front, send_to_back
from dronten_map.core.records import Annotation, AnnotationKind, Tone
from dronten_map.i18n import N_, _
from dronten_map.ui.actions import Action, Window, with_annotations, with_document
from dronten_map.ui.canvas.tools import Tool

# What the colours are called; see ui.panels.inspector_annotation for the inspector.
TONES: dict[Tone, str] = {
    Tone.INK: N_("Ink"),
    Tone.ACCENT: N_("Accent"),
    Tone.GOOD: N_("Green"),
    Tone.WARN: N_("Orange"),
    Tone.BAD: N_("Red"),
}


def annotation_actions() -> list[Action]:
    """The tools for annotations, and what can be done with those that are selected."""
    return [*_tools(), *_bringing(), *_ordering(), *_letters(), *map(_colour, TONES)]


def _tools() -> list[Action]:
    return [
        Action(
            id="note.text",
            text=N_("Text"),
            tip=N_("Write on the map itself: click where the text is to stand."),
            verb=lambda w: _use(w, "text"),
            shortcut="T",
            icon="type",
            enabled=with_document,
            checked=lambda w: _tool(w) == "text",
            menu="map",
            group="note",
            typed=True,
        ),
        Action(
            id="note.arrow",
            text=N_("Arrow"),
            tip=N_("Drag an arrow over the map, to point at something."),
            verb=lambda w: _use(w, "arrow"),
            shortcut="P",
            icon="move-up-right",
            enabled=with_document,
            checked=lambda w: _tool(w) == "arrow",
            menu="map",
            group="note",
            typed=True,
        ),
        Action(
            id="note.area",
            text=N_("Field"),
            tip=N_("Drag a coloured field with a name, behind actors that belong together."),
            verb=lambda w: _use(w, "area"),
            shortcut="B",
            icon="square",
            enabled=with_document,
            checked=lambda w: _tool(w) == "area",
            menu="map",
            group="note",
            typed=True,
        ),
    ]


def _bringing() -> list[Action]:
    return [
        Action(
            id="note.picture",
            text=N_("Picture…"),
            tip=N_("Put a picture on the map; a pasted or dropped one does the same."),
            verb=_choose_picture,
            shortcut="I",
            icon="image",
            enabled=with_document,
            menu="map",
            group="note",
            typed=True,
        ),
        Action(
            id="note.next",
            text=N_("Next annotation"),
            tip=N_("Select the next text, arrow, field or picture on the map."),
            verb=_next,
            shortcut="N",
            enabled=lambda w: with_document(w) and bool(w.canvas.annotations.shown),
            menu="map",
            group="note",
            typed=True,
        ),
    ]


def _ordering() -> list[Action]:
    return [
        Action(
            id="note.front",
            text=N_("To the front"),
            tip=N_("Lay the selected annotations on top of the others."),
            verb=lambda w: _reorder(w, to_front=True),
            shortcut="Ctrl+]",
            icon="bring-to-front",
            enabled=with_annotations,
            menu="map",
            group="note_look",
            submenu=N_("Annotation"),
        ),
        Action(
            id="note.back",
            text=N_("To the back"),
            tip=N_("Lay the selected annotations under the others."),
            verb=lambda w: _reorder(w, to_front=False),
            shortcut="Ctrl+[",
            icon="send-to-back",
            enabled=with_annotations,
            menu="map",
            group="note_look",
            submenu=N_("Annotation"),
        ),
    ]


def _letters() -> list[Action]:
    return [
        Action(
            id="note.larger",
            text=N_("Larger letters"),
            tip=N_("Make the letters of the selected annotations a size larger."),
            verb=lambda w: _scale(w, 1),
            shortcut="Ctrl+.",
            icon="zoom-in",
            enabled=with_annotations,
            menu="map",
            group="note_look",
            submenu=N_("Annotation"),
        ),
        Action(
            id="note.smaller",
            text=N_("Smaller letters"),
            tip=N_("Make the letters of the selected annotations a size smaller."),
            verb=lambda w: _scale(w, -1),
            shortcut="Ctrl+,",
            icon="zoom-out",
            enabled=with_annotations,
            menu="map",
            group="note_look",
            submenu=N_("Annotation"),
        ),
    ]


def _colour(tone: Tone) -> Action:
    return Action(
        id=f"note.{tone.value}",
        text=TONES[tone],
        tip=N_("Give the selected annotations this colour."),
        verb=lambda w: _restyle(w, tone),
        enabled=with_annotations,
        checked=lambda w: _has_tone(w, tone),
        menu="map",
        group="note_look",
        submenu=N_("Annotation"),
    )


def _use(window: Window, tool: Tool) -> None:
    window.show_page("map")
    window.canvas.tool = tool


def _tool(window: Window) -> str:
    return window.canvas.tool if window.bridge.has_document else ""


def _choose_picture(window: Window) -> None:
    from dronten_map.ui.canvas.embedding import choose

    window.show_page("map")
    choose(window.canvas)


def _next(window: Window) -> None:
    """Go along the annotations as one reads: from top to bottom, from left to right."""
    window.show_page("map")
    selection, canvas = window.bridge.selection, window.canvas
    order = [a.id for a in sorted(canvas.annotations.shown, key=lambda a: (a.y, a.x, a.id))]
    at = next((i for i, a in enumerate(order) if a in selection.annotations), -1)
    selection.set(annotations=[order[(at + 1) % len(order)]])
    canvas.show_annotation(selection.annotations[0])


def _reorder(window: Window, *, to_front: bool) -> None:
    verb = bring_to_front if to_front else send_to_back
    with window.bridge.edit(_("Order changed")) as draft:
        verb(draft, window.bridge.selection.annotations)


def _scale(window: Window, step: int) -> None:
    with window.bridge.edit(_("Size of the letters changed"), merge_key="letters") as draft:
        for annotation in window.bridge.selection.annotations:
            now = draft.get(Annotation, annotation).size
            if step > 0:
                size = next((s for s in SIZES if s > now), now)
            else:
                size = next((s for s in reversed(SIZES) if s < now), now)
            amend(draft, Annotation, [annotation], size=size)


def _restyle(window: Window, tone: Tone) -> None:
    with window.bridge.edit(_("Colour changed")) as draft:
        amend(draft, Annotation, window.bridge.selection.annotations, tone=tone)


def _has_tone(window: Window, tone: Tone) -> bool:
    if not with_annotations(window):
        return False
    found = window.bridge.model.find(Annotation, window.bridge.selection.annotations[0])
    return found is not None and found.tone is tone and found.kind is not AnnotationKind.PICTURE
