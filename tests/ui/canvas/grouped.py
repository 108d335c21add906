"""A map of two departments, for the tests of groups."""

from dataclasses import replace

from PySide6.QtCore import QPointF

from dronten_map.core.edits.looks import set_look
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.ids import ActorId
from dronten_map.core.records import Actor, Aspect, View
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.patches import Patch
from dronten_map.ui.canvas.titles import Title
from dronten_map.ui.canvas.widget import Canvas

# Ruimte with Wonen and Groen at the left, Raad with Griffie at the right, Dorp by itself below.
STAND = {
    "Ruimte": (0.0, 0.0),
    "Wonen": (120.0, 0.0),
    "Groen": (60.0, 110.0),
    "Raad": (600.0, 0.0),
    "Griffie": (720.0, 0.0),
    "Dorp": (300.0, 420.0),
}
PARENTS = {"Wonen": "Ruimte", "Groen": "Ruimte", "Griffie": "Raad"}
LINES = ("Ruimte Wonen", "Wonen Groen", "Wonen Griffie", "Groen Raad", "Groen Dorp")


def draw_departments(bridge: Bridge) -> dict[str, ActorId]:
    """Draw that map, grouped by department."""
    ids: dict[str, ActorId] = {}
    with bridge.edit("Start") as draft:
        for name, at in STAND.items():
            ids[name] = add_actor(draft, name, view=bridge.view, at=at)
        for name, parent in PARENTS.items():
            draft.put(replace(draft.get(Actor, ids[name]), parent=ids[parent]))
        for line in LINES:
            source, target = line.split()
            connect(draft, ids[source], ids[target])
        set_look(draft, bridge.view, "group_by", Aspect.DEPARTMENT)
    return ids


def patch_of(canvas: Canvas, title: str) -> Patch:
    """The group with a title."""
    return next(p for p in canvas.grouping.now.patches if p.group.title == title)


def title_of(canvas: Canvas, text: str) -> Title:
    """The title of a group in the picture that is shown."""
    assert canvas.layer.shown is not None, "nothing was painted yet"
    return next(t for t in canvas.layer.shown.groups.titles if t.text == text)


def on_title(canvas: Canvas, text: str) -> QPointF:
    """A spot on the words of a title, in pixels."""
    return title_of(canvas, text).box.center() / canvas.devicePixelRatioF() + QPointF(6, 0)


def on_chevron(canvas: Canvas, text: str) -> QPointF:
    """The middle of the chevron of a title, in pixels."""
    return title_of(canvas, text).chevron.center() / canvas.devicePixelRatioF()


def on_node(canvas: Canvas, title: str) -> QPointF:
    """The middle of a collapsed group, in pixels."""
    return QPointF(*canvas.camera.seen(*patch_of(canvas, title).middle))


def collapsed(bridge: Bridge) -> tuple[str, ...]:
    """The keys of the groups that are collapsed."""
    return bridge.model.get(View, bridge.view).collapsed
