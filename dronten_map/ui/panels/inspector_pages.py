"""The pages of the inspector: what they share, and the pages of the map and of relations."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dronten_map.core.changes import Step
from dronten_map.core.edits.web import reverse
from dronten_map.core.ids import RelationId
from dronten_map.core.model import Records, targets_of
from dronten_map.core.queries import type_label
from dronten_map.core.records import MapInfo, Placement, Record, Relation, Term
from dronten_map.core.start import MAP_ID
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields.choice import plain_tip
from dronten_map.ui.panels import inspector_rows as rows
from dronten_map.ui.panels.form import Form, Row, Section
from dronten_map.ui.panels.inspector_links import end_links
from dronten_map.ui.panels.inspector_subjects import Pairing, RecordSubject
from dronten_map.ui.panels.links import Links
from dronten_map.ui.words import breakable, label

_LONGEST_CODE = 12  # characters of a code on a button
_LONGEST = 80  # characters of a name in a heading; the field below it shows the whole


class Page(QWidget):
    """One sort of thing in the inspector: a heading, sections of forms, links.

    Signals:
        actor_asked(id): an actor was clicked.
        relation_asked(id): a relation was clicked.
        opgave_asked(id): an opgave was clicked.
        time_asked(actor, opgave): contacts are to be seen in time; one of the two is None.
        section_folded(str, bool): a section was folded away, or back.
    """

    actor_asked = Signal(object)
    relation_asked = Signal(object)
    opgave_asked = Signal(object)
    time_asked = Signal(object, object)
    section_folded = Signal(str, bool)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.pairing = Pairing()
        self.forms: list[Form] = []
        self.sections: dict[str, Section] = {}
        self.watched: frozenset[str] = frozenset()
        self.subjects: frozenset[str] = frozenset()
        self.kind_line = label("", "small", wraps=True)
        self.kind_line.setMinimumWidth(0)
        self.heading = label("", "large", wraps=True)
        self.heading.setStyleSheet("font-weight: 600")
        self.heading.setMinimumWidth(0)
        self.attach = QPushButton()
        self.attach.setProperty("primary", True)
        self.attach.setMinimumWidth(0)
        self.attach.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.WIDE)
        self.column.setSpacing(theme.SPACE)
        self.column.addWidget(self.kind_line)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.attach)

    @property
    def records(self) -> Records:
        """The map that is shown."""
        return self.bridge.model

    def form(self, table: Sequence[Row]) -> Form:
        """A form of this page."""
        made = Form(self.bridge, table, self.pairing)
        self.forms.append(made)
        return made

    def section(self, key: str, title: str, *parts: QWidget, is_open: bool = True) -> Section:
        """Add a section at the end."""
        made = Section(title, *parts, is_open=is_open)
        made.folded.connect(lambda is_open: self.section_folded.emit(key, is_open))
        self.sections[key] = made
        self.column.addWidget(made)
        return made

    def say(self, kind: str, name: str) -> None:
        """Show what it is and what it is called."""
        for line, text in ((self.kind_line, kind), (self.heading, name)):
            short = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
            line.setText(breakable(short))
            line.setToolTip(plain_tip(text) if short != text else "")

    def offer(self, code: str) -> None:
        """Offer to involve what is shown in the opgave that is lit; empty offers nothing."""
        short = code if len(code) <= _LONGEST_CODE else code[: _LONGEST_CODE - 1] + "…"
        words = _("Involve in {code}").format(code=short)
        self.attach.setText(words.replace("&", "&&"))
        self.attach.setVisible(bool(code))

    def watch(self, *subjects: Record) -> None:
        """Remember which records this page shows something of."""
        self.subjects = frozenset(record.id for record in subjects)
        seen: set[str] = set(self.subjects)
        for subject in subjects:
            seen |= targets_of(subject)
            for record in self.records.referring(subject.id):
                if not isinstance(record, Placement):
                    seen.add(record.id)
                    seen |= targets_of(record)
        self.watched = frozenset(seen)

    def concerns(self, step: Step) -> bool:
        """Whether a step changed something that this page shows."""
        for change in step.changes:
            record = change.subject
            if isinstance(record, Placement):
                continue
            if isinstance(record, Term):
                return True
            if record.id in self.watched or not self.subjects.isdisjoint(targets_of(record)):
                return True
        return False

    @property
    def front(self) -> QWidget:
        """What has the keyboard when the inspector is gone to: its first field that shows."""
        shown = (e for f in self.forms for e in f.editors if e.isVisibleTo(self))
        return next(shown, self)

    def finish(self) -> None:
        """Write what is still being typed, where it is right."""
        for form in self.forms:
            for editor in form.editors:
                editor.finish()

    def drop(self) -> None:
        """Forget what is still being typed."""
        for form in self.forms:
            for editor in form.editors:
                editor.drop()

    def refresh(self) -> None:
        """Show what the map says now."""


class MapPage(Page):
    """Nothing is selected: what to do, and the map itself."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        teach = _("Click an actor, a line or an opgave to see it here and change it.")
        self.column.addWidget(label(teach, "muted", wraps=True))
        self.column.addSpacing(theme.SPACE)
        self.section("map", _("This map"), self.form(rows.MAP))
        self.column.addStretch(1)
        self.forms[0].show_subject(RecordSubject(bridge, MapInfo, [MAP_ID], self.pairing))
        self.say("", _("Nothing selected"))
        self.kind_line.hide()
        self.refresh()

    def refresh(self) -> None:
        """Show what the map says now."""
        self.watched = self.subjects = frozenset({MAP_ID})
        self.forms[0].refresh()


class RelationPage(Page):
    """One relation, or several at once."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.ids: tuple[RelationId, ...] = ()
        self.ends = Links("")
        self.ends.chosen.connect(self.actor_asked)
        self.swap = QPushButton(_("Swap the ends"))
        self._dress()
        self.swap.clicked.connect(self._swap)
        self.ends_section = self.section("ends", _("From and to"), self.ends, self.swap)
        self.section("relation", _("Relation"), self.form(rows.RELATION))
        self.column.addStretch(1)

    def show_relations(self, ids: Sequence[RelationId]) -> None:
        """Show these relations."""
        self.ids = tuple(ids)
        subject = RecordSubject(self.bridge, Relation, self.ids, self.pairing)
        self.forms[0].show_subject(subject, is_many=len(self.ids) > 1)
        self.refresh()

    def refresh(self) -> None:
        """Show what the map says now."""
        found = [self.records.find(Relation, i) for i in self.ids]
        present = [r for r in found if r is not None]
        self.ends.setVisible(len(present) == 1)
        if len(present) == 1:
            ends = end_links(self.records, present[0])
            self.ends.show_links(ends)
            arrow = {"forward": "→", "both": "↔", "none": "–"}[present[0].direction]
            self.say(
                type_label(Relation).capitalize(),
                f"{_short(ends[0].text)} {arrow} {_short(ends[1].text)}",
            )
        else:
            count = _("{count} relations").format(count=len(present))
            self.say(_("Several at once"), count)
        self.watch(*present)
        self.forms[0].refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        self.swap.setIcon(theme.icon("arrow-up-down", 16))

    def _swap(self) -> None:
        one, more = _("Ends of the relation swapped"), _("Ends of the relations swapped")
        with self.bridge.edit(one if len(self.ids) == 1 else more) as draft:
            reverse(draft, self.ids)


def _short(name: str) -> str:
    """An end in a heading that has to name both."""
    most = _LONGEST // 2 - 2
    return name if len(name) <= most else name[: most - 1] + "…"
