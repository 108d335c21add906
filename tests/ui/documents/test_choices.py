from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dronten_map.core.ids import ActorId
from dronten_map.core.papers.order import Kind
from dronten_map.core.profiles import Profile
from dronten_map.core.records import Opgave
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.documents import sources
from dronten_map.ui.documents.choices import Choices
from tests.core.papers.maps import TODAY

PARTS = {
    **dict.fromkeys(Kind, ()),
    Kind.PLAN: (("assignment", "De opdracht"), ("costs", "Kosten")),
    Kind.AGREEMENTS: (("open", "Open afspraken"),),
}


def parts_of(kind: Kind, profile: Profile) -> tuple[tuple[str, str], ...]:
    hidden = {"costs"} if profile is Profile.PUBLIC else set[str]()
    return tuple((name, word) for name, word in PARTS[kind] if name not in hidden)


STYLES = [("/ons/rustig.toml", "Rustig")]


@pytest.fixture
def choices(example: Bridge, qtbot: QtBot) -> Choices:
    made = Choices(example, styles=list(STYLES), parts=parts_of)
    qtbot.addWidget(made)
    made.resize(312, 900)
    made.show()
    return made


@pytest.mark.parametrize("kind", Kind)
def test_every_document_can_be_chosen(choices: Choices, kind: Kind) -> None:
    choices.choose(kind)
    assert choices.order(TODAY).kind is kind
    assert choices.tip.text() == kind.tip


def test_only_what_a_document_asks_for_is_shown(choices: Choices) -> None:
    choices.choose(Kind.POSTER)
    assert choices.editors["size"].isVisible()
    assert not choices.editors["actor"].isVisible()
    choices.choose(Kind.DOSSIER)
    assert choices.editors["actor"].isVisible()
    assert not choices.editors["size"].isVisible()


def test_it_starts_with_what_is_selected_on_the_map(example: Bridge, qtbot: QtBot) -> None:
    board, opgave = ActorId("actor:directie"), next(example.model.all(Opgave))
    example.selection.set(actors=[board])
    example.selection.light(opgave.id)
    made = Choices(example, styles=list(STYLES), parts=parts_of)
    qtbot.addWidget(made)
    made.choose(Kind.DOSSIER)
    assert made.order(TODAY).actor == board
    made.choose(Kind.ONE_PAGER)
    assert made.order(TODAY).opgave == opgave.id


def test_a_chapter_can_be_left_out(choices: Choices, qtbot: QtBot) -> None:
    with qtbot.waitSignal(choices.changed):
        choices.parts[Kind.PLAN, "costs"].setChecked(False)
    assert choices.order(TODAY).parts == ("assignment",)


def test_a_part_that_says_nothing_to_a_reader_is_not_offered(choices: Choices) -> None:
    reader = choices.editors["profile"]
    reader.show_value(Profile.PUBLIC)
    reader.chosen.emit(Profile.PUBLIC)
    assert choices.parts[Kind.PLAN, "assignment"].isVisible()
    assert not choices.parts[Kind.PLAN, "costs"].isVisible()


def test_each_document_has_parts_of_its_own(choices: Choices) -> None:
    choices.choose(Kind.AGREEMENTS)
    assert choices.order(TODAY).parts == ("open",)
    assert choices.parts[Kind.AGREEMENTS, "open"].isVisible()
    assert not choices.parts[Kind.PLAN, "costs"].isVisible()


def test_what_is_asked_is_told_without_empty_lines(choices: Choices) -> None:
    choices.asks[1].setText("Stem in met het plan")
    assert choices.order(TODAY).asks == ("Stem in met het plan",)


def test_it_starts_with_a_reader_who_gets_no_judgements(choices: Choices) -> None:
    assert choices.order(TODAY).profile is Profile.DEPARTMENT


def test_a_document_that_is_not_for_everybody_gets_another_reader(choices: Choices) -> None:
    choices.editors["profile"].show_value(Profile.PUBLIC)
    choices.choose(Kind.AGREEMENTS)
    assert choices.order(TODAY).profile is Profile.DEPARTMENT


def test_the_style_that_comes_first_is_used(choices: Choices) -> None:
    assert choices.order(TODAY).house == STYLES[0][0]


def test_another_style_is_asked_for(choices: Choices, qtbot: QtBot) -> None:
    with qtbot.waitSignal(choices.style_asked):
        choices.editors["house"].chosen.emit(sources.OTHER)


def test_a_style_that_was_chosen_is_used_and_offered_again(choices: Choices) -> None:
    path = Path("/mijn/huis.toml")
    choices.use_style(path, "Ons huis")
    assert choices.order(TODAY).house == str(path)
    assert choices.editors["house"].button.said == "Ons huis"
    choices.use_style(None)
    assert choices.order(TODAY).house == STYLES[0][0]


def test_where_somebody_must_be_chosen_it_does_not_say_everybody(choices: Choices) -> None:
    choices.choose(Kind.DOSSIER)
    assert choices.editors["actor"].button.said == "kies er een"
    choices.choose(Kind.AGREEMENTS)
    assert choices.editors["actor"].button.said == "iedereen"
