"""The legend of what a view shows: by what, what it is, who thought of it, and its steps."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

from dronten_map.core.backdrops import backdrop_name, backdrop_note, backdrop_source
from dronten_map.core.ids import ActorId
from dronten_map.core.looks import aspect_name, aspect_note
from dronten_map.core.records import Aspect, Shape
from dronten_map.graph.channels import Channel
from dronten_map.graph.scales import Mark
from dronten_map.graph.strokes import Stroke, Strokes
from dronten_map.graph.swatches import Swatch
from dronten_map.i18n import N_, _

# The means of a view in the order of the legend -> what each is called.
MEANS = {
    "colour": N_("Colour"),
    "size": N_("Size"),
    "shape": N_("Shape"),
    "ring": N_("Ring"),
}
# The means of lines -> what each is called.
LINE_MEANS = {"width": N_("Line width"), "line": N_("Line colour")}

_SOURCES = {
    Aspect.ROLE: "RACI",
    Aspect.INFLUENCE: "Mendelow 1991",
    Aspect.INTEREST: "Mendelow 1991",
    Aspect.POSITION: "Mendelow 1991",
    Aspect.TRUST: "Factor C",
    Aspect.ALLIANCE: "Factor C",
    Aspect.HAS: "Edelenbos & Monnikhof 1998/2001",
    Aspect.WANTS: "Factor C",
    Aspect.WE_WANT: "Factor C",
    Aspect.GAP: "Factor C",
    Aspect.SALIENCE: "Mitchell, Agle & Wood 1997",
    Aspect.BETWEENNESS: "Freeman 1977",
    Aspect.CLOSENESS: "Rochat 2009",
    Aspect.CORENESS: "Seidman 1983",
    Aspect.CROSSING: "Krackhardt & Stern 1988",
    Aspect.PASSAGE: "Girvan & Newman 2002",
    Aspect.COMMUNITY: "Blondel et al. 2008",
}
_WEDGE = Aspect.STRENGTH  # of which a single line that grows wider tells how wide it makes lines


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the legend: what is drawn, what it means, and how many have it.

    A means that says nothing here is None.

    Attributes:
        stroke: Of a line of a relation, which says nothing of actors.
        has_width, has_colour: Which means of that stroke say something.
    """

    words: str
    count: int
    swatch: Swatch | None = None
    size: float | None = None
    shape: Shape | None = None
    ring: Swatch | None = None
    stroke: Stroke | None = None
    has_width: bool = False
    has_colour: bool = False


@dataclass(frozen=True, slots=True)
class LegendGroup:
    """One aspect in the legend.

    Attributes:
        title: By what it is shown and what it is, such as “Colour: Influence”.
        note: What the aspect says.
        source: Who thought of it, and when; empty when nobody did.
    """

    title: str
    note: str
    source: str
    entries: tuple[Entry, ...]


# How many relations have each row of what lines show.
CountsOf = Callable[[Strokes], Mapping[int, int]]


def actor_groups(
    channels: Mapping[str, Channel | None], actors: Collection[ActorId]
) -> tuple[LegendGroup, ...]:
    """What is shown of these actors, an aspect that is shown twice together; nothing of nobody."""
    return tuple(
        LegendGroup(
            _titled([MEANS[name] for name in names], shown.aspect),
            aspect_note(shown.aspect),
            _SOURCES.get(shown.aspect, ""),
            tuple(_entry(mark, count, names) for mark, count in shown.counted(actors)),
        )
        for shown, names in _together(channels)
        if actors
    )


def line_groups(
    strokes: Mapping[str, Strokes | None], counts_of: CountsOf
) -> tuple[LegendGroup, ...]:
    """What lines show, both means together; nothing where there are no lines.

    How wide the strong ones are needs no steps: a line that grows wider tells it.
    """
    groups = (
        LegendGroup(
            _titled([LINE_MEANS[name] for name in names], shown.aspect),
            aspect_note(shown.aspect),
            _SOURCES.get(shown.aspect, ""),
            tuple(
                Entry(
                    mark.words,
                    count,
                    stroke=mark,
                    has_width="width" in names,
                    has_colour="line" in names,
                )
                for mark, count in shown.counted(counts_of(shown))
            ),
        )
        for shown, names in _together(strokes)
        if names != ["width"] or shown.aspect is not _WEDGE
    )
    return tuple(group for group in groups if group.entries)


def backdrop_groups(kind: str) -> tuple[LegendGroup, ...]:
    """What lies behind the actors: its names stand in it, so that there are no entries."""
    if not kind:
        return ()
    title = _("{means}: {aspect}").format(means=_("Background"), aspect=backdrop_name(kind).lower())
    return (LegendGroup(title, backdrop_note(kind), backdrop_source(kind), ()),)


def needs_wedge(strokes: Mapping[str, Strokes | None], counts_of: CountsOf) -> bool:
    """Whether a line that grows wider tells that the strong ones are wide, and some are."""
    return any(
        names == ["width"]
        and shown.aspect is _WEDGE
        and any(counts_of(shown).get(row) for row in (3, 4, 5))
        for shown, names in _together(strokes)
    )


class _Showing(Protocol):
    @property
    def aspect(self) -> Aspect: ...


S = TypeVar("S", bound=_Showing)


def _together(means: Mapping[str, S | None]) -> list[tuple[S, list[str]]]:
    """What is shown, with the names of all means that show it."""
    found: dict[Aspect, tuple[S, list[str]]] = {}
    for name, shown in means.items():
        if shown is not None:
            found.setdefault(shown.aspect, (shown, []))[1].append(name)
    return list(found.values())


def _titled(means: list[str], aspect: Aspect) -> str:
    """By what it is shown and what it is; the means marked with N_."""
    text = ", ".join([_(means[0]), *(_(mean).lower() for mean in means[1:])])
    return _("{means}: {aspect}").format(means=text, aspect=aspect_name(aspect).lower())


def _entry(mark: Mark, count: int, names: list[str]) -> Entry:
    return Entry(
        mark.words,
        count,
        swatch=mark.swatch if "colour" in names else None,
        size=mark.size if "size" in names else None,
        shape=mark.shape if "shape" in names else None,
        ring=mark.swatch if "ring" in names else None,
    )
