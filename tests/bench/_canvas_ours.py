"""Our canvas on a map of any size, with the event loop running as in the window.

python -m tests.bench._canvas_ours ACTORS RELATIONS
"""

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QPointF, Qt, QTimer
from PySide6.QtWidgets import QApplication

from dronten_map.session.document import Document
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.widget import Canvas
from tests.bench._maps import DRAGGED, Web, step_of, web
from tests.bench._timing import Frames, Watchdog, memory, spread, timed
from tests.ui.canvas.hands import LEFT, Hand

_OFTEN = 300  # frames of each movement
_TICK = 16  # ms between two of them
_FULL = 7  # full pictures


class Bench:
    """One canvas, and what is measured on it."""

    def __init__(self, canvas: Canvas, made: Web) -> None:
        self.canvas, self._made = canvas, made
        self.dog = Watchdog()
        self._hand = Hand(canvas)

    def picture(self, _number: int = 0) -> None:
        """A whole picture of what the camera sees, from nothing, without a stop for events."""
        self.canvas.layer.forget()
        self.canvas.repaint()
        while not self.canvas.layer.is_idle:
            QApplication.processEvents()
        self.canvas.repaint()

    def rest(self) -> None:
        """Wait, with the event loop watched, until everything is painted."""
        loop = QEventLoop()
        check = QTimer()
        check.timeout.connect(lambda: self.canvas.layer.is_idle and loop.quit())
        check.start(20)
        loop.exec()

    def moving(
        self,
        step: Callable[[int], object],
        times: int = _OFTEN,
        *,
        paint: Callable[[], object] | None = None,
    ) -> Frames:
        """So many frames at the pace of a screen; what comes between is the event loop's.

        All of the canvas is painted in each, unless `paint` does less.
        """
        frames, loop, timer = Frames(), QEventLoop(), QTimer()
        timer.setTimerType(Qt.TimerType.PreciseTimer)

        def frame() -> None:
            step(len(frames.wall))
            (paint or self.canvas.repaint)()

        def tick() -> None:
            frames.time(frame)
            if len(frames.wall) == times:
                loop.quit()

        timer.timeout.connect(tick)
        timer.start(_TICK)
        loop.exec()
        timer.stop()
        self.rest()
        return frames

    def paint_asked(self) -> None:
        """Paint what the canvas asked for, as the other program does in its event loop."""
        QApplication.sendPostedEvents(self.canvas.window(), QEvent.Type.UpdateRequest.value)

    def pan(self, number: int) -> None:
        """There and back, over some two thirds of the view."""
        self.canvas.pan(11 if number % 160 < 80 else -11, 3 if number % 60 < 30 else -3)

    def zoom(self, number: int) -> None:
        """Nearer and back, around a spot beside the middle."""
        self.canvas.zoom_by(1.05 if number % 40 < 20 else 1 / 1.05, QPointF(500, 300))

    def drag(self) -> tuple[Frames, list[float]]:
        """One actor after another, each in the hand for a while and then left where it was.

        At the pace of a screen, and in ms as fast as frames come, as those of the other program
        do: at that pace the processor rests between two frames and forgets most of what it had.
        """
        frames, fast = Frames(), list[float]()
        canvas = self.canvas
        for number in self._made.ordinary(DRAGGED):
            slot = number  # the actors were added in this order
            actor = canvas.scene.nodes.ids[slot]
            assert actor is not None
            at = QPointF(*canvas.camera.seen(*canvas.scene.nodes.xy[slot].tolist()))
            canvas.bridge.selection.set(actors=[actor])
            self._hand.press(at)
            self._hand.move(at + QPointF(6, 0), held=LEFT)

            def step(count: int, start: QPointF = at) -> None:
                self._hand.move(start + QPointF(6 + count, count % 7), held=LEFT)

            found = self.moving(step, 30, paint=self.paint_asked)
            frames.wall += found.wall
            frames.own += found.own

            def at_once(count: int, step: Callable[[int], None] = step) -> None:
                step(count)
                self.paint_asked()

            self.dog.stop()  # thirty frames without an event between them are no event loop
            fast += timed(at_once, 30)
            self.dog.start()
            canvas.pointer.cancel()
            self._hand.release(at)
            canvas.bridge.selection.clear()
        return frames, fast

    def hover(self) -> list[float]:
        """Asking what is under the pointer, at the same spots as the other program."""
        spots = np.random.default_rng(3).random((50, 2)) * (1270, 790)
        points = [QPointF(int(x), int(y)) for x, y in spots.tolist()]
        return timed(lambda n: self.canvas.hit_at(points[n]), len(points))


def main(actors: int, relations: int) -> dict[str, object]:
    """Build it and measure."""
    app = QApplication(["bench", *theme.ARGUMENTS])
    theme.appearance().choose("light")
    theme.apply(app)
    made = web(actors, relations)
    document = Document.from_step(step_of(made))
    try:
        return _measured(Bridge(document), made)
    finally:
        document.close()


def _measured(bridge: Bridge, made: Web) -> dict[str, object]:
    before = memory()
    began = time.perf_counter()
    canvas = Canvas(bridge)
    assert len(canvas.scene.nodes) == len(made.points)
    built = time.perf_counter()
    bench = Bench(canvas, made)
    bench.dog.start()
    canvas.resize(1280, 800)
    canvas.show()
    QApplication.processEvents()
    bench.rest()
    first = time.perf_counter()
    after = memory()
    said: dict[str, object] = {
        "build_ms": round(1000 * (built - began)),
        "first_picture_ms": round(1000 * (first - built)),
        "memory_mb": None if before is None or after is None else after - before,
        "full_ms": spread(timed(bench.picture, _FULL)),
        "pan": bench.moving(bench.pan).said(),
        "zoom": bench.moving(bench.zoom).said(),
    }
    canvas.fit()
    bench.rest()
    paced, fast = bench.drag()
    said["drag"], said["drag_ms"] = paced.said(), spread(fast)
    canvas.fit()
    bench.rest()
    said["hover_ms"] = spread(bench.hover())
    bench.dog.stop()
    said["watchdog"] = bench.dog.said()
    return said


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DRONTEN_MAP_HOME"] = folder  # not the user's own
        print(json.dumps(main(int(sys.argv[1]), int(sys.argv[2]))))
