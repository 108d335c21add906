"""Editors of a step on a scale, and of yes, no or unknown."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dronten_map.core.model import Records
from dronten_map.core.queries import terms, word
from dronten_map.i18n import _, pick
from dronten_map.ui.fields.editor import Editor
from dronten_map.ui.fields.segments import Segments, Step


class StepsEditor(Editor):
    """A row of steps; a choice is told at once.

    Signals:
        said(str): the word for what is chosen, to stand beside the name of the field.
    """

    said = Signal(str)

    def __init__(
        self, steps: Sequence[Step], parent: QWidget | None = None, *, may_be_none: bool = True
    ) -> None:
        super().__init__(parent)
        self.segments = Segments(may_be_none=may_be_none)
        self.segments.show_steps(steps)
        self.segments.picked.connect(self._pick)
        self._hold(self.segments)

    @property
    def caption(self) -> str:
        """The word for what is chosen."""
        return _("various") if self.is_mixed else self.spoken(self.value)

    def spoken(self, value: Any) -> str:
        """The word for a value."""
        return next((s.text for s in self.segments.steps if s.value == value), _("unknown"))

    def refresh(self) -> None:
        """Show which step is chosen."""
        self.segments.choose(None if self.is_mixed else self.value)
        self.segments.setAccessibleDescription(self.caption)
        self.said.emit(self.caption)

    def _pick(self, value: Any) -> None:
        self._tell(value)
        self.refresh()
        self.left.emit()


class ScaleEditor(StepsEditor):
    """A number on one of the user's scales, such as influence; unknown is a value of its own."""

    def __init__(
        self, records: Records, scale: str, parent: QWidget | None = None, *, compact: bool = False
    ) -> None:
        self._words = {t.number: pick(t.name, t.name_en) for t in terms(records, scale)}
        super().__init__(scale_steps(records, scale), parent)
        self.setMinimumWidth(0 if compact else 140)

    def spoken(self, value: Any) -> str:
        """The number and its word, such as “4 groot”."""
        if value is None:
            return _("unknown")
        return f"{signed(value, self._words)} {self._words.get(value, '')}".strip()


class YesNoEditor(StepsEditor):
    """Yes, no, or unknown when neither is chosen."""

    def __init__(self, parent: QWidget | None = None, *, yes: str = "", no: str = "") -> None:
        answers = (yes or _("yes"), no or _("no"))
        super().__init__(
            [
                Step(True, answers[0], key=_("y")),
                Step(False, answers[1], key=_("n")),
            ],
            parent,
        )


def scale_steps(records: Records, scale: str) -> list[Step]:
    """The steps of one of the user's scales, each with what it means and who says so."""
    found = [t for t in terms(records, scale) if t.number is not None]
    found.sort(key=lambda t: t.number or 0)
    numbers = {t.number: t.name for t in found}
    steps: list[Step] = []
    for term in found:
        number = signed(term.number, numbers)
        about = [f"{number} {pick(term.name, term.name_en)}"]
        about += [pick(term.explanation, term.explanation_en)]
        if term.source:
            about.append(_("Source: {source}").format(source=term.source))
        tip = "\n".join(line for line in about if line)
        steps.append(Step(term.number, number, tip, key=str(abs(term.number or 0))))
    return _with_own_keys(steps)


def scale_word(records: Records, scale: str, number: int | None) -> str:
    """The number and its word, such as “4 groot”; “onbekend” for None."""
    if number is None:
        return _("unknown")
    numbers = {t.number: t.name for t in terms(records, scale)}
    return f"{signed(number, numbers)} {word(records, scale, number)}"


def signed(number: int | None, scale: dict[int | None, str]) -> str:
    """A number as it stands on a scale: with its sign where the scale goes below zero."""
    if number is None:
        return ""
    if any(n is not None and n < 0 for n in scale):
        return f"{number:+d}".replace("-", "−") if number else "0"
    return str(number)


def _with_own_keys(steps: list[Step]) -> list[Step]:
    """Where a digit would mean two steps (−1 and +1), the keys count from the left."""
    keys = [step.key for step in steps]
    if len(set(keys)) == len(keys):
        return steps
    return [Step(s.value, s.text, s.tip, key=str(i)) for i, s in enumerate(steps, start=1)]
