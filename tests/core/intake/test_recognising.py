"""Which column is what."""

import pytest

from dronten_map.core.intake.recognising import problem_with, recognise
from dronten_map.core.intake.table import Table
from dronten_map.core.intake.targets import Target, headers_of


def table(*headers: str, rows: tuple[tuple[str, ...], ...] = ()) -> Table:
    return Table("Blad1", headers, rows)


def test_dutch_headers_are_recognised() -> None:
    found = recognise(
        table("Naam", "Soort", "Gebied", "E-mail", "Telefoon", "Invloed", "Belang", "Opmerkingen")
    )
    assert found == (
        Target.NAME,
        Target.KIND,
        Target.AREA,
        Target.EMAIL,
        Target.PHONE,
        Target.INFLUENCE,
        Target.INTEREST,
        Target.FACT,
    )


def test_english_headers_case_and_signs_do_not_matter() -> None:
    found = recognise(table("STAKEHOLDER:", "type", "Influence (1-5)", "stance*"))
    assert found == (Target.NAME, Target.KIND, Target.INFLUENCE, Target.STANCE)


def test_a_from_and_a_to_make_a_list_of_relations() -> None:
    assert recognise(table("Van", "Naar", "Soort relatie", "Sterkte")) == (
        Target.FROM,
        Target.TO,
        Target.RELATION_KIND,
        Target.STRENGTH,
    )


def test_a_source_alone_is_where_a_fact_comes_from() -> None:
    assert recognise(table("Naam", "Source")) == (Target.NAME, Target.SOURCE)


def test_what_is_taken_once_is_not_taken_twice() -> None:
    assert recognise(table("Naam", "Organisatie")).count(Target.NAME) == 1


def test_notes_may_stand_in_several_columns() -> None:
    assert recognise(table("Naam", "Notitie", "Toelichting")).count(Target.FACT) == 2


def test_addresses_and_numbers_are_recognised_by_what_they_are() -> None:
    rows = (("Griffie", "griffie@voorbeeld.nl", "0321-388 911"), ("Raad", "r@x.nl", "06 12345678"))
    found = recognise(table("a", "b", "c", rows=rows))
    assert found == (Target.NAME, Target.EMAIL, Target.PHONE)


def test_an_empty_list_is_no_problem() -> None:
    assert recognise(table()) == ()
    assert recognise(table("", "")) == (Target.IGNORE, Target.IGNORE)


@pytest.mark.parametrize(
    ("mapping", "problem"),
    [
        ((Target.NAME,), ""),
        ((Target.FROM, Target.TO), ""),
        ((Target.KIND,), "name"),
        ((Target.NAME, Target.NAME), "twice"),
        ((Target.FROM, Target.NAME), "ends"),
        ((Target.NAME, Target.TAGS, Target.TAGS), ""),
    ],
)
def test_a_list_that_cannot_be_read_says_why(mapping: tuple[Target, ...], problem: str) -> None:
    assert problem_with(mapping) == problem


def test_no_header_means_two_things_exactly() -> None:
    known: dict[str, Target] = {}
    shared = {"source", "opgave"}  # told apart by what else there is
    for target in Target:
        for word in headers_of(target):
            if word not in shared:
                assert known.setdefault(word, target) is target


def test_a_label_is_a_name_rather_than_an_id() -> None:
    rows = (("1", "Griffie", "afdeling"), ("2", "Raad", "raad"))
    assert recognise(table("Id", "Label", "kind", rows=rows))[:2] == (Target.IGNORE, Target.NAME)


def test_numbers_are_no_names() -> None:
    assert recognise(table("Id", "Wat", rows=(("1", "Griffie"), ("2", "Raad")))) == (
        Target.IGNORE,
        Target.NAME,
    )


def test_the_edges_of_gephi_are_relations() -> None:
    rows = (("Griffie", "Raad", "Undirected", "0", "", "2.0"),)
    found = recognise(table("Source", "Target", "Type", "Id", "Label", "Weight", rows=rows))
    assert found[:3] == (Target.FROM, Target.TO, Target.IGNORE)
    assert found[5] is Target.STRENGTH


def test_the_type_of_a_connection_of_kumu_is_the_kind_of_relation() -> None:
    rows = (("Griffie", "Raad", "informeert", "directed"),)
    found = recognise(table("From", "To", "Type", "direction", rows=rows))
    assert found == (Target.FROM, Target.TO, Target.RELATION_KIND, Target.IGNORE)


def test_a_beginning_and_an_end_in_time_make_no_relations() -> None:
    assert Target.FROM not in recognise(table("Naam", "Startdatum", "Einddatum"))


def test_days_are_no_telephone_numbers() -> None:
    rows = (("Griffie", "12-03-2026"), ("Raad", "1-4-2026"))
    assert recognise(table("Naam", "Laatste contact", rows=rows))[1] is Target.IGNORE


def test_where_people_work_is_what_they_are_part_of() -> None:
    assert recognise(table("Naam", "Organisatie")) == (Target.NAME, Target.PART_OF)
    assert recognise(table("Organisatie", "E-mail"))[0] is Target.NAME
