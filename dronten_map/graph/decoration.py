"""How a view shows its actors and relations: colours, sizes, shapes, rings, widths, and why."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from dronten_map.core.backdrops import kind_of
from dronten_map.core.changes import Step
from dronten_map.core.ids import ActorId, OpgaveId
from dronten_map.core.model import Records
from dronten_map.core.records import (
    ActorKind,
    Aspect,
    Relation,
    Shape,
    View,
)
from dronten_map.graph.channels import Channel, channel_of, followed
from dronten_map.graph.legends import (
    LINE_MEANS,
    MEANS,
    CountsOf,
    LegendGroup,
    actor_groups,
    backdrop_groups,
    line_groups,
    needs_wedge,
)
from dronten_map.graph.scales import Lens
from dronten_map.graph.strokes import WIDTH, Stroke, Strokes, strokes_concern, strokes_of
from dronten_map.graph.swatches import Swatch


@dataclass(frozen=True)
class Decoration:
    """How a view shows its actors and relations; None is a means that has nothing to say.

    Attributes:
        colour: None: every actor has the colour of its kind.
        shape: None: every actor has the shape of its kind, or all are circles.
        is_round: Whether all are circles.
        width: None: all lines are as wide.
        line: None: all lines have one colour, and the dashes of their kind.
        backdrop: The kind of what lies behind the actors, a key of `backdrops.KINDS`.
    """

    colour: Channel | None = None
    size: Channel | None = None
    shape: Channel | None = None
    ring: Channel | None = None
    is_round: bool = False
    width: Strokes | None = None
    line: Strokes | None = None
    backdrop: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether every actor looks as its kind does."""
        return not self.is_round and not any(self.channels.values())

    @property
    def is_telling(self) -> bool:
        """Whether anything but kinds, and how strong relations are, has to be explained."""
        lines = [shown for shown in self.strokes.values() if shown is not None]
        is_wedge = all(shown.aspect is Aspect.STRENGTH for shown in lines) and self.line is None
        return any(self.channels.values()) or not is_wedge

    @property
    def channels(self) -> dict[str, Channel | None]:
        """The means by name."""
        return {name: getattr(self, name) for name in MEANS}

    @property
    def strokes(self) -> dict[str, Strokes | None]:
        """The means of lines by name."""
        return {name: getattr(self, name) for name in LINE_MEANS}

    def swatch(self, actor: ActorId) -> Swatch | None:
        """The colour of an actor; None for that of its kind."""
        return None if self.colour is None else self.colour.mark(actor).swatch

    def size_of(self, actor: ActorId) -> float:
        """How many times as large as by itself an actor is."""
        return 1.0 if self.size is None else self.size.mark(actor).size

    def shape_of(self, actor: ActorId, kind: ActorKind) -> Shape:
        """The shape of an actor of a kind."""
        return self.own_shape(actor) or kind.shape

    def own_shape(self, actor: ActorId) -> Shape | None:
        """The shape of an actor; None for that of its kind."""
        if self.shape is not None:
            return self.shape.mark(actor).shape or Shape.CIRCLE
        return Shape.CIRCLE if self.is_round else None

    def ring_of(self, actor: ActorId) -> Swatch | None:
        """The colour of the ring around an actor; None for no ring."""
        return None if self.ring is None else self.ring.mark(actor).swatch

    def combinations(self, actors: Iterable[ActorId]) -> Iterator[tuple[ActorId, tuple[int, ...]]]:
        """Actors with the rows of their marks: those with the same rows and kind look the same."""
        shown = [(c.rows, c.rest) for c in self.channels.values() if c is not None]
        for actor in actors:
            yield actor, tuple([rows.get(actor, rest) for rows, rest in shown])

    def width_of(self, relation: Relation) -> float:
        """How wide the line of a relation is, in points."""
        return WIDTH if self.width is None else self.width.mark(relation).width

    def stroke_of(self, relation: Relation) -> Stroke | None:
        """What the colour of a line says; None where that says nothing."""
        return None if self.line is None else self.line.mark(relation)

    def rank_of(self, relation: Relation) -> tuple[int, int]:
        """How far in front the line of a relation lies: a colour goes before how wide it is."""
        wide = 0 if self.width is None else self.width.mark(relation).step
        return (0 if self.line is None else self.line.mark(relation).step), wide

    def legend(self, actors: Collection[ActorId]) -> tuple[LegendGroup, ...]:
        """What is shown of these actors, an aspect that is shown twice together."""
        return actor_groups(self.channels, actors)

    def line_legend(self, counts_of: CountsOf) -> tuple[LegendGroup, ...]:
        """What lines show, from how many have each row of their marks; both means together."""
        return line_groups(self.strokes, counts_of)

    def backdrop_legend(self) -> tuple[LegendGroup, ...]:
        """What lies behind the actors: its names stand in it, so that there are no entries."""
        return backdrop_groups(self.backdrop)

    def has_wedge(self, counts_of: CountsOf) -> bool:
        """Whether a line that grows wider tells that the strong ones are wide, and some are."""
        return needs_wedge(self.strokes, counts_of)


def decorate(
    records: Records, view: View, *, on: date, opgave: OpgaveId | None = None
) -> Decoration:
    """How a view shows the actors of the map on a day.

    Estimates are those for the opgave that is lit, else for the view's own, else in general.

    Time: see `channel_of`, for each means that says something.
    """
    view = replace(view, opgave=opgave or view.opgave)
    lens = Lens.of(records, on, view.opgave)

    def made(aspect: Aspect) -> Channel:
        return channel_of(records, view, aspect, lens)

    def lines(aspect: Aspect) -> Strokes | None:
        return None if aspect is Aspect.NONE else strokes_of(records, aspect)

    return Decoration(
        colour=None if view.colour_by in (Aspect.KIND, Aspect.NONE) else made(view.colour_by),
        size=None if view.size_by is Aspect.NONE else made(view.size_by),
        shape=None if view.shape_by in (Aspect.KIND, Aspect.NONE) else made(view.shape_by),
        ring=None if view.ring_by is Aspect.NONE else made(view.ring_by),
        is_round=view.shape_by is Aspect.NONE,
        width=lines(view.width_by),
        line=lines(view.line_by),
        backdrop=kind_of(view.backdrop),
    )


def redecorated(
    decoration: Decoration,
    records: Records,
    view: View,
    step: Step,
    *,
    on: date,
    opgave: OpgaveId | None = None,
    kept: Collection[Aspect] = (),
) -> tuple[Decoration, frozenset[ActorId] | None]:
    """The decoration after a step that did not change the view, and who looks different by it.

    It is the one that `decorate` would make; None is all actors. Of personal aspects it costs
    what the step touches. Aspects that are kept stay as they were, until they are worked out.
    """
    if decoration.is_plain:
        return decoration, frozenset()
    view = replace(view, opgave=opgave or view.opgave)
    lens = Lens.of(records, on, view.opgave)
    channels: dict[str, Channel | None] = {}
    changed: set[ActorId] = set()
    is_all = False
    for name, channel in decoration.channels.items():
        channels[name] = channel
        if channel is not None and channel.aspect not in kept:
            channels[name], touched = followed(channel, records, view, lens, step)
            is_all |= touched is None
            changed |= touched or frozenset()
    return replace(decoration, **channels), None if is_all else frozenset(changed)


def restroked(
    decoration: Decoration, records: Records, step: Step, *, kept: Collection[Aspect] = ()
) -> Decoration:
    """The decoration with what lines show after a step; aspects that are kept stay as they were.

    It is the same object where nothing but the relations that the step touches may look different.
    """
    made = {
        name: strokes_of(records, strokes.aspect)
        for name, strokes in decoration.strokes.items()
        if strokes is not None and strokes.aspect not in kept
        if strokes_concern(step, strokes.aspect)
    }
    return replace(decoration, **made) if made else decoration
