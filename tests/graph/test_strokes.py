"""What the lines of relations say: values, what is not known, and that it follows every step."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.ids import ActorId, ContactId
from dronten_map.core.looks import CHOICES
from dronten_map.core.model import Model
from dronten_map.core.queries import in_order, involvement_between
from dronten_map.core.records import (
    Actor,
    Aspect,
    ContactMoment,
    Opgave,
    Relation,
    RelationKind,
    View,
)
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.graph.decoration import Decoration, decorate, restroked
from dronten_map.graph.strokes import Strokes, strokes_of
from dronten_map.graph.swatches import QUALITIES
from tests.builders import edited, web

ON = date(2026, 11, 25)
OF_LINES = [aspect for aspect in CHOICES["line_by"] if aspect is not Aspect.NONE]


def words(model: Model, aspect: Aspect) -> list[str]:
    """What the line of each relation says."""
    strokes = strokes_of(model, aspect)
    return [strokes.mark(relation).words for relation in model.all(Relation)]


def shown(model: Model, **fields: Aspect) -> Decoration:
    return decorate(model, replace(model.get(View, FIRST_VIEW_ID), **fields), on=ON)


def met(draft: Draft, *actors: ActorId) -> None:
    draft.put(ContactMoment(id=ContactId.new(), on=ON, actors=actors))


def test_tense_is_bad_and_dashed_and_good_is_good_and_neither_is_thin() -> None:
    model, _ = web("a", "b", lines="ab")
    line = next(model.all(Relation))
    strokes = strokes_of(model, Aspect.QUALITY)
    tense, stiff, neutral, pleasant, good = (
        strokes.mark(replace(line, quality=quality)) for quality in (-2, -1, 0, 1, 2)
    )
    assert (tense.swatch, good.swatch) == (QUALITIES[0], QUALITIES[4])
    assert [m.is_dashed for m in (tense, stiff, neutral, pleasant, good)] == [True] * 2 + [
        False
    ] * 3
    assert tense.width == good.width > stiff.width == pleasant.width > neutral.width


@pytest.mark.parametrize("aspect", [Aspect.STRENGTH, Aspect.QUALITY, Aspect.FORMAL])
def test_what_is_not_known_of_a_relation_has_no_colour(aspect: Aspect) -> None:
    model, _ = web("a", "b", lines="ab")
    mark = strokes_of(model, aspect).mark(next(model.all(Relation)))
    assert (mark.words, mark.swatch, mark.step) == ("onbekend", None, 0)


def test_an_informal_relation_is_not_one_of_which_nothing_is_known() -> None:
    model, _ = web("a", "b", lines="ab ab ab")
    lines = [relation.id for relation in model.all(Relation)]
    edited(model, lambda d: amend(d, Relation, lines[:1], formal=True))
    edited(model, lambda d: amend(d, Relation, lines[1:2], formal=False))
    assert words(model, Aspect.FORMAL) == ["vastgelegd", "niet vastgelegd", "onbekend"]


def test_contacts_count_where_both_took_part() -> None:
    model, ids = web("a", "b", "c", lines="ab bc")
    edited(model, lambda d: met(d, ids["a"], ids["b"], ids["c"]))
    edited(model, lambda d: met(d, ids["a"], ids["b"]))
    edited(model, lambda d: met(d, ids["b"]))
    assert words(model, Aspect.CONTACTS) == ["2 of 3", "1"]


def test_opgaven_count_where_both_are_involved() -> None:
    model, ids = web("a", "b", "c", lines="ab bc")

    def edit(draft: Draft) -> None:
        for title, names in (("Wonen", "ab"), ("Zorg", "ab"), ("Water", "c")):
            opgave = add_opgave(draft, title)
            for name in names:
                involve(draft, ids[name], opgave)

    assert words(edited(model, edit), Aspect.SHARED) == ["2 of 3", "geen"]


def test_relations_between_the_same_two_count_whichever_way_they_go() -> None:
    model, _ = web("a", "b", "c", lines="ab ba bc")
    assert words(model, Aspect.TIES) == ["2", "2", "1"]


def test_the_only_link_between_groups_is_passed_most_often() -> None:
    model, _ = web(*"abcdef", lines="ab bc ca de ef fd cd")
    found = words(model, Aspect.PASSAGE)
    assert found[-1] == "het vaakst"
    assert "het vaakst" not in found[:-1]


def test_a_team_of_one_department_and_one_of_another_work_across() -> None:
    model, ids = web("a", "b", "c", "d", lines="ab ac cd")
    edited(model, lambda d: amend(d, Actor, [ids["b"]], parent=ids["a"]))
    found = words(model, Aspect.CROSSING)
    assert found == ["binnen één afdeling", "tussen afdelingen", "tussen afdelingen"]


def test_kinds_beyond_the_colours_that_there_are_share_one() -> None:
    model, ids = web("a", "b")
    kinds = [kind.id for kind in in_order(model.all(RelationKind))]
    edited(model, lambda d: [connect(d, ids["a"], ids["b"], kind) for kind in kinds])
    found = words(model, Aspect.RELATION_KIND)
    assert len(kinds) > 8
    assert found.count("overige") == len(kinds) - 7


class TestLegend:
    def test_it_counts_the_lines_and_tells_both_means_once(self) -> None:
        model, _ = web("a", "b", lines="ab ab ab")
        lines = [relation.id for relation in model.all(Relation)]
        edited(model, lambda d: amend(d, Relation, lines[:2], quality=-2))
        found = shown(model, width_by=Aspect.QUALITY, line_by=Aspect.QUALITY)
        (group,) = found.line_legend(lambda strokes: strokes.counts(model.all(Relation)))
        assert group.title == "Lijndikte, lijnkleur: kwaliteit"
        assert [(e.words, e.count, e.has_width, e.has_colour) for e in group.entries] == [
            ("gespannen", 2, True, True),
            ("onbekend", 1, True, True),
        ]

    def test_of_strength_a_line_that_grows_wider_says_enough(self) -> None:
        model, _ = web("a", "b", lines="ab")
        relation = next(model.all(Relation))

        def counts(strokes: Strokes) -> dict[int, int]:
            return dict(strokes.counts([replace(relation, strength=4)]))

        found = shown(model, width_by=Aspect.STRENGTH)
        assert found.line_legend(counts) == ()
        assert found.has_wedge(counts)
        assert not found.has_wedge(lambda strokes: strokes.counts([relation]))
        both = shown(model, width_by=Aspect.STRENGTH, line_by=Aspect.STRENGTH)
        assert not both.has_wedge(counts)
        assert len(both.line_legend(counts)) == 1


def _level(draft: Draft, actor: ActorId, number: int) -> None:
    for opgave in draft.all(Opgave):
        if involvement_between(draft, actor, opgave.id) is None:
            involve(draft, actor, opgave.id)
    _quality(draft, actor, number)


def _quality(draft: Draft, actor: ActorId, number: int) -> None:
    found = [r.id for r in draft.all(Relation) if actor in (r.source, r.target)]
    amend(draft, Relation, found, quality=number - 2, strength=number or None, formal=number > 2)


# Edits that may or may not change what lines show; each takes a draft, two actors and a number.
EDITS = {
    "connect": lambda d, a, b, n: connect(d, a, b) if a != b else None,
    "involve": lambda d, a, b, n: _level(d, a, n),
    "judge": lambda d, a, b, n: _quality(d, a, n),
    "meet": lambda d, a, b, n: met(d, *{a, b}),
    "part": lambda d, a, b, n: amend(d, Actor, [a], parent=b) if n == 1 and a < b else None,
    "remove": lambda d, a, b, n: remove(d, [d.get(Actor, a)]),
    "add": lambda d, a, b, n: add_actor(d, f"Nieuw {n}"),
}


@pytest.mark.parametrize("aspect", OF_LINES)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    edits=st.lists(
        st.tuples(st.sampled_from(sorted(EDITS)), st.integers(0, 4), st.integers(0, 4)),
        max_size=6,
    )
)
def test_following_step_by_step_is_the_same_as_starting_anew(
    aspect: Aspect, edits: list[tuple[str, int, int]]
) -> None:
    model, _ = web("a", "b", "c", "d", "e", lines="ab bc cd")
    edited(model, lambda d: add_opgave(d, "Wonen"))
    found = shown(model, width_by=aspect, line_by=aspect)
    for name, which, number in edits:
        actors = [actor.id for actor in model.all(Actor)]
        if len(actors) < 5:
            continue
        draft = Draft(model)
        EDITS[name](draft, actors[which], actors[number], number)
        step = draft.step("edit")
        model.apply(step)
        found = restroked(found, model, step)
        fresh = shown(model, width_by=aspect, line_by=aspect)
        for relation in model.all(Relation):
            assert found.stroke_of(relation) == fresh.stroke_of(relation)
            assert found.width_of(relation) == fresh.width_of(relation)
