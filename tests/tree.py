"""The project's own files, for the tests that read them."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_UNREADABLE = {".ttf", ".png", ".pdf", ".xlsx", ".drontenmap", ".ico", ".icns"}
_MADE = {".venv", ".git", "build", "dist", "out"}


@cache
def tracked() -> tuple[Path, ...]:
    """The files that belong to the project; without git those that nothing made."""
    asked = ["git", "-c", "core.quotepath=off", "ls-files", "-z"]
    try:
        listed = subprocess.run(asked, cwd=ROOT, capture_output=True, check=True).stdout.decode()
        files = [ROOT / name for name in listed.split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        files = [p for p in ROOT.rglob("*") if not _MADE & set(p.relative_to(ROOT).parts)]
    return tuple(sorted(p for p in files if p.is_file()))


def texts() -> Iterator[tuple[Path, str]]:
    """Every text file with what is in it."""
    for file in tracked():
        if file.suffix not in _UNREADABLE:
            yield file, file.read_text("utf-8")


def modules(*folders: str) -> list[Path]:
    """The Python files of these folders; of the whole project without any."""
    tops = [ROOT / folder for folder in folders] or [ROOT]
    return [p for p in tracked() if p.suffix == ".py" and any(p.is_relative_to(t) for t in tops)]


@cache
def parsed(file: Path) -> ast.Module:
    """The syntax tree of a Python file."""
    return ast.parse(file.read_text("utf-8"), str(file))


def shown(file: Path) -> str:
    """The path of a file inside the project, as a message shows it."""
    return file.relative_to(ROOT).as_posix()


def name_of(node: ast.expr) -> str:
    """The last name in what is called or named: "b" of a.b and of b[c]."""
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.Subscript):
        return name_of(node.value)
    return node.id if isinstance(node, ast.Name) else ""


def owner_of(node: ast.expr) -> str:
    """The name before the last one: "a" of a.b; empty when there is none."""
    return name_of(node.value) if isinstance(node, ast.Attribute) else ""
