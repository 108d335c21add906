"""Beside the list: what comes of it, words without a meaning, and names that look alike."""

from collections.abc import Hashable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from dronten_map.core.ids import ActorId
from dronten_map.core.intake.naming import folded
from dronten_map.core.intake.reading import Reading, Trouble
from dronten_map.core.intake.targets import Target
from dronten_map.core.model import Records
from dronten_map.i18n import N_, _, ngettext
from dronten_map.ui import theme
from dronten_map.ui.aloud import as_group
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields import options
from dronten_map.ui.fields.choice import ChoiceEditor
from dronten_map.ui.fields.options import Option, Source
from dronten_map.ui.words import breakable, label

_MOST = 12  # lines of one part
_SOURCES = {
    Target.KIND: options.actor_kinds,
    Target.AREA: options.areas,
    Target.OPGAVE: options.opgaven,
    Target.RELATION_KIND: options.relation_kinds,
    Target.ROLE: lambda: options.words("role"),
}
_TWIN = "list:"  # before a name of the list itself, among identities of actors
Alike = Mapping[str, Sequence[tuple[ActorId, str]]]
Twins = Mapping[str, Sequence[str]]  # a name -> earlier names of the list that look like it


class IntakeSide(QScrollArea):
    """Counts, choices and troubles.

    Signals:
        chosen: a word got another meaning, or a name became that of an actor of the map.
    """

    chosen = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        as_group(self, _("Details"))
        self._meant: dict[Target, dict[str, str]] = {}
        self._same: dict[str, ActorId] = {}
        self._twins: dict[str, str] = {}
        self._shown: object = None
        self._near: dict[str, list[tuple[str, str]]] = {}
        self.counts = label("", wraps=True)
        self.troubles = label("", "muted", wraps=True)
        self.choosers: dict[str, ChoiceEditor] = {}
        self._words, self._names = (
            _Part(_("Words that your lists do not have")),
            _Part(_("Names that look alike")),
        )
        self._trouble_title = label(_("Not understood"), "heading", wraps=True)
        body = QWidget()
        body.setProperty("role", "panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.WIDE)
        column.setSpacing(theme.SPACE)
        column.addWidget(label(_("What comes of it"), "heading"))
        for part in (self.counts, self._words, self._names, self._trouble_title, self.troubles):
            column.addWidget(part)
        column.addStretch(1)
        self.setProperty("role", "panel")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(body)

    @property
    def meant(self) -> dict[Target, dict[str, str]]:
        """What words mean that are in no list of the map."""
        return {target: dict(texts) for target, texts in self._meant.items()}

    @property
    def same(self) -> dict[str, ActorId]:
        """Folded names that are an actor of the map."""
        return dict(self._same)

    @property
    def twins(self) -> dict[str, str]:
        """Folded names that stand for another name of the list."""
        return dict(self._twins)

    def forget(self) -> None:
        """Begin anew, as with another list."""
        self._meant, self._same, self._twins, self._near, self._shown = {}, {}, {}, {}, None

    def show_alike(self, alike: Alike, twins: Twins) -> None:
        """Offer names that look like those of actors of the map, or of the list itself."""
        self._near = {name: [(str(actor), text) for actor, text in n] for name, n in alike.items()}
        again = _("{name} (in this list)")
        for name, others in twins.items():
            offered = [(_TWIN + other, again.format(name=other)) for other in others]
            self._near.setdefault(name, []).extend(offered)
        self._shown = None

    def show_reading(self, reading: Reading, problem: str) -> None:
        """Show what comes of the list; a problem says why nothing can."""
        self.counts.setText(problem or "\n".join(told(reading)))
        texts = {target: tuple(found) for target, found in reading.unmatched.items()}
        if (texts, self._near) != self._shown:
            self._shown = (texts, self._near)
            self._fill(texts)
        self._words.setVisible(bool(texts) and not problem)
        self._names.setVisible(bool(self._near) and not problem)
        lines = [_trouble(trouble) for trouble in reading.troubles[:_MOST]]
        if len(reading.troubles) > _MOST:
            lines.append(_("and {count} more").format(count=len(reading.troubles) - _MOST))
        self.troubles.setText("\n".join(breakable(line) for line in lines))
        for part in (self._trouble_title, self.troubles):
            part.setVisible(bool(lines) and not problem)

    def _fill(self, texts: Mapping[Target, Sequence[str]]) -> None:
        self.choosers = {}
        self._words.clear()
        self._names.clear()
        for target, found in texts.items():
            for text in found[:_MOST]:
                chooser = ChoiceEditor(self._bridge, _SOURCES[target](), none=N_("make a new one"))
                chooser.show_value(self._meant.get(target, {}).get(text))
                chooser.chosen.connect(lambda v, t=target, w=text: self._mean(t, w, v))
                caption = f"{target.word}: {text}"
                self._words.add(caption, chooser)
                self.choosers[text] = chooser
        for name, near in list(self._near.items())[:_MOST]:
            chooser = ChoiceEditor(self._bridge, _near(near), none=N_("a new actor"))
            twin = self._twins.get(folded(name))
            chooser.show_value(_TWIN + twin if twin else self._same.get(folded(name)))
            chooser.chosen.connect(lambda v, n=name: self._unite(n, v))
            self._names.add(
                _("{name} looks like {other}").format(name=name, other=near[0][1]), chooser
            )
            self.choosers[name] = chooser

    def _mean(self, target: Target, text: str, value: Hashable | None) -> None:
        texts = self._meant.setdefault(target, {})
        if value is None:
            texts.pop(text, None)
        else:
            texts[text] = str(value)
        self.chosen.emit()

    def _unite(self, name: str, value: Hashable | None) -> None:
        key, told = folded(name), str(value or "")
        self._same.pop(key, None)
        self._twins.pop(key, None)
        if told.startswith(_TWIN):
            self._twins[key] = told.removeprefix(_TWIN)
        elif told:
            self._same[key] = ActorId(told)
        self.chosen.emit()


def _trouble(trouble: Trouble) -> str:
    where = _("Row {row}, column {column}").format(row=trouble.row, column=trouble.column)
    said = f" “{trouble.text}”" if trouble.text else ""
    return f"{where}{said}: {trouble.message}"


def told(reading: Reading) -> list[str]:
    """What comes of a list, in a few lines."""
    new, known, ties = len(reading.new), len(reading.known), len(reading.ties)
    lines = [ngettext("{count} new actor", "{count} new actors", new).format(count=new)]
    if known:
        text = ngettext("{count} is on the map already", "{count} are on the map already", known)
        lines.append(text.format(count=known))
    if ties:
        lines.append(ngettext("{count} relation", "{count} relations", ties).format(count=ties))
    opgaven = {text for person in reading.people.values() for text in person.opgaven}
    if opgaven:
        text = ngettext("involved in {count} opgave", "involved in {count} opgaven", len(opgaven))
        lines.append(text.format(count=len(opgaven)))
    return lines


class _Part(QWidget):
    """A heading with choices below it."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.SPACE, 0, 0)
        self._column.setSpacing(theme.GAP)
        self._column.addWidget(label(title, "heading", wraps=True))

    def clear(self) -> None:
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []

    def add(self, caption: str, chooser: ChoiceEditor) -> None:
        words = label(breakable(caption), "small", wraps=True)
        chooser.name(caption)
        for part in (words, chooser):
            self._column.addWidget(part)
            self._lines.append(part)


def _near(near: Sequence[tuple[str, str]]) -> Source:
    names = dict(near)

    def options_of(_records: Records) -> list[Option]:
        return [Option(actor, name) for actor, name in names.items()]

    return Source(options_of, lambda _records, value: names.get(str(value), ""))
