"""Why PySide6 stays below 6.12: that version loses a reference to None on every void call."""

import sys
import tomllib

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from tests.tree import ROOT

CALLS = 1_000
NOISE = 50  # what the interpreter itself may hold more or less of meanwhile


def test_a_thousand_void_calls_leave_none_as_it_was(qapp: QApplication) -> None:
    widget, thing = QWidget(), QObject()
    before = sys.getrefcount(None)
    for _number in range(CALLS):
        widget.update()
        thing.setObjectName("name")
    assert abs(sys.getrefcount(None) - before) < NOISE


def test_the_project_pins_the_binding_below_the_version_that_dies() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    pinned = next(d for d in project["dependencies"] if d.startswith("PySide6"))
    assert "<6.12" in pinned
    lock = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
    versions = [n.split("==")[1].split()[0] for n in lock if n.startswith("pyside6-essentials==")]
    assert [tuple(map(int, v.split(".")[:2])) for v in versions] == [(6, 11)]
