"""What the lines of relations say: how wide they are and in which colour, by one aspect.

An aspect is a relation's own, and then an edit changes nothing but the line that it is about, or it
follows from other records too.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from dronten_map.core.changes import Step
from dronten_map.core.ids import ActorId, RecordId, RelationId
from dronten_map.core.model import Records
from dronten_map.core.queries import in_order, terms
from dronten_map.core.records import (
    Actor,
    Aspect,
    ContactMoment,
    Involvement,
    Record,
    Relation,
    RelationKind,
    Term,
)
from dronten_map.graph.communities import edges_among
from dronten_map.graph.engine import passing
from dronten_map.graph.groups import tops
from dronten_map.graph.swatches import CATEGORIES, OTHERS, QUALITIES, SEQUENTIAL, Swatch
from dronten_map.graph.worked_out import worked_out
from dronten_map.i18n import _, pick

WIDTHS = (1.2, 0.9, 1.5, 2.0, 2.6, 3.3)  # points by step; the first is not known
WIDTH = 1.4  # points, of all relations where widths say nothing

_COUNTED = (0, 1, 3, 7)  # the most that each step of a count holds; the last is open
_DOUBLED = (1, 2, 3)  # the same, of relations between the same two
# What share of the highest betweenness each step holds at most; the last one is open.
_SHARES = (0.1, 0.3, 0.6)


@dataclass(frozen=True, slots=True)
class Stroke:
    """One step of what lines say: what it is called and how such a line is drawn.

    Attributes:
        step: Row of WIDTHS: 0 is not known, 5 is most.
        swatch: None for the colour that lines have by themselves.
    """

    words: str
    step: int = 0
    swatch: Swatch | None = None
    is_dashed: bool = False

    @property
    def width(self) -> float:
        """In points."""
        return WIDTHS[self.step]


@dataclass(frozen=True)
class Strokes:
    """What lines say by one aspect: its steps, and which of them each relation has.

    Attributes:
        marks: The first is what is not known.
        rows: The mark of a relation; None where it follows from the relation alone.
        order: The marks in the order of the legend.
    """

    aspect: Aspect
    marks: tuple[Stroke, ...]
    rows: Mapping[RelationId, int] | None
    order: tuple[int, ...]
    _kinds: Mapping[RecordId, int] | None = None

    def row(self, relation: Relation) -> int:
        """Which of the marks a relation has."""
        if self.rows is not None:
            return self.rows.get(relation.id, 0)
        if self._kinds is not None:
            return self._kinds.get(relation.kind, 0)
        return _OWN[self.aspect](relation)

    def mark(self, relation: Relation) -> Stroke:
        """The mark of a relation."""
        return self.marks[self.row(relation)]

    def counted(self, counts: Mapping[int, int]) -> list[tuple[Stroke, int]]:
        """The marks that occur, in the order of the legend, from how many have each row."""
        return [(self.marks[row], counts[row]) for row in self.order if counts.get(row)]

    def counts(self, relations: Iterable[Relation]) -> Mapping[int, int]:
        """How many of these relations have each row."""
        return Counter(map(self.row, relations))


def strokes_of(records: Records, aspect: Aspect) -> Strokes:
    """What an aspect says of every relation of the map.

    Time: the relations and what the aspect follows from; of passage see `engine.passing`.
    """
    return _MADE[aspect](records)


def strokes_concern(step: Step, aspect: Aspect) -> bool:
    """Whether a step changes what an aspect follows from, beside the relations that it touches."""
    kinds = {type(change.subject) for change in step.changes}
    return not kinds.isdisjoint(_SOURCES.get(aspect, frozenset()))


def _ramp(words: Iterable[str], steps: Iterable[int], tints: Iterable[int]) -> tuple[Stroke, ...]:
    """What is not known, and then ever more."""
    found = (
        Stroke(text, step, SEQUENTIAL[tint])
        for text, step, tint in zip(words, steps, tints, strict=True)
    )
    return (Stroke(_("not known")), *found)


def _words(records: Records, name: str, least: int, count: int) -> list[str]:
    """The user's words for the steps of a scale."""
    words = {t.number: pick(t.name, t.name_en) for t in reversed(terms(records, name))}
    return [words.get(step) or str(step) for step in range(least, least + count)]


def _from_much(count: int) -> tuple[int, ...]:
    """The order of a ramp: the most first, what is not known last."""
    return (*range(count - 1, 0, -1), 0)


def _strength(records: Records) -> Strokes:
    marks = _ramp(_words(records, "strength", 1, 5), range(1, 6), range(5))
    return Strokes(Aspect.STRENGTH, marks, None, _from_much(len(marks)))


def _quality(records: Records) -> Strokes:
    """Wide at both ends, as it is what is far from neutral that matters."""
    words = zip(_words(records, "quality", -2, 5), (5, 3, 1, 3, 5), QUALITIES, strict=True)
    found = [Stroke(text, step, swatch) for text, step, swatch in words]
    tense = [replace(mark, is_dashed=True) for mark in found[:2]]
    marks = (Stroke(_("not known")), *tense, *found[2:])
    return Strokes(Aspect.QUALITY, marks, None, (1, 2, 3, 4, 5, 0))


def _formal(_records: Records) -> Strokes:
    marks = (
        Stroke(_("not known")),
        Stroke(_("not laid down"), 1, CATEGORIES[1]),
        Stroke(_("laid down"), 4, CATEGORIES[0]),
    )
    return Strokes(Aspect.FORMAL, marks, None, _from_much(len(marks)))


def _kind(records: Records) -> Strokes:
    kinds = in_order(records.all(RelationKind))
    few = len(CATEGORIES)
    marks = [Stroke(_("others"), swatch=OTHERS)]
    rows: dict[RecordId, int] = {}
    for kind, swatch in zip(kinds, CATEGORIES, strict=False):
        rows[kind.id] = len(marks)
        marks.append(Stroke(pick(kind.name, kind.name_en), swatch=swatch))
    order = (*range(1, len(marks)), 0) if len(kinds) > few else tuple(range(1, len(marks)))
    return Strokes(Aspect.RELATION_KIND, tuple(marks), None, order, rows)


def _crossing(records: Records) -> Strokes:
    """Within one department or organisation, or across; who is part of nothing is one by itself."""
    top = tops(records)
    rows = {r.id: 1 + (top[r.source] != top[r.target]) for r in records.all(Relation)}
    marks = (
        Stroke(_("not known")),
        Stroke(_("within one department"), 1, CATEGORIES[1]),
        Stroke(_("between departments"), 4, CATEGORIES[0]),
    )
    return Strokes(Aspect.CROSSING, marks, rows, _from_much(len(marks)))


def _contacts(records: Records) -> Strokes:
    return _together(records, Aspect.CONTACTS, ContactMoment)


def _shared(records: Records) -> Strokes:
    return _together(records, Aspect.SHARED, Involvement)


def _together(records: Records, aspect: Aspect, of: type[ContactMoment | Involvement]) -> Strokes:
    """In how many contact moments or opgaven both ends of a relation took part."""
    found: dict[ActorId, set[str]] = {}
    for record in records.all(of):
        what = record.id if isinstance(record, ContactMoment) else record.opgave
        for actor in record.actors if isinstance(record, ContactMoment) else (record.actor,):
            found.setdefault(actor, set()).add(what)
    none: set[str] = set()
    rows = {
        r.id: 1 + _step(len(found.get(r.source, none) & found.get(r.target, none)), _COUNTED)
        for r in records.all(Relation)
    }
    words = (_("none"), "1", _("2 or 3"), _("4 to 7"), _("8 or more"))
    marks = _ramp(words, range(1, 6), range(5))
    # None is no colour: the few that have some are what is looked for.
    marks = (marks[0], replace(marks[1], swatch=None), *marks[2:])
    return Strokes(aspect, marks, rows, _from_much(len(marks)))


def _ties(records: Records) -> Strokes:
    pairs = {r.id: frozenset((r.source, r.target)) for r in records.all(Relation)}
    counts = Counter(pairs.values())
    rows = {relation: 1 + _step(counts[pair], _DOUBLED) for relation, pair in pairs.items()}
    marks = _ramp(("1", "2", "3", _("4 or more")), (1, 3, 4, 5), (0, 2, 3, 4))
    return Strokes(Aspect.TIES, marks, rows, _from_much(len(marks)))


def _passage(records: Records) -> Strokes:
    actors = [actor.id for actor in records.all(Actor)]
    relations = list(records.all(Relation))
    found = worked_out(passing, len(actors), edges_among(actors, relations))
    most = float(found.max(initial=0.0))
    steps = 1 + np.searchsorted(_SHARES, found / most if most else found, side="left")
    rows = {r.id: step for r, step in zip(relations, steps.tolist(), strict=True)}
    words = (_("seldom"), _("sometimes"), _("often"), _("most often"))
    marks = _ramp(words, (1, 3, 4, 5), (0, 2, 3, 4))
    return Strokes(Aspect.PASSAGE, marks, rows, _from_much(len(marks)))


def _step(value: int, most: tuple[int, ...]) -> int:
    """In which step a number lies, by the most that each one holds."""
    return next((step for step, top in enumerate(most) if value <= top), len(most))


# The row of a relation, where that follows from it alone.
_OWN: Mapping[Aspect, Callable[[Relation], int]] = MappingProxyType(
    {
        Aspect.STRENGTH: lambda r: r.strength or 0,
        Aspect.QUALITY: lambda r: 0 if r.quality is None else r.quality + 3,
        Aspect.FORMAL: lambda r: 0 if r.formal is None else 1 + r.formal,
    }
)
_MADE: Mapping[Aspect, Callable[[Records], Strokes]] = MappingProxyType(
    {
        Aspect.STRENGTH: _strength,
        Aspect.QUALITY: _quality,
        Aspect.FORMAL: _formal,
        Aspect.RELATION_KIND: _kind,
        Aspect.CROSSING: _crossing,
        Aspect.CONTACTS: _contacts,
        Aspect.SHARED: _shared,
        Aspect.TIES: _ties,
        Aspect.PASSAGE: _passage,
    }
)
# The records after a change of which all relations are looked at again.
_SOURCES: Mapping[Aspect, frozenset[type[Record]]] = MappingProxyType(
    {
        Aspect.STRENGTH: frozenset((Term,)),
        Aspect.QUALITY: frozenset((Term,)),
        Aspect.RELATION_KIND: frozenset((RelationKind,)),
        Aspect.CROSSING: frozenset((Actor, Relation)),
        Aspect.CONTACTS: frozenset((ContactMoment, Relation)),
        Aspect.SHARED: frozenset((Involvement, Relation)),
        Aspect.TIES: frozenset((Relation,)),
        Aspect.PASSAGE: frozenset((Actor, Relation)),
    }
)
