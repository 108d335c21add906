"""The workbook that a team gets: what is open, what is locked, what is withheld."""

from io import BytesIO
from typing import Any

import openpyxl
import pytest

from dronten_map.core.circle import circle
from dronten_map.core.codec import records_from_json
from dronten_map.core.diff import Outcome
from dronten_map.core.edits.amend import amend
from dronten_map.core.ids import ActorId
from dronten_map.core.model import Model
from dronten_map.core.profiles import Profile, withheld_texts
from dronten_map.core.records import (
    Activity,
    Actor,
    ActorKind,
    Assessment,
    ContactMoment,
    Involvement,
    Opgave,
    Relation,
    Term,
)
from dronten_map.errors import UserError
from dronten_map.exchange.form import FORMS
from dronten_map.exchange.handout import base_of, handed_out
from tests.builders import edited, empty_map, web
from tests.exchange.handing import (
    ON,
    TEAM,
    back,
    column_of,
    filled_in,
    given,
    hand_out,
    sheet_of,
    spare,
    workbook_of,
)
from tests.exchange.reading import everything, example


@pytest.fixture(scope="module")
def book() -> Any:
    return openpyxl.load_workbook(BytesIO(given()[1]))


def test_what_can_be_filled_in_is_open_and_the_rest_is_locked(book: Any) -> None:
    relations = sheet_of(book, Relation)
    assert relations["B2"].protection.locked
    assert not relations["D2"].protection.locked
    assert not relations.cell(spare(relations), 2).protection.locked


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.record_type.__name__)
def test_a_sheet_may_be_filtered_and_its_columns_widened(book: Any, form: Any) -> None:
    guard = sheet_of(book, form.record_type).protection
    assert guard.sheet
    forbidden = (guard.sort, guard.autoFilter, guard.formatColumns, guard.formatRows, guard.objects)
    assert forbidden == (False,) * 5


def test_every_cell_in_reach_of_a_sort_is_open_where_nothing_is_locked(book: Any) -> None:
    sheet = sheet_of(book, Actor)
    rows = sheet[sheet.auto_filter.ref]
    assert not any(cell.protection.locked for row in rows[1:] for cell in row)


def test_texts_stay_texts_when_somebody_types_a_telephone_number(book: Any) -> None:
    sheet = sheet_of(book, Actor)
    assert sheet.cell(spare(sheet), column_of(sheet, "Functie")).number_format == "@"


def test_a_note_on_its_header_explains_a_column(book: Any) -> None:
    sheet = sheet_of(book, Involvement)
    note = sheet.cell(1, column_of(sheet, "Wil")).comment.text
    assert "raadplegen: Doel: draagvlak." in note
    assert "Edelenbos" in note
    assert sheet.cell(1, column_of(sheet, "Zorg")).comment is None


def test_nothing_of_our_judgement_stands_in_the_workbook_or_in_what_is_kept() -> None:
    model = _judged()
    handout = handed_out(model, TEAM, on=ON)
    book = openpyxl.load_workbook(BytesIO(workbook_of(handout)))
    for told in (everything(book), handout.content):
        assert "GEHEIM" not in told
    kept = records_from_json(handout.content)
    assert not any(isinstance(record, Assessment) for record in kept)
    assert not any(isinstance(r, Relation) and r.kind == "relation:tension" for r in kept)


def test_what_a_department_may_not_see_stands_nowhere_in_the_finished_file() -> None:
    model = _judged()
    withheld = withheld_texts(model, Profile.DEPARTMENT)
    handout = handed_out(model, TEAM, on=ON)
    told = everything(openpyxl.load_workbook(BytesIO(workbook_of(handout)))) + handout.content
    assert {"GEHEIM", "geheim@voorbeeld.nl", "0321 000000"} <= withheld
    assert [text for text in withheld if text in told] == []


def test_a_team_may_tell_an_address_without_being_told_ours() -> None:
    model, ids = web("Ada")
    edited(model, lambda draft: amend(draft, Actor, [ids["Ada"]], email="ons@voorbeeld.nl"))
    content = workbook_of(hand_out(model))
    assert back(model, content).is_empty

    def fill(book: Any) -> None:
        sheet = sheet_of(book, Actor)
        sheet.cell(2, column_of(sheet, "E-mail")).value = "hun@voorbeeld.nl"

    (cell,) = back(model, filled_in(content, fill)).of(Outcome.CONFLICT)
    assert (cell.before, cell.after, cell.ours) == ("", "hun@voorbeeld.nl", "ons@voorbeeld.nl")


_REACHED = {"email": "geheim@voorbeeld.nl", "phone": "0321 000000"}


def test_a_mark_on_an_actor_whose_address_was_withheld_is_no_conflict() -> None:
    model, ids = web("Ada")
    edited(model, lambda draft: amend(draft, Actor, [ids["Ada"]], email="ons@voorbeeld.nl"))

    def mark(book: Any) -> None:
        sheet = sheet_of(book, Actor)
        sheet.cell(2, column_of(sheet, "Verwijderen")).value = "x"

    (cell,) = back(model, filled_in(workbook_of(hand_out(model)), mark)).ready
    assert cell.outcome is Outcome.DELETION


def _judged() -> Model:
    """The example with a judgement in every field that holds one."""
    from dataclasses import replace

    model = example()

    def judge(draft: Any) -> None:
        for actor in list(draft.all(Actor)):
            draft.put(replace(actor, judgement="GEHEIM", **_REACHED))
        for contact in list(draft.all(ContactMoment)):
            draft.put(replace(contact, judgement="GEHEIM", mood=-2))
        for relation in list(draft.all(Relation)):
            draft.put(replace(relation, quality=-2, kind="relation:tension"))
        for involvement in list(draft.all(Involvement)):
            draft.put(replace(involvement, note="GEHEIM", we_want=1))

    edited(model, judge)
    return model


def test_a_handout_for_an_opgave_is_about_who_is_involved_in_it() -> None:
    model = example()
    opgave = next(model.all(Opgave))
    chosen = circle(model, opgave)
    base = base_of(records_from_json(handed_out(model, TEAM, on=ON, actors=chosen).content))
    assert {actor.id for actor in base.all(Actor)} == chosen
    assert all({r.source, r.target} <= chosen for r in base.all(Relation))
    assert all(set(c.actors) <= chosen for c in base.all(ContactMoment))
    assert 0 < base.count(Activity) <= model.count(Activity)


def test_more_than_can_come_back_is_not_handed_out() -> None:
    model = empty_map()
    kind = next(model.all(ActorKind)).id
    many = [Actor(id=ActorId.new(), name=f"Actor {number}", kind=kind) for number in range(20_000)]
    edited(model, lambda draft: [draft.put(actor) for actor in many])
    with pytest.raises(UserError):
        workbook_of(handed_out(model, TEAM, on=ON))


def test_rows_stand_in_the_order_in_which_somebody_looks_for_them(book: Any) -> None:
    def column(record_type: type, title: str) -> list[str]:
        sheet = sheet_of(book, record_type)
        at = column_of(sheet, title)
        return [str(row[at - 1].value) for row in sheet.iter_rows(min_row=2) if row[at - 1].value]

    for record_type, title in ((Actor, "Naam"), (Relation, "Van actor"), (ContactMoment, "Datum")):
        told = [text.casefold() for text in column(record_type, title)]
        assert told == sorted(told)


def test_a_sheet_says_on_paper_what_it_is_and_on_which_page(book: Any) -> None:
    footer = sheet_of(book, Actor).oddFooter
    assert (footer.center.text, footer.right.text) == ("&A", "Pagina &P van &N")


def test_a_wide_sheet_is_printed_on_pages_beside_each_other(book: Any) -> None:
    actors = sheet_of(book, Actor)
    assert actors.page_setup.fitToWidth > 1
    assert actors.print_title_cols == "$B:$B"


def test_the_file_tells_its_language(book: Any) -> None:
    assert book.properties.language == "nl"


def test_a_note_on_a_column_holds_no_signs_that_a_file_cannot_carry() -> None:
    def rename(draft: Any) -> None:
        for term in [t for t in draft.all(Term) if t.list == "participation"][:1]:
            amend(draft, Term, [term.id], explanation="a_x0041_b")

    made = openpyxl.load_workbook(BytesIO(workbook_of(hand_out(edited(example(), rename)))))
    sheet = sheet_of(made, Involvement)
    note = sheet.cell(1, column_of(sheet, "Heeft")).comment
    assert "a_x005F_x0041_b" in note.text
