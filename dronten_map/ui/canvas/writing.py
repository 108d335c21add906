"""Typing what an annotation says, in place."""

from collections.abc import Callable
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit

from dronten_map.core.annotated import size_at
from dronten_map.core.edits.amend import cleaned
from dronten_map.core.edits.annotations import add_annotation, change_text
from dronten_map.core.ids import AnnotationId
from dronten_map.core.records import Annotation, AnnotationKind
from dronten_map.core.rules import check_value
from dronten_map.graph.annotated import PAD, setting, text_height
from dronten_map.i18n import N_, _
from dronten_map.ui import theme
from dronten_map.ui.canvas.typing_in_place import Typing

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

HINT = N_("Ctrl+Enter keeps the text, Escape drops it.")
_NARROWEST, _LOWEST = 160, 36  # pixels
_HIGHEST = 320  # pixels, from where it scrolls
_NAMES: dict[AnnotationKind, str] = {
    AnnotationKind.TEXT: N_("Text on the map"),
    AnnotationKind.ARROW: N_("What the arrow says"),
    AnnotationKind.AREA: N_("Name of the field"),
    AnnotationKind.PICTURE: N_("What the picture shows"),
}


class AnnotationEditor(QPlainTextEdit):
    """A few lines over the map. Ctrl+Enter and a click elsewhere finish them, Escape drops them.

    Attributes:
        hides: The annotation whose place it takes while it is there.

    Signals:
        over: it is finished or dropped, and goes.
    """

    over = Signal()

    def __init__(
        self,
        canvas: "Canvas",
        text: str,
        spoken: str,
        *,
        letters: int,
        hides: AnnotationId | None,
        done: Callable[[str], None],
    ) -> None:
        super().__init__(text, canvas)
        self._canvas = canvas
        self._letters = letters
        self._typing = Typing(
            self, canvas, typed=lambda: cleaned(self.toPlainText()), wrong=self._wrong, done=done
        )
        self._typing.over.connect(self.over)
        self.problem = self._typing.problem
        self._corner = QPointF()
        self._width = 0.0
        self.hides = hides
        self.setAccessibleName(spoken)
        self.setPlaceholderText(spoken)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(self._settle)
        self.ensurePolished()  # border and padding of the style sheet count in its size
        self.textChanged.connect(self._check)

    def stand_at(self, corner: QPointF, width: float) -> None:
        """Stand with its upper left corner at a point of the map, so many points wide."""
        self._corner, self._width = corner, width
        self.follow()

    def follow(self) -> None:
        """Keep its place on the map, and fit its text."""
        zoom = self._canvas.zoom
        self.setFont(theme.font(min(48, max(theme.BODY, round(self._letters * zoom)))))
        room = self._room()
        self.resize(min(room.width(), max(_NARROWEST, round(self._width * zoom))), self.height())
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        """Be as high as the text, within the map."""
        room, wanted = self._room(), self._wanted_height()
        scrolls = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff  # it would make the lines shorter
        self.setVerticalScrollBarPolicy(scrolls if wanted > _HIGHEST else never)
        height = min(room.height(), max(_LOWEST, min(_HIGHEST, wanted)))
        x, y = self._canvas.camera.seen(self._corner.x(), self._corner.y())
        left = max(room.left(), min(round(x), room.right() - self.width()))
        top = max(room.top(), min(round(y), room.bottom() - height))
        self.setGeometry(left, top, self.width(), height)
        self.problem.adjustSize()
        self.problem.move(left, top + height + theme.GAP)

    def _room(self) -> QRect:
        return self._canvas.rect().adjusted(4, 4, -4, -4)

    def _wanted_height(self) -> int:
        """How high all its lines are."""
        lines = ceil(self.document().size().height())  # a plain text counts in lines
        frame = self.contentsMargins()  # as wide as border and padding in the style sheet
        around = frame.top() + frame.bottom() + 2 * round(self.document().documentMargin())
        return ceil(lines * QFontMetricsF(self.font()).lineSpacing()) + around + theme.GAP

    def begin(self) -> None:
        """Let the user type."""
        self.show()
        self._settle()  # only what is shown breaks its lines at its width
        self.raise_()
        self.selectAll()
        self.setFocus()

    def drop(self) -> None:
        """Go, and leave what was typed."""
        self._typing.drop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter is done, Escape drops; no key reaches the map."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.drop()
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._typing.keep()
        else:
            super().keyPressEvent(event)
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Finish when the user goes elsewhere, unless what was typed cannot be kept."""
        super().focusOutEvent(event)
        self._typing.leave(event.reason())

    def _wrong(self) -> str:
        return check_value(Annotation, "text", cleaned(self.toPlainText()))

    def _check(self) -> None:
        problem = self._wrong()
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self._settle()


def write_new(canvas: "Canvas", at: tuple[float, float], width: float) -> None:
    """Let the user type a text that is to stand at a point; what stays empty is no text."""
    size = size_at(canvas.zoom)

    def done(text: str) -> None:
        bridge = canvas.bridge
        if not bridge.has_document or not text:
            return
        made: AnnotationId | None = None
        kind = AnnotationKind.TEXT
        box = (*at, width, text_height(text, width, size))
        with bridge.edit(_("Text added")) as draft:
            made = add_annotation(draft, bridge.view, kind, box, text=text, size=size)
        if made is not None and canvas.annotations.find(made) is not None:
            bridge.selection.set(annotations=[made])

    spoken = _(_NAMES[AnnotationKind.TEXT])
    editor = AnnotationEditor(canvas, "", spoken, letters=size, hides=None, done=done)
    _begin(canvas, editor, QPointF(*at), width)
    canvas.tool = "select"


def write(canvas: "Canvas", annotation: AnnotationId) -> None:
    """Let the user type what an annotation says, where it says it."""
    found = canvas.annotations.find(annotation)
    if found is None:
        return

    def done(text: str) -> None:
        # The map may have been closed, or the annotation be gone, while the text was typed.
        if canvas.bridge.has_document and canvas.bridge.model.find(Annotation, annotation):
            with canvas.bridge.edit(_("Text changed")) as draft:
                change_text(draft, annotation, text)

    is_text = found.kind is AnnotationKind.TEXT
    editor = AnnotationEditor(
        canvas,
        found.text,
        _(_NAMES[found.kind]),
        letters=found.size,
        hides=annotation if is_text else None,
        done=done,
    )
    left, top, right, bottom = setting(found).box
    corner, width = QPointF(left, top), right - left
    match found.kind:
        case AnnotationKind.AREA:
            corner += QPointF(PAD, 0)
            width -= 2 * PAD
        case AnnotationKind.ARROW:
            width = found.size * 12.0
            corner = QPointF((left + right - width) / 2, (top + bottom) / 2 - found.size)
        case AnnotationKind.PICTURE:
            corner = QPointF(left, bottom)
        case AnnotationKind.TEXT:
            pass
    _begin(canvas, editor, corner, width)


def _begin(canvas: "Canvas", editor: AnnotationEditor, corner: QPointF, width: float) -> None:
    if canvas.annotations.editor is not None:
        canvas.annotations.editor.clearFocus()
    canvas.annotations.editor = editor

    def gone() -> None:
        if canvas.annotations.editor is editor:
            canvas.annotations.editor = None
            canvas.say("")
        canvas.update()

    editor.over.connect(gone)
    editor.over.connect(canvas.look_again)
    canvas.empty.hide()
    canvas.rest()
    canvas.say(_(HINT))
    editor.stand_at(corner, width)
    editor.begin()
