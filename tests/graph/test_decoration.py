"""How a view shows its actors: values, what is not known, and that it follows every step."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.lists import add_area
from dronten_map.core.edits.opgaven import add_opgave, assess, involve
from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.views import unplace
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.ids import ActorId, AreaId, ContactId, OpgaveId
from dronten_map.core.looks import CHOICES
from dronten_map.core.model import Model
from dronten_map.core.queries import terms
from dronten_map.core.records import (
    Actor,
    ActorKind,
    Area,
    Aspect,
    ContactMoment,
    Involvement,
    MapInfo,
    Opgave,
    Relation,
    Shape,
    View,
)
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.graph.decoration import Decoration, decorate, redecorated
from dronten_map.graph.strokes import WIDTH
from dronten_map.graph.swatches import DIVERGING, OTHERS, PLAIN, SEQUENTIAL, UNKNOWN
from tests.builders import edited, web

ON = date(2026, 11, 25)


def decorated(model: Model, **fields: Aspect) -> Decoration:
    view = replace(model.get(View, FIRST_VIEW_ID), **fields)
    return decorate(model, view, on=ON)


def coloured(model: Model, aspect: Aspect) -> dict[str, str]:
    """What the colour of each actor means."""
    channel = decorated(model, colour_by=aspect).colour
    assert channel is not None
    return {actor.name: channel.mark(actor.id).words for actor in model.all(Actor)}


class TestPlain:
    def test_a_new_view_says_nothing_but_the_kind(self) -> None:
        model, ids = web("a")
        found = decorate(model, model.get(View, FIRST_VIEW_ID), on=ON)
        assert found.is_plain
        assert found.swatch(ids["a"]) is None
        assert found.ring_of(ids["a"]) is None
        assert found.size_of(ids["a"]) == 1.0
        assert found.legend(list(ids.values())) == ()

    def test_without_shapes_everybody_is_a_circle(self) -> None:
        model, ids = web("a")
        found = decorated(model, shape_by=Aspect.NONE)
        assert not found.is_plain
        for kind in model.all(ActorKind):
            assert found.shape_of(ids["a"], kind) is Shape.CIRCLE

    def test_relations_are_alike_unless_they_show_their_strength(self) -> None:
        model, _ = web("a", "b", lines="ab")
        line = next(model.all(Relation))
        alike = decorated(model, width_by=Aspect.NONE)
        assert {alike.width_of(replace(line, strength=s)) for s in (None, 1, 5)} == {WIDTH}
        shown = decorated(model, width_by=Aspect.STRENGTH)
        widths = [shown.width_of(replace(line, strength=s)) for s in (None, 1, 2, 3, 4, 5)]
        assert widths[1:] == sorted(widths[1:])
        assert len(set(widths)) == 6


class TestValues:
    def test_what_is_not_known_is_hollow_and_never_the_middle(self) -> None:
        model, ids = web("a", "b")
        edited(model, lambda d: assess(d, ids["a"], on=ON, stance=0, influence=3))
        for aspect, middle in ((Aspect.STANCE, DIVERGING[2]), (Aspect.INFLUENCE, SEQUENTIAL[2])):
            found = decorated(model, colour_by=aspect)
            assert found.swatch(ids["a"]) == middle
            assert found.swatch(ids["b"]) == UNKNOWN

    def test_who_has_more_influence_is_larger_and_who_is_not_estimated_smallest(self) -> None:
        model, ids = web("a", "b", "c")
        edited(model, lambda d: assess(d, ids["a"], on=ON, influence=1))
        edited(model, lambda d: assess(d, ids["b"], on=ON, influence=5))
        found = decorated(model, size_by=Aspect.INFLUENCE)
        assert found.size_of(ids["c"]) < found.size_of(ids["a"]) < 1 < found.size_of(ids["b"])

    def test_the_estimate_for_the_opgave_that_is_lit_comes_first(self) -> None:
        model, ids = web("a")
        made: list[OpgaveId] = []

        def edit(draft: Draft) -> None:
            made.append(add_opgave(draft, "Wonen"))
            assess(draft, ids["a"], on=ON, stance=2)
            assess(draft, ids["a"], on=ON, opgave=made[0], stance=-2)

        edited(model, edit)
        view = replace(model.get(View, FIRST_VIEW_ID), colour_by=Aspect.STANCE)
        assert decorate(model, view, on=ON).swatch(ids["a"]) == DIVERGING[4]
        assert decorate(model, view, on=ON, opgave=made[0]).swatch(ids["a"]) == DIVERGING[0]
        own = replace(view, opgave=made[0])
        assert decorate(model, own, on=ON).swatch(ids["a"]) == DIVERGING[0]

    def test_trust_and_interest_together_are_the_trust_matrix(self) -> None:
        model, ids = web("a", "b", "c")
        edited(model, lambda d: assess(d, ids["a"], on=ON, trust=5, same_interest=True))
        edited(model, lambda d: assess(d, ids["b"], on=ON, trust=1, same_interest=False))
        found = coloured(model, Aspect.ALLIANCE)
        assert found["a"].startswith("vrienden")
        assert found["b"].startswith("tegenstanders")
        assert found["c"] == "onbekend"

    def test_the_role_in_the_opgave_that_is_lit_counts_else_all_of_them(self) -> None:
        model, ids = web("a", "b")
        roles = terms(model, "role")
        made: list[OpgaveId] = []

        def edit(draft: Draft) -> None:
            made.extend(add_opgave(draft, title) for title in ("Wonen", "Zorg"))
            for opgave, role in zip(made, roles, strict=False):
                involve(draft, ids["a"], opgave)
                (found,) = (
                    i
                    for i in draft.referring(ids["a"])
                    if isinstance(i, Involvement) and i.opgave == opgave
                )
                draft.put(replace(found, role=role.id))

        edited(model, edit)
        assert coloured(model, Aspect.PART) == {"a": "in meer dan één rol", "b": "zonder rol"}
        view = replace(model.get(View, FIRST_VIEW_ID), colour_by=Aspect.PART)
        lit = decorate(model, view, on=ON, opgave=made[1]).colour
        assert lit is not None
        assert lit.mark(ids["a"]).words == roles[1].name

    def test_on_the_border_is_no_side(self) -> None:
        model, ids = web("a", "b", "c")
        edited(model, lambda d: assess(d, ids["a"], on=ON, influence=5, interest=5))
        edited(model, lambda d: assess(d, ids["b"], on=ON, influence=3, interest=5))
        found = coloured(model, Aspect.POSITION)
        assert found == {"a": "nauw betrekken", "b": "grens", "c": "onbekend"}

    def test_the_border_is_a_setting_of_the_map(self) -> None:
        model, ids = web("a")
        edited(model, lambda d: assess(d, ids["a"], on=ON, influence=3, interest=5))
        edited(model, lambda d: d.put(replace(model.info, border=2)))
        assert coloured(model, Aspect.POSITION) == {"a": "nauw betrekken"}

    def test_how_long_ago_somebody_was_spoken_to(self) -> None:
        model, ids = web("a", "b", "c")
        edited(model, lambda d: spoken(d, ids["a"], 30))
        edited(model, lambda d: spoken(d, ids["b"], 200))
        found = decorated(model, colour_by=Aspect.LAST_CONTACT)
        assert found.swatch(ids["a"]) == SEQUENTIAL[4]
        assert found.swatch(ids["b"]) == DIVERGING[1]
        assert found.swatch(ids["c"]) == UNKNOWN

    def test_relations_are_counted_in_steps_that_do_not_depend_on_others(self) -> None:
        model, _ = web("a", "b", "c", lines="ab ab ab")
        found = coloured(model, Aspect.RELATIONS)
        assert found == {"a": "2 of 3", "b": "2 of 3", "c": "geen"}

    def test_who_stands_between_others_is_a_bridge(self) -> None:
        model, ids = web("a", "b", "c", "d", lines="ab bc")
        found = decorated(model, colour_by=Aspect.BETWEENNESS)
        assert found.swatch(ids["b"]) == SEQUENTIAL[3]
        assert found.swatch(ids["a"]) == found.swatch(ids["d"]) == PLAIN

    def test_a_cluster_is_named_after_its_most_related_actor(self) -> None:
        model, _ = web(*"abcdefg", lines="ab ac bc ad de ef df eg")
        assert set(coloured(model, Aspect.COMMUNITY).values()) == {"a", "e"}

    def test_shapes_can_say_the_part_of_society(self) -> None:
        model, ids = web("a")
        kind = model.get(ActorKind, model.get(Actor, ids["a"]).kind)
        found = decorated(model, shape_by=Aspect.SECTOR)
        assert found.shape_of(ids["a"], replace(kind, shape=Shape.TRIANGLE)) is not Shape.TRIANGLE

    def test_categories_beyond_the_colours_that_there_are_share_one(self) -> None:
        model, ids = web(*"abcdefghij")

        def edit(draft: Draft) -> None:
            for actor in list(ids.values())[:-1]:
                area = add_area(draft, f"Wijk {actor}")
                amend(draft, Actor, [actor], area=area)

        found = decorated(edited(model, edit), colour_by=Aspect.AREA)
        colours = [found.swatch(actor) for actor in ids.values()]
        assert colours.count(OTHERS) == 2
        assert colours[-1] == UNKNOWN
        assert len(set(colours)) == 9


class TestLegend:
    def test_it_counts_the_actors_it_is_asked_of_from_much_to_unknown(self) -> None:
        model, ids = web("a", "b", "c", "d")
        edited(model, lambda d: assess(d, ids["a"], on=ON, influence=1))
        edited(model, lambda d: assess(d, ids["b"], on=ON, influence=5))
        (group,) = decorated(model, colour_by=Aspect.INFLUENCE).legend(list(ids.values()))
        assert [(e.words, e.count) for e in group.entries] == [
            ("zeer groot", 1),
            ("zeer klein", 1),
            ("niet ingeschat", 2),
        ]
        assert group.title == "Kleur: invloed"
        assert "Mendelow 1991" in group.note

    def test_an_aspect_that_is_shown_twice_is_told_once(self) -> None:
        model, ids = web("a")
        found = decorated(model, colour_by=Aspect.INFLUENCE, size_by=Aspect.INFLUENCE)
        (group,) = found.legend(list(ids.values()))
        assert group.title == "Kleur, grootte: invloed"
        assert group.entries[0].swatch == UNKNOWN
        assert group.entries[0].size is not None
        assert group.entries[0].ring is None


def spoken(draft: Draft, actor: ActorId, ago: int) -> None:
    on = ON - timedelta(days=ago)
    draft.put(ContactMoment(id=ContactId.new(), on=on, actors=(actor,)))


# Edits that may or may not change what a view shows; each takes a draft and a number.
EDITS = {
    "assess": lambda d, a, n: assess(d, a, on=ON - timedelta(days=n), influence=1 + n, stance=0),
    "involve": lambda d, a, _n: involve(d, a, next(d.all(Opgave)).id),
    "want": lambda d, a, n: [
        d.put(replace(i, we_want=1 + n)) for i in list(d.all(Involvement))[:1]
    ],
    "speak": lambda d, a, n: spoken(d, a, n * 40),
    "move": lambda d, a, _n: amend(d, Actor, [a], area=next(d.all(Area)).id),
    "area": lambda d, a, n: amend(d, Actor, [a], area=add_area(d, f"Wijk {n} {a[:4]}")),
    "connect": lambda d, a, n: connect(d, a, [b.id for b in d.all(Actor) if b.id != a][n % 3]),
    "add": lambda d, _a, n: add_actor(d, f"new {n}", view=FIRST_VIEW_ID, at=(n, n)),
    "remove": lambda d, a, _n: remove(d, [d.get(Actor, a)]),
    "unplace": lambda d, a, _n: unplace(d, FIRST_VIEW_ID, [a]),
    "border": lambda d, _a, n: d.put(replace(next(d.all(MapInfo)), border=1 + n)),
    "kind": lambda d, a, n: amend(d, Actor, [a], kind=list(d.all(ActorKind))[n].id),
}


@pytest.mark.parametrize("aspect", CHOICES["colour_by"])
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    edits=st.lists(
        st.tuples(st.sampled_from(sorted(EDITS)), st.integers(0, 4), st.integers(0, 4)), max_size=8
    )
)
def test_following_step_by_step_is_the_same_as_starting_anew(
    aspect: Aspect, edits: list[tuple[str, int, int]]
) -> None:
    model, _ = web("a", "b", "c", "d", "e", lines="ab bc cd")
    edited(model, lambda d: (add_opgave(d, "Wonen"), add_area(d, "Polder")))
    view = replace(model.get(View, FIRST_VIEW_ID), colour_by=aspect, ring_by=Aspect.STANCE)
    shown = decorate(model, view, on=ON)
    for name, which, number in edits:
        actors = [actor.id for actor in model.all(Actor)]
        if len(actors) < 5:
            continue
        draft = Draft(model)
        EDITS[name](draft, actors[which], number)
        step = draft.step("edit")
        before = shown
        model.apply(step)
        shown, changed = redecorated(shown, model, view, step, on=ON)
        fresh = decorate(model, view, on=ON)
        for actor in model.all(Actor):
            assert shown.swatch(actor.id) == fresh.swatch(actor.id)
            assert shown.ring_of(actor.id) == fresh.ring_of(actor.id)
            if changed is not None and actor.id not in changed and actor.id in actors:
                assert shown.swatch(actor.id) == before.swatch(actor.id)


def test_an_estimate_changes_only_the_actor_that_it_is_about() -> None:
    model, ids = web("a", "b", lines="ab")
    view = replace(model.get(View, FIRST_VIEW_ID), colour_by=Aspect.INFLUENCE)
    shown = decorate(model, view, on=ON)
    draft = Draft(model)
    assess(draft, ids["a"], on=ON, influence=4)
    step = draft.step("edit")
    model.apply(step)
    assert redecorated(shown, model, view, step, on=ON)[1] == {ids["a"]}


def test_an_area_that_is_nobodys_changes_nobody() -> None:
    model, _ = web("a")
    view = replace(model.get(View, FIRST_VIEW_ID), colour_by=Aspect.INFLUENCE)
    shown = decorate(model, view, on=ON)
    draft = Draft(model)
    assert isinstance(add_area(draft, "Polder"), AreaId)
    step = draft.step("edit")
    model.apply(step)
    assert redecorated(shown, model, view, step, on=ON) == (shown, frozenset())
