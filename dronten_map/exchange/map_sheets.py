"""Sheets about the map as a whole: actors, relations, and the words of the user's lists."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import chain

from dronten_map.core.ids import ActorId
from dronten_map.core.model import Model
from dronten_map.core.plan import PlanInvolvement, Score, quadrant
from dronten_map.core.plan.words import Words
from dronten_map.core.queries import Standing, in_order, standing
from dronten_map.core.records import (
    Actor,
    ActorKind,
    Area,
    Direction,
    Relation,
    RelationKind,
    Term,
)
from dronten_map.exchange.cells import Value
from dronten_map.exchange.people_sheets import empty_note, quadrant_note, quadrant_word
from dronten_map.exchange.sheets import Part, TableSheet, number, table_of, text, upright
from dronten_map.exchange.values import name, scored, side, steps
from dronten_map.i18n import N_, _, pick

_Thought = tuple[Actor, Standing]
WIDEST_MATRIX = 250  # actors
_PARTS_OF_NONE: list[Part[Actor]] = []


def actors_sheet(
    model: Model, words: Words, involvements: Sequence[PlanInvolvement], *, tells_all: bool
) -> TableSheet:
    """Every actor, by name."""
    kinds = {kind.id: pick(kind.name, kind.name_en) for kind in model.all(ActorKind)}
    codes: dict[ActorId, list[str]] = {}
    for involvement in involvements:
        codes.setdefault(involvement.actor.id, []).append(involvement.code)
    lines = Counter(chain.from_iterable((r.source, r.target) for r in model.all(Relation)))
    parts: list[Part[_Thought]] = [
        (text(_("Name")), lambda a: a[0].name),
        (text(_("Kind"), options=tuple(kinds.values())), lambda a: kinds[a[0].kind]),
        (text(_("Area"), options=_areas(model)), lambda a: words.area(a[0].area)),
        (text(_("Part of")), lambda a: name(words.who(a[0].parent))),
        (text(_("Role"), options=words.words("role")), lambda a: words.term(a[0].role)),
        (text(_("Function")), lambda a: a[0].function),
        (text(_("E-mail")), lambda a: a[0].email),
        (text(_("Telephone")), lambda a: a[0].phone),
        (text(_("Tags")), lambda a: ", ".join(a[0].tags)),
        (text(_("Opgaven")), lambda a: ", ".join(codes.get(a[0].id, []))),
        (number(_("Relations")), lambda a: lines[a[0].id]),
        *_thoughts(words, model.info.border),
        (text(_("Fact")), lambda a: a[0].fact),
        (text(_("Source")), lambda a: a[0].source),
    ]
    if tells_all:
        parts += _judgements(words)
    actors = sorted(model.all(Actor), key=lambda a: a.name.casefold())
    rows = [(actor, standing(model, actor.id)) for actor in actors]
    empty = _("There are no actors on this map yet.")
    return table_of(_("Actors"), parts, rows, empty=empty)


def relations_sheet(model: Model, words: Words, *, tells_all: bool) -> TableSheet:
    """Every relation, by the names of its ends."""
    names: Mapping[ActorId, str] = {actor.id: actor.name for actor in model.all(Actor)}
    kinds = {kind.id: pick(kind.name, kind.name_en) for kind in model.all(RelationKind)}
    parts: list[Part[Relation]] = [
        (text(_("From actor")), lambda r: names[r.source]),
        (text(_("Direction")), lambda r: _(_DIRECTIONS[r.direction])),
        (text(_("To actor")), lambda r: names[r.target]),
        (text(_("Kind"), options=tuple(kinds.values())), lambda r: kinds[r.kind]),
        (
            text(_("Strength"), empty_note(), options=steps(words, "strength")),
            lambda r: scored(words.score("strength", r.strength)),
        ),
        (text(_("Formal"), empty_note()), lambda r: _formal(r.formal)),
        (text(_("Note")), lambda r: r.note),
    ]
    if tells_all:
        quality = text(
            _("Quality"),
            options=steps(words, "quality"),
            bad=side(words, "quality", -1),
            good=side(words, "quality", 1),
        )
        parts.append((quality, lambda r: scored(words.score("quality", r.quality))))
    rows = sorted(
        model.all(Relation), key=lambda r: (names[r.source].casefold(), names[r.target].casefold())
    )
    empty = _("There are no relations on this map yet.")
    return table_of(_("Relations"), parts, rows, empty=empty)


def adjacency_sheet(model: Model) -> TableSheet:
    """Actors down and across: how strong their relations are, 1 where that is not known.

    Only those who have a relation; of a web of more than a few hundred nobody reads a matrix.
    """
    weights: dict[tuple[ActorId, ActorId], int] = {}
    for relation in model.all(Relation):
        pairs = [(relation.source, relation.target)]
        if relation.direction is not Direction.FORWARD:
            pairs.append((relation.target, relation.source))
        for pair in pairs:
            weights[pair] = weights.get(pair, 0) + (relation.strength or 1)
    among = {end for pair in weights for end in pair}
    actors = [a for a in model.all(Actor) if a.id in among]
    actors.sort(key=lambda a: a.name.casefold())
    if len(actors) > WIDEST_MATRIX:
        empty = _("A matrix of more than {count} actors is too wide to read.")
        return table_of(_("Matrix"), _PARTS_OF_NONE, [], empty=empty.format(count=WIDEST_MATRIX))
    note = _("The strengths of the relations from the row to the column, added up.")
    parts: list[Part[Actor]] = [(text(_("Name"), note), lambda a: a.name)]
    for other in actors:
        parts.append((upright(other.name), _weight_to(other.id, weights)))
    empty = _("There are no relations on this map yet.")
    return table_of(_("Matrix"), parts, actors, empty=empty)


def _weight_to(
    other: ActorId, weights: Mapping[tuple[ActorId, ActorId], int]
) -> Callable[[Actor], Value]:
    return lambda actor: weights.get((actor.id, other))


def words_sheet(model: Model, words: Words, *, tells_all: bool) -> TableSheet:
    """The words of the user's lists: kinds, areas, scales, roles and statuses."""
    rows: list[tuple[str, str, int | None, str, str]] = []
    rows += [
        (_("Kind of actor"), pick(kind.name, kind.name_en), None, "", "")
        for kind in in_order(model.all(ActorKind))
    ]
    rows += [
        (_("Kind of relation"), pick(kind.name, kind.name_en), None, "", "")
        for kind in in_order(model.all(RelationKind))
    ]
    rows += [
        (_("Area"), area.name, None, words.area(area.parent), "")
        for area in in_order(model.all(Area))
    ]
    terms: dict[str, list[Term]] = {}
    for term in in_order(model.all(Term)):
        terms.setdefault(term.list, []).append(term)
    for key, of_list in terms.items():
        if key in _JUDGING and not tells_all:
            continue
        label = _(_LISTS[key]) if key in _LISTS else key
        rows += [
            (label, pick(t.name, t.name_en), t.number, _explained(t), t.source) for t in of_list
        ]
    parts: list[Part[tuple[str, str, int | None, str, str]]] = [
        (text(_("List")), lambda r: r[0]),
        (text(_("Word")), lambda r: r[1]),
        (number(_("Value")), lambda r: r[2]),
        (text(_("Explanation")), lambda r: r[3]),
        (text(_("Source")), lambda r: r[4]),
    ]
    return table_of(_("Words"), parts, rows, empty=_("There are no words in the lists."))


def _areas(model: Model) -> tuple[str, ...]:
    return tuple(area.name for area in in_order(model.all(Area)))


def _thoughts(words: Words, border: int) -> list[Part[_Thought]]:
    def score(scale: str, found: int | None) -> str:
        return scored(words.score(scale, found))

    return [
        (
            text(_("Influence"), empty_note(), options=steps(words, "influence")),
            lambda a: score("influence", a[1].influence),
        ),
        (
            text(_("Interest"), empty_note(), options=steps(words, "interest")),
            lambda a: score("interest", a[1].interest),
        ),
        (
            text(_("Power and interest"), quadrant_note()),
            lambda a: quadrant_word(quadrant(a[1].influence, a[1].interest, border)),
        ),
    ]


def _judgements(words: Words) -> list[Part[_Thought]]:
    def score(scale: str, found: int | None) -> Score:
        return words.score(scale, found)

    return [
        (text(_("Stance")), lambda a: scored(score("stance", a[1].stance))),
        (text(_("Trust")), lambda a: scored(score("trust", a[1].trust))),
        (text(_("Awareness")), lambda a: scored(score("awareness", a[1].awareness))),
        (text(_("Judgement")), lambda a: a[0].judgement),
    ]


def _formal(formal: bool | None) -> str:
    return "" if formal is None else _("formal") if formal else _("informal")


def _explained(term: Term) -> str:
    return pick(term.explanation, term.explanation_en)


_DIRECTIONS = {
    Direction.FORWARD: N_("→ one way"),
    Direction.BOTH: N_("↔ both ways"),
    Direction.NONE: N_("– no direction"),
}
_JUDGING = frozenset(("stance", "trust", "awareness", "mood", "quality"))
_LISTS = {
    "werkvorm": N_("Form"),
    "channel": N_("Channel"),
    "influence": N_("Influence"),
    "interest": N_("Interest"),
    "stance": N_("Stance"),
    "trust": N_("Trust"),
    "participation": N_("Participation"),
    "awareness": N_("Awareness"),
    "mood": N_("Mood"),
    "quality": N_("Quality"),
    "strength": N_("Strength"),
    "step": N_("Step"),
    "opgave_status": N_("Status of an opgave"),
    "role": N_("Role"),
    "activity_status": N_("Status of an activity"),
    "commitment_status": N_("Status of an agreement"),
    "outcome": N_("Outcome"),
    "empty_chair": N_("Empty chair"),
    "checklist_0": N_("Checklist of step 0"),
    "checklist_1": N_("Checklist of step 1"),
    "checklist_2": N_("Checklist of step 2"),
    "checklist_3": N_("Checklist of step 3"),
    "checklist_4": N_("Checklist of step 4"),
}
