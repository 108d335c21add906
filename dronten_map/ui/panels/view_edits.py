"""What can be done with a named view from panel, menu and keyboard alike, each as one step."""

from collections.abc import Iterable

from dronten_map.core.backdrops import backdrop_name
from dronten_map.core.edits import looks
from dronten_map.core.edits.amend import amend
from dronten_map.core.ids import ViewId
from dronten_map.core.looks import aspect_name
from dronten_map.core.queries import in_order
from dronten_map.core.records import Aspect, View
from dronten_map.i18n import _
from dronten_map.ui.bridge import Bridge


def views(bridge: Bridge) -> list[View]:
    """The views in the order of the list and the story."""
    return in_order(bridge.model.all(View))


def shown(bridge: Bridge) -> View:
    """The view that is shown."""
    return bridge.model.get(View, bridge.view)


def show(bridge: Bridge, view: ViewId) -> None:
    """Show a view, with the opgave that it lights up."""
    before, after = shown(bridge), bridge.model.get(View, view)
    lit = bridge.selection.opgave
    bridge.view = view
    # What the user lit up by hand stays so, unless the view has a wish of its own.
    if after.opgave is not None or lit == before.opgave:
        bridge.selection.light(after.opgave)


def show_next(bridge: Bridge, by: int) -> None:
    """Show the next view (1) or the one before (-1); at the end it stays."""
    line = [v.id for v in views(bridge)]
    at = line.index(bridge.view) + by
    if 0 <= at < len(line):
        show(bridge, line[at])


def add_like(bridge: Bridge, view: ViewId, name: str = "") -> ViewId | None:
    """Add a view like another one and show it; None when that was refused.

    Without a name it gets that of the other one, with a number.
    """
    made: list[ViewId] = []
    with bridge.edit(_("View added")) as draft:
        called = name or looks.free_view_name(draft, draft.get(View, view).name)
        made.append(looks.duplicate_view(draft, view, called))
    if not made or bridge.model.find(View, made[0]) is None:
        return None
    show(bridge, made[0])
    return made[0]


def rename(bridge: Bridge, view: ViewId, name: str) -> None:
    """Give a view another name."""
    with bridge.edit(_("View renamed")) as draft:
        looks.rename_view(draft, view, name)


def note(bridge: Bridge, view: ViewId, text: str) -> None:
    """Write what is told under the picture when a view is presented."""
    with bridge.edit(_("Note of the view changed")) as draft:
        amend(draft, View, [view], note=text)


def remove(bridge: Bridge, view: ViewId) -> None:
    """Remove a view; when it is shown, the one after it is shown, or else the one before."""
    line = [v.id for v in views(bridge)]
    if view == bridge.view and len(line) > 1:
        at = line.index(view)
        show(bridge, line[at + 1] if at + 1 < len(line) else line[at - 1])
    name = bridge.model.get(View, view).name
    with bridge.edit(_("View “{name}” removed").format(name=name)) as draft:
        looks.remove_view(draft, view)


def move(bridge: Bridge, view: ViewId, before: ViewId | None) -> None:
    """Put a view before another one, or last."""
    # Several presses of an arrow key are one thing to take back.
    with bridge.edit(_("View moved"), merge_key=f"views:{view}") as draft:
        looks.move_view(draft, view, before)


def move_by(bridge: Bridge, view: ViewId, by: int) -> None:
    """Move a view up (-1) or down (1); at the end it stays."""
    line = [v.id for v in views(bridge)]
    at = line.index(view)
    if 0 <= at + by < len(line):
        line.insert(at + by, line.pop(at))
        after = at + by + 1
        move(bridge, view, line[after] if after < len(line) else None)


def let_through(bridge: Bridge, part: str, values: Iterable[str]) -> None:
    """Let a part of the filter of the view that is shown let only these through."""
    key = f"filter:{bridge.view}:{part}"
    with bridge.edit(_("Filter changed"), merge_key=key) as draft:
        looks.let_through(draft, bridge.view, part, values)


def set_range(bridge: Bridge, estimate: str, span: tuple[int, int] | None) -> None:
    """Let only estimates from lowest to highest through; None lets everything through."""
    key = f"filter:{bridge.view}:{estimate}"
    with bridge.edit(_("Filter changed"), merge_key=key) as draft:
        looks.set_range(draft, bridge.view, estimate, span)


def clear_filter(bridge: Bridge) -> None:
    """Let everything through again."""
    with bridge.edit(_("Filter cleared")) as draft:
        looks.clear_filter(draft, bridge.view)


def set_look(bridge: Bridge, field: str, aspect: Aspect) -> None:
    """Let the view that is shown show an aspect in one of its means, such as its colours."""
    label = _("Look changed to {aspect}").format(aspect=aspect_name(aspect))
    with bridge.edit(label, merge_key=f"look:{bridge.view}:{field}") as draft:
        looks.set_look(draft, bridge.view, field, aspect)


def set_backdrop(bridge: Bridge, kind: str) -> None:
    """Let something lie behind the actors of the view that is shown; they stay where they are.

    The kind is a key of `backdrops.KINDS`. It lies where it would if they were arranged by it.
    """
    found = None
    if kind:
        from dronten_map.graph.layouts.table import backdrop_of_kind

        found = backdrop_of_kind(kind, bridge.model, bridge.view, bridge.selection.opgave)
    label = _("Background changed to {name}").format(name=backdrop_name(kind))
    with bridge.edit(label, merge_key=f"look:{bridge.view}:backdrop") as draft:
        looks.set_backdrop(draft, bridge.view, found)


def remember_sight(bridge: Bridge, middle: tuple[float, float], size: tuple[float, float]) -> None:
    """Let the view that is shown be presented as it is seen now: its middle, width and height."""
    with bridge.edit(_("What is in sight kept for the story")) as draft:
        lit = bridge.selection.opgave
        looks.remember_sight(draft, bridge.view, middle, size, opgave=lit)


def forget_sight(bridge: Bridge, view: ViewId) -> None:
    """Let a view show all of it again when it is presented."""
    with bridge.edit(_("All of the view shown in the story again")) as draft:
        looks.forget_sight(draft, view)
