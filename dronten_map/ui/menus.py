"""The menus in the bar: their titles, in order; the table of actions fills them."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QMenuBar

from dronten_map.i18n import N_, _

if TYPE_CHECKING:  # the titles are part of the first paint, the actions are not
    from dronten_map.ui.actions import Menu

TITLES: dict["Menu", str] = {
    "file": N_("File"),
    "edit": N_("Edit"),
    "view": N_("View"),
    "map": N_("Map"),
    "opgave": N_("Opgave"),
    "plan": N_("Plan"),
    "help": N_("Help"),
}


def add_menus(bar: QMenuBar) -> dict["Menu", QMenu]:
    """Put empty menus in a bar."""
    menus: dict[Menu, QMenu] = {name: QMenu(_(title), bar) for name, title in TITLES.items()}
    for menu in menus.values():
        bar.addMenu(menu)
    return menus
