"""What an action is: one row of the table that menus, toolbar, palette and shortcut help read.

The canvas, the panels and the frame each contribute rows; `action_tables.all_actions` joins them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from dronten_map.core.ids import PlanId
from dronten_map.i18n import Language
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.settings import Settings, Side
from dronten_map.ui.theme import Choice

if TYPE_CHECKING:  # these bring libraries along that must not delay the first paint
    from PySide6.QtWidgets import QMainWindow

    from dronten_map.ui.canvas.widget import Canvas
    from dronten_map.ui.exports import Exports
    from dronten_map.ui.files import Files
    from dronten_map.ui.handouts import Handouts
    from dronten_map.ui.messages import Messages

Menu = Literal["", "file", "edit", "view", "map", "opgave", "plan", "help"]


Page = Literal["map", "involved", "steps", "plan", "contacts", "signals"]
PAGES: tuple[Page, ...] = ("map", "involved", "steps", "plan", "contacts", "signals")


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

    @property
    def files(self) -> "Files":
        """Opening, saving and closing."""
        ...

    @property
    def exports(self) -> "Exports":
        """Plans, overviews and pictures, made in the background."""
        ...

    @property
    def handouts(self) -> "Handouts":
        """Lists that go out to teams and come back."""
        ...

    @property
    def settings(self) -> Settings:
        """What is remembered of how the user likes the program."""
        ...

    @property
    def messages(self) -> "Messages":
        """The calm bars below the map."""
        ...

    @property
    def page(self) -> Page:
        """The page that is in front."""
        ...

    @property
    def plan(self) -> PlanId | None:
        """The plan that the page Plan shows while it is in front; None otherwise."""
        ...

    @property
    def widget(self) -> "QMainWindow":
        """The window itself, as the parent of a dialog."""
        ...

    def show_message(self, text: str) -> None:
        """Tell something in the calm bar below the map; it goes by itself."""
        ...

    def show_page(self, page: Page) -> None:
        """Bring a page to the front."""
        ...

    def is_folded(self, side: Side) -> bool:
        """Whether a side panel is folded away."""
        ...

    def fold(self, side: Side) -> None:
        """Fold a side panel away, or back."""
        ...

    def toggle_full_screen(self) -> None:
        """Leave the map alone on the screen, or come back."""
        ...

    def open_search(self) -> None:
        """Let the user type what to look for."""
        ...

    def open_palette(self) -> None:
        """Let the user type which action to do."""
        ...

    def show_shortcuts(self) -> None:
        """Show every shortcut."""
        ...

    def show_about(self) -> None:
        """Show what the program is and which version."""
        ...

    def use_language(self, language: Language) -> None:
        """Show everything in another language from now on."""
        ...

    def use_appearance(self, choice: Choice) -> None:
        """Be light, be dark or follow the system from now on."""
        ...

    def close(self) -> bool:
        """Close the window, after asking what to do with unsaved work."""
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


def with_pieces(window: Window) -> bool:
    """An action that needs at least one selected actor or annotation."""
    if not window.bridge.has_document:
        return False
    return bool(window.bridge.selection.actors or window.bridge.selection.annotations)


def with_annotations(window: Window) -> bool:
    """An action that needs at least one selected annotation."""
    return window.bridge.has_document and bool(window.bridge.selection.annotations)


def with_selection(window: Window) -> bool:
    """An action that needs at least one selected actor, relation or annotation."""
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
        caption: What it is called now, where that varies; already in the user's language.
        menu: The menu that it stands in; empty for the palette only.
        group: Rows with the same group stand together, between lines.
        submenu: The title of the menu within the menu that it stands in, marked with N_.
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
    caption: Callable[[Window], str] | None = None
    menu: Menu = ""
    group: str = ""
    submenu: str = ""
    typed: bool = False
