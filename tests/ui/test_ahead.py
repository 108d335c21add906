"""What the pages need is made ready while the hand rests."""

import sys

from pytestqt.qtbot import QtBot

from dronten_map.ui.ahead import PAGES, Ahead
from dronten_map.ui.bridge import Bridge


def test_the_pages_are_imported_after_a_map_was_opened(qtbot: QtBot, bridge: Bridge) -> None:
    made: list[str] = []
    ahead = Ahead(bridge, [lambda: made.append("page")], parent=bridge)
    assert not ahead.is_done
    qtbot.waitUntil(lambda: ahead.is_done)
    assert made == ["page"]
    assert set(PAGES) <= set(sys.modules)
