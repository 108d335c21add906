"""Compiling the fast part of the canvas, on a machine with a compiler and on one without."""

import os
import re
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage

import build_raster
from dronten_map.ui.canvas import raster

needs_compiler = pytest.mark.skipif(
    build_raster.find_compiler() is None, reason="this machine has no C compiler"
)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / build_raster.LIBRARY.name


def test_it_is_put_where_the_canvas_looks_for_it() -> None:
    assert build_raster.LIBRARY == raster.FILE


def test_source_and_binding_say_the_same_version() -> None:
    said = re.search(r"#define VERSION (\d+)", build_raster.SOURCE.read_text("utf-8"))
    assert said is not None
    assert int(said.group(1)) == raster.VERSION


@needs_compiler
def test_what_is_compiled_can_be_loaded_and_is_alone_in_its_folder(library: Path) -> None:
    assert build_raster.build(library) == library
    assert raster.load(library) is not None
    assert list(library.parent.iterdir()) == [library]


@needs_compiler
def test_what_is_newer_than_its_source_is_not_compiled_again(library: Path) -> None:
    library.write_text("newer", "utf-8")
    assert build_raster.build(library) == library
    assert library.read_text("utf-8") == "newer"


@needs_compiler
def test_what_is_older_than_its_source_is_compiled_again(library: Path) -> None:
    library.write_text("older", "utf-8")
    os.utime(library, (0, 0))
    assert build_raster.build(library) == library
    assert raster.load(library) is not None


@needs_compiler
def test_pixels_one_by_one_give_the_same_picture_as_two_at_once(library: Path) -> None:
    slow = raster.load(build_raster.build(library, "-DONE_BY_ONE") or library)
    fast = raster.load(build_raster.build(library.with_name("fast.so")) or library)
    assert slow is not None
    assert fast is not None
    rng = np.random.default_rng(9)
    lines = rng.uniform(-40, 260, (600, 4))
    colours = rng.integers(0, 2**32, 600, dtype=np.uint32)
    pictures: list[QImage] = []
    for by in (slow, fast):
        pictures.append(QImage(200, 150, QImage.Format.Format_RGB32))
        pictures[-1].fill(0xFFFFFF)
        by.draw_lines(pictures[-1], lines, colours)
    assert pictures[0] == pictures[1]


def test_without_a_compiler_nothing_is_built(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(library.parent))
    monkeypatch.delenv("CC", raising=False)
    assert build_raster.build(library) is None
    assert not library.exists()


@pytest.mark.skipif(not Path("/bin/false").exists(), reason="needs a program that always fails")
def test_a_compiler_that_fails_leaves_nothing_behind(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CC", "false")
    assert build_raster.build(library) is None
    assert list(library.parent.iterdir()) == []
