"""What can be typed, and what is said when it is wrong."""

from collections.abc import Sequence
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dronten_map.cli.grammar import Command, Given, Option, Word, find, read
from dronten_map.errors import UserError


def _nothing(_given: Given) -> int:
    return 0


DRAW = Command(
    "draw",
    "Draw.",
    (Word("FILE", "A file."), Word("NAME", "Names.", is_many=True)),
    (Option("--size", "How large.", "SIZE"), Option("--json", "As JSON.")),
    _nothing,
)
ADD_CAT = Command(
    "add cat", "Add.", (Word("FILE", "A file."), Word("NAME", "Its name.")), (), _nothing
)
ADD_DOG = Command(
    "add dog", "Add.", (Word("FILE", "A file."), Word("NAME", "Its name.")), (), _nothing
)
ALL = (DRAW, ADD_CAT, ADD_DOG)


def _read(arguments: Sequence[str]) -> Given:
    command, rest = find(ALL, arguments)
    return read(command, rest)


def refusal(arguments: Sequence[str]) -> str:
    """The sentence with which these arguments are refused."""
    with pytest.raises(UserError) as refused:
        _read(arguments)
    return str(refused.value)


def test_words_go_to_their_names_and_the_last_may_be_many() -> None:
    given = read(DRAW, ["a", "b", "c"])
    assert (given.words["FILE"], given.rest) == ("a", ("b", "c"))


def test_options_stand_anywhere() -> None:
    before, after = read(DRAW, ["--size", "2", "a", "b"]), read(DRAW, ["a", "b", "--size=2"])
    assert before.option("--size") == after.option("--size") == "2"


def test_a_switch_is_on_when_it_is_given() -> None:
    assert (
        read(DRAW, ["a", "b", "--json"]).has("--json"),
        read(DRAW, ["a", "b"]).has("--json"),
    ) == (
        True,
        False,
    )


@pytest.mark.parametrize("typed", ["A0", "a0"])
def test_a_choice_may_be_typed_in_small_letters(typed: str) -> None:
    paper = Option("--paper", "Which.", "SIZE", ("A4", "A0"))
    command = Command("print", "Print.", (), (paper,), _nothing)
    assert read(command, ["--paper", typed]).option("--paper") == "A0"


def test_behind_two_dashes_everything_is_a_word() -> None:
    assert read(DRAW, ["a", "--", "--size"]).rest == ("--size",)


def test_what_is_added_stands_behind_the_file() -> None:
    command, rest = find(ALL, ["add", "a", "dog", "Fikkie"])
    assert (command.name, read(command, rest).words) == ("add dog", {"FILE": "a", "NAME": "Fikkie"})


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["paint"], "“paint” is geen opdracht"),
        (["draw"], "FILE ontbreekt"),
        (["draw", "a"], "NAME ontbreekt"),
        (["add", "a", "dog", "b", "c"], "“c” is te veel"),
        (["add", "a", "cow", "b"], "cat, dog"),
        (["add"], "cat, dog"),
        (["draw", "a", "b", "--colour", "x"], "kent de optie --colour niet"),
        (["draw", "a", "b", "--size"], "Achter --size hoort een waarde"),
        (["draw", "a", "b", "--json=1"], "Bij --json hoort geen waarde"),
        (["draw", "a", "b", "--lang", "fr"], "nl, en"),
    ],
)
def test_wrong_use_is_told_in_one_sentence(arguments: list[str], part: str) -> None:
    assert part in refusal(arguments)


@given(st.lists(st.text(max_size=8), min_size=1, max_size=6))
def test_anything_that_is_typed_is_read_or_refused(arguments: list[str]) -> None:
    with suppress(UserError):
        _read(arguments)
