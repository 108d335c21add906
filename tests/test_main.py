import subprocess
import sys
from pathlib import Path

import pytest

from dronten_map import __version__
from dronten_map.__main__ import wants_window
from tests.tree import ROOT


@pytest.mark.parametrize("arguments", [[], ["kaart.drontenmap"], ["KAART.DRONTENMAP"]])
def test_nothing_or_a_map_opens_the_window(arguments: list[str]) -> None:
    assert wants_window(arguments)


@pytest.mark.parametrize(
    "arguments", [["--help"], ["example", "a.drontenmap"], ["info"], ["-x.drontenmap"]]
)
def test_verbs_and_options_are_for_the_command_line(arguments: list[str]) -> None:
    assert not wants_window(arguments)


def test_any_file_that_is_there_is_for_the_window(tmp_path: Path) -> None:
    (tmp_path / "kaart").touch()
    assert wants_window([str(tmp_path / "kaart")])


def test_the_version_needs_nothing_else() -> None:
    code = (
        "import sys; sys.argv = ['dronten-map', '--version']\n"
        "from dronten_map.__main__ import main\n"
        "main(); print([m for m in sys.modules if m.startswith(('PySide6', 'dronten_map.cli'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == [f"dronten-map {__version__}", "[]"]
