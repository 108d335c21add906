"""The menus of the outline: what can be done with a line, and which columns are shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from dronten_map.core.plan import PlanActivity, PlanPhase, Work
from dronten_map.i18n import _
from dronten_map.ui.views import plan_paste
from dronten_map.ui.views.plan_columns import COLUMNS

if TYPE_CHECKING:
    from dronten_map.ui.views.plan_outline import Outline


def show(outline: "Outline", at: QPoint) -> None:
    """Show the menu of the line where the keyboard stands."""
    menu = menu_of(outline)
    menu.exec(at)
    menu.deleteLater()


def menu_of(outline: "Outline") -> QMenu:
    """What can be done with the line where the keyboard stands, and with the list."""
    menu = QMenu(outline)
    line = outline.tree.line(outline.currentIndex())
    _offer(menu, _("Add activity"), "Ins", outline.add_activity)
    _offer(menu, _("Add phase"), "", outline.add_phase)
    if isinstance(line, PlanActivity | PlanPhase):
        menu.addSeparator()
        _offer(menu, _("Move up"), "Alt+Up", lambda: outline.shift(-1))
        _offer(menu, _("Move down"), "Alt+Down", lambda: outline.shift(1))
        menu.addSeparator()
        _offer(menu, _("Delete"), "Del", outline.remove_chosen)
    elif isinstance(line, Work):
        menu.addSeparator()
        _offer(menu, _("Delete plan"), "Del", outline.wants_plan_gone.emit)
    menu.addSeparator()
    _offer(menu, _("Copy for a workbook"), "Ctrl+C", lambda: plan_paste.copy(outline))
    _offer(menu, _("Paste from a workbook"), "Ctrl+V", outline.paste)
    menu.addSeparator()
    column = COLUMNS[max(0, outline.currentIndex().column())]
    text = _("Sort by {column}").format(column=column.full_name)
    _offer(menu, text, "", lambda: outline.sort(column.name))
    columns = columns_menu(outline)
    columns.setTitle(_("Columns"))
    menu.addMenu(columns)
    return menu


def choose_columns(outline: "Outline", at: QPoint) -> None:
    """Show which columns are in sight, to show others and put these away."""
    menu = columns_menu(outline)
    menu.exec(at)
    menu.deleteLater()


def columns_menu(outline: "Outline") -> QMenu:
    """Every column but the title, ticked when it is shown."""
    menu = QMenu(outline)
    for place, column in enumerate(COLUMNS[1:], start=1):
        action = menu.addAction(column.full_name)
        action.setCheckable(True)
        action.setChecked(not outline.isColumnHidden(place))
        action.toggled.connect(
            lambda on, name=column.name: outline.show_column(name, is_on=bool(on))
        )
    return menu


def _offer(menu: QMenu, text: str, keys: str, do: Callable[[], object]) -> None:
    action = menu.addAction(text)
    action.setShortcut(keys)
    action.triggered.connect(lambda: do())
