"""Beside the findings: why one matters, whom it is about, and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from dronten_map.core.ids import ActorId
from dronten_map.core.model import Records
from dronten_map.core.records import Actor
from dronten_map.graph.findings import RULES, Finding
from dronten_map.graph.findings.aside import dismissals
from dronten_map.i18n import _, ngettext
from dronten_map.ui import theme
from dronten_map.ui.aloud import as_group
from dronten_map.ui.fields.choice import explain
from dronten_map.ui.new_line import NewLine
from dronten_map.ui.views.signals_remedy import CAPTIONS
from dronten_map.ui.words import breakable, label

WIDTH = 320  # pixels
MOST = 12  # actors that are named one by one


class FindingSide(QScrollArea):
    """One finding in full.

    Signals:
        actors_wanted(tuple of ActorId): they are to be seen on the map.
        remedy_wanted(Finding): the button was pressed.
        aside_wanted(Finding, str): it is to be put aside, for this reason.
        back_wanted(Finding): it was put aside, and is to be shown again.
    """

    actors_wanted = Signal(object)
    remedy_wanted = Signal(object)
    aside_wanted = Signal(object, str)
    back_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding: Finding | None = None
        as_group(self, _("Details"))
        self.title = label("", "heading", wraps=True)
        self.sentence = label("", wraps=True)
        self.why = label("", "muted", wraps=True)
        self.source = label("", "small", wraps=True)
        self.remedy = QPushButton()
        self.remedy.setProperty("primary", True)
        self.remedy.clicked.connect(self._ask_for_remedy)
        self.aside = flat(_("Put aside…"), _("It does not come back while it is about the same."))
        self.aside.clicked.connect(self._ask_why)
        self.reason_line = NewLine(_("Why is it put aside?"), self)
        self.reason_line.typed.connect(self._put_aside)
        self.reason_line.left.connect(self._stop_asking)
        self.reason = label("", wraps=True)
        self.back = flat(_("Show again"), _("Bring it back among the findings."))
        self.back.clicked.connect(self._ask_back)
        self.about = label("", "heading")
        self.actors: list[QPushButton] = []
        self._names = QVBoxLayout()
        self._names.setSpacing(0)
        body = QWidget()
        body.setProperty("role", "panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.WIDE)
        column.setSpacing(theme.SPACE)
        for part in (self.title, self.sentence, self.why, self.source):
            column.addWidget(part)
        column.addSpacing(theme.SPACE)
        left = Qt.AlignmentFlag.AlignLeft
        column.addWidget(self.remedy, 0, left)
        column.addWidget(self.aside, 0, left)
        column.addWidget(self.reason_line)
        column.addWidget(self.reason)
        column.addWidget(self.back, 0, left)
        column.addSpacing(theme.WIDE)
        column.addWidget(self.about)
        column.addLayout(self._names)
        column.addStretch(1)
        self.setProperty("role", "panel")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes to what is in it
        self.setMinimumWidth(264)
        self.setWidget(body)

    def show_finding(self, finding: Finding | None, records: Records) -> None:
        """Show a finding; None asks to choose one."""
        self.show_rule(finding.rule if finding is not None else None, records)
        self.finding = finding
        if finding is None:
            return
        self.sentence.setText(breakable(finding.sentence))
        caption, tip = CAPTIONS[finding.remedy]
        self.remedy.setText(_(caption))
        self.remedy.setToolTip(_(tip))
        dismissal = dismissals(records).get(finding.key)
        self.reason.setText(
            breakable(_("Put aside: {reason}").format(reason=dismissal.reason)) if dismissal else ""
        )
        self.sentence.show()
        for part in (self.remedy, self.aside):
            part.setVisible(dismissal is None)
        for part in (self.reason, self.back):
            part.setVisible(dismissal is not None)
        self._show_actors(finding.actors, records)

    def show_rule(self, rule_id: str | None, records: Records) -> None:
        """Show why the findings of a rule matter, and none of them; None asks to choose one."""
        self.finding = None
        rule = next((rule for rule in RULES if rule.id == rule_id), None)
        for part in (self.sentence, self.remedy, self.aside, self.reason, self.back):
            part.hide()
        self.reason_line.hide()
        for part in (self.why, self.source):
            part.setVisible(rule is not None)
        self._show_actors((), records)
        if rule is None:
            self.title.setText(_("Choose a finding to read why it matters."))
            return
        self.title.setText(_(rule.title))
        self.why.setText(_(rule.why))
        self.source.setText(_("Source: {source}").format(source=_(rule.source)))

    def _show_actors(self, actors: Sequence[ActorId], records: Records) -> None:
        for button in self.actors:
            self._names.removeWidget(button)
            button.deleteLater()
        found = [a for a in (records.find(Actor, actor) for actor in actors) if a is not None]
        self.about.setVisible(bool(found))
        self.about.setText(ngettext("About this actor", "About these actors", len(found)))
        self.actors = [self._button(actor.name, (actor.id,)) for actor in found[:MOST]]
        if len(found) > 1:
            text = _("Show all {count} on the map").format(count=len(found))
            self.actors.append(self._button(text, tuple(a.id for a in found), icon="map"))
        for button in self.actors:
            self._names.addWidget(button)

    def _button(self, text: str, actors: tuple[ActorId, ...], *, icon: str = "user") -> QPushButton:
        button = link(text, icon=icon)
        button.clicked.connect(lambda: self.actors_wanted.emit(actors))
        return button

    def _ask_why(self) -> None:
        self.aside.hide()
        self.reason_line.begin(_("Why? For example: known, is being worked on."))

    def _put_aside(self, reason: str) -> None:
        finding = self.finding
        self.reason_line.hide()
        if finding is not None:
            self.aside_wanted.emit(finding, reason)

    def _stop_asking(self) -> None:
        self.aside.setVisible(self.finding is not None and not self.reason.text())

    def _ask_back(self) -> None:
        if self.finding is not None:
            self.back_wanted.emit(self.finding)

    def _ask_for_remedy(self) -> None:
        if self.finding is not None:
            self.remedy_wanted.emit(self.finding)


def link(text: str, *, icon: str) -> QPushButton:
    """A button that leads elsewhere, with a text that fits beside the lists."""
    button = QPushButton()
    button.setProperty("flat", True)
    button.setProperty("link", True)
    button.setIcon(theme.icon(icon))
    room = WIDTH - 5 * theme.WIDE
    elided = button.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
    button.setText(elided.replace("&", "&&"))
    button.setAccessibleName(text)
    explain(button, text)
    return button


def flat(text: str, tip: str) -> QPushButton:
    """A button that is not the first that one thinks of."""
    button = QPushButton(text)
    button.setProperty("flat", True)
    button.setToolTip(tip)
    return button
