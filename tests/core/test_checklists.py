"""The checklists, and how far they are."""

from datetime import date

from dronten_map.core.checklists import chairs, step_checklists
from dronten_map.core.edits.answers import answer
from dronten_map.core.edits.opgaven import add_opgave
from dronten_map.core.ids import AreaId, OpgaveId, TermId
from dronten_map.core.records import Opgave
from tests.builders import edited, empty_map

DAY = date(2026, 1, 5)


def test_every_step_has_its_questions_under_its_own_name() -> None:
    lists = step_checklists(empty_map())
    assert [c.name for c in lists][:2] == ["Voorbereiding", "Visie en strategie"]
    assert [c.total > 0 for c in lists] == [True] * 5
    assert [(c.done, c.begun) for c in lists] == [(0, 0)] * 5


def test_a_step_counts_what_has_an_answer_and_what_is_done() -> None:
    model = empty_map()
    edited(model, lambda d: answer(d, TermId("checklist:coreteam"), on=DAY, done=True))
    edited(model, lambda d: answer(d, TermId("checklist:means"), on=DAY, text="Twee dagen"))
    first = step_checklists(model)[0]
    assert (first.done, first.begun) == (1, 2)


def test_an_opgave_does_not_count_what_was_answered_for_the_programme() -> None:
    model = empty_map()
    edited(model, lambda d: add_opgave(d, "Wonen"))
    opgave: OpgaveId = next(model.all(Opgave)).id
    edited(model, lambda d: answer(d, TermId("empty_chair:media"), on=DAY, done=True))
    assert chairs(model, None).done == 1
    assert chairs(model, opgave).done == 0


def test_the_chairs_of_an_area_are_not_those_of_the_opgave() -> None:
    model = edited(empty_map(), lambda d: add_opgave(d, "Wonen"))
    opgave: OpgaveId = next(model.all(Opgave)).id
    village = AreaId("area:biddinghuizen")
    media = TermId("empty_chair:media")
    edited(model, lambda d: answer(d, media, on=DAY, opgave=opgave, area=village, done=True))
    assert chairs(model, opgave).done == 0
    assert chairs(model, opgave, village).done == 1
