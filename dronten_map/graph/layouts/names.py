"""What the ways to put actors in order are called, for the menu; how is told in `table`."""

from dataclasses import dataclass

from dronten_map.core.records import Aspect
from dronten_map.i18n import N_


@dataclass(frozen=True, slots=True)
class Name:
    """What one way is called.

    Attributes:
        id: Its name in code, unique.
        name: What the user calls it, marked with N_.
        tip: One sentence that says what it does, marked with N_.
        icon: Name of a file in resources/icons, without .svg.
        groups: The groups that stand together, whose outlines the view can show.
    """

    id: str
    name: str
    tip: str
    icon: str
    groups: Aspect = Aspect.NONE


NAMES = (
    Name(
        "organic",
        N_("Arrange by relations"),
        N_("Let related actors stand near each other, and nothing over anything."),
        "network",
    ),
    Name(
        "rings",
        N_("Arrange in rings of influence"),
        N_("Set whom you want to decide along in the middle, and who is only told at the outside."),
        "target",
    ),
    Name(
        "power",
        N_("Arrange by influence and interest"),
        N_("Set actors with much influence above, and those with much interest to the right."),
        "scale",
    ),
    Name(
        "layers",
        N_("Arrange in layers"),
        N_("Set clients, and what others are a part of, above."),
        "list-tree",
    ),
    Name(
        "kind",
        N_("Arrange by kind"),
        N_("Set actors of the same kind together."),
        "palette",
        Aspect.KIND,
    ),
    Name(
        "department",
        N_("Arrange by department"),
        N_("Set a department or organisation together with all that is a part of it."),
        "building-2",
        Aspect.DEPARTMENT,
    ),
    Name(
        "area",
        N_("Arrange by area"),
        N_("Set actors of the same area together."),
        "map-pin",
        Aspect.AREA,
    ),
    Name(
        "circle",
        N_("Arrange in a circle"),
        N_("Set the actors on a circle, so that few relations cross."),
        "circle",
    ),
    Name(
        "rows",
        N_("Arrange in rows"),
        N_("Set the actors in rows, by name."),
        "grid-3x3",
    ),
)
