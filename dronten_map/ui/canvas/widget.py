"""The canvas: the map as one painted widget, with everything that the hand does on it."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from dronten_map.core.annotated import middle_of
from dronten_map.core.changes import Step
from dronten_map.core.ids import ActorId, AnnotationId
from dronten_map.core.records import Actor
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas import drops, menu, naming_in_place
from dronten_map.ui.canvas.accessible import SpokenActors
from dronten_map.ui.canvas.annotations import Annotations
from dronten_map.ui.canvas.camera import Box, Camera, enclosing
from dronten_map.ui.canvas.covered import covered
from dronten_map.ui.canvas.empty import EmptyMap
from dronten_map.ui.canvas.filter_bar import FilterBar
from dronten_map.ui.canvas.fitted import fitted
from dronten_map.ui.canvas.focus import Focus
from dronten_map.ui.canvas.gestures import Gesture
from dronten_map.ui.canvas.group_hits import group_at
from dronten_map.ui.canvas.grouping import Grouping
from dronten_map.ui.canvas.hint import draw_hint
from dronten_map.ui.canvas.hits import NOTHING, Hit, hit, hit_among
from dronten_map.ui.canvas.layer import Layer
from dronten_map.ui.canvas.listening import Listening
from dronten_map.ui.canvas.look import Look, look_of
from dronten_map.ui.canvas.overlay import Overlay
from dronten_map.ui.canvas.painting import Shot
from dronten_map.ui.canvas.passage import TURNS_IN, turn
from dronten_map.ui.canvas.pointer import Pointer
from dronten_map.ui.canvas.rename import NameEditor
from dronten_map.ui.canvas.scene import Scene
from dronten_map.ui.canvas.stock import Stock
from dronten_map.ui.canvas.tools import Tool
from dronten_map.ui.canvas.touch import Touch
from dronten_map.ui.canvas.wardrobe import Wardrobe
from dronten_map.ui.canvas.whole import Whole

# Pixels around the map when all of it is shown: room for names, and above for the tools too.
_BESIDE, _ABOVE = 64.0, 72.0
_MOST = 1.25  # zoom up to which fitting enlarges a small map


class Canvas(Listening):
    """One view of the open map.

    Signals:
        scene_changed: something on the map, or which map, is another.
        hint_changed(str): one sentence on what the hand is doing; empty when it rests.
        tool_changed: another tool is chosen, or the grid or snapping was switched.
        relation_opened: a relation was double-clicked; its fields are wanted.
    """

    scene_changed = Signal()
    hint_changed = Signal(str)
    tool_changed = Signal()
    relation_opened = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bridge = bridge
        self.hovered: Hit = NOTHING
        self.drop_target: ActorId | None = None
        self.editor: NameEditor | None = None
        self.corner: tuple[float, float] = 0, 0  # pixels at the lower left that the legend covers
        self.foot = 0  # pixels at the left of its lower edge that are covered
        self.foot_right = 0  # the same at the right
        self.walk_origin: int | None = None  # the slot where a walk along neighbours began
        self.snaps = False
        self.shows_grid = True
        self._tool: Tool = "select"
        self._hint = ""
        self.fits_next = True  # the next picture is to show the whole map
        self.is_presented = False  # nothing is to be seen but the picture
        self.turns_in = TURNS_IN  # milliseconds from one view to the next
        self._scene: Scene | None = None
        self._stock: Stock | None = None
        self.layer = Layer(self, lambda: self.scene, lambda: self.stock)
        self.overlay = Overlay(self)
        self.annotations = Annotations(self)
        self.grouping = Grouping(self)
        self.wardrobe = Wardrobe(self)
        self.filter_bar = FilterBar(self)
        self.focus = Focus(self)
        self.whole = Whole(self)
        self.pointer = Pointer(self)
        self.touch = Touch(self)
        self.spoken = SpokenActors(self)
        self.empty = EmptyMap(self)
        self.empty.wants_names.connect(lambda: menu.trigger(self, "map.quick_add"))
        self._settle()
        self._connect()
        if bridge.has_document:
            self._open()

    @property
    def scene(self) -> Scene:
        """What stands on the map, as arrays."""
        if self._scene is None:
            self._scene = Scene(self.bridge.model, self.bridge.view)
        return self._scene

    @property
    def stock(self) -> Stock:
        """Sprites and names that were painted before."""
        if self._stock is None:
            self._stock = Stock(self.scene.dresses)
        return self._stock

    @property
    def look(self) -> Look:
        """The colours of the moment."""
        return look_of(theme.current())

    @property
    def gesture(self) -> Gesture | None:
        """What the hand is doing; None when it rests."""
        return self.pointer.gesture

    @property
    def tool(self) -> Tool:
        """What a press on the map means."""
        return self._tool

    @tool.setter
    def tool(self, tool: Tool) -> None:
        self._tool = tool
        self.pointer.cancel()
        self.point_at(self.mapFromGlobal(self.cursor().pos()).toPointF())
        self.pointer.tell()
        self.tool_changed.emit()

    # Seeing

    def fit(self) -> None:
        """See the whole map."""
        behind = self.scene.backdrop.bounds if self.scene.backdrop else None
        actors, others = self.scene.bounds(), enclosing(behind, self.annotations.bounds())
        self._fit(enclosing(actors, others), most=_MOST)
        self.whole.note(actors)

    def fit_selection(self) -> None:
        """See all that is selected; without a selection the whole map."""
        selection = self.bridge.selection
        slots = self.scene.slots_of(selection.actors)
        notes = self.annotations.bounds(selection.annotations)
        box = enclosing(self.scene.bounds(slots) if slots else None, notes)
        if box is None:
            self.fit()
        else:
            self._fit(box, most=max(_MOST, self.camera.zoom))

    def show_actor(self, actor: ActorId) -> None:
        """Bring an actor to the middle, near enough to read its name."""
        slots = self.scene.slots_of([actor])
        if not slots:
            return
        x, y = self.grouping.place_of(slots[0])
        near = Camera(max(self.camera.zoom, 0.8))
        self.look_from(near.centred(x, y, self.width(), self.height()))

    def show_annotation(self, annotation: AnnotationId) -> None:
        """Bring an annotation into sight."""
        found = self.annotations.find(annotation)
        if found is None:
            return
        x, y = middle_of(found)
        seen = self.camera.seen(x, y)
        if not self.rect().adjusted(40, 40, -40, -40).contains(round(seen[0]), round(seen[1])):
            self.look_from(self.camera.centred(x, y, self.width(), self.height()))

    # Doing

    def hit_at(self, at: QPointF) -> Hit:
        """What lies under a pixel."""
        return hit_among(self.annotations, at, lambda: group_at(self, at) or self.hit_web(at))

    def hit_web(self, at: QPointF) -> Hit:
        """What of the web itself lies under a pixel."""
        scale = self.devicePixelRatioF()
        finger = self.pointer.is_finger
        return hit(
            self.scene, self.layer, self.camera, at.x(), at.y(), scale=scale, is_finger=finger
        )

    def point_at(self, at: QPointF) -> None:
        """Follow the resting pointer: what it is on, and how that looks."""
        found = self.hit_at(at) if self.bridge.has_document else NOTHING
        if found != self.hovered:
            self.hovered = found
            self.update()
        self.setCursor(self.pointer.cursor_over(found))

    def rest(self) -> None:
        """Forget what the pointer was on."""
        self.say("")
        if self.hovered != NOTHING:
            self.hovered = NOTHING
            self.update()

    def say(self, hint: str) -> None:
        """Show one sentence on what the hand is doing; empty takes it away."""
        if hint != self._hint:
            self._hint = hint
            self.hint_changed.emit(hint)
            self.update()

    def begin_rename(self, actor: ActorId) -> None:
        """Let the user type another name for an actor."""
        naming_in_place.rename_actor(self, actor)

    def begin_new(self, at: tuple[float, float], *, related_to: ActorId | None = None) -> None:
        """Let the user type the name of an actor that is to stand at a point of the map."""
        naming_in_place.add_actor_at(self, at, related_to=related_to)

    def begin_drag_out(self, actors: tuple[ActorId, ...]) -> bool:
        """Carry actors out of the map, to drop them on an opgave; whether that began."""
        if not actors or not self.isVisible():
            return False
        self.pointer.cancel()
        drops.drag_of(self, actors).exec(Qt.DropAction.LinkAction | Qt.DropAction.CopyAction)
        return True

    def look_again(self) -> None:
        """Show whether the map is empty."""
        is_typing = self.editor is not None or self.annotations.editor is not None
        has_some = bool(self.scene.nodes.is_placed.any()) or bool(self.annotations.shown)
        self.empty.setVisible(not (is_typing or has_some or self.is_presented))
        self.empty.settle()

    # What Qt calls

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the web, and over it what the hand does."""
        painter = QPainter(self)
        if not self.bridge.has_document:
            painter.fillRect(self.rect(), self.look.paper)
            return
        if self.fits_next and self.width() > 1:
            self.fits_next = False
            self.fit()
        before = self.layer.shown
        self.layer.paint(painter, self._shot())
        if self.layer.shown is not before and not event.rect().contains(self.rect()):
            self.update()  # it was finished just when only a part of it was asked for
        self.overlay.draw(painter)
        if self._hint:
            draw_hint(painter, self, self._hint)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the middle of the map in the middle."""
        old = event.oldSize()
        if old.width() > 0 and not self.fits_next:
            grown, was_whole = event.size() - old, self.whole.is_seen
            self.look_from(self.camera.panned(round(grown.width() / 2), round(grown.height() / 2)))
            if was_whole:  # as good as: a bar below the map comes and goes
                self.whole.note(self.scene.bounds())
        self.empty.settle()
        self._place_editor()

    # Following

    def _settle(self) -> None:
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(_("Map"))
        self.setMinimumSize(200, 200)

    def _connect(self) -> None:
        bridge = self.bridge
        bridge.opened.connect(self._open)
        bridge.view_changed.connect(lambda: turn(self, self._open))
        bridge.changed.connect(self._follow)
        bridge.selection.changed.connect(self._follow_selection)
        self.layer.improved.connect(self.update)
        self.layer.improved.connect(self.pointer.rest)
        self.camera_changed.connect(self._place_editor)
        self.camera_changed.connect(self.pointer.rest)
        self.focus.changed.connect(self.update)
        theme.appearance().changed.connect(self._dress)

    def _open(self) -> None:
        self.pointer.cancel()
        if self.editor is not None:
            self.editor.drop()
        self._scene, self._stock = None, None
        self.hovered = NOTHING
        self.say("")
        self.layer.forget()
        self.annotations.open()
        self.wardrobe.open()
        self.grouping.open()
        self.focus.leave()
        self.fits_next = True
        self._tell()

    def _follow(self, step: Step) -> None:
        touched = self.scene.apply(step)
        if touched.looks:
            self.stock.clear()
            self.layer.forget()
        touched.nodes |= self.wardrobe.follow(step)
        is_regrouped = self.grouping.follow(step)
        if self.annotations.follow(step) or touched or is_regrouped:
            self.layer.touched |= touched.nodes
            # What is in the hand may be gone, and its slot another actor's.
            self.pointer.cancel()
            self.hovered = NOTHING
            self.say("")
            self._tell()
            self.whole.follow(step)

    def _follow_selection(self) -> None:
        if self.bridge.has_document:
            names = [
                self.bridge.model.get(Actor, a).name for a in self.bridge.selection.actors[:20]
            ]
            self.setAccessibleDescription(", ".join(names))
            if self.wardrobe.relight():
                self._tell()
        self.update()

    def _tell(self) -> None:
        self.look_again()
        self.update()
        self.scene_changed.emit()

    def _dress(self) -> None:
        if self._stock is not None:
            self._stock.clear()
        self.update()

    def _shot(self) -> Shot:
        scale = self.devicePixelRatioF()
        gesture = self.gesture
        return Shot(
            camera=Camera(self.camera.zoom * scale, self.camera.dx * scale, self.camera.dy * scale),
            width=round(self.width() * scale),
            height=round(self.height() * scale),
            scale=scale,
            look=self.look,
            stamp=self.scene.stamp,
            lit=self.bridge.selection.opgave,
            without=gesture.lifted if gesture is not None else frozenset(),
            has_grid=self.shows_grid,
            annotations=self.annotations.at_rest(),
            pictures=self.annotations.pictures,
            groups=self.grouping.now,
            focus=self.focus.slots,
            letters=self.stock.enlarged,
            covered=covered(self),
        )

    def _fit(self, box: Box | None, *, most: float) -> None:
        if box is None:
            middle = Camera().centred(0.0, 0.0, self.width(), self.height())
            self.look_from(middle)
            return
        # Large names need more room, but not so much that nothing is left of a small screen.
        times = min(self.stock.enlarged, max(1.0, self.height() / (5 * _ABOVE)))
        camera = fitted(
            box,
            (self.width(), self.height()),
            corner=self.corner,
            air=(_BESIDE * times, _ABOVE * times),
            most=most,
            points=self.scene.nodes.xy[self.scene.placed()],
        )
        self.look_from(camera)

    def _place_editor(self) -> None:
        if self.editor is not None:
            naming_in_place.follow(self)
        if self.annotations.editor is not None:
            self.annotations.editor.follow()
