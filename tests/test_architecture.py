"""The house keeps its own rules: style, types, floors and sizes."""

import ast
import subprocess
import sys

import pytest

from tests.tree import ROOT, modules, parsed, shown

LONGEST_FILE = 400
LONGEST_FUNCTION = 60


def _says(*words: str) -> str:
    """What a tool has to say; empty when it is content."""
    done = subprocess.run(
        [sys.executable, *words], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return "" if done.returncode == 0 else f"{done.stdout}\n{done.stderr}"


def test_every_file_is_written_in_our_style() -> None:
    assert _says("-m", "ruff", "check", "--quiet", ".") == ""


def test_every_file_is_laid_out_alike() -> None:
    assert _says("-m", "ruff", "format", "--check", "--quiet", ".") == ""


@pytest.mark.timeout(600)
def test_every_type_fits() -> None:
    assert _says("-m", "basedpyright") == ""


def test_no_module_imports_from_beside_or_above() -> None:
    lint = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    assert _says("-c", lint) == ""


def test_no_file_is_longer_than_one_subject() -> None:
    long = {shown(p): len(p.read_text("utf-8").splitlines()) for p in modules()}
    assert {name: lines for name, lines in long.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_longer_than_a_screen() -> None:
    long = [
        f"{shown(file)}: {node.name} has {_length(node)} lines"
        for file in modules()
        for node in ast.walk(parsed(file))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and _length(node) > LONGEST_FUNCTION
    ]
    assert long == []


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1
