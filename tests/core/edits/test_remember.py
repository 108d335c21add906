"""Who said so, and when, in the record itself."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.remember import forgotten, remember
from dronten_map.core.records import Actor
from dronten_map.core.rules import LONGEST_TEXT
from tests.builders import web

_ON, _LATER = date(2026, 1, 5), date(2026, 2, 6)


def _source(*told: tuple[str, date], before: str = "") -> str:
    model, ids = web("Ada")
    draft = Draft(model)
    amend(draft, Actor, [ids["Ada"]], source=before)
    for sender, on in told:
        remember(draft, Actor, ids["Ada"], sender, on)
    return draft.get(Actor, ids["Ada"]).source


def test_the_source_tells_who_said_so_and_when() -> None:
    assert _source(("Team wijk", _ON)) == "Team wijk, 5-1-2026"
    assert _source(("Team wijk", _ON), before="Website") == "Website; Team wijk, 5-1-2026"


def test_a_sender_is_named_once_with_the_last_day() -> None:
    assert _source(("Team", _ON), ("Team", _LATER), before="Web") == "Web; Team, 6-2-2026"


def test_two_senders_are_both_named() -> None:
    assert _source(("A", _ON), ("B", _LATER)) == "A, 5-1-2026; B, 6-2-2026"


def test_a_source_that_is_full_keeps_what_it_says() -> None:
    full = "x" * LONGEST_TEXT
    assert _source(("Team", _ON), before=full) == full


@given(text=st.text(max_size=30), sender=st.text(min_size=1, max_size=10))
def test_what_was_remembered_can_be_told_from_what_stood_there(text: str, sender: str) -> None:
    kept = forgotten(text, sender)
    told = f"{kept}; {sender}, 5-1-2026" if kept else f"{sender}, 5-1-2026"
    assert forgotten(told, sender) == kept


@pytest.mark.parametrize("sender", ["Team (wijk)", "a+b", "[x]"])
def test_a_name_is_no_pattern(sender: str) -> None:
    assert forgotten(f"Web; {sender}, 5-1-2026", sender) == "Web"
