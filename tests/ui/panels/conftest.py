"""What the tests of the panels start from."""

import pytest
from pytestqt.qtbot import QtBot

from dronten_map.ui.bridge import Bridge
from dronten_map.ui.panels.inspector import Inspector
from dronten_map.ui.panels.opgaven import OpgavenPanel


@pytest.fixture
def inspector(qtbot: QtBot, bridge: Bridge) -> Inspector:
    """The inspector, beside an empty map."""
    made = Inspector(bridge)
    qtbot.addWidget(made)
    made.resize(280, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def panel(qtbot: QtBot, bridge: Bridge) -> OpgavenPanel:
    """The panel, beside an empty map."""
    made = OpgavenPanel(bridge)
    qtbot.addWidget(made)
    made.resize(240, 600)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made
