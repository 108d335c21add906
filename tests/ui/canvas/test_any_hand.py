"""Whatever mouse, keys and menus do in whatever order, map, model and graph agree."""

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import TypeVar

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from dronten_map.core.annotated import annotations_in
from dronten_map.core.edits.groups import collapse
from dronten_map.core.edits.looks import set_look
from dronten_map.core.edits.opgaven import add_opgave
from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.views import add_view
from dronten_map.core.edits.web import connect
from dronten_map.core.ids import ActorId, RelationId
from dronten_map.core.looks import CHOICES
from dronten_map.core.records import Actor, Annotation, Opgave, View
from dronten_map.core.rules import Severity, check
from dronten_map.graph.annotated import setting
from dronten_map.graph.groups import groups_of
from dronten_map.graph.mirror import Mirror
from dronten_map.graph.shapes import NODE_RADIUS
from dronten_map.session.document import Document
from dronten_map.ui import theme
from dronten_map.ui.action_board import ActionBoard
from dronten_map.ui.canvas.annotations import handles_of
from dronten_map.ui.canvas.legend import Legend
from dronten_map.ui.canvas.scene import Scene
from dronten_map.ui.canvas.web import GROUPED
from dronten_map.ui.canvas.widget import Canvas
from dronten_map.ui.drag import opgave_mime
from tests.ui.canvas.hands import ALT, CONTROL, LEFT, MIDDLE, NO_KEYS, RIGHT, SHIFT, Desk, Hand
from tests.ui.panels.dropping import drop

T = TypeVar("T")
_TURNS = 400
_MOST = 120  # actors; more make it slow and find nothing more
_KEYS = (
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Return),
    *(Qt.Key.Key_Space, Qt.Key.Key_R, Qt.Key.Key_A, Qt.Key.Key_V, Qt.Key.Key_F2),
    *(Qt.Key.Key_T, Qt.Key.Key_P, Qt.Key.Key_B, Qt.Key.Key_N, Qt.Key.Key_Delete),
)
_NAMES = ("", "x" * 201, "Ünïcødé " * 8, "Raad", "met\ttab", "Een naam", "吉")


class AnyHand:
    """A hand that does anything, the same for the same seed."""

    def __init__(self, desk: Desk, board: ActionBoard, seed: int, folder: Path) -> None:
        self._desk, self._board = desk, board
        self._bridge, self._canvas = desk.bridge, desk.canvas
        self._hand, self._chance = Hand(desk.canvas), Random(seed)
        self._fingers = QTest.createTouchDevice()
        self._picture = picture_mime(folder)
        with self._bridge.edit("opgave") as draft:
            self._opgave = add_opgave(draft, "Wonen")
        self._deeds: list[Callable[[], object]] = [
            lambda: self._hand.press(self._spot(), button=self._button(), keys=self._held()),
            lambda: self._hand.move(
                self._spot(),
                held=self._pick([LEFT, Qt.MouseButton.NoButton]),
                keys=self._held(),
            ),
            lambda: self._hand.release(self._spot(), button=self._button(), keys=self._held()),
            lambda: self._hand.drag(
                self._spot(), self._spot(), button=self._button(), keys=self._held()
            ),
            lambda: self._hand.drag(self._spot(), self._spot()),
            lambda: self._hand.double_click(self._spot()),
            lambda: self._hand.click(self._spot(), keys=self._held()),
            lambda: self._hand.turn(self._spot(), self._pick([-2, -1, 1, 2]), keys=self._held()),
            lambda: drop(self._canvas, opgave_mime(self._opgave), self._spot().toPoint()),
            self._press_key,
            self._type,
            self._type,
            self._touch,
            self._write_on_map,
            self._take_annotation,
            lambda: drop(self._canvas, self._picture, self._spot().toPoint()),
            self._act,
            self._act,
            lambda: self._bridge.undo(),
            lambda: self._bridge.redo(),
            self._look_otherwise,
            self._group,
            self._edit_elsewhere,
        ]

    def do_something(self) -> None:
        """One deed, and sometimes a moment for the window to catch up."""
        self._pick(self._deeds)()
        if self._chance.random() < 0.3:
            QApplication.processEvents()
        for window in QApplication.topLevelWidgets():
            if isinstance(window, QDialog | QMenu) and window.isVisible():
                window.close()
        self._thin_out()

    def _pick(self, among: list[T]) -> T:
        return self._chance.choice(among)

    def _held(self) -> Qt.KeyboardModifier:
        return self._pick([NO_KEYS, NO_KEYS, CONTROL, SHIFT, ALT])

    def _button(self) -> Qt.MouseButton:
        return self._pick([LEFT, LEFT, LEFT, MIDDLE, RIGHT])

    def _spot(self) -> QPointF:
        """A place in the window: an actor, the ring around it, halfway a relation, or anywhere."""
        canvas, scene = self._canvas, self._canvas.scene
        placed, lines = scene.placed().tolist(), scene.edges.line[scene.edges.is_shown]
        at = QPointF(-1, -1)
        on_groups = self._on_groups()
        if on_groups and self._chance.random() < 0.2:
            return self._pick(on_groups)
        notes = canvas.annotations.shown
        if notes and self._chance.random() < 0.3:
            return self._on_note(self._pick(list(notes)))
        if placed and self._chance.random() < 0.6:
            at = QPointF(*canvas.camera.seen(*scene.nodes.xy[self._pick(placed)].tolist()))
            if self._chance.random() < 0.4:
                at -= QPointF(0, NODE_RADIUS * 1.15 * canvas.zoom + 5)
        elif len(lines) and self._chance.random() < 0.4:
            x0, y0, x1, y1 = self._pick(lines.tolist())
            at = QPointF(*canvas.camera.seen((x0 + x1) / 2, (y0 + y1) / 2))
        if canvas.rect().adjusted(5, 5, -5, -5).contains(at.toPoint()):
            return at
        inside = canvas.width() - 5, canvas.height() - 5
        return QPointF(*(self._chance.randint(5, most) for most in inside))

    def _on_groups(self) -> list[QPointF]:
        """The titles, chevrons and collapsed groups within the window."""
        shown = self._canvas.layer.shown
        titles = shown.groups.titles if shown is not None else []
        spots = [spot for t in titles for spot in (t.box.center(), t.chevron.center())]
        for patch in self._canvas.grouping.now.folded:
            spots.append(QPointF(*self._canvas.camera.seen(*patch.middle)))
        inside = self._canvas.rect().adjusted(5, 5, -5, -5)
        return [spot for spot in spots if inside.contains(spot.toPoint())]

    def _on_note(self, note: Annotation) -> QPointF:
        """A handle of an annotation, its middle, or its corner; within the window."""
        left, top, right, bottom = setting(note).box
        spots = [((left + right) / 2, (top + bottom) / 2), (left + 2, top + 2)]
        x, y = self._canvas.camera.seen(*self._pick([*spots, *handles_of(note).values()]))
        inside = self._canvas.rect().adjusted(5, 5, -5, -5)
        return QPointF(
            min(max(x, inside.left()), inside.right()), min(max(y, inside.top()), inside.bottom())
        )

    def _touch(self) -> None:
        """A tap, a drag, or two fingers."""
        start, end = self._spot(), self._spot()
        touch = QTest.touchEvent(self._canvas, self._fingers, False)
        touch.press(0, start.toPoint(), self._canvas).commit()
        for index in range(self._chance.randrange(3)):
            touch.move(0, ((start + end) / (2 - index)).toPoint(), self._canvas)
            if index and self._chance.random() < 0.5:
                touch.press(1, self._spot().toPoint(), self._canvas).commit()
                touch.move(0, start.toPoint(), self._canvas)
                touch.move(1, end.toPoint(), self._canvas).commit()
                touch.release(1, end.toPoint(), self._canvas)
            touch.commit()
        touch.release(0, end.toPoint(), self._canvas).commit()

    def _take_annotation(self) -> None:
        """Select an annotation, so that it shows its handles."""
        notes = self._canvas.annotations.shown
        if notes:
            self._bridge.selection.set(annotations=[self._pick(list(notes)).id])

    def _write_on_map(self) -> None:
        editor = self._canvas.annotations.editor
        if editor is None:
            self._canvas.tool = self._pick(["text", "arrow", "area", "select"])
            return
        editor.insertPlainText(self._pick(list(_NAMES)))
        end, keys = self._pick(
            [(Qt.Key.Key_Return, CONTROL), (Qt.Key.Key_Escape, NO_KEYS), (Qt.Key.Key_A, NO_KEYS)]
        )
        QTest.keyClick(editor, end, keys)

    def _press_key(self) -> None:
        target = QApplication.focusWidget() or self._canvas
        QTest.keyClick(
            target, self._pick(list(_KEYS)), self._pick([NO_KEYS, NO_KEYS, SHIFT, CONTROL, ALT])
        )

    def _type(self) -> None:
        if self._canvas.editor is not None:
            enter, escape = Qt.Key.Key_Return, Qt.Key.Key_Escape
            self._hand.type(self._pick(list(_NAMES)), end=self._pick([enter, enter, escape, None]))

    def _act(self) -> None:
        rows = [row.id for row in self._board.table]
        self._board.do(self._pick(rows))

    def _look_otherwise(self) -> None:
        bridge, chance = self._bridge, self._chance
        views = [view.id for view in bridge.model.all(View)]
        match chance.randrange(6):
            case 0:
                is_there = bridge.model.find(Opgave, self._opgave) is not None
                bridge.selection.light(self._pick([None, self._opgave]) if is_there else None)
            case 1:
                bridge.view = self._pick(views)
            case 2:
                self._desk.resize(chance.randint(300, 900), chance.randint(300, 700))
            case 3:
                theme.appearance().choose(self._pick(["light", "dark"]))
            case 4:
                heard = QAccessible.queryAccessibleInterface(self._canvas)
                for index in range(heard.childCount()):
                    heard.child(index).text(QAccessible.Text.Name)
            case _:
                self._hand.settle()

    def _group(self) -> None:
        """Another way of grouping, or another group collapsed."""
        view = self._bridge.view
        with self._bridge.edit("groups") as draft:
            if self._chance.random() < 0.4:
                set_look(draft, view, "group_by", self._pick(list(CHOICES["group_by"])))
            else:
                keys = [patch.key for patch in self._canvas.grouping.now.patches]
                collapse(draft, view, [self._pick([*keys, "gone"])])

    def _edit_elsewhere(self) -> None:
        actors = [actor.id for actor in self._bridge.model.all(Actor)]
        with self._bridge.edit("elsewhere") as draft:
            if self._chance.random() < 0.1:
                add_view(draft, f"Blik {self._chance.random()}")
            elif len(actors) > 2 and self._chance.random() < 0.3:
                remove(draft, [draft.get(Actor, self._pick(actors))])
            elif len(actors) > 1:
                source, target = self._chance.sample(actors, 2)
                connect(draft, source, target)

    def _thin_out(self) -> None:
        actors = list(self._bridge.model.all(Actor))
        if len(actors) > _MOST:
            with self._bridge.edit("fewer") as draft:
                remove(draft, actors[20:])


def picture_mime(folder: Path) -> QMimeData:
    """A picture in a file, to be dropped."""
    file = folder / "plein.png"
    image = QImage(8, 6, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    image.save(str(file))
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(file))])
    return carried


def shows_its_annotations(canvas: Canvas) -> bool:
    """Whether the canvas has the annotations of its view, and selects no others."""
    bridge = canvas.bridge
    there = annotations_in(bridge.model, bridge.view)
    return list(canvas.annotations.shown) == there and set(bridge.selection.annotations) <= {
        note.id for note in there
    }


def collapsed(canvas: Canvas) -> set[ActorId]:
    """The actors in groups that the view shows as one node."""
    model, view = canvas.bridge.model, canvas.bridge.view
    keys = set(model.get(View, view).collapsed)
    groups = [group for group in groups_of(model, view) if group.key in keys]
    return {actor for group in groups if not group.is_rest for actor in group.actors}


def hidden(scene: Scene) -> set[ActorId]:
    """The actors that the arrays hide in groups."""
    flags = scene.nodes.hidden & GROUPED
    return {actor for actor, slot in scene.nodes.slot.items() if flags[slot]}


def lines(scene: Scene) -> dict[RelationId, object]:
    """How each relation of the arrays is drawn."""
    edges = scene.edges
    return {
        relation: (
            bool(edges.is_shown[slot]),
            edges.bend[slot].item(),
            edges.way[slot].item(),
            edges.line[slot].tolist() if edges.is_shown[slot] else None,
        )
        for relation, slot in edges.slot.items()
    }


def assert_all_agree(canvas: Canvas) -> None:
    """Arrays, selection and graph are what the model says, and the model keeps its rules."""
    bridge = canvas.bridge
    assert canvas.scene.facts() == Scene(bridge.model, bridge.view).facts()
    assert shows_its_annotations(canvas)
    assert hidden(canvas.scene) == collapsed(canvas)
    assert [p for p in check(bridge.model) if p.severity is Severity.ERROR] == []
    fresh = Scene(bridge.model, bridge.view)
    away = collapsed(canvas)
    fresh.hide(GROUPED, np.array([actor in away for actor in fresh.nodes.ids], dtype=bool))
    assert lines(canvas.scene) == lines(fresh)
    assert set(bridge.selection.actors) <= {actor.id for actor in bridge.model.all(Actor)}
    graph, mirrored = bridge.document.graph.graph, Mirror.of(bridge.model).graph
    assert dict(graph.nodes(data=True)) == dict(mirrored.nodes(data=True))
    assert set(graph.edges(keys=True)) == set(mirrored.edges(keys=True))


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_whatever_one_does_the_map_is_what_the_model_says(
    desk: Desk, board: ActionBoard, seed: int, tmp_path: Path
) -> None:
    bridge, canvas = desk.bridge, desk.canvas
    _ = bridge.document.graph  # from now on it has to follow
    legend = Legend(bridge, canvas)
    hand = AnyHand(desk, board, seed, tmp_path)
    for _turn in range(_TURNS):
        hand.do_something()
        assert canvas.scene.facts() == Scene(bridge.model, bridge.view).facts()
        assert shows_its_annotations(canvas)
        assert hidden(canvas.scene) == collapsed(canvas)
    assert_all_agree(canvas)
    legend.refresh()
    theme.appearance().choose("light")


@pytest.mark.parametrize("seed", [5, 6])
def test_all_that_a_hand_did_goes_back_and_comes_again_and_lasts(
    desk: Desk, board: ActionBoard, seed: int, tmp_path: Path
) -> None:
    bridge, canvas = desk.bridge, desk.canvas
    _ = bridge.document.graph
    hand = AnyHand(desk, board, seed, tmp_path)
    for _turn in range(_TURNS):
        hand.do_something()
    canvas.pointer.cancel()
    while bridge.document.can_redo:  # it may have ended in the past
        bridge.redo()
    there = bridge.model.snapshot()
    while bridge.document.can_undo:
        bridge.undo()
    assert_all_agree(canvas)
    while bridge.document.can_redo:
        bridge.redo()
    assert_all_agree(canvas)
    theme.appearance().choose("light")
    bridge.document.save_as(tmp_path / "any.drontenmap")
    again = Document.open(tmp_path / "any.drontenmap")
    assert again.model == bridge.model
    again.close()
    assert bridge.model == there
