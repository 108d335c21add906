"""Starting a plan: from which template, for which opgave, and when."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dronten_map.core.ids import OpgaveId
from dronten_map.core.records import EngagementPlan, Opgave
from dronten_map.core.rules import check_value
from dronten_map.core.templates import PlanTemplate, plan_templates
from dronten_map.i18n import N_, _, ngettext
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields.choice import ChoiceEditor
from dronten_map.ui.fields.editor import Editor
from dronten_map.ui.fields.formats import DATE, TEXT
from dronten_map.ui.fields.line import LineEditor
from dronten_map.ui.fields.options import opgaven
from dronten_map.ui.panels.opgave_edits import add
from dronten_map.ui.views.look import paint_ring, tint
from dronten_map.ui.when import day
from dronten_map.ui.words import label

_WIDE, _HIGH = 560, 64  # pixels of the dialog, and of a template


@dataclass(frozen=True, slots=True)
class Wish:
    """What the plan is to be."""

    template: PlanTemplate
    title: str
    opgave: OpgaveId | None
    start: date | None


class TemplateButton(QAbstractButton):
    """One template: its name, what it is for, and how much there is in it."""

    def __init__(self, template: PlanTemplate) -> None:
        super().__init__()
        self.template = template
        self.setCheckable(True)
        self.setText(str(template.name))
        self.setAccessibleName(f"{template.name}. {template.note} {_size(template)}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(200, _HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark of choice, the name, and in muted small what it is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.current()
        is_on = self.isChecked()
        painter.setPen(QPen(QColor(colours.accent if is_on else colours.line), 1.5 if is_on else 1))
        painter.setBrush(tint() if is_on else QColor(colours.paper))
        box = self.rect().adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, theme.RADIUS, theme.RADIUS)
        inner = box.adjusted(theme.WIDE, theme.SPACE, -theme.WIDE, -theme.SPACE)
        middle = Qt.AlignmentFlag.AlignVCenter
        top, bottom = inner.adjusted(0, 0, 0, -24), inner.adjusted(0, 24, 0, 0)
        size = _size(self.template)
        painter.setFont(theme.tabular(theme.SMALL))
        painter.setPen(QColor(colours.muted))
        painter.drawText(top, middle | Qt.AlignmentFlag.AlignRight, size)
        room = painter.fontMetrics().horizontalAdvance(size) + theme.SPACE
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(theme.font())
        note = painter.fontMetrics().elidedText(str(self.template.note), elide, bottom.width())
        painter.drawText(bottom, middle, note)
        painter.setFont(theme.font(weight=600))
        painter.setPen(QColor(colours.ink))
        name = painter.fontMetrics().elidedText(self.text(), elide, top.width() - room)
        painter.drawText(top, middle, name)
        if self.hasFocus():
            paint_ring(painter, self.rect())


class NewPlanDialog(QDialog):
    """Asks what the new plan starts from, for the opgave that is lit up; Enter makes it.

    An opgave that is not there yet is made by typing its title in the list of opgaven.

    Signals:
        wished(Wish): the plan is to be made.
    """

    wished = Signal(object)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.setWindowTitle(_("New plan"))
        self.setMinimumWidth(_WIDE)
        self.templates = [TemplateButton(template) for template in plan_templates()]
        self._group = QButtonGroup(self)
        self.opgave = ChoiceEditor(
            bridge, opgaven(), none=N_("whole programme"), add=partial(add, bridge)
        )
        self.opgave.button.installEventFilter(self)
        self.title = LineEditor(TEXT)
        self.start = LineEditor(DATE)
        self.ends = label("", "muted")
        self.ends.setMinimumHeight(theme.HIT)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.make = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.make.setText(_("Make plan"))
        self._assemble()
        self._connect()
        self.title.rule = lambda value: check_value(EngagementPlan, "title", value)
        self.start.show_value(_next_monday(date.today()))
        self.templates[0].setChecked(True)
        self.opgave.show_value(bridge.selection.opgave)
        self._name()

    @property
    def template(self) -> PlanTemplate:
        """The template that is chosen."""
        return next(button.template for button in self.templates if button.isChecked())

    def accept(self) -> None:
        """Tell what is wanted, when all of it can be."""
        for editor in (self.title, self.start):
            editor.finish()
            if editor.problem:
                editor.begin()
                return
        title = str(self.title.value or "")
        if check_value(EngagementPlan, "title", title):
            self.title.begin()
            return
        self.wished.emit(Wish(self.template, title, self._opgave, self.start.value))
        super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter on an opgave that was chosen makes the plan; the other keys open the list anew."""
        if (
            watched is self.opgave.button
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and self.opgave.value
        ):
            self.accept()
            return True
        return super().eventFilter(watched, event)

    @property
    def _opgave(self) -> OpgaveId | None:
        return OpgaveId(str(self.opgave.value)) if self.opgave.value else None

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, theme.WIDE)
        column.setSpacing(theme.SPACE)
        column.addWidget(label(_("What does the plan start from?"), "heading"))
        for at, button in enumerate(self.templates):
            self._group.addButton(button, at)
            column.addWidget(button)
        column.addSpacing(theme.SPACE)
        column.addLayout(_cell(_("For"), self.opgave))
        column.addLayout(_cell(_("Title"), self.title))
        row = QHBoxLayout()
        row.setSpacing(theme.WIDE)
        row.addLayout(_cell(_("Starts in the week of"), self.start), 1)
        row.addWidget(self.ends, 2, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(row)
        column.addSpacing(theme.WIDE)
        column.addWidget(self.buttons)

    def _connect(self) -> None:
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._group.idToggled.connect(lambda _at, _on: self._tell_end())
        self.start.chosen.connect(lambda _value: self._tell_end())
        self.opgave.chosen.connect(lambda _value: self._name())
        for line in (self.title, self.start):
            line.left.connect(self.accept)  # a field takes Enter for itself

    def _name(self) -> None:
        """Propose a title for what it is for, unless the user wrote one."""
        opgave = self._bridge.model.find(Opgave, self._opgave) if self._opgave else None
        proposed = _("Engagement plan")
        if opgave is not None:
            proposed = _("Engagement plan {opgave}").format(opgave=opgave.title)[:200]
        if not self.title.is_pending and self.title.value in (None, self._proposed):
            self._proposed = proposed
            self.title.show_value(proposed)

    def _tell_end(self) -> None:
        start, weeks = self.start.value, self.template.weeks
        self.ends.setText("")
        if start and weeks:
            end = start - timedelta(days=start.weekday()) + timedelta(weeks=weeks, days=-3)
            self.ends.setText(_("and is ready about {day}").format(day=day(end)))

    _proposed = ""


def _size(template: PlanTemplate) -> str:
    if not template.activity_count:
        return ""
    activities = ngettext("{count} activity", "{count} activities", template.activity_count)
    weeks = ngettext("{count} week", "{count} weeks", template.weeks)
    return " · ".join(
        [activities.format(count=template.activity_count), weeks.format(count=template.weeks)]
    )


def _cell(caption: str, editor: Editor) -> QVBoxLayout:
    cell = QVBoxLayout()
    cell.setSpacing(2)
    cell.addWidget(label(caption, "small"))
    editor.name(caption)
    cell.addWidget(editor)
    return cell


def _next_monday(today: date) -> date:
    return today + timedelta(days=7 - today.weekday())
