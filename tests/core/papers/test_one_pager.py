import pytest

from dronten_map.core.ids import InvolvementId
from dronten_map.core.papers.one_pager import Count, OnePager, build_one_pager
from dronten_map.core.profiles import Profile, seen_by
from dronten_map.core.records import Activity, Actor, ActorKind, Involvement, Opgave, Sector
from tests.builders import empty_map
from tests.core.papers.maps import TODAY, changed, example, replace, without


def built(profile: Profile = Profile.DEPARTMENT, **more: object) -> OnePager:
    seen = seen_by(example(), profile)
    return build_one_pager(seen, on=TODAY, profile=profile, **more)  # pyright: ignore[reportArgumentType]


EVERY_OPGAVE = [None, *(opgave.id for opgave in example().all(Opgave))]


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("opgave", EVERY_OPGAVE)
def test_it_has_five_numbers_whatever_it_is_about(profile: Profile, opgave: str | None) -> None:
    page = built(profile, opgave=opgave)
    assert len({number.count for number in page.numbers}) == 5


@pytest.mark.parametrize("profile", Profile)
def test_nothing_is_not_counted_where_there_is_something_to_count(profile: Profile) -> None:
    for opgave in EVERY_OPGAVE:
        empty = {n.count for n in built(profile, opgave=opgave).numbers if not n.value}
        assert empty <= {Count.ACTIVITIES}  # that nothing is planned is worth knowing


def test_nothing_is_asked_twice() -> None:
    opgave = next(o for o in example().all(Opgave) if o.code == "WON")
    deciders = [a for a in example().all(Actor) if decides(a)]
    told = [
        Involvement(id=InvolvementId(a.id), actor=a.id, opgave=opgave.id, has=1, we_want=4)
        for a in deciders
    ]
    was = [i for i in example().all(Involvement) if i.actor in {a.id for a in deciders}]
    model = changed(without(example(), *was), *told)
    page = build_one_pager(model, on=TODAY, profile=Profile.REGISSEUR, opgave=opgave.id)
    assert len(page.asks) == len(set(page.asks))
    assert sum("Wonen en groeien" in ask for ask in page.asks) == 1


def test_it_has_three_asks_at_most() -> None:
    page = built()
    assert 0 < len(page.asks) <= 3


def test_only_what_who_decides_is_invited_to_is_asked_for() -> None:
    deciders = {a.id for a in example().all(Actor) if decides(a)}
    asked = {a.title for a in example().all(Activity) if deciders & set(a.invited)}
    told = [ask for ask in built().asks if ask.startswith("Besluit over “")]
    assert told
    assert all(any(title in ask for title in asked) for ask in told)


def decides(actor: Actor) -> bool:
    return example().get(ActorKind, actor.kind).sector is Sector.DECISION


def test_the_public_reads_no_money_and_no_agreements() -> None:
    counts = {number.count for number in built(Profile.PUBLIC).numbers}
    assert counts.isdisjoint({Count.COSTS, Count.HOURS, Count.AGREEMENTS})


def test_what_the_user_asks_goes_before_what_the_map_asks() -> None:
    assert built(asks=("Een", " ", "Twee")).asks == ("Een", "Twee")
    assert built(asks=("1", "2", "3", "4")).asks == ("1", "2", "3")


def test_an_opgave_without_a_client_is_the_first_ask() -> None:
    opgave = next(example().all(Opgave))
    model = changed(example(), replace(opgave, client=None))
    page = build_one_pager(model, on=TODAY, profile=Profile.REGISSEUR)
    assert opgave.title in page.asks[0]


def test_a_page_about_an_opgave_tells_its_question() -> None:
    opgave = next(example().all(Opgave))
    page = built(opgave=opgave.id)
    assert page.is_opgave
    assert (page.sender.title, page.lede) == (opgave.title, opgave.question)


def test_an_empty_map_has_a_page_too() -> None:
    page = build_one_pager(empty_map(), on=TODAY, profile=Profile.PUBLIC)
    assert page.numbers[0].value == 0
    assert page.asks == ()
