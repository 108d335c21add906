"""What floats over the map is known, so that no name is written below it."""

import numpy as np
import pytest
from PySide6.QtWidgets import QFrame, QWidget

from dronten_map.ui.canvas.covered import covered, is_below

pytestmark = pytest.mark.usefixtures("qapp")


def with_box(*, role: str) -> QWidget:
    canvas = QWidget()
    canvas.resize(400, 300)
    box = QFrame(canvas)
    box.setProperty("role", role)
    box.setGeometry(10, 200, 120, 80)
    canvas.show()
    return canvas


def test_what_floats_covers_the_map() -> None:
    canvas = with_box(role="floating")
    scale = canvas.devicePixelRatioF()
    assert covered(canvas) == ((10 * scale, 200 * scale, 130 * scale, 280 * scale),)


def test_other_parts_of_the_map_cover_nothing() -> None:
    assert covered(with_box(role="")) == ()


def test_what_is_folded_away_covers_nothing() -> None:
    canvas = with_box(role="floating")
    for box in canvas.findChildren(QFrame):
        box.hide()
    assert covered(canvas) == ()


def test_it_is_told_who_stands_below() -> None:
    points = np.array([[20.0, 210.0], [200.0, 210.0], [20.0, 20.0]])
    assert is_below(points, [(10.0, 200.0, 130.0, 280.0)]).tolist() == [True, False, False]
    assert not is_below(points, []).any()
