"""Who could take part, and why."""

import pytest

from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.ids import ActorId, ActorKindId, AreaId, OpgaveId
from dronten_map.core.model import Model
from dronten_map.core.records import Actor, Area, Opgave
from dronten_map.core.suggesting import Suggestion, suggestions
from dronten_map.i18n import in_language
from tests.builders import edited, empty_map


class Village:
    """A map with two opgaven, to which actors are added in one line each."""

    def __init__(self) -> None:
        self.model: Model = empty_map()
        self.ids: dict[str, ActorId] = {}
        self.opgaven: dict[str, OpgaveId] = {}
        for title in ("Wonen", "Zorg"):
            edited(self.model, lambda d, t=title: self.opgaven.update({t: add_opgave(d, t)}))
        amended = [self.opgaven["Zorg"]]
        area = (AreaId("area:swifterbant"),)
        edited(self.model, lambda d: amend(d, Opgave, amended, areas=area))

    def actor(self, name: str, kind: str, *opgaven: str, area: str = "") -> ActorId:
        """Add an actor that is involved in some of the opgaven."""
        at = AreaId(f"area:{area}") if area else None
        of = ActorKindId(f"kind:{kind}")
        edited(self.model, lambda d: self.ids.update({name: add_actor(d, name, of, area=at)}))
        for title in opgaven:
            edited(self.model, lambda d, t=title: involve(d, self.ids[name], self.opgaven[t]))
        return self.ids[name]

    def said(self, title: str = "Zorg", *, area: str = "") -> dict[str, Suggestion]:
        """What is suggested, by the name of the actor."""
        at = self.model.get(Area, f"area:{area}") if area else None
        found = suggestions(self.model, self.opgaven[title], area=at)
        return {self.model.get(Actor, s.actor).name: s for s in found}


@pytest.fixture
def village() -> Village:
    """A partner takes part in both opgaven."""
    made = Village()
    made.actor("Corporatie", "partner", "Wonen", "Zorg")
    return made


def test_a_kind_that_is_only_elsewhere_is_named_with_where(village: Village) -> None:
    village.actor("Dorpsbelang", "residents", "Wonen")
    village.actor("Buurtvereniging", "residents")
    reason = village.said()["Buurtvereniging"].reason
    assert reason == "Van de soort “inwoners” doet hier niemand mee, in WON wel."


def test_an_area_of_the_opgave_is_named(village: Village) -> None:
    village.actor("Huisarts", "partner", area="swifterbant")
    assert village.said()["Huisarts"].reason == "Hoort bij Swifterbant, waar deze opgave ligt."


def test_who_works_elsewhere_with_those_who_are_here_is_told_with_whom(village: Village) -> None:
    village.actor("Zorgpartner", "partner", "Wonen")
    assert village.said()["Zorgpartner"].reason == "Werkt in WON met Corporatie, die hier meedoet."


def test_a_crowd_that_works_elsewhere_with_one_of_us_is_no_reason(village: Village) -> None:
    for at in range(80):
        village.actor(f"Partner {at}", "partner", "Wonen")
    assert village.said() == {}


def test_whom_they_know_is_told_by_name_and_how_many_more(village: Village) -> None:
    known = [village.actor(f"Arts {n}", "partner", "Zorg") for n in range(3)]
    friend = village.actor("Apotheek", "partner")
    for one in known:
        edited(village.model, lambda d, o=one: connect(d, friend, o))
    reason = village.said()["Apotheek"].reason
    assert reason == "Heeft een relatie met Arts 0, Arts 1 +1, die hier meedoen."


def test_the_two_strongest_reasons_are_told(village: Village) -> None:
    village.actor("Dorpsbelang", "residents", "Wonen")
    village.actor("Buurt", "residents", area="swifterbant")
    edited(village.model, lambda d: connect(d, village.ids["Buurt"], village.ids["Corporatie"]))
    reason = village.said()["Buurt"].reason
    assert reason == (
        "Van de soort “inwoners” doet hier niemand mee, in WON wel; "
        "hoort bij Swifterbant, waar deze opgave ligt."
    )
    assert next(iter(village.said())) == "Buurt"


def test_no_more_than_three_of_a_kind_are_thought_of(village: Village) -> None:
    for at in range(9):
        village.actor(f"Buurt {at}", "residents", area="swifterbant")
    village.actor("Winkel", "business", area="swifterbant")
    assert list(village.said()) == ["Buurt 0", "Buurt 1", "Buurt 2", "Winkel"]


def test_whoever_is_involved_already_and_who_fits_nothing_is_not_suggested(
    village: Village,
) -> None:
    village.actor("Los", "partner")
    assert village.said() == {}


def test_the_reason_is_told_in_english_too(village: Village) -> None:
    village.actor("Huisarts", "partner", area="swifterbant")
    with in_language("en"):
        assert (
            village.said()["Huisarts"].reason == "Belongs to Swifterbant, where this opgave lies."
        )


def test_for_one_area_only_who_belongs_there_is_suggested(village: Village) -> None:
    village.actor("Dorpsbelang", "residents", "Wonen", area="swifterbant")
    village.actor("Buurtvereniging", "residents", area="dronten")
    village.actor("Inwonersraad", "residents")
    assert set(village.said()) == {"Dorpsbelang", "Buurtvereniging", "Inwonersraad"}
    assert set(village.said(area="swifterbant")) == {"Dorpsbelang"}
