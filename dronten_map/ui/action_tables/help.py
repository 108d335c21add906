"""The actions that help."""

from dronten_map.i18n import N_
from dronten_map.ui.actions import Action


def help_actions() -> list[Action]:
    """The shortcuts, and what this program is."""
    return [
        Action(
            id="help.shortcuts",
            text=N_("Keyboard shortcuts"),
            tip=N_("Every action with its keys."),
            verb=lambda w: w.show_shortcuts(),
            shortcut="F1",
            icon="keyboard",
            menu="help",
        ),
        Action(
            id="help.about",
            text=N_("About this program"),
            tip=N_("The version and the licence."),
            verb=lambda w: w.show_about(),
            icon="info",
            menu="help",
        ),
    ]
