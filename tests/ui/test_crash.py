import sys
from pathlib import Path
from types import TracebackType

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPushButton
from pytestqt.qtbot import QtBot

from dronten_map.ui.crash import CrashDialog, CrashReports, keep, report

ID = "11111111-2222-3333-4444-555555555555"


def fault(text: str = f"no actor {ID} called Maria") -> tuple[type, Exception, TracebackType]:
    with pytest.raises(KeyError) as caught:
        raise KeyError(text)
    return caught.type, caught.value, caught.tb


def dialogs() -> list[CrashDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, CrashDialog)]


@pytest.fixture
def reports(qapp: QApplication, capsys: pytest.CaptureFixture[str]) -> CrashReports:
    return CrashReports(qapp)


def kept(home: Path) -> list[str]:
    return [p.read_text("utf-8") for p in sorted((home / "reports").glob("*.txt"))]


def shown(reports: CrashReports, qtbot: QtBot) -> CrashDialog:
    reports.tell(*fault())
    qtbot.waitUntil(lambda: any(d.isVisible() for d in dialogs()))
    return next(d for d in dialogs() if d.isVisible())


def test_a_fault_is_shown_and_kept(reports: CrashReports, qtbot: QtBot, home: Path) -> None:
    dialog = shown(reports, qtbot)
    assert kept(home) == [dialog.text]
    dialog.accept()


def test_a_report_names_ids_and_places_but_nothing_a_user_typed(
    reports: CrashReports, qtbot: QtBot, home: Path
) -> None:
    shown(reports, qtbot).accept()
    text = kept(home)[0]
    assert ID in text
    assert "test_crash.py" in text
    assert "Maria" not in text
    assert str(Path(__file__).parents[2]) not in text


def test_one_report_is_shown_at_a_time_and_the_others_are_kept(
    reports: CrashReports, qtbot: QtBot, home: Path
) -> None:
    dialog = shown(reports, qtbot)
    reports.tell(*fault("again"))
    assert [d for d in dialogs() if d.isVisible()] == [dialog]
    assert len(kept(home)) == 2
    dialog.accept()


def test_a_fault_in_another_process_is_told_from_its_text(
    reports: CrashReports, qtbot: QtBot, home: Path
) -> None:
    text = (
        "Traceback (most recent call last):\n"
        '  File "somewhere/dronten_map/ui/export_work.py", line 12, in plan_pdf\n'
        f"ValueError: {ID} Maria\n"
    )
    reports.tell_text(text)
    qtbot.waitUntil(lambda: any(d.isVisible() for d in dialogs()))
    assert f"ValueError {ID}" in kept(home)[0]
    assert "export_work.py:12 plan_pdf" in kept(home)[0]
    assert "Maria" not in kept(home)[0]
    next(d for d in dialogs() if d.isVisible()).accept()


def test_the_report_can_be_copied(qtbot: QtBot) -> None:
    dialog = CrashDialog(report("KeyError", "", []), None, None)
    qtbot.addWidget(dialog)
    buttons = dialog.findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox)
    copy = next(b for b in buttons.findChildren(QPushButton) if b.text() == "Kopiëren")
    copy.click()
    assert QGuiApplication.clipboard().text() == dialog.text


def test_being_told_of_faults_can_be_stopped(reports: CrashReports) -> None:
    before = sys.excepthook
    stop = reports.install()
    assert sys.excepthook == reports.tell
    stop()
    assert sys.excepthook is before


def test_only_the_newest_reports_are_kept(home: Path) -> None:
    for number in range(25):
        keep(str(number))
    assert kept(home) == [str(number) for number in range(5, 25)]


def test_a_report_that_cannot_be_kept_is_no_second_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("DRONTEN_MAP_HOME", str(tmp_path / "file"))
    assert keep("text") is None
