"""What a column can be, and the words above it that mean so."""

from collections import Counter

import pytest

from dronten_map.core.intake.targets import SCALES, Target, headers_of
from dronten_map.core.records import Term
from dronten_map.i18n import in_language
from tests.builders import empty_map

# The same word says another thing in a list of relations than in one of actors.
_OF_TIES = {Target.FROM, Target.TO, Target.RELATION_KIND, Target.STRENGTH, Target.RELATION_NOTE}


@pytest.mark.parametrize("code", ["nl", "en"])
def test_each_target_is_called_something_of_its_own(code: str) -> None:
    with in_language("nl" if code == "nl" else "en"):
        words = [target.word for target in Target]
    assert all(words)
    assert [word for word, count in Counter(words).items() if count > 1] == []


def test_what_a_target_is_called_in_a_list_is_recognised_in_dutch() -> None:
    """Who calls a column as the program does finds it again."""
    asked = (Target.NAME, Target.KIND, Target.AREA, Target.FUNCTION, Target.ROLE, Target.SOURCE)
    assert [t for t in asked if t.word.casefold() not in headers_of(t)] == []


def test_headers_are_written_as_they_are_compared() -> None:
    words = [word for target in Target for word in headers_of(target)]
    assert [word for word in words if word != " ".join(word.casefold().split())] == []


def test_only_what_is_left_out_has_no_headers() -> None:
    assert [target for target in Target if not headers_of(target)] == [Target.IGNORE]


def test_no_header_means_two_things_in_one_sort_of_list() -> None:
    words = Counter(w for t in Target if t not in _OF_TIES for w in headers_of(t))
    assert [word for word, count in words.items() if count > 1] == []


def test_every_scale_is_a_list_of_words_of_a_new_map() -> None:
    lists = {term.list for term in empty_map().all(Term)}
    assert set(SCALES.values()) <= lists


def test_an_actor_has_one_name_and_one_kind_but_may_have_several_notes() -> None:
    assert not Target.NAME.may_repeat
    assert not Target.KIND.may_repeat
    assert Target.FACT.may_repeat
