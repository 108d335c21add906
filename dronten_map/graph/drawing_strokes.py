"""The relations of a drawing with all that lines show: their kinds, widths and colours."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from dronten_map.core.ids import RelationKindId
from dronten_map.core.records import RelationKind
from dronten_map.graph.decoration import Decoration
from dronten_map.graph.drawing_afar import faint_lines
from dronten_map.graph.drawing_legend import stroke_colour
from dronten_map.graph.drawing_wires import Wire, wire_pieces
from dronten_map.graph.primitives import Piece, mixed


def lines_near(
    wires: Iterable[Wire],
    kinds: Mapping[RelationKindId, RelationKind],
    decoration: Decoration,
    share: float,
) -> Iterator[Piece]:
    """Lines with their style and heads; share is what is left of their colours.

    Those that have more of what colours or widths say lie in front, as on the screen.
    """
    for wire in sorted(wires, key=lambda wire: decoration.rank_of(wire.relation)):
        shown = decoration.stroke_of(wire.relation)
        yield from wire_pieces(
            wire,
            kinds[wire.relation.kind],
            mixed(stroke_colour(shown), share),
            width=decoration.width_of(wire.relation),
            is_tense=shown is not None and shown.is_dashed,
        )


def lines_afar(wires: Iterable[Wire], decoration: Decoration, share: float) -> Iterator[Piece]:
    """Lines as they are seen from afar: nothing is left of what they show but their colours.

    Those that have more of what a colour says lie in front.
    """
    found: defaultdict[tuple[int, str], list[Wire]] = defaultdict(list)
    for wire in wires:
        shown = decoration.stroke_of(wire.relation)
        found[0 if shown is None else shown.step, stroke_colour(shown)].append(wire)
    for (_step, colour), alike in sorted(found.items(), key=lambda group: group[0]):
        yield from faint_lines(alike, colour, share)
