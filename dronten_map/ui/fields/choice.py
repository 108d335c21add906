"""Editors that choose one record, several, or a member of a fixed list."""

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from dronten_map.core.model import Records
from dronten_map.i18n import N_, _
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields.editor import Editor
from dronten_map.ui.fields.options import Option, Source
from dronten_map.ui.fields.picker import Picker

Adder = Callable[[str], Hashable | None]  # makes what does not exist yet; None when refused
_OPENERS = (Qt.Key.Key_Down, Qt.Key.Key_F4, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ChoiceButton(QPushButton):
    """A field that opens a list; its text is elided, never cut off, and shown whole as tooltip.

    Signals:
        asked(str): the list is asked for, with the letter that was typed to start searching.
        emptied: the choice is taken back.
    """

    asked = Signal(str)
    emptied = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.setProperty("choice", True)
        self.setAutoDefault(False)  # in a dialog it is a field, not the answer to it
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(theme.HIT)
        self.clicked.connect(lambda: self.asked.emit(""))

    def say(self, text: str, *, is_faint: bool) -> None:
        """Show what is chosen; faint when it is nothing."""
        self._whole = text
        self._is_faint = is_faint
        self.setAccessibleDescription(text)
        self.setToolTip("" if is_faint else plain_tip(text))
        self.update()

    @property
    def said(self) -> str:
        """What is shown, in full."""
        return self._whole

    def sizeHint(self) -> QSize:
        """As wide as there is room; long names do not widen a form."""
        return QSize(80, theme.HIT)

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters and the arrow."""
        return QSize(56, theme.HIT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by arrow, Enter or a letter; Delete takes the choice back."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.emptied.emit()
        elif event.key() in _OPENERS:
            self.asked.emit("")
        elif event.text().strip() and event.text().isprintable():
            self.asked.emit(event.text())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, the text and the arrow."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        box = self.rect().adjusted(theme.SPACE + 2, 0, -24, 0)  # as far as in a line of text
        text = self.fontMetrics().elidedText(
            self._whole.replace("\n", " "), Qt.TextElideMode.ElideRight, box.width()
        )
        role = QPalette.ColorRole.PlaceholderText if self._is_faint else QPalette.ColorRole.Text
        painter.setPen(self.palette().color(role))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        arrow = theme.pixmap("chevron-down", 14, colour=theme.current().muted, scale=2)
        painter.drawPixmap(self.width() - 21, (self.height() - 14) // 2, arrow)

    _is_faint = True


class _Choosing(Editor):
    """What the two editors of this module share: a button and a list."""

    def __init__(
        self,
        bridge: Bridge,
        source: Source,
        parent: QWidget | None = None,
        *,
        none: str = N_("none"),
        add: Adder | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._add = add
        self._source = source
        self._none = none
        self.picker: Picker | None = None
        self.button = ChoiceButton()
        self.button.asked.connect(self.open)
        self.button.emptied.connect(self._empty)
        self._hold(self.button)

    @property
    def records(self) -> Records:
        """The map that is chosen from."""
        return self._bridge.model

    def choose_from(self, source: Source, *, none: str | None = None) -> None:
        """Offer other options from now on; what is chosen stays.

        None, marked with N_, is what stands there from now on when nothing is chosen.
        """
        self._source = source
        self._none = none if none is not None else self._none
        self.refresh()

    def begin(self) -> None:
        """Open the list at once."""
        self.button.setFocus()
        self.open()

    def open(self, letter: str = "") -> None:
        """Open the list, searching for a letter that was typed.

        A fast typist is ahead of the list: what is typed while it opens is looked for too.
        """
        if self.picker is not None:
            self.picker.search.insert(letter)
            return
        picker = self._make_picker()
        picker.closed.connect(self._closed)
        self.picker = picker
        picker.drop_down(self.button)
        if letter:  # in front of what was typed while it was shown
            picker.search.setText(letter + picker.search.text())

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.button.update()

    def _make_picker(self) -> Picker:
        """The list that drops down; each of the two editors makes its own."""
        raise NotImplementedError

    def _empty(self) -> None:
        """Take the choice back, where that is possible; each of the two in its own way."""
        raise NotImplementedError

    def _closed(self) -> None:
        self.picker = None
        self.left.emit()


class ChoiceEditor(_Choosing):
    """Chooses one of many, or nothing where that is possible.

    Args:
        none: What stands there when nothing is chosen, marked with N_.
        add: Makes what is searched for and does not exist; without it nothing new can be made.
        required: Whether nothing cannot be chosen.
    """

    def __init__(
        self,
        bridge: Bridge,
        source: Source,
        parent: QWidget | None = None,
        *,
        none: str = N_("none"),
        add: Adder | None = None,
        required: bool = False,
    ) -> None:
        super().__init__(bridge, source, parent, none=none, add=add)
        self._required = required
        self.refresh()

    def refresh(self) -> None:
        """Show what is chosen."""
        if self.is_mixed:
            self.button.say(_("various"), is_faint=True)
        elif self.value is None:
            self.button.say(_(self._none), is_faint=True)
        else:
            self.button.say(self._source.name(self.records, self.value), is_faint=False)

    def _make_picker(self) -> Picker:
        options = self._source.options(self.records)
        if not self._required:
            options = [Option(None, _(self._none)), *options]
        picker = Picker(options, self, current=self.value, may_add=self._add is not None)
        picker.picked.connect(self._pick)
        picker.wanted.connect(self._make)
        return picker

    def _make(self, name: str) -> None:
        made = self._add(name) if self._add is not None else None
        if made is not None:
            self._pick(made)

    def _pick(self, value: Hashable) -> None:
        problem = self.rule(value)
        self._mark(self.button, problem)
        if not problem:
            self._tell(value)
            self.refresh()

    def _empty(self) -> None:
        if not self._required:
            self._pick(None)


class ManyEditor(_Choosing):
    """Chooses several records, in the order in which they were ticked."""

    def __init__(
        self,
        bridge: Bridge,
        source: Source,
        parent: QWidget | None = None,
        *,
        none: str = N_("none"),
        add: Adder | None = None,
    ) -> None:
        super().__init__(bridge, source, parent, none=none, add=add)
        self.value = ()
        self.refresh()

    def refresh(self) -> None:
        """Show who or what is chosen."""
        if self.is_mixed:
            self.button.say(_("various"), is_faint=True)
        elif not self.value:
            self.button.say(_(self._none), is_faint=True)
        else:
            names = [self._source.name(self.records, v) for v in self.value]
            self.button.say(listed(names), is_faint=False)

    def _make_picker(self) -> Picker:
        ticked: Sequence[Hashable] = self.value or ()
        options = self._source.options(self.records)
        options.sort(key=lambda o: o.value not in ticked)  # what is chosen stands first
        picker = Picker(options, self, ticked=ticked, may_add=self._add is not None)
        picker.wanted.connect(lambda name: self._make(name, picker.ticks))
        picker.ticked.connect(self._tick)
        return picker

    def _make(self, name: str, ticks: tuple[Hashable, ...]) -> None:
        made = self._add(name) if self._add is not None else None
        if made is not None:
            self._tick((*ticks, made))

    def _tick(self, values: tuple[Hashable, ...]) -> None:
        if self.is_mixed and not values:
            return  # the list was opened and closed again
        self._tell(values)
        self.refresh()

    def _empty(self) -> None:
        self._tell(())
        self.refresh()


def listed(names: Sequence[str], *, most: int = 3) -> str:
    """The first few names and how many more there are."""
    shown = ", ".join(names[:most])
    return f"{shown} +{len(names) - most}" if len(names) > most else shown


def plain_tip(text: str) -> str:
    """A tooltip that shows a text as it is: Qt would take “<b>” in it for a command."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<qt>{safe.replace(chr(10), '<br>')}</qt>" if text else ""


def explain(widget: QWidget, text: str) -> None:
    """Say more of a widget, under the pointer and to a screen reader, who is spared the markup.

    What says no more than its name is not read out twice.
    """
    widget.setToolTip(plain_tip(text))
    name, said = widget.accessibleName(), " ".join(text.split())
    told = name if _letters(said) == _letters(name) else said
    widget.setAccessibleDescription(told)
    inner = widget.focusProxy()
    if inner is not None and not inner.accessibleDescription():
        inner.setAccessibleDescription(told)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
