"""The table of arrangements that the menu reads."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from dronten_map.core.ids import ActorId, OpgaveId, ViewId
from dronten_map.core.model import Records
from dronten_map.graph.layout import Positions, arranged
from dronten_map.graph.layouts.blocks import by_area, by_department, by_kind, in_rows
from dronten_map.graph.layouts.circular import on_circle
from dronten_map.graph.layouts.ground import ground_of, settled_at
from dronten_map.graph.layouts.layered import in_layers
from dronten_map.graph.layouts.rings import by_influence
from dronten_map.graph.layouts.scales import by_power_and_interest
from dronten_map.i18n import N_


class Arranging(Protocol):
    """Puts actors of a view in order; without actors all that stand in it.

    Pinned actors and what else stands in the view stay where they are, nothing lies over anything,
    and the same map always gives the same positions.
    """

    def __call__(
        self,
        records: Records,
        view: ViewId,
        actors: Iterable[ActorId] | None = None,
        opgave: OpgaveId | None = None,
    ) -> Positions:
        """The new positions, in points; the opgave is the one that is lit."""
        ...


@dataclass(frozen=True)
class Arrangement:
    """One way to put actors in order.

    Attributes:
        id: Its name in code, unique.
        name: What it is called, marked with N_.
        tip: One sentence that says what it does, marked with N_.
        icon: Name of a file in resources/icons, without .svg.
        positions: Where the actors come to stand.
    """

    id: str
    name: str
    tip: str
    icon: str
    positions: Arranging


def by_relations(
    records: Records,
    view: ViewId,
    actors: Iterable[ActorId] | None = None,
    opgave: OpgaveId | None = None,
) -> Positions:
    """Related actors near each other, as `layout.arranged` lays them.

    Time: about relations. Distances are in points. Source: Fruchterman & Reingold (1991).
    """
    ground = ground_of(records, view, actors, opgave)
    return settled_at(ground, arranged(records, view, ground.web.actors))


ARRANGEMENTS = (
    Arrangement(
        "organic",
        N_("By relations"),
        N_("Let related actors stand near each other, and nothing over anything."),
        "network",
        by_relations,
    ),
    Arrangement(
        "rings",
        N_("In rings of influence"),
        N_("Set whom you want to decide along in the middle, and who is only told at the outside."),
        "target",
        by_influence,
    ),
    Arrangement(
        "power",
        N_("By influence and interest"),
        N_("Set actors with much influence above, and those with much interest to the right."),
        "scale",
        by_power_and_interest,
    ),
    Arrangement(
        "layers",
        N_("In layers"),
        N_("Set clients, and what others are a part of, above."),
        "list-tree",
        in_layers,
    ),
    Arrangement(
        "kind",
        N_("By kind"),
        N_("Set actors of the same kind together."),
        "palette",
        by_kind,
    ),
    Arrangement(
        "department",
        N_("By department"),
        N_("Set a department or organisation together with all that is a part of it."),
        "building-2",
        by_department,
    ),
    Arrangement(
        "area",
        N_("By area"),
        N_("Set actors of the same area together."),
        "map-pin",
        by_area,
    ),
    Arrangement(
        "circle",
        N_("In a circle"),
        N_("Set the actors on a circle, so that few relations cross."),
        "circle",
        on_circle,
    ),
    Arrangement(
        "rows",
        N_("In rows"),
        N_("Set the actors in rows, by name."),
        "grid-3x3",
        in_rows,
    ),
)


def arrangement(name: str) -> Arrangement:
    """The arrangement with this id; KeyError when there is none."""
    return {row.id: row for row in ARRANGEMENTS}[name]
