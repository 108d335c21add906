"""The legend of a drawing: what its shapes, lines and marks mean, only as far as they occur."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from dronten_map.core.queries import in_order
from dronten_map.core.records import Actor, ActorKind, Opgave, Relation, RelationKind
from dronten_map.graph.decoration import Decoration
from dronten_map.graph.drawing_actors import (
    Garb,
    actor_pieces,
    badge_pieces,
    entry_pieces,
    kind_garb,
)
from dronten_map.graph.drawing_names import BADGE_AT
from dronten_map.graph.drawing_wires import line_pieces
from dronten_map.graph.legends import Entry as Shown
from dronten_map.graph.legends import LegendGroup
from dronten_map.graph.primitives import DIMMED, LINE, MUTED, PAPER, Path, Piece, laid, mixed
from dronten_map.graph.segments import Point, Segments, circle
from dronten_map.graph.shapes import tense_dashes
from dronten_map.graph.strokes import WIDTH, WIDTHS, Stroke, Strokes
from dronten_map.graph.text import drawable
from dronten_map.i18n import _, ngettext, pick

EDGE = mixed(MUTED, 0.72)
SAMPLE = 34.0  # points: how wide the drawn sample of an entry is
_LINE = 2.0  # points, how wide the sample of a line's colour alone is
_SMALL = 0.42  # of its size on the map that an actor has in the legend


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the legend: a drawn sample, SAMPLE wide around 0,0, and what it means."""

    sample: tuple[Piece, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Group:
    """Lines of the legend under one heading."""

    title: str
    entries: tuple[Entry, ...]


def legend(
    decoration: Decoration,
    actors: Collection[Actor],
    actor_kinds: Iterable[ActorKind],
    relations: Collection[Relation],
    relation_kinds: Iterable[RelationKind],
    *,
    has_badges: bool,
    lit: Opgave | None,
    has_dimmed: bool,
    unnamed: int,
) -> tuple[Group, ...]:
    """What a reader needs to know of a drawing with these kinds; groups without lines are left out.

    Unnamed is the number of actors whose name has no room.
    """
    garb = kind_garb(decoration)

    def counts_of(strokes: Strokes) -> Mapping[int, int]:
        return strokes.counts(relations)

    wedge = _wedge() if decoration.has_wedge(counts_of) else ()
    groups = (
        *map(_shown, decoration.legend([actor.id for actor in actors])),
        *map(_shown, decoration.line_legend(counts_of)),
        *map(_shown, decoration.backdrop_legend()),
        Group(_("Actors"), tuple(_actor_entry(kind, garb(kind)) for kind in in_order(actor_kinds))),
        Group(_("Relations"), (*map(_relation_entry, in_order(relation_kinds)), *wedge)),
        Group(
            _("Marks"),
            tuple(_marks(has_badges=has_badges, lit=lit, has_dimmed=has_dimmed, unnamed=unnamed)),
        ),
    )
    return tuple(group for group in groups if group.entries)


def _shown(group: LegendGroup) -> Group:
    """What colours, sizes, shapes, rings or lines say, and how many have each."""
    entries = [
        Entry(_sample(entry), drawable(f"{entry.words} ({entry.count})")) for entry in group.entries
    ]
    if group.source:
        entries.append(Entry((), _("Source: {source}").format(source=group.source)))
    return Group(group.title, tuple(entries))


def _sample(entry: Shown) -> tuple[Piece, ...]:
    stroke = entry.stroke
    if stroke is None:
        return laid(entry_pieces(entry), 0, 0, scale=_SMALL)
    width = stroke.width if entry.has_width else _LINE
    colour = stroke_colour(stroke if entry.has_colour else None)
    dash = tense_dashes(width) if entry.has_colour and stroke.is_dashed else ()
    start, _first, _second, end = _straight()
    return (Path((("M", *start), ("L", *end)), stroke=colour, width=width, dash=dash),)


def _actor_entry(kind: ActorKind, garb: Garb) -> Entry:
    pieces = actor_pieces(kind, 0, 0, garb=garb)
    return Entry(laid(pieces, 0, 0, scale=_SMALL), _named(kind))


def _relation_entry(kind: RelationKind) -> Entry:
    sample = line_pieces(_straight(), kind, EDGE, width=WIDTH, direction=kind.direction)
    return Entry(sample, _named(kind))


def stroke_colour(stroke: Stroke | None) -> str:
    """The colour of a line on paper, by what it says; nothing is that of all lines."""
    return EDGE if stroke is None or stroke.swatch is None else stroke.swatch.light


def _wedge() -> Iterable[Entry]:
    """A line that grows wider tells that strong ones are wide."""
    half = SAMPLE / 2
    wedge: Segments = (
        ("M", -half, -0.5),
        ("L", half, -WIDTHS[5] / 2),
        ("L", half, WIDTHS[5] / 2),
        ("L", -half, 0.5),
        ("Z",),
    )
    yield Entry((Path(wedge, fill=EDGE),), _("thicker: stronger"))


def _marks(
    *, has_badges: bool, lit: Opgave | None, has_dimmed: bool, unnamed: int
) -> Iterable[Entry]:
    if has_badges:
        sample = laid(badge_pieces(3, -BADGE_AT, BADGE_AT), 0, 0)
        yield Entry(sample, _("takes part in so many opgaven"))
    if lit is not None and has_dimmed:
        yield Entry((_dot(MUTED),), drawable(_("involved in {code}").format(code=lit.code)))
        yield Entry((_dot(mixed(MUTED, DIMMED)),), _("not involved in it"))
    elif has_dimmed:
        yield Entry((_dot(mixed(MUTED, DIMMED)),), _("outside the focus"))
    if unnamed:
        text = ngettext("{count} name has no room", "{count} names have no room", unnamed).format(
            count=unnamed
        )
        yield Entry((_dot(PAPER, stroke=LINE),), text)


def _dot(colour: str, *, stroke: str | None = None) -> Path:
    return Path(circle(7), fill=colour, stroke=stroke, width=1.0)


def _straight() -> tuple[Point, Point, Point, Point]:
    half = SAMPLE / 2
    return (-half, 0.0), (-half / 3, 0.0), (half / 3, 0.0), (half, 0.0)


def _named(kind: ActorKind | RelationKind) -> str:
    return drawable(pick(kind.name, kind.name_en))
