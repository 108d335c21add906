"""Looking for what deserves attention while the window goes on."""

import gc

from pytestqt.qtbot import QtBot

from dronten_map.core.edits.web import add_actor
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.views.signals_watch import Signals, Watch


def test_it_tells_once_for_changes_in_quick_succession(bridge: Bridge, qtbot: QtBot) -> None:
    watch = Watch(bridge)
    told: list[Signals] = []
    watch.found.connect(told.append)
    with qtbot.waitSignal(watch.found, timeout=10_000):
        for name in ("Ada", "Bo", "Cas"):
            with bridge.edit("x") as draft:
                add_actor(draft, name)
    assert [len(signals.findings[0].actors) for signals in told] == [3]


def test_a_change_while_it_looks_makes_it_look_anew(bridge: Bridge, qtbot: QtBot) -> None:
    watch = Watch(bridge)
    with qtbot.waitSignal(watch.found, timeout=10_000) as told:
        watch.look()
        with bridge.edit("x") as draft:
            actor = add_actor(draft, "Ada")
    assert told.args is not None
    assert told.args[0].findings[0].actors == (actor,)


def test_it_leaves_a_map_alone_that_was_closed(bridge: Bridge, qtbot: QtBot) -> None:
    watch = Watch(bridge)
    with qtbot.assertNotEmitted(watch.found, wait=50):
        watch.look()
        bridge.leave()


def test_rubbish_is_collected_again_after_a_look(bridge: Bridge, qtbot: QtBot) -> None:
    watch = Watch(bridge)
    with qtbot.waitSignal(watch.found, timeout=10_000):
        watch.look()
    assert gc.isenabled()
