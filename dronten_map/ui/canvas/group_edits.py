"""What the hand and the keyboard do with groups."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dronten_map.core.edits.groups import collapse, expand
from dronten_map.i18n import ngettext

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas


def fold(canvas: "Canvas", keys: Iterable[str], *, shut: bool | None = None) -> None:
    """Collapse groups, or expand them; by default whichever the first of them is not."""
    found = [p for key in keys if (p := canvas.grouping.now.find(key)) is not None]
    if not found:
        return
    is_shut = not found[0].is_folded if shut is None else shut
    wanted = [patch for patch in found if patch.is_folded is not is_shut]
    if not wanted:
        return
    bridge, count = canvas.bridge, len(wanted)
    if is_shut:
        text = ngettext("Group collapsed: {name}", "{count} groups collapsed", count)
    else:
        text = ngettext("Group expanded: {name}", "{count} groups expanded", count)
    label = text.format(name=wanted[0].group.title, count=count)
    with bridge.edit(label) as draft:
        (collapse if is_shut else expand)(draft, bridge.view, [patch.key for patch in wanted])


def select_groups(canvas: "Canvas") -> None:
    """Select everybody who is in a group with one of the selected actors."""
    patches = canvas.grouping.of(canvas.bridge.selection.actors)
    slots = [slot for patch in patches for slot in patch.slots.tolist()]
    if slots:
        canvas.bridge.selection.add(actors=canvas.scene.actors_at(slots))
