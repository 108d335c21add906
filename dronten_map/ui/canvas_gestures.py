"""What is done on the map by mouse or finger, and the keys that do the same.

It stands in no table of actions, so the overview of the shortcuts reads it from here.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from dronten_map.i18n import N_, _


@dataclass(frozen=True, slots=True)
class GestureRow:
    """One gesture.

    Attributes:
        hand: What the hand does, marked with N_.
        what: What comes of it, marked with N_.
        actions: The actions that do the same, by id.
        pressed: Keys that do the same without an action, in Qt's portable form; after those of the
            actions, as in "T, Enter".
    """

    hand: str
    what: str
    actions: tuple[str, ...] = ()
    pressed: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """What comes of it, and how the hand does it."""
        hand = _(self.hand)
        return _("{what}: {hand}").format(what=_(self.what), hand=hand[:1].lower() + hand[1:])

    def keys(self, shortcuts: Mapping[str, str]) -> str:
        """The keys as they are written on this system; an action without keys by its menu."""
        native = QKeySequence.SequenceFormat.NativeText
        found = [shortcuts.get(a, "") or _("in the menu") for a in self.actions]
        found += [QKeySequence(key).toString(native) for key in self.pressed]
        return ", ".join(found)


GESTURES: tuple[GestureRow, ...] = (
    GestureRow(N_("Click, or tap"), N_("Select it"), pressed=("Ctrl+Right", "Tab")),
    GestureRow(N_("Click on a relation"), N_("Select it"), ("map.next_relation",)),
    GestureRow(N_("Click with Ctrl or Shift"), N_("Select it too"), pressed=("Ctrl+Shift+Right",)),
    GestureRow(N_("Drag a frame"), N_("Select what is in it"), ("edit.select_all",)),
    GestureRow(N_("Drag what is selected"), N_("Move it"), pressed=("Right", "Shift+Right")),
    GestureRow(N_("Double click on the map"), N_("Add an actor"), ("map.add_actor",), ("Return",)),
    GestureRow(N_("Double click on an actor or text"), N_("Change what it says"), ("map.rename",)),
    GestureRow(N_("Double click on a relation"), N_("Open its fields"), pressed=("Return",)),
    GestureRow(N_("Drag from the edge of an actor"), N_("Draw a relation"), ("map.relate",)),
    GestureRow(
        N_("Drag from the edge of an actor to empty paper"),
        N_("Add an actor with a relation"),
        pressed=("Ctrl+Return",),
    ),
    GestureRow(N_("Drag an actor onto a relation"), N_("Put it between the two"), ("map.insert",)),
    GestureRow(N_("Drag an opgave onto an actor"), N_("Attach it"), ("opgave.attach",)),
    GestureRow(N_("Drag an actor onto an opgave"), N_("Attach it"), ("opgave.attach",)),
    GestureRow(N_("Drag with the tool for text"), N_("Write there"), ("note.text",), ("Return",)),
    GestureRow(N_("Drag with the tool for arrows"), N_("Draw one"), ("note.arrow",), ("Return",)),
    GestureRow(N_("Drag with the tool for fields"), N_("Draw one"), ("note.area",), ("Return",)),
    GestureRow(N_("Drop a picture on the map"), N_("Put it there"), ("note.picture",)),
    GestureRow(N_("Click on a text, arrow or field"), N_("Select it"), ("note.next",)),
    GestureRow(N_("Click on the title of a group"), N_("Select its actors"), ("group.select",)),
    GestureRow(
        N_("Drag the title of a group, or a collapsed group"),
        N_("Move all of it"),
        ("group.select",),
        ("Right",),
    ),
    GestureRow(
        N_("Double click on the title of a group, or click on its arrow"),
        N_("Collapse or expand it"),
        ("group.fold",),
    ),
    GestureRow(N_("Drag a handle"), N_("Make it larger"), pressed=("Alt+Right", "Alt+Down")),
    GestureRow(
        N_("Drag with space, the middle button or one finger"),
        N_("Shift the map"),
        pressed=("Left", "Up"),
    ),
    GestureRow(N_("Wheel, or two fingers"), N_("Zoom there"), ("map.zoom_in", "map.zoom_out")),
    GestureRow(N_("Right click, or a long press"), N_("Show what can be done"), pressed=("Menu",)),
)
