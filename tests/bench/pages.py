"""The pages of the window on a large map: how long the window is away while a user works on them.

2,000 actors, activities and contacts, in the window as it is, without a screen, at 1280 x 800.
Each page is scrolled, dragged on, typed on, filtered and switched, event by event as a hand does,
in a running event loop with a watchdog beside it. Printed as JSON; the exit code is 1 when the
window was away for more than 50 ms by its own doing.
"""

import argparse
import json
import os
import sys
import tempfile
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from dronten_map.ui import theme
from dronten_map.ui.main_window import MainWindow
from dronten_map.ui.settings import Settings
from tests.bench import _pages_map
from tests.bench._pages_hands import Act
from tests.bench._timing import STALL, Watchdog
from tests.ui.answers import Answers

_TICK = 16  # ms between two events of the hand, at least
_REST = 25  # of them before a page is begun, for what the window does by itself after the last

Found = dict[str, Any]


def main() -> int:
    """Measure, print, and say whether the goal was met."""
    parser = argparse.ArgumentParser(description="Stalls on the pages of a large map.")
    parser.add_argument("pages", nargs="*", help="only these pages")
    wanted = parser.parse_args().pages
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DRONTEN_MAP_HOME"] = folder  # not the user's own
        result = measured(wanted)
    print(json.dumps(result, indent=1))
    return 0 if result["is_met"] else 1


def measured(wanted: list[str]) -> Found:
    """What was found on each page, or on some only."""
    from dronten_map.session.document import Document
    from tests.bench._pages_scenes import Scenes

    app = QApplication([*sys.argv[:1], *theme.ARGUMENTS])
    theme.apply(app)
    window = MainWindow(Settings())
    window.begin(questions=Answers(on_unsaved="drop"))
    window.resize(1280, 800)
    window.show()
    window.bridge.show(Document.from_step(_pages_map.step()))
    begun = play(iter(["rest"] * 6 * _REST))
    pages = {"after opening": told(begun)}
    for name, act in Scenes(window).all().items():
        if not wanted or name in wanted:
            pages[name] = told(play(act))
            play(iter(["rest"] * _REST))
    window.close()
    stalls = sum(page["stalls_of_its_own"] for page in pages.values())
    goal = {"found": stalls, "goal": 0, "is_met": not stalls}
    return {"pages": pages, "goals": {f"stalls over {STALL:.0f} ms": goal}, "is_met": not stalls}


def play(act: Act) -> dict[str, list[float]]:
    """Do what a hand does, an event at a time; by kind, how many ms the window was away."""
    away: dict[str, list[float]] = {}
    dog, loop, timer = Watchdog(), QEventLoop(), QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    name = "begin"

    def go_on() -> None:
        nonlocal name
        if not dog.gaps:  # what came of the event before is not over yet
            return
        away.setdefault(name, []).extend(own for _wall, own in dog.gaps)
        dog.gaps.clear()
        try:
            name = next(act)
        except StopIteration:
            loop.quit()

    timer.timeout.connect(go_on)
    timer.start(_TICK)
    dog.start()
    loop.exec()
    timer.stop()
    dog.stop()
    return away


def told(away: dict[str, list[float]]) -> Found:
    """The longest gap of each kind of event and the stalls, by this program's own work."""
    longest = {name: round(max(gaps), 1) for name, gaps in away.items() if gaps}
    return {
        "stalls_of_its_own": sum(ms > STALL for gaps in away.values() for ms in gaps),
        "longest_of_its_own_ms": max(longest.values(), default=0.0),
        "longest_by_event_ms": longest,
    }


if __name__ == "__main__":
    sys.exit(main())
