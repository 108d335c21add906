"""Several names in one cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dronten_map.core.intake.naming import folded, several_names, split

KNOWN = {"griffie", "raad", "jansen en zn", "zorg, welzijn en sport"}


@pytest.mark.parametrize(
    "text", ["Griffie; Raad", "Griffie | Raad", "Griffie\nRaad", ";Griffie;;Raad;"]
)
def test_semicolons_bars_and_lines_always_divide(text: str) -> None:
    assert several_names(text, set()) == ["Griffie", "Raad"]


@pytest.mark.parametrize(
    "text", ["Griffie, Raad", "Griffie en Raad", "Griffie and Raad", "Griffie & Raad"]
)
def test_commas_and_words_for_and_divide_names_that_are_known(text: str) -> None:
    assert several_names(text, KNOWN) == ["Griffie", "Raad"]


def test_a_name_with_a_comma_or_and_in_it_stays_whole_where_its_parts_are_unknown() -> None:
    assert several_names("Bakker, De Vries en Partners", KNOWN) == ["Bakker, De Vries en Partners"]


def test_a_name_that_is_known_as_a_whole_is_never_divided() -> None:
    assert several_names("Jansen en Zn", KNOWN | {"jansen", "zn"}) == ["Jansen en Zn"]
    assert several_names("Zorg, Welzijn en Sport; Raad", KNOWN)[0] == "Zorg, Welzijn en Sport"


def test_a_word_that_begins_with_and_is_no_divider() -> None:
    assert several_names("Griffie Energie", {"griffie"}) == ["Griffie Energie"]


def test_names_are_compared_without_case_and_without_the_amount_of_space() -> None:
    assert folded("  Dorps\tBelang \n Swifterbant ") == "dorps belang swifterbant"
    assert several_names("GRIFFIE,  raad", KNOWN) == ["GRIFFIE", "raad"]


def test_other_dividers_count_where_they_are_asked_for() -> None:
    assert split("wonen, zorg/jeugd", also=",/") == ["wonen", "zorg", "jeugd"]
    assert split("wonen, zorg") == ["wonen, zorg"]


def test_an_empty_cell_holds_no_names() -> None:
    assert several_names(" ;\n| ", KNOWN) == []


@given(
    st.lists(st.sampled_from(["Griffie", "Ünïcødé 😀", "Bakker, De Vries", "A en B"]), max_size=6)
)
def test_names_that_are_written_with_semicolons_come_back(names: list[str]) -> None:
    known = {folded(name) for name in names}
    assert several_names("; ".join(names), known) == names
