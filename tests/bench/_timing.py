"""Times, memory and stalls of a program that draws."""

import os
import statistics
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

FRAME = 16.6  # ms
STALL = 50.0  # ms
_BEAT = 5  # ms


class Watchdog(QObject):
    """Notes how long the event loop was away, and how much of that this program worked itself.

    A machine that does something else meanwhile makes gaps too; those are not ours.
    """

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[tuple[float, float]] = []  # ms by the clock, ms of our own work
        self._last = _now()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_BEAT)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Watch from now on."""
        self._last = _now()
        self._timer.start()

    def stop(self) -> None:
        """Watch no longer."""
        self._beat()
        self._timer.stop()

    def said(self) -> dict[str, object]:
        """The stalls, and the longest gap."""
        return {
            "stalls": sum(wall > STALL for wall, _own in self.gaps),
            "stalls_of_its_own": sum(own > STALL for _wall, own in self.gaps),
            "longest_ms": round(max(wall for wall, _own in self.gaps), 1),
            "longest_of_its_own_ms": round(max(own for _wall, own in self.gaps), 1),
        }

    def _beat(self) -> None:
        now = _now()
        self.gaps.append((now[0] - self._last[0], now[1] - self._last[1]))
        self._last = now


class Frames:
    """The times of a row of frames."""

    def __init__(self) -> None:
        self.wall: list[float] = []
        self.own: list[float] = []

    def time(self, frame: Callable[[], object]) -> None:
        """Make a frame and note how long that took."""
        began = _now()
        frame()
        ended = _now()
        self.wall.append(ended[0] - began[0])
        self.own.append(ended[1] - began[1])

    def said(self) -> dict[str, object]:
        """What they took in ms, and how many were late."""
        return {
            **spread(self.wall),
            "p95": round(sorted(self.wall)[int(0.95 * len(self.wall))], 3),
            "max": round(max(self.wall), 3),
            "frames": len(self.wall),
            "late": sum(ms > FRAME for ms in self.wall),
            "late_of_its_own": sum(ms > FRAME for ms in self.own),
        }


def timed(frame: Callable[[int], object], times: int, *, most: float = 15.0) -> list[float]:
    """How many ms each of so many calls takes; no more are begun after so many seconds."""
    found: list[float] = []
    ends = time.perf_counter() + most
    for number in range(times):
        began = time.perf_counter()
        frame(number)
        found.append(1000 * (time.perf_counter() - began))
        if time.perf_counter() > ends:
            break
    return found


def spread(ms: Iterable[float]) -> dict[str, float]:
    """The fastest, as whatever else runs only adds, and the middle one."""
    values = list(ms)
    return {"min": round(min(values), 4), "median": round(statistics.median(values), 4)}


def memory() -> float | None:
    """Megabytes that this program has in memory; None where the system does not tell."""
    told = Path("/proc/self/statm")
    if not told.exists():
        return None
    return int(told.read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def _now() -> tuple[float, float]:
    return 1000 * time.perf_counter(), 1000 * time.thread_time()
