"""The actions on named views: presenting, going along them, changing them."""

from typing import TYPE_CHECKING

from dronten_map.core.edits.looks import is_filtered
from dronten_map.i18n import N_
from dronten_map.ui.actions import Action, Window, with_document
from dronten_map.ui.canvas.minimap import Minimap
from dronten_map.ui.panels import view_edits
from dronten_map.ui.panels.side import SidePanel

if TYPE_CHECKING:
    from dronten_map.ui.panels.views_panel import ViewsPanel

_VIEWS = N_("Views")


def named_view_actions() -> list[Action]:
    """Everything that can be done with named views."""
    return [*_story(), *_changing()]


def _story() -> list[Action]:
    return [
        Action(
            id="view.present",
            text=N_("Present"),
            tip=N_("Show the views one after the other on the whole screen, with large names."),
            verb=_present,
            shortcut="F5",
            icon="monitor",
            enabled=with_document,
            menu="view",
            group="story",
        ),
        Action(
            id="view.next",
            text=N_("Next view"),
            tip=N_("Show the next of the named views."),
            verb=lambda w: _show(w, 1),
            shortcut="Ctrl+PgDown",
            icon="arrow-down",
            enabled=lambda w: _has_more(w, 1),
            menu="view",
            group="story",
            submenu=_VIEWS,
        ),
        Action(
            id="view.previous",
            text=N_("Previous view"),
            tip=N_("Show the named view before this one."),
            verb=lambda w: _show(w, -1),
            shortcut="Ctrl+PgUp",
            icon="arrow-up",
            enabled=lambda w: _has_more(w, -1),
            menu="view",
            group="story",
            submenu=_VIEWS,
        ),
    ]


def _changing() -> list[Action]:
    return [
        Action(
            id="view.add",
            text=N_("New view…"),
            tip=N_("Add a view that starts as the one that is shown."),
            verb=lambda w: panel(w).begin_new(),
            shortcut="Ctrl+Shift+N",
            icon="plus",
            enabled=with_document,
            menu="view",
            group="story",
            submenu=_VIEWS,
        ),
        Action(
            id="view.rename",
            text=N_("Rename the view"),
            tip=N_("Type another name for the view that is shown."),
            verb=lambda w: panel(w).begin_rename(w.bridge.view),
            icon="pencil",
            enabled=with_document,
            menu="view",
            group="story",
            submenu=_VIEWS,
        ),
        Action(
            id="view.keep_sight",
            text=N_("Keep what is in sight"),
            tip=N_("When you present, this view is shown as you see it now."),
            verb=_keep_sight,
            icon="focus",
            enabled=with_document,
            menu="view",
            group="story",
            submenu=_VIEWS,
        ),
        Action(
            id="view.clear_filter",
            text=N_("Clear the filter"),
            tip=N_("Clear the filter: let everything through again."),
            verb=lambda w: view_edits.clear_filter(w.bridge),
            icon="filter",
            enabled=lambda w: with_document(w) and is_filtered(view_edits.shown(w.bridge)),
            menu="view",
            group="story",
            submenu=_VIEWS,
        ),
        Action(
            id="view.remove",
            text=N_("Remove the view"),
            tip=N_("Remove the view that is shown; the actors stay in the map."),
            verb=lambda w: view_edits.remove(w.bridge, w.bridge.view),
            icon="trash-2",
            enabled=lambda w: with_document(w) and len(view_edits.views(w.bridge)) > 1,
            menu="view",
            group="story",
            submenu=_VIEWS,
        ),
    ]


def overview_actions() -> list[Action]:
    """The small map in the corner."""
    return [
        Action(
            id="view.overview",
            text=N_("Overview in the corner"),
            tip=N_("Show all of the map in the corner while only a part is in sight."),
            verb=_turn_overview,
            icon="map",
            enabled=with_document,
            checked=_has_overview,
            menu="view",
            group="zoom",
        ),
    ]


def panel(window: Window) -> "ViewsPanel":
    """The panel of views, brought into sight."""
    if window.page != "map":
        window.show_page("map")
    if window.is_folded("left"):
        window.fold("left")
    side = window.widget.findChild(SidePanel)
    assert isinstance(side, SidePanel), "an open map has its panel"
    side.show_leaf("views")
    return side.views


def _present(window: Window) -> None:
    from dronten_map.ui.presenting.presentation import present  # seldom, and not at the start

    present(window)


def _show(window: Window, by: int) -> None:
    window.show_page("map")
    view_edits.show_next(window.bridge, by)


def _has_more(window: Window, by: int) -> bool:
    if not window.bridge.has_document:
        return False
    line = [v.id for v in view_edits.views(window.bridge)]
    return 0 <= line.index(window.bridge.view) + by < len(line)


def _keep_sight(window: Window) -> None:
    view_edits.remember_sight(window.bridge, window.canvas.centre(), window.canvas.extent())


def _has_overview(window: Window) -> bool:
    found = window.widget.findChild(Minimap)
    return isinstance(found, Minimap) and found.is_open


def _turn_overview(window: Window) -> None:
    found = window.widget.findChild(Minimap)
    if isinstance(found, Minimap):
        found.fold(is_open=not found.is_open)
