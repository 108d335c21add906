"""The start: our window's first paint against a bare one's, and the example after that.

Both are started as programs of their own, in turns; the time counts from the start of the process,
as the user counts it. Printed as JSON; the exit code is 1 when a goal was missed.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GOAL_RATIO = 1.5  # our first paint in bare windows
GOAL_EXAMPLE = 1.0  # seconds from first paint to the example on screen

BARE = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, report)
        return False

def report():
    print("first", time.time())
    app.quit()

app = QApplication(sys.argv)
window = QMainWindow()
window.resize(1280, 800)
watch = Watch(window)
window.installEventFilter(watch)
window.show()
app.exec()
"""
OURS = """
import os, sys, time
from dronten_map.__main__ import open_window

def painted():
    print("first", time.time())
    from PySide6.QtCore import QTimer
    QTimer.singleShot(0, watch)

def watch():
    from PySide6.QtWidgets import QApplication
    from dronten_map.ui.app import FirstPaint
    window = next(w for w in QApplication.topLevelWidgets() if hasattr(w, "workspace"))
    FirstPaint(window.canvas, report)
    window.canvas.update()

def report():
    print("example", time.time())
    sys.stdout.flush()
    os._exit(0)  # without the questions that closing asks

open_window(sys.argv[1:], painted=painted)
"""


def main() -> int:
    """Measure, print, and say whether the goals were met."""
    parser = argparse.ArgumentParser(description="The start of the window.")
    parser.add_argument("--pairs", type=int, default=9, help="how often each is started")
    pairs = parser.parse_args().pairs
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = folder  # not the user's own
        # As installed: Python keeps what it compiled, whatever this shell asks of it.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "compiled")
        example = write_example(Path(folder))
        bare: list[float] = []
        ours: list[dict[str, float]] = []
        for program in ((BARE, ""), (OURS, example)):
            times_of(*program)  # so that every file was read from disk once
        for _number in range(pairs):
            bare.append(times_of(BARE, "")["first"])
            ours.append(times_of(OURS, example))
    result = summary(bare, ours)
    print(json.dumps(result, indent=1))
    return 0 if result["is_met"] else 1


def summary(bare: list[float], ours: list[dict[str, float]]) -> dict[str, object]:
    """The fastest of each, as whatever else runs only adds; and whether the goals were met."""
    first, later = [o["first"] for o in ours], [o["example"] - o["first"] for o in ours]
    ratio = min(first) / min(bare)
    return {
        "pairs": len(bare),
        "bare_first_paint_ms": spread(bare),
        "first_paint_ms": spread(first),
        "ratio": round(ratio, 3),
        "goal_ratio": GOAL_RATIO,
        "example_after_first_paint_ms": spread(later),
        "goal_example_ms": round(1000 * GOAL_EXAMPLE),
        "is_met": ratio <= GOAL_RATIO and min(later) <= GOAL_EXAMPLE,
    }


def spread(seconds: list[float]) -> dict[str, int]:
    """The fastest and the middle one, in milliseconds."""
    return {"min": round(1000 * min(seconds)), "median": round(1000 * statistics.median(seconds))}


def times_of(code: str, argument: str) -> dict[str, float]:
    """Run a program; seconds from its start to each moment that it prints."""
    words = [sys.executable, "-c", code, *([argument] if argument else [])]
    began = time.time()
    said = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    lines = [line.split() for line in said.stdout.splitlines()]
    return {words[0]: float(words[1]) - began for words in lines}


def write_example(folder: Path) -> str:
    """Write the example map to a file; its path."""
    path = folder / "dronten.drontenmap"
    words = [sys.executable, "-m", "dronten_map", "example", str(path)]
    subprocess.run(words, cwd=ROOT, capture_output=True, check=True, timeout=60)
    return str(path)


if __name__ == "__main__":
    sys.exit(main())
