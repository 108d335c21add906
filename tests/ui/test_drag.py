"""What is carried between map and panel comes out as it went in."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData

from dronten_map.core.ids import ActorId, OpgaveId
from dronten_map.ui.drag import actors_in, actors_mime, opgave_in, opgave_mime

# What may stand in the id of a record of ours, and what may come from elsewhere.
IDS = st.text(st.characters(categories=("L", "N", "P")), min_size=1)


@given(st.lists(IDS))
def test_actors_come_out_in_their_order(ids: list[str]) -> None:
    actors = [ActorId(i) for i in ids]
    assert actors_in(actors_mime(actors)) == actors


@given(IDS)
def test_an_opgave_comes_out(text: str) -> None:
    assert opgave_in(opgave_mime(OpgaveId(text))) == text


def test_an_opgave_is_no_actor_and_the_other_way_round() -> None:
    assert actors_in(opgave_mime(OpgaveId("o"))) == []
    assert opgave_in(actors_mime([ActorId("a")])) is None


def test_what_comes_from_elsewhere_is_nothing() -> None:
    text = QMimeData()
    text.setText("Raad")
    assert actors_in(text) == []
    assert opgave_in(text) is None
