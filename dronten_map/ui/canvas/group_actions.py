"""The actions on groups and on the focus."""

from collections.abc import Callable
from functools import partial

from dronten_map.core.edits.looks import set_look
from dronten_map.core.looks import CHOICES, aspect_name
from dronten_map.core.records import Aspect, View
from dronten_map.i18n import N_, _
from dronten_map.ui.actions import Action, Window, with_document
from dronten_map.ui.canvas import group_edits

_SUBMENU = N_("Groups")
# What each way of grouping is called in menu and palette; keep in step with looks.CHOICES.
_WAYS = {
    Aspect.NONE: (N_("Show no groups"), N_("Let the map show actors by themselves.")),
    Aspect.DEPARTMENT: (
        N_("Group by department"),
        N_("Draw an outline around each department and all that is a part of it."),
    ),
    Aspect.AREA: (N_("Group by area"), N_("Draw an outline around the actors of each area.")),
    Aspect.KIND: (N_("Group by kind"), N_("Draw an outline around the actors of each kind.")),
    Aspect.SECTOR: (
        N_("Group by part of society"),
        N_("Draw an outline around residents, partners, governments and so on."),
    ),
    Aspect.COMMUNITY: (
        N_("Group by cluster"),
        N_("Draw an outline around actors that have many relations with each other."),
    ),
}


def group_actions() -> list[Action]:
    """Which groups are shown, folding them, and the focus."""
    return [*_grouping(), *_folding(), *_focusing()]


def _grouping() -> list[Action]:
    return [
        Action(
            id=f"group.by_{aspect.value}",
            text=_WAYS[aspect][0],
            tip=_WAYS[aspect][1],
            verb=partial(_group_by, aspect=aspect),
            enabled=with_document,
            checked=partial(_is_grouped_by, aspect=aspect),
            menu="view",
            group="groups",
            submenu=_SUBMENU,
        )
        for aspect in CHOICES["group_by"]
    ]


def _folding() -> list[Action]:
    return [
        Action(
            id="group.select",
            text=N_("Select the group"),
            tip=N_("Select everybody who is in a group with the selected actors."),
            verb=lambda w: group_edits.select_groups(w.canvas),
            shortcut="Shift+G",
            enabled=_has_group,
            menu="view",
            group="groups",
            submenu=_SUBMENU,
            typed=True,
        ),
        Action(
            id="group.fold",
            text=N_("Collapse the group"),
            tip=N_("Show the group of the selected actors as one node, or as actors again."),
            verb=lambda w: group_edits.fold(w.canvas, _keys(w)),
            shortcut="Ctrl+G",
            enabled=_has_group,
            caption=_fold_caption,
            menu="view",
            group="groups",
            submenu=_SUBMENU,
        ),
        Action(
            id="group.fold_all",
            text=N_("Collapse all groups"),
            tip=N_("Show every group as one node."),
            verb=partial(_fold_all, shut=True),
            enabled=_has(lambda patch_is_folded: not patch_is_folded),
            menu="view",
            group="groups",
            submenu=_SUBMENU,
        ),
        Action(
            id="group.unfold_all",
            text=N_("Expand all groups"),
            tip=N_("Show the actors of every group by themselves again."),
            verb=partial(_fold_all, shut=False),
            shortcut="Ctrl+Shift+G",
            enabled=_has(lambda patch_is_folded: patch_is_folded),
            menu="view",
            group="groups",
            submenu=_SUBMENU,
        ),
    ]


def _focusing() -> list[Action]:
    return [
        Action(
            id="focus.toggle",
            text=N_("Focus on the selection"),
            tip=N_("Let all that is more than a few relations away step back. Escape leaves."),
            verb=_toggle_focus,
            shortcut="Shift+F",
            icon="crosshair",
            enabled=lambda w: _is_focused(w) or _has_selection(w),
            checked=_is_focused,
            menu="view",
            group="focus",
            typed=True,
        ),
        Action(
            id="focus.farther",
            text=N_("Focus one step farther"),
            tip=N_("Show actors that are one relation farther away too."),
            verb=partial(_step, by=1),
            shortcut=">",
            enabled=_is_focused,
            menu="view",
            group="focus",
            typed=True,
        ),
        Action(
            id="focus.nearer",
            text=N_("Focus one step nearer"),
            tip=N_("Show only actors that are one relation less away."),
            verb=partial(_step, by=-1),
            shortcut="<",
            enabled=_is_focused,
            menu="view",
            group="focus",
            typed=True,
        ),
    ]


def _group_by(window: Window, *, aspect: Aspect) -> None:
    bridge = window.bridge
    label = _("Grouped: {aspect}").format(aspect=aspect_name(aspect))
    with bridge.edit(label, merge_key=f"look:{bridge.view}:group_by") as draft:
        set_look(draft, bridge.view, "group_by", aspect)


def _is_grouped_by(window: Window, *, aspect: Aspect) -> bool:
    bridge = window.bridge
    if not bridge.has_document:
        return False
    view = bridge.model.find(View, bridge.view)
    return view is not None and view.group_by is aspect


def _keys(window: Window) -> list[str]:
    """The groups of the selected actors."""
    bridge = window.bridge
    if not bridge.has_document or not bridge.selection.actors:
        return []
    return [patch.key for patch in window.canvas.grouping.of(bridge.selection.actors)]


def _has_group(window: Window) -> bool:
    return bool(_keys(window))


def _fold_caption(window: Window) -> str:
    keys = _keys(window)
    patch = window.canvas.grouping.now.find(keys[0]) if keys else None
    return (
        _("Expand the group") if patch is not None and patch.is_folded else _("Collapse the group")
    )


def _has(wanted: Callable[[bool], bool]) -> Callable[[Window], bool]:
    def has(window: Window) -> bool:
        if not window.bridge.has_document:
            return False
        patches = window.canvas.grouping.now.patches
        return any(wanted(p.is_folded) for p in patches if not p.group.is_rest)

    return has


def _fold_all(window: Window, *, shut: bool) -> None:
    patches = window.canvas.grouping.now.patches
    group_edits.fold(window.canvas, [patch.key for patch in patches], shut=shut)


def _has_selection(window: Window) -> bool:
    selection = window.bridge.selection
    return window.bridge.has_document and bool(selection.actors or selection.relations)


def _is_focused(window: Window) -> bool:
    return window.bridge.has_document and window.canvas.focus.is_on


def _toggle_focus(window: Window) -> None:
    if not window.canvas.focus.leave():
        window.show_page("map")
        window.canvas.focus.begin()


def _step(window: Window, *, by: int) -> None:
    window.canvas.focus.steps += by
