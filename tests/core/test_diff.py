"""What was sent back beside what was handed out and what we have."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dronten_map.core.diff import Outcome, Returned, Spot, diff
from dronten_map.core.draft import Draft
from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.take_over import take_over
from dronten_map.core.ids import ActorId
from dronten_map.core.records import Actor, ActorKind
from dronten_map.errors import UserError
from tests.builders import edited, web

_ON = date(2026, 1, 5)
_ID = "0b0ca4e6-7a8a-4a5b-8a53-2f5b8a6e7a10"


def _row(subject: str, *, file: str = "a.xlsx", new: bool = False, **values: Any) -> Returned:
    spot = Spot(file, "Actoren", 2)
    cells = dict.fromkeys(values, "B2")
    return Returned(
        spot=spot, record_type=Actor, subject=subject, values=values, cells=cells, is_new=new
    )


def _marked(subject: str, **values: Any) -> Returned:
    spot = Spot("a.xlsx", "Actoren", 2)
    return Returned(spot=spot, record_type=Actor, subject=subject, values=values, is_marked=True)


def _outcomes(*rows: Returned, ours: Any, base: Any) -> list[Outcome]:
    return [cell.outcome for cell in diff(base, ours, rows).cells]


@given(theirs=st.sampled_from("xyz"), mine=st.sampled_from("xyz"))
def test_each_cell_has_one_of_three_outcomes_by_who_changed_it(theirs: str, mine: str) -> None:
    model, ids = web("Ada")
    edited(model, lambda d: d.put(_with(d, ids["Ada"], "x")))
    base = model.snapshot()
    edited(model, lambda d: d.put(_with(d, ids["Ada"], mine)))
    (outcome,) = _outcomes(_row(ids["Ada"], function=theirs), ours=model, base=base)
    if theirs in ("x", mine):
        assert outcome is Outcome.SAME
    else:
        assert outcome is (Outcome.CHANGED if mine == "x" else Outcome.CONFLICT)


def _with(draft: Draft, actor: ActorId, function: str) -> Actor:
    return replace(draft.get(Actor, actor), function=function)


def test_a_row_that_did_not_come_back_is_no_deletion() -> None:
    model, _ids = web("Ada", "Bea")
    proposal = diff(model, model, [])
    assert proposal.is_empty
    assert proposal.ready == []


def test_only_a_mark_is_a_deletion() -> None:
    model, ids = web("Ada")
    assert _outcomes(_marked(ids["Ada"], name="Ada"), ours=model, base=model) == [Outcome.DELETION]


def test_a_mark_on_what_we_changed_is_a_conflict() -> None:
    model, ids = web("Ada")
    base = model.snapshot()
    edited(model, lambda d: d.put(_with(d, ids["Ada"], "wethouder")))
    row = _marked(ids["Ada"], function="")
    assert _outcomes(row, ours=model, base=base) == [Outcome.CONFLICT]


def test_two_files_that_say_different_things_are_a_conflict() -> None:
    model, ids = web("Ada")
    rows = [_row(ids["Ada"], function="a"), _row(ids["Ada"], file="b.xlsx", function="b")]
    assert _outcomes(*rows, ours=model, base=model) == [Outcome.CONFLICT] * 2


def test_two_files_that_say_different_things_are_never_both_taken_over() -> None:
    model, ids = web("Ada")
    rows = [_row(ids["Ada"], function="a"), _row(ids["Ada"], file="b.xlsx", function="b")]
    with pytest.raises(UserError, match=r"ander bestand|Another file"):
        take_over(Draft(model), diff(model, model, rows).cells, on=_ON)


def test_a_row_that_was_not_handed_out_is_not_understood() -> None:
    model, ids = web("Ada")
    base, _other = web()
    row = _row(ids["Ada"], function="x")
    assert _outcomes(row, ours=model, base=base) == [Outcome.UNCLEAR]


def test_a_change_of_what_we_removed_is_not_taken_over() -> None:
    model, ids = web("Ada")
    base = model.snapshot()
    edited(model, lambda d: remove(d, [d.get(Actor, ids["Ada"])]))
    row = _row(ids["Ada"], function="x")
    assert _outcomes(row, ours=model, base=base) == [Outcome.UNCLEAR]


def test_a_value_that_breaks_a_rule_is_not_understood() -> None:
    model, ids = web("Ada")
    assert _outcomes(_row(ids["Ada"], name=" "), ours=model, base=model) == [Outcome.UNCLEAR]


def test_what_is_accepted_is_one_step_that_can_be_taken_back() -> None:
    model, ids = web("Ada", "Bea")
    base = model.snapshot()
    kind = next(model.all(ActorKind)).id
    rows = [
        _row(ids["Ada"], function="wethouder"),
        _marked(ids["Bea"], name="Bea"),
        _row(_ID, new=True, name="Cor", kind=kind),
    ]
    draft = Draft(model)
    take_over(draft, diff(base, model, rows).ready, on=_ON)
    step = draft.step("Terug")
    model.apply(step)
    names = {a.name: a.function for a in model.all(Actor)}
    assert names == {"Ada": "wethouder", "Cor": ""}
    model.apply(step.inverted())
    assert model == base


def test_a_new_row_that_was_taken_over_before_is_the_same() -> None:
    model, _ids = web("Ada")
    row = _row(_ID, new=True, name="Cor", kind=next(model.all(ActorKind)).id)
    draft = Draft(model)
    take_over(draft, diff(model, model, [row]).ready, on=_ON)
    model.apply(draft.step("Terug"))
    assert set(_outcomes(row, ours=model, base=model)) == {Outcome.SAME}


def test_a_new_row_without_what_it_needs_is_refused() -> None:
    model, _ids = web("Ada")
    with pytest.raises(UserError):
        take_over(Draft(model), diff(model, model, [_row(_ID, new=True, name="Cor")]).ready, on=_ON)
