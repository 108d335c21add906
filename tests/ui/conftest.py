"""What tests of the window start from."""

from collections.abc import Generator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dronten_map.session.document import Document
from dronten_map.session.example import example_step
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """What the application is made with, as in the program."""
    return ["tests", *theme.ARGUMENTS]


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> Generator[QApplication]:
    """The application as the program sets it up: our type, colours and style."""
    theme.appearance().choose("light")
    theme.apply(qapp)
    yield qapp
    # Without a screen Qt dies at the end with something on its clipboard.
    qapp.clipboard().clear()


@pytest.fixture
def document() -> Generator[Document]:
    """A new, empty map."""
    made = Document.new()
    yield made
    made.close()


@pytest.fixture
def bridge(qapp: QApplication, document: Document) -> Bridge:
    """A bridge to a new, empty map."""
    return Bridge(document)


@pytest.fixture
def example(qapp: QApplication) -> Generator[Bridge]:
    """A bridge to the Dronten example."""
    made = Document.from_step(example_step())
    yield Bridge(made)
    made.close()


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    """A widget to be the parent of what is tested."""
    made = QWidget()
    qtbot.addWidget(made)
    return made
