from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dronten_map.core.diff import Proposed
from dronten_map.core.model import Model
from dronten_map.core.records import Actor, Relation
from dronten_map.exchange.returned import review
from dronten_map.exchange.sifting import Show, Sifting
from dronten_map.ui.dialogs.review import ReviewDialog
from tests.exchange.handing import DOCUMENT, column_of, filled_in, given, sheet_of, spare


@pytest.fixture(scope="module")
def pair() -> tuple[Model, bytes]:
    return given()


def _fill(book: Any) -> None:
    sheet = sheet_of(book, Actor)
    for row in (2, 3, 4):
        sheet.cell(row, column_of(sheet, "Functie")).value = f"Functie {row}"
    sheet.cell(5, column_of(sheet, "Soort")).value = "zoiets"
    row = spare(sheet)
    sheet.cell(row, 2).value = "Afd. Communicatie"
    relations = sheet_of(book, Relation)
    row = spare(relations)
    relations.cell(row, 2).value = "Afd. Communicatie"
    relations.cell(row, 3).value = "Directie"


def _opened(
    pair: tuple[Model, bytes],
    qtbot: QtBot,
    apply: Callable[[list[Proposed]], str] = lambda _cells: "",
    fill: Callable[[Any], object] = _fill,
) -> ReviewDialog:
    found = review(pair[0], DOCUMENT, [("terug.xlsx", filled_in(pair[1], fill)), ("x.xlsx", b"PK")])
    made = ReviewDialog(Sifting(found, pair[0]), apply)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_takes_over_what_is_ticked_and_closes(pair: Any, qtbot: QtBot) -> None:
    taken: list[Proposed] = []

    def apply(cells: list[Proposed]) -> str:
        taken.extend(cells)
        return ""

    dialog = _opened(pair, qtbot, apply)
    assert dialog.take_button.text() == "3 overnemen"
    with qtbot.waitSignal(dialog.accepted):
        dialog.take_button.click()
    assert {cell.after for cell in taken} == {"Functie 2", "Functie 3", "Functie 4"}


def test_it_stays_and_says_why_when_it_cannot_be_taken_over(pair: Any, qtbot: QtBot) -> None:
    dialog = _opened(pair, qtbot, lambda _cells: "Dat kan niet.")
    dialog.take_button.click()
    assert dialog.isVisible()
    assert dialog.problem.isVisible()
    assert dialog.problem.text() == "Dat kan niet."


def test_the_keyboard_walks_ticks_and_takes_over(pair: Any, qtbot: QtBot) -> None:
    taken: list[int] = []

    def apply(cells: list[Proposed]) -> str:
        taken.append(len(cells))
        return ""

    dialog = _opened(pair, qtbot, apply)
    dialog.search.setText("functie 3")
    dialog.activateWindow()
    dialog.tree.setFocus()
    qtbot.waitUntil(dialog.tree.hasFocus)
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Space)
    assert dialog.take_button.text() == "2 overnemen"
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert taken == [2]


def test_a_heading_ticks_all_below_it(pair: Any, qtbot: QtBot) -> None:
    dialog = _opened(pair, qtbot)
    dialog.by.picked.emit("sender")
    across = Qt.Orientation.Horizontal
    assert dialog.tree.lines.headerData(5, across) == "Over"
    heading = dialog.tree.lines.index(0, 0)
    assert dialog.tree.lines.state(heading) == Qt.CheckState.PartiallyChecked
    dialog.tree.tick([heading])
    assert dialog.tree.lines.state(heading) == Qt.CheckState.Checked
    dialog.tree.tick([heading])
    assert not dialog.take_button.isEnabled()


def test_a_filter_shows_only_its_lines_and_says_how_many(pair: Any, qtbot: QtBot) -> None:
    dialog = _opened(pair, qtbot)
    assert [step.text for step in dialog.shows.steps][-1] == "Niet begrepen 1"
    dialog.shows.picked.emit(Show.UNCLEAR)
    assert sum(len(group.lines) for group in dialog.tree.lines.groups) == 1
    assert dialog.take_button.text() == "3 overnemen"


def test_a_name_that_looks_like_ours_is_chosen_below_the_list(pair: Any, qtbot: QtBot) -> None:
    dialog = _opened(pair, qtbot)
    dialog.search.setText("Afd. Communicatie Naam")
    same = dialog.detail.same
    assert same.isVisible()
    assert [same.itemText(at) for at in range(3)][2] == "Dezelfde als “Communicatie”"
    same.setCurrentIndex(2)
    same.activated.emit(2)
    dialog.search.clear()
    assert "Afd. Communicatie" not in [group.title for group in dialog.tree.lines.groups]
    assert dialog.take_button.text() == "6 overnemen"


def test_all_of_one_column_is_ticked_by_one_button(pair: Any, qtbot: QtBot) -> None:
    dialog = _opened(pair, qtbot)
    dialog.search.setText("functie")
    dialog.tree.selectAll()
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Space)
    assert not dialog.take_button.isEnabled()
    dialog.detail.column.click()
    assert dialog.take_button.text() == "3 overnemen"


def test_two_thousand_changes_show_without_a_stall(pair: Any, qtbot: QtBot) -> None:
    import time
    from dataclasses import replace

    found = review(pair[0], DOCUMENT, [("terug.xlsx", filled_in(pair[1], _fill))])
    cell = found.proposal.ready[0]
    cells = tuple(
        replace(cell, spot=replace(cell.spot, row=row, cell=f"F{row}"), after="Functie")
        for row in range(2_000)
    )
    many = replace(found, proposal=type(found.proposal)(cells), alike={})
    began = time.perf_counter()
    dialog = ReviewDialog(Sifting(many, pair[0]), lambda _cells: "")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.search.setText("functie")
    assert dialog.take_button.text() == "2000 overnemen"
    assert time.perf_counter() - began < 2.0


def test_markup_in_what_came_back_stays_text(pair: Any, qtbot: QtBot) -> None:
    def fill(book: Any) -> None:
        sheet = sheet_of(book, Actor)
        sheet.cell(2, column_of(sheet, "Functie")).value = "<b>dik</b> & <img src='x'>"

    dialog = _opened(pair, qtbot, fill=fill)
    index = dialog.tree.lines.index(0, 3, dialog.tree.lines.index(0, 0))
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;dik" in tip
    assert dialog.detail.text.textFormat() == Qt.TextFormat.PlainText


def test_escape_in_a_search_ends_the_search_and_not_the_review(pair: Any, qtbot: QtBot) -> None:
    dialog = _opened(pair, qtbot)
    dialog.activateWindow()
    dialog.search.setFocus()
    qtbot.waitUntil(dialog.search.hasFocus)
    dialog.search.setText("functie")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert (dialog.isVisible(), dialog.search.text()) == (True, "")
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
