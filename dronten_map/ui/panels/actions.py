"""The actions on opgaven, and the user's lists."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QVBoxLayout

from dronten_map.core.ids import OpgaveId
from dronten_map.core.queries import involvements_of
from dronten_map.core.records import Opgave
from dronten_map.i18n import N_, _, ngettext
from dronten_map.ui import theme
from dronten_map.ui.actions import Action, Window, with_actors, with_document
from dronten_map.ui.fields.options import Option, opgaven_in_order
from dronten_map.ui.fields.picker import Picker
from dronten_map.ui.panels import opgave_edits
from dronten_map.ui.panels.opgaven import OpgavenPanel
from dronten_map.ui.panels.side import SidePanel
from dronten_map.ui.words import label

WIDTH = 400  # of the list of opgaven, in pixels


def panel_actions() -> list[Action]:
    """Adding, attaching and lighting up opgaven, and editing the user's lists."""
    return [*_map_actions(), *_opgave_actions(), *_attach_actions(), *_look_actions()]


def _show_lists(window: Window) -> None:
    from dronten_map.ui.dialogs.lists import show_lists  # a large dialog, seldom opened

    show_lists(window.bridge, window.widget)


def _map_actions() -> list[Action]:
    return [
        Action(
            id="map.lists",
            text=N_("Lists…"),
            tip=N_("Change the kinds, areas and words that you choose from."),
            verb=lambda w: _show_lists(w),
            icon="list-checks",
            enabled=with_document,
            menu="map",
            group="lists",
        ),
    ]


def _opgave_actions() -> list[Action]:
    return [
        Action(
            id="opgave.add",
            text=N_("Add opgave"),
            tip=N_("Type the title of a new opgave in the panel on the left."),
            verb=lambda w: _panel(w).begin_new(),
            shortcut="Ctrl+Shift+O",
            icon="target",
            enabled=with_document,
            menu="opgave",
            group="opgave",
        ),
    ]


def _attach_actions() -> list[Action]:
    return [
        Action(
            id="opgave.attach",
            text=N_("Attach to opgave…"),
            tip=N_("Involve the selected actors in an opgave: the one that is lit, or another."),
            verb=_attach,
            shortcut="Ctrl+B",
            icon="link",
            enabled=lambda w: _sees_actors(w) and w.bridge.model.count(Opgave) > 0,
            caption=_attach_caption,
            menu="opgave",
            group="attach",
        ),
        Action(
            id="opgave.release",
            text=N_("Release from opgave…"),
            tip=N_("Take the selected actors off an opgave."),
            verb=_release,
            shortcut="Ctrl+Shift+B",
            icon="unlink",
            enabled=lambda w: _sees_actors(w) and _are_involved(w),
            menu="opgave",
            group="attach",
        ),
    ]


def _look_actions() -> list[Action]:
    return [
        Action(
            id="opgave.light",
            text=N_("Light up an opgave…"),
            tip=N_("Let the actors of one opgave stand out, and the others step back."),
            verb=_light,
            icon="lightbulb",
            enabled=lambda w: with_document(w) and w.bridge.model.count(Opgave) > 0,
            menu="opgave",
            group="look",
        ),
        Action(
            id="opgave.light_none",
            text=N_("Show all actors"),
            tip=N_("Let all actors show alike again."),
            verb=lambda w: w.bridge.selection.light(None),
            enabled=lambda w: with_document(w) and w.bridge.selection.opgave is not None,
            menu="opgave",
            group="look",
        ),
        Action(
            id="opgave.list",
            text=N_("Opgaven as a list"),
            tip=N_("Show the opgaven below one another."),
            verb=lambda w: _panel(w).show_as_tree(is_tree=False),
            enabled=with_document,
            checked=lambda w: _shows(w, is_tree=False),
            menu="opgave",
            group="shown",
        ),
        Action(
            id="opgave.tree",
            text=N_("Opgaven as a tree"),
            tip=N_("Show which opgave is a part of which."),
            verb=lambda w: _panel(w).show_as_tree(is_tree=True),
            enabled=with_document,
            checked=lambda w: _shows(w, is_tree=True),
            menu="opgave",
            group="shown",
        ),
    ]


def _panel(window: Window) -> OpgavenPanel:
    """The panel of opgaven, brought into sight."""
    if window.page != "map":
        window.show_page("map")
    if window.is_folded("left"):
        window.fold("left")
    side = window.widget.findChild(SidePanel)
    if isinstance(side, SidePanel):
        side.show_leaf("opgaven")
    panel = window.widget.findChild(OpgavenPanel)
    assert isinstance(panel, OpgavenPanel), "an open map has its panel"
    return panel


def _shows(window: Window, *, is_tree: bool) -> bool:
    panel = window.widget.findChild(OpgavenPanel)
    return isinstance(panel, OpgavenPanel) and panel.is_tree == is_tree


def _attach_caption(window: Window) -> str:
    lit = window.bridge.selection.opgave if window.bridge.has_document else None
    found = window.bridge.model.find(Opgave, lit) if lit is not None else None
    return _("Attach to {code}").format(code=found.code) if found else _("Attach to opgave…")


def _attach(window: Window) -> None:
    lit = window.bridge.selection.opgave
    if lit is not None:
        _attach_to(window, lit)
        return
    every = opgaven_in_order(window.bridge.model)
    _ask(window, _("Attach to opgave…"), every, lambda opgave: _attach_to(window, opgave))


def _attach_to(window: Window, opgave: OpgaveId) -> None:
    bridge, code = window.bridge, window.bridge.model.get(Opgave, opgave).code
    chosen = bridge.selection.actors
    if opgave_edits.attach(bridge, chosen, opgave) == 0:
        text = ngettext(
            "This actor is attached to {code} already.",
            "These actors are attached to {code} already.",
            len(chosen),
        )
        window.show_message(text.format(code=code))


def _release(window: Window) -> None:
    bridge, actors, theirs = window.bridge, window.bridge.selection.actors, _theirs(window)
    lit = bridge.selection.opgave
    if lit is not None and lit in theirs:
        theirs = [lit]
    if len(theirs) == 1:
        opgave_edits.detach(bridge, actors, theirs[0])
        return
    every = [bridge.model.get(Opgave, o) for o in theirs]
    _ask(
        window,
        _("Release from opgave…"),
        every,
        lambda opgave: opgave_edits.detach(bridge, actors, opgave),
    )


def _light(window: Window) -> None:
    if window.page != "map":
        window.show_page("map")
    every = opgaven_in_order(window.bridge.model)
    _ask(window, _("Light up an opgave…"), every, window.bridge.selection.light)


def _sees_actors(window: Window) -> bool:
    """Whether actors are selected, and the user can see which."""
    return with_actors(window) and window.page == "map"


def _are_involved(window: Window) -> bool:
    """Whether one of the selected actors is involved in anything."""
    bridge = window.bridge
    return any(involvements_of(bridge.model, actor) for actor in bridge.selection.actors)


def _theirs(window: Window) -> list[OpgaveId]:
    """The opgaven that the selected actors are involved in."""
    model = window.bridge.model
    found = {i.opgave for a in window.bridge.selection.actors for i in involvements_of(model, a)}
    return [o.id for o in opgaven_in_order(model) if o.id in found] if found else []


def _ask(
    window: Window, title: str, opgaven: Iterable[Opgave], then: Callable[[OpgaveId], object]
) -> None:
    """Let the user choose one of these, in a list in the middle of the map."""
    options = [Option(o.id, o.title, o.code) for o in opgaven]
    picker = Picker(options, window.widget, current=window.bridge.selection.opgave)
    picker.setAccessibleName(title)
    column = picker.layout()
    assert isinstance(column, QVBoxLayout), "a picker is a column"
    heading = label(title, "heading")
    heading.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.GAP)
    column.insertWidget(0, heading)
    picker.picked.connect(then)
    picker.drop_down(window.canvas)
    picker.resize(WIDTH, picker.height())
    middle = window.canvas.mapToGlobal(window.canvas.rect().center())
    picker.move(middle.x() - picker.width() // 2, middle.y() - picker.height() // 2)
