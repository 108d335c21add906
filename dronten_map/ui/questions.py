"""The few questions that stop the user: which file, and what to do with unsaved work."""

from pathlib import Path
from typing import Literal, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

from dronten_map.i18n import _

SUFFIX = ".drontenmap"

Unsaved = Literal["save", "drop", "cancel"]
Changed = Literal["save_as", "theirs", "cancel"]


class Questions(Protocol):
    """Whoever answers: the user through dialogs, or a script."""

    def file_to_open(self, folder: Path) -> Path | None:
        """Which map to open; None when the user changed their mind."""
        ...

    def files_to_open(self, folder: Path, filters: str) -> list[Path]:
        """Which files to read; none when the user changed their mind."""
        ...

    def file_to_save(self, proposal: Path, filters: str) -> Path | None:
        """Under which name to write; an existing file was agreed to be replaced."""
        ...

    def unsaved(self, title: str) -> Unsaved:
        """What to do with work that is in no file yet."""
        ...

    def changed_outside(self, name: str) -> Changed:
        """What to do when somebody else saved the same file."""
        ...


class Dialogs:
    """The questions as dialogs over a window."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def file_to_open(self, folder: Path) -> Path | None:
        """Which map to open; None when the user changed their mind."""
        chosen, _filter = QFileDialog.getOpenFileName(
            self._parent, _("Open a map"), str(folder), map_filter()
        )
        return Path(chosen) if chosen else None

    def files_to_open(self, folder: Path, filters: str) -> list[Path]:
        """Which files to read; none when the user changed their mind."""
        chosen, _filter = QFileDialog.getOpenFileNames(
            self._parent, _("Choose the lists to read"), str(folder), filters
        )
        return [Path(one) for one in chosen]

    def file_to_save(self, proposal: Path, filters: str) -> Path | None:
        """Under which name to write; an existing file was agreed to be replaced."""
        chosen, _filter = QFileDialog.getSaveFileName(
            self._parent, _("Save as"), str(proposal), filters
        )
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(proposal.suffix)

    def unsaved(self, title: str) -> Unsaved:
        """What to do with work that is in no file yet."""
        box = _box(self._parent, _("Save “{title}”?").format(title=title))
        text = _("What you did last is not in a file yet. Without saving it is gone.")
        box.setInformativeText(text)
        save = _button(box, _("Save"), QMessageBox.ButtonRole.AcceptRole)
        drop = _button(box, _("Do not save"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = _button(box, _("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        box.setEscapeButton(cancel)
        box.exec()
        answers: dict[object, Unsaved] = {save: "save", drop: "drop"}
        return answers.get(box.clickedButton(), "cancel")

    def changed_outside(self, name: str) -> Changed:
        """What to do when somebody else saved the same file."""
        box = _box(self._parent, _("Somebody else changed “{name}”.").format(name=name))
        box.setInformativeText(
            _("Nothing is overwritten. Your version and theirs can stand side by side.")
        )
        role = QMessageBox.ButtonRole.ActionRole
        save_as = _button(box, _("Save mine under another name…"), role)
        theirs = _button(box, _("Keep mine beside it and open theirs"), role)
        cancel = _button(box, _("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save_as)
        box.setEscapeButton(cancel)
        box.exec()
        answers: dict[object, Changed] = {save_as: "save_as", theirs: "theirs"}
        return answers.get(box.clickedButton(), "cancel")


def map_filter() -> str:
    """The kinds of file that the dialogs show for a map."""
    return _("Maps (*{suffix})").format(suffix=SUFFIX)


def _box(parent: QWidget, text: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(_("Unsaved work"))
    box.setText(text)
    return box


def _button(box: QMessageBox, text: str, role: QMessageBox.ButtonRole) -> QPushButton:
    return box.addButton(text, role)
