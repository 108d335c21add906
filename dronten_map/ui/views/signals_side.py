"""Beside the findings: why one matters, whom it is about, and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from dronten_map.core.ids import ActorId
from dronten_map.core.model import Records
from dronten_map.core.records import Actor
from dronten_map.graph.findings import RULES, Finding
from dronten_map.i18n import _, ngettext
from dronten_map.ui import theme
from dronten_map.ui.fields.choice import plain_tip
from dronten_map.ui.views.signals_remedy import CAPTIONS
from dronten_map.ui.words import breakable, label

WIDTH = 320  # pixels
_MOST = 12  # actors that are named one by one


class FindingSide(QScrollArea):
    """One finding in full.

    Signals:
        actors_wanted(tuple of ActorId): they are to be seen on the map.
        remedy_wanted(Finding): the button was pressed.
    """

    actors_wanted = Signal(object)
    remedy_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding: Finding | None = None
        self.title = label("", "heading", wraps=True)
        self.sentence = label("", wraps=True)
        self.why = label("", "muted", wraps=True)
        self.source = label("", "small", wraps=True)
        self.remedy = QPushButton()
        self.remedy.setProperty("primary", True)
        self.remedy.clicked.connect(self._ask_for_remedy)
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
        column.addWidget(self.remedy, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(theme.WIDE)
        column.addWidget(self.about)
        column.addLayout(self._names)
        column.addStretch(1)
        self.setProperty("role", "panel")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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
        for part in (self.sentence, self.remedy):
            part.show()
        self._show_actors(finding.actors, records)

    def show_rule(self, rule_id: str | None, records: Records) -> None:
        """Show why the findings of a rule matter, and none of them; None asks to choose one."""
        self.finding = None
        rule = next((rule for rule in RULES if rule.id == rule_id), None)
        for part in (self.sentence, self.remedy):
            part.hide()
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
        self.actors = [self._button(actor.name, (actor.id,)) for actor in found[:_MOST]]
        if len(found) > 1:
            text = _("Show all {count} on the map").format(count=len(found))
            self.actors.append(self._button(text, tuple(a.id for a in found), icon="map"))
        for button in self.actors:
            self._names.addWidget(button)

    def _button(self, text: str, actors: tuple[ActorId, ...], *, icon: str = "user") -> QPushButton:
        button = QPushButton()
        button.setProperty("flat", True)
        button.setProperty("link", True)
        button.setIcon(theme.icon(icon))
        room = WIDTH - 5 * theme.WIDE
        elided = button.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        button.setText(elided.replace("&", "&&"))
        button.setToolTip(plain_tip(text))
        button.setAccessibleName(text)
        button.clicked.connect(lambda: self.actors_wanted.emit(actors))
        return button

    def _ask_for_remedy(self) -> None:
        if self.finding is not None:
            self.remedy_wanted.emit(self.finding)
