"""The actions on the map, joined from their subjects."""

from dronten_map.ui.actions import Action
from dronten_map.ui.canvas.annotation_actions import annotation_actions
from dronten_map.ui.canvas.arrange_actions import arrange_actions
from dronten_map.ui.canvas.edit_actions import edit_actions
from dronten_map.ui.canvas.group_actions import group_actions
from dronten_map.ui.canvas.tool_actions import tool_actions
from dronten_map.ui.canvas.view_actions import view_actions


def canvas_actions() -> list[Action]:
    """Every action on the map, in the order of the menus."""
    return [
        *edit_actions(),
        *tool_actions(),
        *annotation_actions(),
        *arrange_actions(),
        *view_actions(),
        *group_actions(),
    ]
