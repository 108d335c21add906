"""Maps and views made by chance, the same for the same seed, that use all that a view can show."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

from dronten_map.core.backdrops import Field, Rings
from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.annotations import add_annotation
from dronten_map.core.edits.contacts import log_contact
from dronten_map.core.edits.lists import add_area
from dronten_map.core.edits.looks import let_through, set_backdrop, set_look, set_range
from dronten_map.core.edits.opgaven import add_opgave, assess, involve
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.ids import ActorId, OpgaveId
from dronten_map.core.looks import CHOICES, RANGED
from dronten_map.core.records import (
    Actor,
    ActorKind,
    AnnotationKind,
    Area,
    Direction,
    Involvement,
    Opgave,
    Relation,
    RelationKind,
    Term,
    Tone,
    View,
)
from dronten_map.graph.groups import groups_of
from dronten_map.ui.bridge import Bridge

_APART = 260.0  # points; so far that no name and no line has to give way
_TAGS = ("noord", "zuid", "wonen")


def draw_any(bridge: Bridge, chance: Random) -> None:
    """Put actors with all that can be known of them on the view that is shown."""
    with bridge.edit("Start") as draft:
        areas = [add_area(draft, name) for name in ("Dorp", "Stad")]
        opgaven = [add_opgave(draft, title) for title in ("Wonen", "Zorg", "Water")]
        actors = _actors(draft, bridge, chance, areas)
        for actor in actors:
            _know(draft, chance, actor, opgaven)
        for _ in range(chance.randint(0, 2 * len(actors))):
            _relate(draft, chance, *chance.sample(actors, 2))
        for _ in range(chance.randint(0, 4)):
            log_contact(
                draft,
                date.today() - timedelta(days=chance.randint(0, 300)),
                chance.sample(actors, chance.randint(1, len(actors))),
                "Gesproken",
            )
        for kind in (AnnotationKind.TEXT, AnnotationKind.ARROW, AnnotationKind.AREA):
            if chance.random() < 0.5:
                box = (chance.uniform(-300, 600), -700.0, 240.0, 90.0)
                tone = chance.choice(list(Tone))
                add_annotation(draft, bridge.view, kind, box, text=f"Noot-{kind}", tone=tone)


def look_any(bridge: Bridge, chance: Random) -> None:
    """Let the view that is shown look like anything, let anything through, and light anything."""
    view = bridge.view
    with bridge.edit("Look") as draft:
        for field, aspects in CHOICES.items():
            if chance.random() < 0.6:
                set_look(draft, view, field, chance.choice(aspects))
        for part, values in _values(draft).items():
            if chance.random() < 0.2:
                let_through(draft, view, part, chance.sample(values, chance.randint(1, 2)))
        for estimate, (low, high) in RANGED.items():
            if chance.random() < 0.08:
                set_range(draft, view, estimate, (chance.randint(low, high - 1), high))
        far = (150.0, 300.0, 600.0, 1200.0)
        rings, field = Rings(260.0, 260.0, far), Field((-90, 250, 350, 900), (-90, 250, 350, 900))
        set_backdrop(draft, view, chance.choice((None, None, rings, field)))
    with bridge.edit("Collapse") as draft:
        keys = [g.key for g in groups_of(draft, view) if not g.is_rest and chance.random() < 0.4]
        draft.put(replace(draft.get(View, view), collapsed=tuple(keys)))
    lit = [None, None, *(o.id for o in bridge.model.all(Opgave))]
    bridge.selection.light(chance.choice(lit))


def _actors(draft: Draft, bridge: Bridge, chance: Random, areas: list[Any]) -> list[ActorId]:
    """Between three and twelve of them, on a loose grid."""
    kinds = [kind.id for kind in draft.all(ActorKind)]
    count = chance.randint(3, 12)
    made: list[ActorId] = []
    for index in range(count):
        across, down = index % 4 * _APART, index // 4 * _APART
        at = (across + chance.uniform(-30, 30), down + chance.uniform(-30, 30))
        made.append(add_actor(draft, f"N{index}", chance.choice(kinds), view=bridge.view, at=at))
        tags = tuple(tag for tag in _TAGS if chance.random() < 0.3)
        area = chance.choice([None, *areas])
        parent = chance.choice([None, *made[:-1][:2]])
        draft.put(replace(draft.get(Actor, made[-1]), tags=tags, area=area, parent=parent))
    return made


def _know(draft: Draft, chance: Random, actor: ActorId, opgaven: list[OpgaveId]) -> None:
    """Estimate an actor, and let it take part."""
    if chance.random() < 0.7:
        known: dict[str, Any] = {
            name: chance.choice([None, low, high]) for name, (low, high) in RANGED.items()
        }
        assess(draft, actor, on=date(2026, 1, 5), **known)
    roles = [t.id for t in draft.all(Term) if t.list == "role"]
    amend(draft, Actor, [actor], role=chance.choice([None, *roles]))
    for opgave in opgaven:
        if chance.random() < 0.3:
            levels = {n: chance.choice([None, 1, 3, 5]) for n in ("has", "wants", "we_want")}
            involve(draft, actor, opgave)
            (made,) = (
                found
                for found in draft.referring(actor)
                if isinstance(found, Involvement) and found.opgave == opgave
            )
            draft.put(replace(made, **levels))


def _relate(draft: Draft, chance: Random, source: ActorId, target: ActorId) -> None:
    """Draw a relation of any kind, as good and as strong as any."""
    kind = chance.choice(list(draft.all(RelationKind))).id
    made = connect(draft, source, target, kind)
    draft.put(
        replace(
            draft.get(Relation, made),
            direction=chance.choice(list(Direction)),
            strength=chance.choice([None, 1, 3, 5]),
            quality=chance.choice([None, -2, -1, 0, 1, 2]),
            formal=chance.choice([None, True, False]),
        )
    )


def _values(draft: Draft) -> dict[str, list[Any]]:
    """What each part of a filter can let through."""
    return {
        "kinds": [kind.id for kind in draft.all(ActorKind)],
        "areas": [area.id for area in draft.all(Area)],
        "opgaven": [opgave.id for opgave in draft.all(Opgave)],
        "tags": list(_TAGS),
        "relation_kinds": [kind.id for kind in draft.all(RelationKind)],
    }
