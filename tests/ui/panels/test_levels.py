"""Has, wants and we want side by side, and the sentence below them."""

import pytest
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.edits.web import add_actor
from dronten_map.core.ids import InvolvementId
from dronten_map.core.records import Involvement
from dronten_map.i18n import in_language
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.panels.levels import Levels, gap_sentence


@pytest.fixture
def involvement(bridge: Bridge) -> InvolvementId:
    """Somebody involved in an opgave; nothing is known of the levels yet."""
    made: list[InvolvementId] = []
    with bridge.edit("involve") as draft:
        made.append(involve(draft, add_actor(draft, "Bakker"), add_opgave(draft, "Wonen")))
    return made[0]


def levelled(bridge: Bridge, involvement: InvolvementId, *levels: int | None) -> Involvement:
    """The involvement with these levels."""
    has, wants, we_want = levels
    with bridge.edit("levels") as draft:
        amend(draft, Involvement, [involvement], has=has, wants=wants, we_want=we_want)
    return bridge.model.get(Involvement, involvement)


def test_a_level_that_is_chosen_is_one_step_of_its_own(
    qtbot: QtBot, bridge: Bridge, involvement: InvolvementId
) -> None:
    levels = Levels(bridge)
    qtbot.addWidget(levels)
    levels.show_involvement(bridge.model.get(Involvement, involvement))
    levels.ladder.picked.emit(2, 4)
    assert bridge.model.get(Involvement, involvement).we_want == 4
    step = bridge.undo()
    assert step is not None
    assert step.label == "Participatie van Bakker · WON gewijzigd"
    assert bridge.model.get(Involvement, involvement).we_want is None


@pytest.mark.parametrize(
    ("levels", "text", "role"),
    [
        ((None, None, None), "Kies wat zij nu hebben, wat zij willen en wat wij willen.", "muted"),
        (
            (3, 3, 3),
            "Geen verschil: zij hebben wat zij willen, en wij willen dat ook.",
            "good",
        ),
        ((3, 3, None), "Tot nu toe geen verschil; nog niet alles is bekend.", "muted"),
        ((3, 4, 4), "Zij willen 1 trede omhoog. Wij willen 1 trede omhoog.", "warn"),
        (
            (3, 5, 2),
            "Zij willen 2 treden omhoog. Wij willen 1 trede omlaag. "
            "Wij willen iets anders dan zij: praat daarover.",
            "warn",
        ),
        ((None, 5, 2), "Wij willen iets anders dan zij: praat daarover.", "warn"),
        ((4, 1, None), "Zij willen 3 treden omlaag.", "warn"),
    ],
)
def test_the_gap_is_said_in_words_and_colour(
    bridge: Bridge,
    involvement: InvolvementId,
    levels: tuple[int | None, ...],
    text: str,
    role: str,
) -> None:
    assert gap_sentence(levelled(bridge, involvement, *levels)) == (text, role)


def test_the_gap_is_said_in_english_too(bridge: Bridge, involvement: InvolvementId) -> None:
    with in_language("en"):
        text, _role = gap_sentence(levelled(bridge, involvement, 1, 2, 2))
    assert text == "They want 1 step up. We want 1 step up."
