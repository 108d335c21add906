import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dronten_map.ui import theme
from dronten_map.ui.app import FirstPaint, Program
from dronten_map.ui.settings import Settings
from tests.tree import ROOT

HEAVY = ("sqlalchemy", "igraph", "networkx", "reportlab", "openpyxl", "numpy", "scipy")
UP_TO_THE_FIRST_PAINT = """
import json, os, sys
from dronten_map.__main__ import open_window

def painted():
    from PySide6.QtWidgets import QApplication
    window = next(w for w in QApplication.topLevelWidgets() if hasattr(w, "start_screen"))
    print(json.dumps([sorted(sys.modules), window.start_screen.isVisible()]))
    sys.stdout.flush()
    os._exit(0)

open_window([], painted=painted)
"""


def first_paint() -> tuple[list[str], bool]:
    """The modules that the first paint needed, and whether it showed the start screen."""
    done = subprocess.run(
        [sys.executable, "-c", UP_TO_THE_FIRST_PAINT],
        cwd=ROOT,
        env=os.environ,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    modules, is_shown = json.loads(done.stdout)
    return modules, is_shown


def test_the_first_paint_waits_for_no_heavy_library() -> None:
    modules, is_shown = first_paint()
    assert is_shown
    assert [name for name in HEAVY if name in modules] == []
    assert [name for name in modules if name.startswith("dronten_map.ui.canvas")] == []


def test_another_language_keeps_the_map_that_is_open(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # the program's own goes with the test
    program = Program(qapp, Settings())
    program.open_window(None)
    qtbot.waitUntil(lambda: hasattr(program.window, "status"))
    before = program.window
    before.files.open_example()
    document = before.bridge.document
    program.change_language("en")
    assert program.window is not before
    assert program.window.bridge.document is document
    assert program.window.menuBar().actions()[0].text() == "File"
    program.window.files.close()
    program.window.close()
    theme.appearance().choose("light")


def test_what_follows_the_first_paint_is_called_once(qtbot: QtBot) -> None:
    widget, calls = QWidget(), list[int]()
    qtbot.addWidget(widget)
    FirstPaint(widget, lambda: calls.append(1))
    widget.show()
    qtbot.waitUntil(lambda: bool(calls))
    widget.repaint()
    assert calls == [1]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can lack a screen")
def test_without_a_screen_it_says_so_and_what_can_be_done(home: Path) -> None:
    env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    env.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(
        [sys.executable, "-m", "dronten_map"],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.startswith("Er is hier geen scherm")
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can lack a screen")
def test_a_screen_that_cannot_be_reached_is_no_crash(home: Path) -> None:
    env = {**os.environ, "DISPLAY": ":4711"}
    env.pop("QT_QPA_PLATFORM", None)
    env.pop("WAYLAND_DISPLAY", None)
    done = subprocess.run(
        [sys.executable, "-m", "dronten_map"],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
