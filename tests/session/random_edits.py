"""Edits by chance, through every verb that a user has."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from dronten_map.core.draft import Draft
from dronten_map.core.edits import (
    clipboard,
    contacts,
    learning,
    lists,
    looks,
    opgaven,
    plans,
    removal,
    views,
    web,
)
from dronten_map.core.edits.amend import amend
from dronten_map.core.ids import ExperimentId, LessonId, SnapshotId
from dronten_map.core.looks import CHOICES
from dronten_map.core.records import (
    Activity,
    Actor,
    ActorKind,
    Area,
    Assessment,
    Commitment,
    ContactMoment,
    EngagementPlan,
    Experiment,
    Involvement,
    Lesson,
    MapInfo,
    Opgave,
    Phase,
    Precedent,
    Record,
    Relation,
    RelationKind,
    Snapshot,
    Term,
    View,
)

_NAMES = ("Wonen", "Dorpsbelangen Swifterbant", "Ĳsselmeer & Co", "Team “Zorg”", "naïef 😀", "  x ")
_FIRST_DAY = date(2026, 1, 1)


def edit_by_chance(draft: Draft, chance: Random) -> None:
    """Do one edit.

    Raises:
        UserError: the map refuses it.
        LookupError: there is nothing yet to do it with.
    """
    chance.choice(_VERBS)(draft, chance)


def _one(draft: Draft, chance: Random, record_type: type[Record]) -> Record:
    return chance.choice(list(draft.all(record_type)))


def _some_actors(draft: Draft, chance: Random) -> list[Actor]:
    actors = list(draft.all(Actor))
    return chance.sample(actors, min(len(actors), chance.randint(1, 5)))


def _two_actors(draft: Draft, chance: Random) -> tuple[Actor, Actor]:
    actors = list(draft.all(Actor))
    if len(actors) < 2:
        raise LookupError("fewer than two actors")
    first, second = chance.sample(actors, 2)
    return first, second


def _name(chance: Random) -> str:
    return f"{chance.choice(_NAMES)} {chance.randrange(1000)}"


def _day(chance: Random) -> date:
    return _FIRST_DAY + timedelta(days=chance.randrange(700))


def _point(chance: Random) -> tuple[float, float]:
    return chance.uniform(-5000, 5000), chance.uniform(-5000, 5000)


def _add_actor(d: Draft, c: Random) -> None:
    view = _one(d, c, View)
    assert isinstance(view, View)
    web.add_actor(d, _name(c), view=view.id, at=_point(c))


def _add_actors(d: Draft, c: Random) -> None:
    web.add_actors(d, "\n".join(_name(c) for _ in range(c.randint(1, 4))))


def _rename(d: Draft, c: Random) -> None:
    web.rename(d, _some_actors(d, c)[0].id, _name(c))


def _connect(d: Draft, c: Random) -> None:
    source, target = _two_actors(d, c)
    web.connect(d, source.id, target.id)


def _reverse(d: Draft, c: Random) -> None:
    relation = _one(d, c, Relation)
    assert isinstance(relation, Relation)
    web.reverse(d, [relation.id])


def _amend_relation(d: Draft, c: Random) -> None:
    relation = _one(d, c, Relation)
    amend(
        d, Relation, [relation.id], strength=c.choice([None, 1, 5]), formal=c.choice([None, True])
    )


def _amend_actor(d: Draft, c: Random) -> None:
    actors = _some_actors(d, c)
    amend(d, Actor, [a.id for a in actors], tags=(_name(c), "b"), fact="regel\nregel", parent=None)
    if len(actors) > 1 and actors[1].parent is None:
        amend(d, Actor, [actors[0].id], parent=actors[1].id)


def _place(d: Draft, c: Random) -> None:
    view = _one(d, c, View)
    assert isinstance(view, View)
    views.place(d, view.id, {a.id: _point(c) for a in _some_actors(d, c)}, pinned=c.random() < 0.5)


def _align(d: Draft, c: Random) -> None:
    view = _one(d, c, View)
    assert isinstance(view, View)
    chosen = [a.id for a in _some_actors(d, c)]
    views.align(d, view.id, chosen, c.choice(list(views.Edge)))
    views.distribute(d, view.id, chosen, c.choice(list(views.Axis)))


def _unplace(d: Draft, c: Random) -> None:
    view = _one(d, c, View)
    assert isinstance(view, View)
    views.unplace(d, view.id, [a.id for a in _some_actors(d, c)])


def _add_view(d: Draft, c: Random) -> None:
    view = _one(d, c, View)
    assert isinstance(view, View)
    views.add_view(d, _name(c), like=c.choice([None, view.id]))


def _view(draft: Draft, chance: Random) -> View:
    return chance.choice(list(draft.all(View)))


def _duplicate_view(d: Draft, c: Random) -> None:
    view = _view(d, c)
    if len(list(d.all(View))) < 6:  # of copies of copies there would be no end
        looks.duplicate_view(d, view.id, looks.free_view_name(d, view.name))


def _order_views(d: Draft, c: Random) -> None:
    looks.move_view(d, _view(d, c).id, c.choice([None, _view(d, c).id]))


def _remove_view(d: Draft, c: Random) -> None:
    looks.remove_view(d, _view(d, c).id)


def _filter(d: Draft, c: Random) -> None:
    view = _view(d, c).id
    part = c.choice(looks.PARTS)
    source = {"kinds": ActorKind, "areas": Area, "opgaven": Opgave, "relation_kinds": RelationKind}
    if part == "tags":
        looks.let_through(d, view, part, [_name(c)])
    else:
        looks.let_through(d, view, part, [_one(d, c, source[part]).id])
    low, high = sorted((c.randint(1, 5), c.randint(1, 5)))
    looks.set_range(d, view, c.choice(["influence", "trust"]), c.choice([None, (low, high)]))


def _clear_filter(d: Draft, c: Random) -> None:
    looks.clear_filter(d, _view(d, c).id)


def _dress(d: Draft, c: Random) -> None:
    field = c.choice(sorted(CHOICES))
    looks.set_look(d, _view(d, c).id, field, c.choice(CHOICES[field]))


def _keep_sight(d: Draft, c: Random) -> None:
    view = _view(d, c).id
    if c.random() < 0.3:
        looks.forget_sight(d, view)
    else:
        middle = c.uniform(-900, 900), c.uniform(-900, 900)
        looks.remember_sight(d, view, middle, (c.uniform(1, 5000), c.uniform(1, 5000)))


def _add_opgave(d: Draft, c: Random) -> None:
    found = list(d.all(Opgave))
    parent = c.choice(found).id if found and c.random() < 0.3 else None
    opgaven.add_opgave(d, _name(c), parent=parent)


def _involve(d: Draft, c: Random) -> None:
    opgave = _one(d, c, Opgave)
    assert isinstance(opgave, Opgave)
    for actor in _some_actors(d, c):
        opgaven.involve(d, actor.id, opgave.id)


def _release(d: Draft, c: Random) -> None:
    found = _one(d, c, Involvement)
    assert isinstance(found, Involvement)
    opgaven.release(d, found.actor, found.opgave)


def _assess(d: Draft, c: Random) -> None:
    actor = _some_actors(d, c)[0]
    influence, stance = c.choice([None, 1, 5]), c.choice([None, -2, 2])
    power = c.choice([None, True, False])
    opgaven.assess(d, actor.id, on=_day(c), influence=influence, stance=stance, power=power)


def _nest(d: Draft, c: Random) -> None:
    opgave = _one(d, c, Opgave)
    assert isinstance(opgave, Opgave)
    opgaven.nest(d, opgave.id, None)


def _plan(d: Draft, c: Random) -> None:
    plan = plans.add_plan(d, _name(c))
    phase = plans.add_phase(d, plan, c.randrange(5), start=_day(c), budget_cents=c.randrange(10**7))
    plans.plan_activity(d, phase, _name(c), invited=tuple(a.id for a in _some_actors(d, c)))


def _activity(d: Draft, c: Random) -> None:
    phase = _one(d, c, Phase)
    assert isinstance(phase, Phase)
    plans.plan_activity(d, phase.id, _name(c), minutes=c.choice([None, 90]), milestone=True)


def _contact(d: Draft, c: Random) -> None:
    actors = _some_actors(d, c)
    contacts.log_contact(d, _day(c), [a.id for a in actors], "gesproken\nover van alles", mood=1)
    contacts.promise(d, _name(c), by=actors[0].id, due=_day(c))


def _settle(d: Draft, c: Random) -> None:
    commitment = _one(d, c, Commitment)
    assert isinstance(commitment, Commitment)
    contacts.settle(d, commitment.id, c.choice([None, _day(c)]))


def _learn(d: Draft, c: Random) -> None:
    experiment = Experiment(id=ExperimentId.new(), title=_name(c), start=_day(c))
    d.put(experiment)
    precedent = learning.add_precedent(d, _name(c), place=_name(c), step=c.randint(0, 4))
    amend(d, Experiment, [experiment.id], precedents=(precedent,))
    d.put(Lesson(id=LessonId.new(), text=_name(c), experiment=experiment.id))


def _lists(d: Draft, c: Random) -> None:
    lists.add_actor_kind(d, _name(c))
    lists.add_relation_kind(d, _name(c))
    lists.add_term(d, "role", _name(c))
    lists.add_area(d, _name(c))


def _replace_kind(d: Draft, c: Random) -> None:
    kinds = list(d.all(ActorKind))
    if len(kinds) < 2:
        raise LookupError("fewer than two kinds")
    old, new = c.sample(kinds, 2)
    lists.replace(d, old, new.id)


def _replace_actor(d: Draft, c: Random) -> None:
    old, new = _two_actors(d, c)
    lists.replace(d, old, new.id)


def _snapshot(d: Draft, c: Random) -> None:
    d.put(Snapshot(id=SnapshotId.new(), name=_name(c), on=_day(c), content="[]"))


def _title(d: Draft, c: Random) -> None:
    amend(d, MapInfo, [d.info.id], title=_name(c), is_example=c.random() < 0.5)


def _duplicate(d: Draft, c: Random) -> None:
    view = _one(d, c, View)
    assert isinstance(view, View)
    clipboard.duplicate(d, view.id, [a.id for a in _some_actors(d, c)])


def _remove(d: Draft, c: Random) -> None:
    removal.remove(d, [_one(d, c, c.choice(_REMOVABLE))])


_REMOVABLE: tuple[type[Record], ...] = (
    Actor,
    Relation,
    Opgave,
    Involvement,
    Assessment,
    EngagementPlan,
    Phase,
    Activity,
    ContactMoment,
    Commitment,
    Experiment,
    Lesson,
    Precedent,
    View,
    Snapshot,
    Term,
    Area,
    RelationKind,
)
_VERBS: tuple[Callable[[Draft, Random], None], ...] = (
    *(_add_actor, _add_actors, _rename, _connect, _connect, _reverse, _amend_relation),
    *(_amend_actor, _place, _align, _unplace, _add_view, _add_opgave, _involve, _release),
    *(_assess, _nest, _plan, _activity, _contact, _settle, _learn, _lists, _replace_kind),
    *(_duplicate_view, _order_views, _remove_view, _filter, _clear_filter, _dress, _keep_sight),
    *(_replace_actor, _snapshot, _title, _duplicate, _remove, _remove, _remove, _remove),
)
