"""What the tests of the command line start from."""

from pathlib import Path

import pytest

from tests.cli.running import Shell


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Shell:
    """Runs a command: run("info", path)."""
    return Shell(capsys)


@pytest.fixture
def new(run: Shell, tmp_path: Path) -> Path:
    """The file of a map without actors."""
    path = tmp_path / "kaart.drontenmap"
    assert run("new", path).code == 0
    return path


@pytest.fixture
def example(run: Shell, tmp_path: Path) -> Path:
    """The file of the Dronten example."""
    path = tmp_path / "voorbeeld.drontenmap"
    assert run("example", path).code == 0
    return path
