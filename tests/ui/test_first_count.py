"""The findings are counted before anybody looks at their page."""

import sys

from pytestqt.qtbot import QtBot

from dronten_map.ui.bridge import Bridge
from dronten_map.ui.first_count import FirstCount
from dronten_map.ui.main_window import MainWindow
from dronten_map.ui.settings import Settings
from tests.ui.answers import Answers


def test_what_counts_the_findings_is_there_when_it_is_ready(bridge: Bridge, qtbot: QtBot) -> None:
    first = FirstCount(bridge, wait=0)
    with qtbot.waitSignal(first.ready, timeout=10_000):
        pass
    assert "dronten_map.ui.views.signals" in sys.modules


def test_the_findings_are_counted_before_their_page_was_looked_at(qtbot: QtBot) -> None:
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    window.begin(questions=Answers(on_unsaved="drop"))
    window.show()
    window.files.open_example()
    assert window.workspace is not None
    count = window.workspace.row.findings
    assert not count.isVisible()
    qtbot.waitUntil(count.isVisible, timeout=10_000)
    assert int(count.text()) > 0
    assert window.page == "map"
