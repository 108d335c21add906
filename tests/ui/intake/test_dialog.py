"""The dialog in which a list is looked through."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.web import add_actor
from dronten_map.core.intake.table import Table
from dronten_map.core.intake.targets import Target
from dronten_map.core.records import Actor, ActorKind
from dronten_map.session.column_maps import keep_map, map_of
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.intake.dialog import IntakeDialog

HEADERS = ("Naam", "Soort", "Macht")
ROWS = (("Ada", "burgers", "4"), ("Bo", "team", "veel"), ("", "team", ""))


def opened(qtbot: QtBot, bridge: Bridge, *tables: Table) -> IntakeDialog:
    made = IntakeDialog(bridge, "lijst.xlsx", tables or (Table("Blad1", HEADERS, ROWS),))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(qtbot: QtBot, bridge: Bridge) -> IntakeDialog:
    return opened(qtbot, bridge)


def test_columns_are_recognised_and_it_says_what_comes_of_the_list(dialog: IntakeDialog) -> None:
    assert dialog.preview.mapping == (Target.NAME, Target.KIND, Target.INFLUENCE)
    assert dialog.side.counts.text() == "2 nieuwe actoren"
    assert "kolom C “veel”" in dialog.side.troubles.text()
    assert dialog.take.text() == "2 actoren overnemen"


def test_what_a_column_takes_is_no_longer_that_of_another(dialog: IntakeDialog) -> None:
    chooser = dialog.preview.choosers[1]
    chooser.show_value("name")
    chooser.chosen.emit("name")
    assert dialog.preview.mapping == (Target.IGNORE, Target.NAME, Target.INFLUENCE)
    assert [p.name for p in dialog.reading.people.values()] == ["burgers", "team"]


def test_without_a_name_it_says_so_and_cannot_be_taken_over(dialog: IntakeDialog) -> None:
    chooser = dialog.preview.choosers[0]
    chooser.show_value("ignore")
    chooser.chosen.emit("ignore")
    assert "namen" in dialog.side.counts.text()
    assert not dialog.take.isEnabled()


def test_a_word_without_a_meaning_gets_one(dialog: IntakeDialog, bridge: Bridge) -> None:
    residents = next(k.id for k in bridge.model.all(ActorKind) if k.name == "inwoners")
    chooser = dialog.side.choosers["burgers"]
    chooser.chosen.emit(residents)
    assert dialog.side.meant == {Target.KIND: {"burgers": residents}}


def test_a_name_that_looks_alike_is_offered_as_the_same_actor(qtbot: QtBot, bridge: Bridge) -> None:
    with bridge.edit("x") as draft:
        known = add_actor(draft, "Dorpsbelangen Swifterbant")
    dialog = IntakeDialog(
        bridge, "a.csv", (Table("a", ("Naam",), (("Dorpsbelang Swifterbant",),)),)
    )
    qtbot.addWidget(dialog)
    qtbot.waitSignal(dialog.compared, timeout=20_000).wait()
    dialog.show()
    chooser = dialog.side.choosers["Dorpsbelang Swifterbant"]
    chooser.chosen.emit(known)
    assert dialog.reading.new == []
    assert [p.known for p in dialog.reading.people.values()] == [known]
    assert bridge.model.count(Actor) == 1


def test_a_name_that_stands_twice_in_a_list_can_become_one_actor(
    qtbot: QtBot, bridge: Bridge
) -> None:
    rows = (("Woonpalet", ""), ("Stg. Woonpalet", "info@voorbeeld.nl"))
    dialog = IntakeDialog(bridge, "a.csv", (Table("a", ("Naam", "E-mail"), rows),))
    qtbot.addWidget(dialog)
    qtbot.waitSignal(dialog.compared, timeout=20_000).wait()
    chooser = dialog.side.choosers["Stg. Woonpalet"]
    chooser.chosen.emit("list:Woonpalet")
    assert [p.name for p in dialog.reading.new] == ["Woonpalet"]
    assert dialog.reading.new[0].values == {"email": "info@voorbeeld.nl"}
    chooser.chosen.emit(None)
    assert len(dialog.reading.new) == 2


def test_another_sheet_is_another_list(qtbot: QtBot, bridge: Bridge) -> None:
    ties = Table("Relaties", ("Van", "Naar"), (("Ada", "Bo"),))
    dialog = opened(qtbot, bridge, Table("Actoren", HEADERS, ROWS), ties)
    dialog.sheet.show_value(1)
    dialog.sheet.chosen.emit(1)
    assert dialog.preview.mapping == (Target.FROM, Target.TO)
    assert "1 relatie" in dialog.side.counts.text()


def test_columns_that_were_remembered_are_used_for_a_list_like_it(
    qtbot: QtBot, bridge: Bridge
) -> None:
    keep_map(map_of("Mijn lijst", HEADERS, (Target.NAME, Target.TAGS, Target.TRUST)))
    dialog = opened(qtbot, bridge)
    assert dialog.preview.mapping == (Target.NAME, Target.TAGS, Target.TRUST)
    assert dialog.known.value == "Mijn lijst"
    dialog.known.show_value(None)
    dialog.known.chosen.emit(None)
    assert dialog.preview.mapping == (Target.NAME, Target.KIND, Target.INFLUENCE)


def test_a_name_for_the_columns_is_kept(dialog: IntakeDialog) -> None:
    assert dialog.to_keep is None
    QTest.keyClicks(dialog.name_line, "Lijst van de teams")
    kept = dialog.to_keep
    assert kept is not None
    assert kept.over(HEADERS) == dialog.preview.mapping


def test_escape_takes_nothing(dialog: IntakeDialog, bridge: Bridge) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert bridge.model.count(Actor) == 0


def test_a_list_of_two_thousand_names_is_shown_at_once(qtbot: QtBot, bridge: Bridge) -> None:
    rows = tuple((f"Vereniging {n} " + "x" * 180, "team", "3") for n in range(2_000))
    dialog = opened(qtbot, bridge, Table("Lang", HEADERS, rows))
    assert dialog.side.counts.text().startswith("2000 ")
    assert dialog.preview.rows.rowCount() == 201
