"""The map as a drawing without a painter: the same paths and texts for SVG, PDF and PNG.

It shows what the window shows on light paper, but only as much apart as the names need.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from dronten_map.core.annotated import annotations_in, lies_behind
from dronten_map.core.filtering import passing, relation_passes
from dronten_map.core.ids import ActorId, OpgaveId, ViewId
from dronten_map.core.model import Model, Records
from dronten_map.core.queries import involvements_of, placements_in
from dronten_map.core.records import (
    Actor,
    ActorKind,
    Involvement,
    Opgave,
    Relation,
    RelationKind,
    View,
)
from dronten_map.graph.annotated import setting
from dronten_map.graph.decoration import decorate
from dronten_map.graph.drawing_actors import Garb, actor_pieces, badge_pieces, garb_of
from dronten_map.graph.drawing_afar import Room, distance, names_afar
from dronten_map.graph.drawing_annotations import annotation_pieces, drawn_together
from dronten_map.graph.drawing_backdrop import drawn_behind, evened
from dronten_map.graph.drawing_bounds import bounds_of
from dronten_map.graph.drawing_groups import DrawnGroups, outline_pieces, title_pieces, titles
from dronten_map.graph.drawing_legend import Group, legend
from dronten_map.graph.drawing_names import (
    Floats,
    Named,
    actor_names,
    extent,
    kind_names,
    name_of,
    name_pieces,
    tightest,
)
from dronten_map.graph.drawing_strokes import lines_afar, lines_near
from dronten_map.graph.drawing_wires import End, Wire, wires
from dronten_map.graph.drawing_words import actors_told, nobody, relations_told, subtitle
from dronten_map.graph.primitives import (
    DIMMED,
    MUTED,
    Bounds,
    Path,
    Picture,
    Piece,
    Text,
)
from dronten_map.graph.segments import Point
from dronten_map.graph.text import drawable
from dronten_map.i18n import pick

__all__ = ["Bounds", "Drawing", "Group", "Path", "Picture", "Piece", "Text", "draw"]

_FEW = 40  # relations up to which the names of their kinds stand on their lines


@dataclass(frozen=True, slots=True)
class Drawing:
    """A view of the map, ready to be painted.

    Attributes:
        pieces: What is painted, the hindmost first.
        bounds: Left, top, right and bottom of all pieces, in points.
        names: The boxes of all names that are shown, for whoever wants to know that none overlap.
        title: Above the drawing; empty for none.
        subtitle: Which view it is and which opgave is lit up.
        legend: What shapes, lines and marks mean.
        source: Whose map it is.
        on: The day on which it was drawn.
        is_example: To be marked as example wherever it is shown.
        is_empty: Nothing stands on it but a sentence that says so.
    """

    pieces: tuple[Piece, ...]
    bounds: Bounds
    names: tuple[Bounds, ...]
    title: str
    subtitle: str
    legend: tuple[Group, ...]
    source: str
    on: date
    is_example: bool
    is_empty: bool

    @property
    def width(self) -> float:
        """In points."""
        return self.bounds[2] - self.bounds[0]

    @property
    def height(self) -> float:
        """In points."""
        return self.bounds[3] - self.bounds[1]


def draw(
    model: Model,
    view: ViewId,
    *,
    opgave: OpgaveId | None = None,
    title: str = "",
    on: date | None = None,
    among: Collection[str] | None = None,
    focus: Collection[str] | None = None,
    room: Room | None = None,
) -> Drawing:
    """Draw a view; an opgave is lit up and what is not involved in it steps back.

    Among is the ids of the actors and annotations that are drawn; all when it is not given. All
    actors but those of the focus step back too, where one is given.

    On is the day that stands below it and of which contacts are told; today when it is not given.

    Room is the size of the page, measured in sizes of names as they are on screen. A map that is
    too large for it is drawn as from afar; without a room the drawing is as large as it asks for.
    """
    lit = model.get(Opgave, opgave) if opgave is not None else None
    on = on or date.today()
    scene = _Scene(model, view, lit, among, focus, on, room)
    pieces, names = scene.drawn()
    info = model.info
    return Drawing(
        pieces=tuple(pieces),
        bounds=bounds_of(pieces, [*(n.box for n in names), *scene.noted]),
        names=tuple(n.box for n in names),
        title=drawable(title),
        subtitle=subtitle(model.get(View, view), lit, scene.told),
        legend=scene.legend(unnamed=scene.unnamed),
        source=drawable(" · ".join(t for t in (info.organisation, info.programme) if t)),
        on=on,
        is_example=info.is_example,
        is_empty=scene.is_empty,
    )


class _Scene:
    """The actors of a view where they stand on paper, and the relations between them."""

    def __init__(
        self,
        records: Records,
        view: ViewId,
        lit: Opgave | None,
        among: Collection[str] | None,
        focus: Collection[str] | None,
        on: date,
        room: Room | None,
    ) -> None:
        shown = records.get(View, view)
        if lit is not None:
            shown = replace(shown, opgave=lit.id)
        stand = placements_in(records, view)
        if among is not None:
            stand = {actor: place for actor, place in stand.items() if actor in among}
        self._placed = len(stand)
        let_in = passing(records, shown)
        if let_in is not None:
            stand = {actor: place for actor, place in stand.items() if actor in let_in}
        self._let_in = len(stand)
        self._decoration = decorate(records, shown, on=on)
        between = [r for r in records.all(Relation) if r.source in stand and r.target in stand]
        self._relations = [r for r in between if relation_passes(shown, r)]
        self._related = len(between)
        self._groups = DrawnGroups(records, view, stand, self._relations)
        hidden = self._groups.hidden
        self.actors = [a for a in records.all(Actor) if a.id in stand and a.id not in hidden]
        self.kinds = [records.get(ActorKind, a.kind) for a in self.actors]
        self.relation_kinds = {k.id: k for k in records.all(RelationKind)}
        self.unnamed = 0
        self._records = records
        notes = annotations_in(records, view)
        self._notes = [n for n in notes if among is None or n.id in among]
        self._lit = lit
        self._counts = Counter(i.actor for i in records.all(Involvement))
        self._full = _full(records, lit, focus)
        # Collapsed groups follow the actors in all that has a row for each.
        folded = self._groups.folded
        self._names = [name_of(drawable(actor.name)) for actor in self.actors]
        self._names += [f.name for f in folded]
        spots = [(stand[a.id].x, stand[a.id].y) for a in self.actors]
        at = np.array([*spots, *(f.at for f in folded)]).reshape(-1, 2)
        self._distance = distance(at, room)
        extents = [self._extent(row) for row in range(len(self.actors))]
        self._extents = np.array([*extents, *self._groups.extents])
        degrees = Counter(end for r in self._relations for end in (r.source, r.target))
        self._rank = np.array(
            [degrees[a.id] + 1_000_000 * self._is_full(a.id) for a in self.actors]
            + [2_000_000] * len(folded),
            dtype=float,
        )
        factor = evened(shown.backdrop, self._scale(at))
        self._behind = drawn_behind(shown.backdrop, (float(factor[0]), float(factor[1])))
        self._points: Floats = at * factor
        self._notes = [drawn_together(n, *factor.tolist()) for n in self._notes]
        self._wires = wires(self._relations, self._ends())

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands on it."""
        return not len(self._points) and not self._notes and not self._behind.pieces

    @property
    def told(self) -> str:
        """How many of how many actors are shown, or relations; empty when all are."""
        if self._let_in < self._placed:
            return actors_told(self._let_in, self._placed)
        if len(self._relations) < self._related:
            return relations_told(len(self._relations), self._related)
        return ""

    @property
    def noted(self) -> list[Bounds]:
        """The boxes of all annotations, and of what lies behind all of it."""
        return [*self._behind.boxes, *(setting(note).box for note in self._notes)]

    def drawn(self) -> tuple[list[Piece], list[Named]]:
        """Everything, the hindmost first, and the names among it."""
        if self.is_empty:
            return [Text(0, 0, nobody(self._placed), 13.0, MUTED, anchor="middle")], []
        points, folded = self._places(), self._folded_at()
        full = self._full
        outlines = self._groups.outlines(points, full)
        entitled = titles(outlines, self._boxes())
        named: dict[int, Named] = {}
        if len(self._points):
            places = (self._points, self._extents, self._names, self._rank)
            solid = [*(title.box for title in entitled), *self._behind.words]
            solid += [words for n in self._notes if (words := setting(n).words) is not None]
            if self._distance.is_far:
                named = names_afar(self._distance, *places, solid=solid)
            else:
                named = actor_names(*places, self._wires, solid=solid)
        self.unnamed = sum(bool(n.lines) for n in self._names) - len(named)
        on_lines = self._kind_names(list(named.values()))
        pieces = [*self._behind.pieces, *self._noted(are_behind=True)]
        pieces += outline_pieces(outlines)
        pieces += self._groups.bundles(self._relations, points, folded, full)
        # What steps back lies behind with its names too, so that they cut no line that counts.
        for is_full in (False, True) if full is not None else (True,):
            pieces += self._layer(named, on_lines, is_full=is_full)
        pieces += self._groups.nodes(folded, full)
        for row in range(len(self.actors), len(self._names)):
            pieces += name_pieces(named[row]) if row in named else []
        pieces += title_pieces(entitled)
        pieces += self._noted(are_behind=False)
        return pieces, [*named.values(), *on_lines.values()]

    def _places(self) -> dict[ActorId, Point]:
        """Where the actors stand on paper."""
        points = self._points[: len(self.actors)].tolist()
        return {actor.id: (x, y) for actor, (x, y) in zip(self.actors, points, strict=True)}

    def _folded_at(self) -> list[Point]:
        """Where the collapsed groups stand on paper."""
        return [(x, y) for x, y in self._points[len(self.actors) :].tolist()]

    def _boxes(self) -> list[Bounds]:
        """The boxes of the actors and collapsed groups themselves."""
        rows = zip(self._points.tolist(), self._extents.tolist(), strict=True)
        return [(x - w, y - n, x + e, y + s) for (x, y), (s, e, n, w) in rows]

    def _noted(self, *, are_behind: bool) -> list[Piece]:
        """The annotations that lie behind the web, or those above it."""
        return [
            piece
            for note in self._notes
            if lies_behind(note) is are_behind
            for piece in annotation_pieces(self._records, note)
        ]

    def _layer(
        self, named: dict[int, Named], on_lines: dict[int, Named], *, is_full: bool
    ) -> list[Piece]:
        """Everything that steps back, or everything that does not, the hindmost first."""
        share = 1.0 if is_full else DIMMED
        lines = [i for i, wire in enumerate(self._wires) if self._is_full_wire(wire) is is_full]
        rows = [i for i, actor in enumerate(self.actors) if self._is_full(actor.id) is is_full]
        pieces: list[Piece] = []
        shown = [self._wires[line] for line in lines]
        if self._distance.is_far:
            faint = share * self._distance.share(self._wires)
            pieces += lines_afar(shown, self._decoration, faint)
        else:
            pieces += lines_near(shown, self.relation_kinds, self._decoration, share)
        for row in rows:
            pieces += self._actor(row, share)
        for line in lines:
            if line in on_lines:
                pieces += name_pieces(on_lines[line], share=share, is_quiet=True)
        for row in rows:
            if row in named:
                pieces += name_pieces(named[row], share=share)
        return pieces

    def legend(self, *, unnamed: int) -> tuple[Group, ...]:
        """What occurs in this scene, explained."""
        is_far, shown = self._distance.is_far, [wire.relation for wire in self._wires]
        used = {relation.kind for relation in shown} if not is_far else set[str]()
        found = legend(
            replace(self._decoration, width=None) if is_far else self._decoration,
            self.actors,
            {kind.id: kind for kind in self.kinds}.values(),
            shown,
            [kind for kind in self.relation_kinds.values() if kind.id in used],
            has_badges=any(self._has_badge(row) for row in range(len(self.actors))),
            lit=self._lit,
            has_dimmed=not all(self._is_full(actor.id) for actor in self.actors),
            unnamed=unnamed,
        )
        return (*found, *self._groups.legend())

    def _scale(self, at: Floats) -> Floats:
        if len(at) < 2:
            return np.ones(2)
        if self._distance.is_far:
            return np.full(2, self._distance.most)
        found = tightest(at, self._extents, self._names, self._rank)
        return found * min(1.0, self._distance.most / found.max())

    def _ends(self) -> dict[ActorId, End]:
        places = self._places()
        garbs = enumerate(self._garb(row) for row in range(len(self.actors)))
        ids = [actor.id for actor in self.actors]
        return {ids[row]: End(places[ids[row]], g.shape, g.reach) for row, g in garbs}

    def _extent(self, row: int) -> tuple[float, float, float, float]:
        garb = self._garb(row)
        return extent(garb.shape, has_badge=self._has_badge(row), radius=garb.reach)

    def _garb(self, row: int) -> Garb:
        garb = garb_of(self._decoration, self.actors[row].id, self.kinds[row])
        return replace(garb, radius=garb.radius * self._distance.size)

    def _has_badge(self, row: int) -> bool:
        return self._counts[self.actors[row].id] > 0 and not self._distance.is_plain

    def _actor(self, row: int, share: float) -> list[Piece]:
        x, y = self._points[row].tolist()
        garb, count = self._garb(row), self._counts[self.actors[row].id]
        pieces = actor_pieces(self.kinds[row], x, y, garb=garb, share=share)
        if not self._has_badge(row):
            return pieces
        return [*pieces, *badge_pieces(count, x, y, radius=garb.reach, share=share)]

    def _kind_names(self, taken: Sequence[Named]) -> dict[int, Named]:
        if len(self._wires) > _FEW:
            return {}
        kinds = [self.relation_kinds[wire.relation.kind] for wire in self._wires]
        texts = [drawable(pick(kind.name, kind.name_en)) for kind in kinds]
        boxes = [named.box for named in taken]
        return kind_names(self._wires, texts, boxes, self._points, self._extents)

    def _is_full(self, actor: ActorId) -> bool:
        return self._full is None or actor in self._full

    def _is_full_wire(self, wire: Wire) -> bool:
        return self._is_full(wire.relation.source) and self._is_full(wire.relation.target)


def _full(
    records: Records, lit: Opgave | None, focus: Collection[str] | None
) -> set[ActorId] | None:
    """Who does not step back; None when nobody does."""
    focused = None if focus is None else {ActorId(actor) for actor in focus}
    if lit is None:
        return focused
    involved = {i.actor for i in involvements_of(records, lit.id)}
    return involved if focused is None else involved & focused
