"""The form at the right of the lists: every field is written as soon as it is right."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dronten_map.core.records import (
    ActorKind,
    Area,
    Arrow,
    Direction,
    LineStyle,
    RelationKind,
    Sector,
    Term,
)
from dronten_map.core.rules import check_value
from dronten_map.i18n import N_, _
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.dialogs.colour_line import ColourLine
from dronten_map.ui.dialogs.lists_preview import Preview
from dronten_map.ui.dialogs.lists_subjects import Member, Subject
from dronten_map.ui.dialogs.tiles import TilesEditor, colour_tiles, icon_tiles, shape_tiles
from dronten_map.ui.fields import options
from dronten_map.ui.fields.choice import ChoiceEditor
from dronten_map.ui.fields.editor import Editor
from dronten_map.ui.fields.line import LineEditor
from dronten_map.ui.fields.text import TextEditor
from dronten_map.ui.words import label

COLUMNS = 9  # pictures in a row
Rule = Callable[[str, Any], str]  # why a value cannot stand in the field with this name


@dataclass(frozen=True, slots=True)
class Spec:
    """A field: which one of the record, what it is called, and how it is edited.

    A field named "colours" stands for two of the record: light and dark. One that is beside stands
    at the right of the field before it.
    """

    name: str
    title: str
    make: Callable[[Bridge], Editor]
    is_beside: bool = False


class FieldRow(QWidget):
    """The name of a field, its editor, and what is wrong with what is typed."""

    def __init__(self, title: str, editor: Editor, parent: QWidget) -> None:
        super().__init__(parent)
        self.editor = editor
        self.problem: QLabel = label("", "bad", wraps=True)
        self.problem.hide()
        editor.name(title)
        editor.problem_changed.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(label(title, "small"))
        column.addWidget(editor)
        column.addWidget(self.problem)

    def _tell(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))


class Form(QWidget):
    """The fields of one member of a list.

    Signals:
        changed(dict): fields that the user gave other values.
    """

    changed = Signal(dict)

    def __init__(self, bridge: Bridge, subject: Subject, rule: Rule, parent: QWidget) -> None:
        super().__init__(parent)
        self._subject = subject
        self._rule = rule
        self.preview = Preview(self)
        self.preview.hide()
        self.rows: dict[str, FieldRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.preview)
        line = QHBoxLayout()
        for spec in _SPECS[subject.member]:
            row = FieldRow(_(spec.title), spec.make(bridge), self)
            row.editor.rule = self._rule_of(spec.name)
            row.editor.chosen.connect(self._telling(spec.name))
            self.rows[spec.name] = row
            if not spec.is_beside:
                line = QHBoxLayout()
                line.setSpacing(theme.SPACE)
                column.addLayout(line)
            line.addWidget(row, 1)
        column.addStretch(1)

    def show_member(self, member: Member) -> None:
        """Show this member; what is being typed is left alone."""
        self.preview.show_kind(member)
        for name, row in self.rows.items():
            row.editor.show_value(_value(member, name))

    def finish(self) -> None:
        """Tell what is still being typed if it is right, and forget it otherwise."""
        for row in self.rows.values():
            row.editor.finish()
            row.editor.drop()

    def _rule_of(self, name: str) -> Callable[[Any], str]:
        def rule(value: Any) -> str:
            if name == "colours":
                return ""
            return check_value(self._subject.member, name, value) or self._rule(name, value)

        return rule

    def _telling(self, name: str) -> Callable[[Any], None]:
        def tell(value: Any) -> None:
            is_pair = name == "colours"
            both = {"light": value[0], "dark": value[1]} if is_pair else {}
            self.changed.emit(both or {name: value})

        return tell


def _value(member: Member, name: str) -> Any:
    if name == "colours" and isinstance(member, ActorKind):
        return (member.light.upper(), member.dark.upper())
    return getattr(member, name)


def _line(_bridge: Bridge) -> Editor:
    return LineEditor()


def _text(_bridge: Bridge) -> Editor:
    return TextEditor()


def _hex(_bridge: Bridge) -> Editor:
    return ColourLine()


_NAMES = (
    Spec("name", N_("Name in Dutch"), _line),
    Spec("name_en", N_("Name in English"), _line),
)
_SPECS: dict[type[Member], tuple[Spec, ...]] = {
    ActorKind: (
        *_NAMES,
        Spec("colours", N_("Colour"), lambda b: TilesEditor(colour_tiles(), COLUMNS)),
        Spec("light", N_("On light paper"), _hex),
        Spec("dark", N_("On dark paper"), _hex, is_beside=True),
        Spec("shape", N_("Shape"), lambda b: TilesEditor(shape_tiles(b.model), COLUMNS)),
        Spec("icon", N_("Icon"), lambda b: TilesEditor(icon_tiles(), COLUMNS)),
        Spec(
            "sector",
            N_("Part of society"),
            lambda b: ChoiceEditor(b, options.choices(Sector), required=True),
        ),
    ),
    RelationKind: (
        *_NAMES,
        Spec(
            "line",
            N_("Line"),
            lambda b: ChoiceEditor(b, options.choices(LineStyle), required=True),
        ),
        Spec(
            "arrow",
            N_("Arrow"),
            lambda b: ChoiceEditor(b, options.choices(Arrow), required=True),
        ),
        Spec(
            "direction",
            N_("Direction of a new relation"),
            lambda b: ChoiceEditor(b, options.choices(Direction), required=True),
        ),
    ),
    Area: (
        Spec("name", N_("Name"), _line),
        Spec("parent", N_("Part of"), lambda b: ChoiceEditor(b, options.areas())),
    ),
    Term: (
        *_NAMES,
        Spec("explanation", N_("Explanation in Dutch"), _text),
        Spec("explanation_en", N_("Explanation in English"), _text),
        Spec("source", N_("Source"), _line),
    ),
}
