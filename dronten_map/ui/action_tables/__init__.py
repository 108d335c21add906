"""The one table of actions, joined from the parts of the window."""

from dronten_map.ui.action_tables.edit import edit_actions
from dronten_map.ui.action_tables.file import file_actions
from dronten_map.ui.action_tables.help import help_actions
from dronten_map.ui.action_tables.look import look_actions, page_actions
from dronten_map.ui.actions import Action


def all_actions() -> list[Action]:
    """Every action of the program, in the order of its menus."""
    # These bring NumPy along, and the table is not needed for the first paint.
    from dronten_map.ui.canvas.actions import canvas_actions
    from dronten_map.ui.panels.actions import panel_actions
    from dronten_map.ui.panels.view_actions import named_view_actions, overview_actions
    from dronten_map.ui.views.actions import view_page_actions

    return [
        *file_actions(),
        *edit_actions(),
        *page_actions(),
        *named_view_actions(),
        *canvas_actions(),
        *overview_actions(),
        *panel_actions(),
        *view_page_actions(),
        *look_actions(),
        *help_actions(),
    ]
