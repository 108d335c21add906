"""The actions on how near the map is seen."""

from dronten_map.i18n import N_
from dronten_map.ui.actions import Action, with_document, with_pieces


def view_actions() -> list[Action]:
    """Zooming and fitting."""
    return [
        Action(
            id="map.zoom_in",
            text=N_("Zoom in"),
            tip=N_("Come nearer. The wheel of the mouse does the same at the pointer."),
            verb=lambda w: w.canvas.zoom_by(1.25),
            shortcut="Ctrl++; Ctrl+=",
            icon="zoom-in",
            enabled=with_document,
            menu="view",
            group="zoom",
        ),
        Action(
            id="map.zoom_out",
            text=N_("Zoom out"),
            tip=N_("See more of the map."),
            verb=lambda w: w.canvas.zoom_by(1 / 1.25),
            shortcut="Ctrl+-",
            icon="zoom-out",
            enabled=with_document,
            menu="view",
            group="zoom",
        ),
        Action(
            id="map.zoom_whole",
            text=N_("Zoom to 100 %"),
            tip=N_("See the map at its own size."),
            verb=lambda w: w.canvas.zoom_to(1.0),
            shortcut="Ctrl+0",
            enabled=with_document,
            menu="view",
            group="zoom",
        ),
        Action(
            id="map.fit",
            text=N_("See the whole map"),
            tip=N_("Let everything fit in the window."),
            verb=lambda w: w.canvas.fit(),
            shortcut="Ctrl+9",
            icon="scan",
            enabled=with_document,
            menu="view",
            group="zoom",
        ),
        Action(
            id="map.fit_selection",
            text=N_("See the selection"),
            tip=N_("Let what is selected fill the window."),
            verb=lambda w: w.canvas.fit_selection(),
            shortcut="Ctrl+8",
            icon="focus",
            enabled=with_pieces,
            menu="view",
            group="zoom",
        ),
    ]
