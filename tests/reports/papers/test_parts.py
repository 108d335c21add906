import pytest

from dronten_map.core.papers.order import Kind, Order
from dronten_map.core.profiles import Profile
from dronten_map.reports.papers.making import made
from dronten_map.reports.papers.parts import parts_of
from tests.core.papers.maps import THEN, TODAY, changed, example, noted
from tests.reports.papers.test_making import BOARD
from tests.reports.plans import words

PARTED = [(kind, name) for kind in Kind for name, _word in parts_of(kind, Profile.REGISSEUR)]


def told(kind: Kind, parts: tuple[str, ...]) -> str:
    order = Order(
        kind=kind, on=TODAY, profile=Profile.REGISSEUR, actor=BOARD, then=THEN, parts=parts
    )
    if kind is Kind.AGREEMENTS:
        order = Order(kind=kind, on=TODAY, profile=Profile.REGISSEUR, parts=parts)
    return words(made(changed(example(), noted(example())), order))


@pytest.mark.parametrize(("kind", "part"), PARTED)
def test_a_part_that_is_not_wanted_is_left_out(kind: Kind, part: str) -> None:
    every = tuple(name for name, _word in parts_of(kind, Profile.REGISSEUR))
    rest = tuple(name for name in every if name != part)
    assert len(told(kind, rest)) <= len(told(kind, every))


@pytest.mark.parametrize("kind", [k for k in Kind if parts_of(k, Profile.REGISSEUR)])
def test_a_document_of_no_parts_still_says_what_it_is(kind: Kind) -> None:
    assert len(told(kind, ())) < len(told(kind, tuple(p for _k, p in PARTED)))


def test_the_public_is_offered_no_part_that_would_stand_empty() -> None:
    names = {name for name, _word in parts_of(Kind.DOSSIER, Profile.PUBLIC)}
    assert names == {"facts", "web", "involvement", "activities"}


def test_colours_are_only_offered_to_the_regisseur() -> None:
    for profile, has in ((Profile.REGISSEUR, True), (Profile.DEPARTMENT, False)):
        names = [name for name, _word in parts_of(Kind.COMPARISON, profile)]
        assert ("colours" in names) is has
