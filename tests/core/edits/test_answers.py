"""Answering the questions of a checklist, and putting signals aside."""

from datetime import date

import pytest

from dronten_map.core.edits.answers import answer, bring_back, dismiss, restore_questions
from dronten_map.core.edits.opgaven import add_opgave
from dronten_map.core.edits.removal import remove
from dronten_map.core.ids import AreaId, TermId
from dronten_map.core.queries import terms
from dronten_map.core.records import Answer, Area, Dismissal, Opgave
from dronten_map.errors import UserError
from tests.builders import edited, empty_map

TEAM = TermId("checklist:coreteam")
DAY, LATER = date(2026, 1, 5), date(2026, 2, 5)


def test_an_answer_keeps_its_text_link_and_day() -> None:
    model = edited(
        empty_map(), lambda d: answer(d, TEAM, on=DAY, text="  Vijf mensen ", link="map/kernteam")
    )
    (found,) = model.all(Answer)
    assert (found.text, found.link, found.done, found.on) == (
        "Vijf mensen",
        "map/kernteam",
        False,
        DAY,
    )


def test_answering_again_changes_what_is_given_and_the_day() -> None:
    model = edited(empty_map(), lambda d: answer(d, TEAM, on=DAY, text="Vijf mensen"))
    edited(model, lambda d: answer(d, TEAM, on=LATER, done=True))
    (found,) = model.all(Answer)
    assert (found.text, found.done, found.on) == ("Vijf mensen", True, LATER)


def test_an_answer_that_says_the_same_keeps_its_day() -> None:
    model = edited(empty_map(), lambda d: answer(d, TEAM, on=DAY, text="Vijf mensen"))
    edited(model, lambda d: answer(d, TEAM, on=LATER, text="Vijf mensen"))
    assert next(model.all(Answer)).on == DAY


def test_an_answer_without_content_is_taken_away() -> None:
    model = edited(empty_map(), lambda d: answer(d, TEAM, on=DAY, done=True))
    edited(model, lambda d: answer(d, TEAM, on=LATER, done=False))
    assert model.count(Answer) == 0


def test_an_opgave_has_answers_of_its_own_that_go_with_it() -> None:
    model = edited(empty_map(), lambda d: answer(d, TEAM, on=DAY, text="Programma"))
    edited(model, lambda d: answer(d, TEAM, on=DAY, opgave=add_opgave(d, "Wonen"), text="Wonen"))
    assert {a.text for a in model.all(Answer)} == {"Programma", "Wonen"}
    edited(model, lambda d: remove(d, list(model.all(Opgave))))
    assert {a.text for a in model.all(Answer)} == {"Programma"}


def test_an_opgave_has_answers_for_each_area_that_go_with_the_area() -> None:
    model = edited(empty_map(), lambda d: add_opgave(d, "Wonen"))
    opgave = next(model.all(Opgave)).id
    village = AreaId("area:biddinghuizen")
    edited(model, lambda d: answer(d, TEAM, on=DAY, opgave=opgave, text="Overal"))
    edited(model, lambda d: answer(d, TEAM, on=DAY, opgave=opgave, area=village, text="Dorp"))
    edited(model, lambda d: answer(d, TEAM, on=DAY, opgave=opgave, area=village, done=True))
    assert {(a.text, a.done) for a in model.all(Answer)} == {("Overal", False), ("Dorp", True)}
    edited(model, lambda d: remove(d, [d.get(Area, village)]))
    assert [a.text for a in model.all(Answer)] == ["Overal"]


def test_questions_that_a_map_lacks_are_brought_back_and_its_own_are_kept() -> None:
    model = empty_map()
    asked = terms(model, "checklist_0")
    edited(model, lambda d: remove(d, asked[1:]))
    edited(model, lambda d: restore_questions(d, "checklist_0"))
    assert [t.id for t in terms(model, "checklist_0")] == [t.id for t in asked]


def test_a_signal_is_put_aside_once_with_its_last_reason() -> None:
    model = edited(empty_map(), lambda d: dismiss(d, "isolated:a", "Bekend", on=DAY))
    edited(model, lambda d: dismiss(d, "isolated:a", "Komt in mei", on=LATER))
    (found,) = model.all(Dismissal)
    assert (found.reason, found.on) == ("Komt in mei", LATER)
    edited(model, lambda d: bring_back(d, "isolated:a"))
    assert model.count(Dismissal) == 0


def test_a_signal_is_not_put_aside_without_a_reason() -> None:
    with pytest.raises(UserError):
        edited(empty_map(), lambda d: dismiss(d, "isolated:a", "  ", on=DAY))
