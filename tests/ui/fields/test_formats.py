"""Typing is lenient, showing is always the same, and what is shown reads back as itself."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dronten_map.errors import UserError
from dronten_map.i18n import in_language
from dronten_map.ui.fields.formats import (
    read_date,
    read_euros,
    read_hours,
    read_tags,
    read_text,
    read_whole,
    show_date,
    show_euros,
    show_hours,
    show_tags,
    show_text,
)

LANGUAGES = ("nl", "en")


class TestDate:
    @pytest.mark.parametrize(
        "text",
        ["3-4-2026", "03-04-2026", "3/4/26", "3.4.2026", "3 apr 26", "3 april 2026", "2026-04-03"],
    )
    def test_is_read_in_many_ways(self, text: str) -> None:
        assert read_date(text) == date(2026, 4, 3)

    def test_without_a_year_is_of_this_year(self) -> None:
        assert read_date("3 maart") == date(date.today().year, 3, 3)

    def test_is_nothing_where_nothing_is_typed(self) -> None:
        assert read_date("  ") is None

    @pytest.mark.parametrize("text", ["31-2-2026", "morgen", "3 foo 2026", "2026-13-01", "0-0-0"])
    def test_that_does_not_exist_is_refused_in_words(self, text: str) -> None:
        with pytest.raises(UserError, match="geen datum"):
            read_date(text)

    @given(st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31)))
    def test_reads_back_as_it_is_shown(self, on: date) -> None:
        assert read_date(show_date(on)) == on


class TestEuros:
    @pytest.mark.parametrize(
        "text",
        ["12.500,50", "€ 12.500,50", "12500,50", "12500.5", "12,500.50", "12 500,50", "€12500,50"],
    )
    def test_are_read_with_either_mark(self, text: str) -> None:
        assert read_euros(text) == 1_250_050

    def test_follow_the_language_where_a_mark_can_mean_two_things(self) -> None:
        assert read_euros("1.500") == 150_000
        with in_language("en"):
            assert read_euros("1,500") == 150_000
            assert read_euros("1.500") == 150

    def test_may_end_in_a_dash(self) -> None:
        assert read_euros("250,-") == 25_000

    def test_show_cents_only_where_there_are_any(self) -> None:
        assert [show_euros(cents) for cents in (1_250_050, 1_250_000, 5, None)] == [
            "12.500,50",
            "12.500",
            "0,05",
            "",
        ]

    @pytest.mark.parametrize("text", ["veel", "12,5,5", "--3", "1e9"])
    def test_that_are_no_amount_are_refused_in_words(self, text: str) -> None:
        with pytest.raises(UserError, match="geen bedrag"):
            read_euros(text)

    @pytest.mark.parametrize("code", LANGUAGES)
    @given(cents=st.integers(0, 10**12))
    def test_read_back_as_they_are_shown(self, code: str, cents: int) -> None:
        with in_language("nl" if code == "nl" else "en"):
            assert read_euros(show_euros(cents)) == cents


class TestHours:
    @pytest.mark.parametrize(
        "text", ["1,5", "1.5", "1:30", "1u30", "90 min", "1 uur 30 min", "1h 30m", "1,5 uur"]
    )
    def test_are_read_as_people_write_them(self, text: str) -> None:
        assert read_hours(text) == 90

    def test_show_the_clock_where_a_decimal_would_not_be_exact(self) -> None:
        assert [show_hours(minutes) for minutes in (90, 20, 2400, 0, None)] == [
            "1,5",
            "0:20",
            "40",
            "0",
            "",
        ]

    @pytest.mark.parametrize("text", ["lang", "1:75", "uur", "1,2,3 uur"])
    def test_that_are_no_time_are_refused_in_words(self, text: str) -> None:
        with pytest.raises(UserError, match="geen aantal uren"):
            read_hours(text)

    @pytest.mark.parametrize("code", LANGUAGES)
    @given(minutes=st.integers(0, 10**7))
    def test_read_back_as_they_are_shown(self, code: str, minutes: int) -> None:
        with in_language("nl" if code == "nl" else "en"):
            assert read_hours(show_hours(minutes)) == minutes


class TestTags:
    def test_are_parted_by_commas_or_semicolons_and_each_is_kept_once(self) -> None:
        assert read_tags("wonen, zorg; wonen,,  jong  en oud ") == ("wonen", "zorg", "jong en oud")

    @given(st.lists(st.text("abé 😀", min_size=1).map(str.strip).filter(bool), unique=True))
    def test_read_back_as_they_are_shown(self, words: list[str]) -> None:
        tags = tuple(dict.fromkeys(" ".join(word.split()) for word in words))
        assert read_tags(show_tags(tags)) == tags


class TestWhole:
    def test_reads_a_number_with_either_minus(self) -> None:
        assert [read_whole(text) for text in ("12", "-3", "−3", " ")] == [12, -3, -3, None]

    @pytest.mark.parametrize("text", ["1,5", "één", "9" * 20])
    def test_refuses_what_is_none_in_words(self, text: str) -> None:
        with pytest.raises(UserError, match="geen heel getal"):
            read_whole(text)


def test_a_long_text_is_shortened_in_what_is_said_about_it() -> None:
    with pytest.raises(UserError) as refused:
        read_date("x" * 300)
    assert len(str(refused.value)) < 120


def test_a_text_loses_the_space_around_it_and_nothing_shows_as_nothing() -> None:
    assert read_text("  Ünï  ") == "Ünï"
    assert show_text(None) == ""
