"""A list in groups, by its own keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dronten_map.ui.views.signals_list import FOLDED, Group, GroupedList, Line


def listing(qtbot: QtBot, *groups: Group) -> GroupedList:
    made = GroupedList("Lijst")
    qtbot.addWidget(made)
    made.resize(400, 600)
    made.show()
    made.show_groups(groups)
    return made


def group(name: str, count: int) -> Group:
    lines = [Line(f"{name}{n}", f"Regel {name} {n}", subject=f"{name}{n}") for n in range(count)]
    return Group(name, f"Groep {name}", lines)


def test_a_long_group_starts_folded_and_a_short_one_does_not(qtbot: QtBot) -> None:
    made = listing(qtbot, group("a", 2), group("b", FOLDED + 1))
    assert not made.place_of("a0").isEmpty()
    assert made.place_of("b0").isEmpty()


def test_what_the_user_folds_stays_folded(qtbot: QtBot) -> None:
    made = listing(qtbot, group("a", 2))
    made.show_line("a0")
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Return):
        QTest.keyClick(made, key)
    made.show_groups([group("a", 3)])
    assert made.place_of("a0").isEmpty()


def test_the_row_of_the_keyboard_stays_when_others_come(qtbot: QtBot) -> None:
    made = listing(qtbot, group("b", 3))
    made.show_line("b2")
    made.show_groups([group("a", 2), group("b", 4)])
    with qtbot.waitSignal(made.opened) as told:
        QTest.keyClick(made, Qt.Key.Key_Return)
    assert told.args == ["b2"]


def test_where_its_row_is_gone_the_keyboard_goes_to_the_next_one(qtbot: QtBot) -> None:
    made = listing(qtbot, group("a", 2), group("b", 3))
    made.show_line("a1")
    made.show_groups([group("a", 1), group("b", 3)])
    with qtbot.waitSignal(made.opened) as told:
        QTest.keyClick(made, Qt.Key.Key_Return)
    assert told.args == ["b0"]
    made.show_line("b2")
    made.show_groups([group("a", 1), group("b", 1)])
    with qtbot.waitSignal(made.opened) as told:
        QTest.keyClick(made, Qt.Key.Key_Return)
    assert told.args == ["b0"]


def test_a_group_that_is_gone_leaves_the_list(qtbot: QtBot) -> None:
    made = listing(qtbot, group("a", 2), group("b", 2))
    made.show_groups([group("b", 2)])
    assert [g.key for g in made.groups] == ["b"]
    assert made.model().rowCount() == 1


def test_a_long_text_takes_the_lines_that_it_needs(qtbot: QtBot) -> None:
    long = Group("a", "Groep", [Line("kort", "Kort"), Line("lang", "woord " * 60)])
    made = listing(qtbot, long)
    assert made.place_of("lang").height() > 3 * made.place_of("kort").height()


def test_a_name_without_blanks_is_broken_too(qtbot: QtBot) -> None:
    made = listing(qtbot, Group("a", "Groep", [Line("kort", "Kort"), Line("lang", "x" * 200)]))
    assert made.place_of("lang").height() > 2 * made.place_of("kort").height()
