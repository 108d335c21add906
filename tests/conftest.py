"""What every test starts from: no screen, an empty folder for the user's files, Dutch."""

import os
from collections.abc import Generator
from pathlib import Path

import pytest

from dronten_map.i18n import set_language

# Before Qt is imported. Set it to xcb, wayland or windows to watch the window's tests.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that stands in for the user's own, so that no test touches that."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("DRONTEN_MAP_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def _dutch() -> Generator[None]:
    set_language("nl")
    yield
    set_language("nl")
