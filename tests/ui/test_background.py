"""Work in a process of its own: it must be found by its name there, so it stands in a module."""

import os
import time
from pathlib import Path

from pytestqt.qtbot import QtBot

from dronten_map.errors import UserError
from dronten_map.i18n import language, set_language
from dronten_map.ui.background import Job

LONG = 20_000  # milliseconds that a slow machine may take to start a process


def doubled(number: int) -> int:
    return 2 * number


def refuse() -> None:
    raise UserError("The file is full.", where="a", hint="Make room.")


def divide() -> float:
    return 1 / 0


def spoken() -> str:
    return language()


def dawdle(path: str) -> None:
    Path(path).touch()
    time.sleep(60)


def end() -> None:
    os._exit(3)


def test_the_result_comes_back(qtbot: QtBot) -> None:
    job = Job(doubled, 21)
    with qtbot.waitSignal(job.done, timeout=LONG) as told:
        pass
    assert told.args == [42]


def test_a_refusal_comes_back_whole(qtbot: QtBot) -> None:
    job = Job(refuse)
    with qtbot.waitSignal(job.refused, timeout=LONG) as told:
        pass
    assert told.args is not None
    error = told.args[0]
    assert (error.message, error.where, error.hint) == ("The file is full.", "a", "Make room.")


def test_a_fault_comes_back_with_its_traceback(qtbot: QtBot) -> None:
    job = Job(divide)
    with qtbot.waitSignal(job.broken, timeout=LONG) as told:
        pass
    assert told.args is not None
    assert "ZeroDivisionError" in told.args[0]


def test_a_process_that_dies_is_told_as_a_fault(qtbot: QtBot) -> None:
    job = Job(end)
    with qtbot.waitSignal(job.broken, timeout=LONG) as told:
        pass
    assert told.args is not None
    assert "3" in told.args[0]


def test_it_speaks_the_language_of_the_window(qtbot: QtBot) -> None:
    set_language("en")
    job = Job(spoken)
    with qtbot.waitSignal(job.done, timeout=LONG) as told:
        pass
    assert told.args == ["en"]


def test_cancelled_work_stops_and_tells_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    job = Job(dawdle, str(tmp_path / "begun"))
    qtbot.waitUntil(lambda: (tmp_path / "begun").exists(), timeout=LONG)
    with qtbot.assertNotEmitted(job.done), qtbot.assertNotEmitted(job.broken):
        job.cancel()
