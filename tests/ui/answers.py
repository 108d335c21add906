"""Whoever answers the program's questions in a test, instead of a user with dialogs."""

from dataclasses import dataclass, field
from pathlib import Path

from dronten_map.ui.questions import Changed, Unsaved


@dataclass
class Answers:
    """What is answered, and what was asked, in order."""

    opens: Path | None = None
    opens_several: list[Path] = field(default_factory=list[Path])
    saves: Path | None = None
    on_unsaved: Unsaved = "cancel"
    on_changed: Changed = "cancel"
    asked: list[str] = field(default_factory=list[str])
    proposed: Path | None = None

    def file_to_open(self, folder: Path) -> Path | None:
        self.asked.append("open")
        return self.opens

    def files_to_open(self, folder: Path, filters: str) -> list[Path]:
        self.asked.append("open several")
        return self.opens_several

    def file_to_save(self, proposal: Path, filters: str) -> Path | None:
        self.asked.append("save")
        self.proposed = proposal
        return self.saves

    def unsaved(self, title: str) -> Unsaved:
        self.asked.append("unsaved")
        return self.on_unsaved

    def changed_outside(self, name: str) -> Changed:
        self.asked.append("changed")
        return self.on_changed
