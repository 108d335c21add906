"""Offline is a promise: whatever the program does, no socket is opened.

Python tells an audit hook of every call on a socket; Qt's own network library is not even there.
"""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tree import ROOT, modules, parsed, shown

WATCHED = """
import os, sys
from pathlib import Path
opened = []
sys.addaudithook(lambda event, _: opened.append(event) if event.startswith("socket.") else None)
{program}
print(sorted(set(opened)), "PySide6.QtNetwork" in sys.modules)
sys.stdout.flush()
os._exit(0)
"""
VERBS = """
from dronten_map.__main__ import main
folder = Path(sys.argv[1])
map_file = str(folder / "a.drontenmap")
for words in (
    ["example", map_file],
    ["info", map_file],
    ["check", map_file],
    ["add", map_file, "actor", "Team Wonen"],
    ["plan", map_file, "--pdf", str(folder / "a.pdf"), "--xlsx", str(folder / "a.xlsx")],
    ["overview", map_file, str(folder / "b.xlsx")],
    ["picture", map_file, str(folder / "a.png")],
    ["undo", map_file],
    ["history", map_file],
):
    sys.argv = ["dronten-map", *words]
    code = main()
    assert code == 0, (words, code)
"""
WINDOW = """
from dronten_map.ui.app import Program, open_application
from dronten_map.ui.settings import Settings
app = open_application()
program = Program(app, Settings())
program.open_window(None)
while not hasattr(program.window, "status"):
    app.processEvents()
program.window.files.open_example()
app.processEvents()
assert program.window.canvas.isVisible()
program.window.show_page("plan")
program.change_language("en")
app.processEvents()
program.window.files.close()
"""


def said(program: str, tmp_path: Path) -> str:
    """What was opened and imported by a program in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", WATCHED.format(program=program), str(tmp_path)],
        cwd=ROOT,
        env=os.environ,
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()[-1]


def test_no_verb_of_the_command_line_opens_a_socket(tmp_path: Path) -> None:
    assert said(VERBS, tmp_path) == "[] False"


def test_the_window_opens_no_socket(tmp_path: Path) -> None:
    assert said(WINDOW, tmp_path) == "[] False"


def test_a_socket_would_be_noticed(tmp_path: Path) -> None:
    assert said("import socket; socket.socket()", tmp_path) == "['socket.__new__'] False"


@pytest.mark.parametrize("library", ["socket", "urllib.request", "http.client", "QtNetwork"])
def test_no_module_of_ours_names_a_library_of_the_network(library: str) -> None:
    naming = [
        shown(file)
        for file in modules("dronten_map")
        for node in ast.walk(parsed(file))
        if isinstance(node, ast.Import | ast.ImportFrom)
        and library in [getattr(node, "module", None) or "", *(a.name for a in node.names)]
    ]
    assert naming == []
