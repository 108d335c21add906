"""Nothing writes to the disk past store/fsops.py."""

import ast
import re

import pytest

from tests.tree import modules, name_of, owner_of, parsed, shown

# What changes the disk, by the name that is called. A second way to write is a way without the
# temporary file, the sync and the retry of store/fsops.py.
WRITING_METHODS = {"write_text", "write_bytes", "touch", "mkdir", "rmdir", "unlink"}
WRITING_METHODS |= {"symlink_to", "hardlink_to", "saveToFile", "setOutputFileName"}
WRITING_FUNCTIONS = {
    "os": {
        "open",
        "replace",
        "rename",
        "renames",
        "remove",
        "unlink",
        "mkdir",
        "makedirs",
        "rmdir",
        "removedirs",
        "truncate",
        "link",
        "symlink",
        "utime",
        "chmod",
    },
    "shutil": {"copy", "copy2", "copyfile", "copytree", "move", "rmtree", "make_archive"},
    "tempfile": {
        "NamedTemporaryFile",
        "TemporaryFile",
        "TemporaryDirectory",
        "mkstemp",
        "mkdtemp",
    },
    "io": {"open"},
}
WRITING_CLASSES = {"QSaveFile", "QSettings", "QTemporaryFile", "QTemporaryDir", "QPdfWriter"}


# The module that writes, and the one exception with its reason.
WRITERS = {
    "dronten_map/store/fsops.py": "every write to disk",
    "dronten_map/store/lock.py": "a lock is an empty file that is held open; nothing is written",
}


def test_the_disk_is_written_in_one_module_only() -> None:
    found = [
        f"{shown(file)}:{node.lineno}"
        for file in modules("dronten_map")
        if shown(file) not in WRITERS
        for node in ast.walk(parsed(file))
        if isinstance(node, ast.Call) and _writes(node)
    ]
    assert found == []


@pytest.mark.parametrize(
    "code",
    [
        "open(p, 'w')",
        "open(p, mode='ab')",
        "p.open('x')",
        "p.write_text('x')",
        "p.replace(q)",
        "os.replace(p, q)",
        "shutil.rmtree(p)",
        "QSaveFile(p)",
    ],
)
def test_a_call_that_writes_is_noticed(code: str) -> None:
    assert _writes_in(code)


@pytest.mark.parametrize(
    "code", ["open(p)", "p.open('rb')", "t.replace('a', 'b')", "f(p, 'w')", "self.rename(a)"]
)
def test_a_call_that_reads_is_left_alone(code: str) -> None:
    assert not _writes_in(code)


def _writes_in(code: str) -> bool:
    return any(isinstance(n, ast.Call) and _writes(n) for n in ast.walk(ast.parse(code)))


def _writes(call: ast.Call) -> bool:
    name, owner = name_of(call.func), owner_of(call.func)
    if owner == "fsops":
        return False
    if name in WRITING_CLASSES or name in WRITING_FUNCTIONS.get(owner, ()):
        return True
    if isinstance(call.func, ast.Attribute) and name in WRITING_METHODS:
        return True
    if name == "open":
        modes = [*call.args, *(k.value for k in call.keywords if k.arg == "mode")]
        return any(_is_writing_mode(mode) for mode in modes)
    # A path's replace takes one argument, a text's takes two, a date's takes named ones.
    is_of_a_path = (
        len(call.args) == 1
        and not call.keywords
        and isinstance(call.func, ast.Attribute)
        and owner != "self"  # nothing of ours is a path itself
    )
    return name in ("replace", "rename") and is_of_a_path


def _is_writing_mode(node: ast.expr) -> bool:
    value = node.value if isinstance(node, ast.Constant) else None
    return isinstance(value, str) and re.fullmatch(r"[rbt]*[wax+][rbt+]*", value) is not None
