"""What an action is: one row of the table that menus, toolbar, palette and shortcut help read.

The canvas, the panels and the frame each contribute rows; `menus.action_table` joins them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from dronten_map.ui.bridge import Bridge

if TYPE_CHECKING:  # NumPy comes along with it
    from dronten_map.ui.canvas.widget import Canvas

Menu = Literal["", "file", "edit", "view", "map", "opgave", "plan", "help"]


class Window(Protocol):
    """What the verb of an action may lean on."""

    @property
    def bridge(self) -> Bridge:
        """The open document with its selection and view."""
        ...

    @property
    def canvas(self) -> "Canvas":
        """The map; ask `bridge.has_document` first."""
        ...

    def show_message(self, text: str) -> None:
        """Tell something in the calm bar below the map; it goes by itself."""
        ...

    def show_page(self, name: str) -> None:
        """Bring a page to the front: "map", "plan" or "contacts"."""
        ...


def always(window: Window) -> bool:
    """An action that can be chosen at any time."""
    return True


def with_document(window: Window) -> bool:
    """An action that needs an open document."""
    return window.bridge.has_document


def with_actors(window: Window) -> bool:
    """An action that needs at least one selected actor."""
    return window.bridge.has_document and bool(window.bridge.selection.actors)


def with_selection(window: Window) -> bool:
    """An action that needs at least one selected actor or relation."""
    return window.bridge.has_document and not window.bridge.selection.is_empty


@dataclass(frozen=True)
class Action:
    """Something that the user can do, by menu, key, palette or toolbar.

    Attributes:
        id: Its name in code, unique, such as "map.fit"; never shown.
        text: What it is called, marked with N_; "Zoom in", without full stop.
        tip: One sentence that says what it does, marked with N_.
        verb: What happens.
        shortcut: In Qt's portable form, such as "Ctrl+Shift+S"; several apart by "; ".
        icon: Name of a file in resources/icons, without .svg; empty for none.
        enabled: Whether it can be chosen now.
        checked: Whether it is on; None for what is no switch.
        menu: The menu that it stands in; empty for the palette only.
        group: Rows with the same group stand together, between lines.
        typed: Whether its shortcut is a key that also types (“F2”, “Delete”, “A”): it then only
            works while the map has the keyboard.
    """

    id: str
    text: str
    tip: str
    verb: Callable[[Window], None]
    shortcut: str = ""
    icon: str = ""
    enabled: Callable[[Window], bool] = always
    checked: Callable[[Window], bool] | None = None
    menu: Menu = ""
    group: str = ""
    typed: bool = False
