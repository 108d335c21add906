"""A map of three actors in a window, and a hand on it."""

from typing import cast

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.web import add_actor, connect
from dronten_map.ui.action_board import ActionBoard
from dronten_map.ui.actions import Menu, Window
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.actions import canvas_actions
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import Desk, Hand

STAND = {"Raad": (0.0, 0.0), "College": (200.0, 0.0), "Dorp": (0.0, 160.0)}


@pytest.fixture
def desk(qtbot: QtBot, bridge: Bridge) -> Desk:
    """A window with the map: Raad and College side by side and related, Dorp below Raad."""
    with bridge.edit("Start") as draft:
        made = {n: add_actor(draft, n, view=bridge.view, at=at) for n, at in STAND.items()}
        connect(draft, made["Raad"], made["College"])
    return shown(qtbot, bridge)


@pytest.fixture
def blank(qtbot: QtBot, bridge: Bridge) -> Desk:
    """A window with an empty map."""
    return shown(qtbot, bridge)


def shown(qtbot: QtBot, bridge: Bridge) -> Desk:
    """A window with the map, painted and with the keyboard."""
    made = Desk(bridge)
    qtbot.addWidget(made)
    made.resize(800, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.canvas.setFocus()
    Hand(made.canvas).settle()
    return made


@pytest.fixture
def canvas(desk: Desk) -> Canvas:
    """The map in that window."""
    return desk.canvas


@pytest.fixture
def hand(canvas: Canvas) -> Hand:
    """A hand on that map."""
    return Hand(canvas)


@pytest.fixture
def board(desk: Desk) -> ActionBoard:
    """The actions on that map."""
    names: tuple[Menu, ...] = ("edit", "map", "view")
    menus: dict[Menu, QMenu] = {name: desk.menuBar().addMenu(name) for name in names}
    made = ActionBoard(cast(Window, desk), menus)
    made.add(canvas_actions(), desk.canvas)
    QApplication.processEvents()  # the menus take their room above the map
    Hand(desk.canvas).settle()
    return made
