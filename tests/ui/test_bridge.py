"""The bridge between the open document and the window."""

import gc

from dronten_map.ui.bridge import Bridge


def test_nobody_looks_for_rubbish_among_the_records_of_the_open_map(bridge: Bridge) -> None:
    bridge.show(bridge.document)
    assert gc.get_freeze_count() > 0
    bridge.leave()
    assert gc.get_freeze_count() == 0
