"""The actions that choose a tool, add actors and relations, and rename."""

from dronten_map.core.edits.web import reverse
from dronten_map.core.records import Relation
from dronten_map.i18n import N_, _, ngettext
from dronten_map.ui.actions import Action, Window, with_actors, with_document
from dronten_map.ui.canvas.tools import Tool


def tool_actions() -> list[Action]:
    """The tools, adding a list of names, renaming, and relations."""
    return [*_tools(), *_changing()]


def _tools() -> list[Action]:
    return [
        Action(
            id="map.select",
            text=N_("Select and move"),
            tip=N_("Click to select, drag to move; the plain tool."),
            verb=lambda w: _use(w, "select"),
            shortcut="V",
            icon="mouse-pointer-2",
            enabled=with_document,
            checked=lambda w: _tool(w) == "select",
            menu="map",
            group="tool",
            typed=True,
        ),
        Action(
            id="map.add_actor",
            text=N_("Add actor"),
            tip=N_(
                "Click where a new actor is to stand. A double click does the same at any time."
            ),
            verb=lambda w: _use(w, "actor"),
            shortcut="A",
            icon="circle-plus",
            enabled=with_document,
            checked=lambda w: _tool(w) == "actor",
            menu="map",
            group="tool",
            typed=True,
        ),
        Action(
            id="map.relate",
            text=N_("Draw relation"),
            tip=N_("Draw a line to another actor: choose it from a list, or drag on the map."),
            verb=_relate,
            shortcut="R",
            icon="spline",
            enabled=with_document,
            checked=lambda w: _tool(w) == "relate",
            menu="map",
            group="tool",
            typed=True,
        ),
    ]


def _changing() -> list[Action]:
    return [
        Action(
            id="map.quick_add",
            text=N_("Type or paste names…"),
            tip=N_("Add an actor for each line of a list."),
            verb=lambda w: quick_add(w, ""),
            shortcut="Ctrl+Shift+A",
            icon="list-plus",
            enabled=with_document,
            menu="map",
            group="tool",
        ),
        Action(
            id="map.rename",
            text=N_("Rename"),
            tip=N_("Type another name for the selected actor, or what an annotation says."),
            verb=_rename,
            shortcut="F2",
            icon="pencil",
            caption=_rename_caption,
            enabled=_has_one,
            menu="map",
            group="change",
            typed=True,
        ),
        Action(
            id="map.insert",
            text=N_("Put between"),
            tip=N_("Let the selected actor stand between two others that are related."),
            verb=_insert,
            icon="route",
            enabled=_can_insert,
            menu="map",
            group="change",
        ),
        Action(
            id="map.next_relation",
            text=N_("Next relation"),
            tip=N_("Go along the relations of the selected actor, one after the other."),
            verb=_next_relation,
            shortcut="L",
            icon="spline",
            enabled=_has_relations,
            menu="map",
            group="change",
            typed=True,
        ),
        Action(
            id="map.reverse",
            text=N_("Turn round"),
            tip=N_("Let the selected relations go the other way."),
            verb=_reverse,
            icon="arrow-left-right",
            enabled=lambda w: w.bridge.has_document and bool(w.bridge.selection.relations),
            menu="map",
            group="change",
        ),
    ]


def quick_add(window: Window, text: str) -> None:
    """Open the sheet for names, with a text in it."""
    from dronten_map.ui.canvas.quick_add import QuickAdd

    window.show_page("map")
    sheet = QuickAdd(window.bridge, window.canvas)
    sheet.text.setPlainText(text)
    sheet.open()


def _use(window: Window, tool: Tool) -> None:
    window.show_page("map")
    window.canvas.tool = tool


def _tool(window: Window) -> str:
    return window.canvas.tool if window.bridge.has_document else ""


def _relate(window: Window) -> None:
    """Two actors are joined at once; one asks for the other; none takes up the tool."""
    from dronten_map.ui.canvas.gestures import relate
    from dronten_map.ui.canvas.relating import ask_target

    window.show_page("map")
    actors = window.bridge.selection.actors
    if len(actors) == 2:
        relate(window.canvas, *actors)
    elif len(actors) == 1:
        ask_target(window.canvas, actors[0])
    else:
        window.canvas.tool = "relate"


def _rename_caption(window: Window) -> str:
    if window.bridge.has_document and not window.bridge.selection.actors:
        return _("Change the text") if window.bridge.selection.annotations else _("Rename")
    return _("Rename")


def _has_one(window: Window) -> bool:
    """Whether one actor is selected, or one annotation and no actor."""
    if with_actors(window):
        return len(window.bridge.selection.actors) == 1
    return window.bridge.has_document and len(window.bridge.selection.annotations) == 1


def _rename(window: Window) -> None:
    from dronten_map.ui.canvas.writing import write

    selection = window.bridge.selection
    if selection.actors:
        window.canvas.begin_rename(selection.actors[0])
    else:
        window.show_page("map")
        write(window.canvas, selection.annotations[0])


def _can_insert(window: Window) -> bool:
    """Whether one actor is selected, and at most one relation, that it is no end of."""
    if not with_actors(window):
        return False
    selection, model = window.bridge.selection, window.bridge.model
    if len(selection.actors) != 1 or len(selection.relations) > 1:
        return False
    found = [model.get(Relation, r) for r in selection.relations]
    is_free = all(selection.actors[0] not in (r.source, r.target) for r in found)
    return is_free and model.count(Relation) > 0


def _insert(window: Window) -> None:
    """Where no relation is selected, it is chosen from a list."""
    from dronten_map.ui.canvas.relating import ask_relation, put_between

    selection = window.bridge.selection
    if selection.relations:
        put_between(window.canvas, selection.actors[0], selection.relations[0])
    else:
        window.show_page("map")
        ask_relation(window.canvas, selection.actors[0])


def _has_relations(window: Window) -> bool:
    from dronten_map.ui.canvas.relation_walk import has_relations

    return window.bridge.has_document and has_relations(window.canvas)


def _next_relation(window: Window) -> None:
    from dronten_map.ui.canvas.relation_walk import next_relation

    window.show_page("map")
    next_relation(window.canvas)


def _reverse(window: Window) -> None:
    relations = window.bridge.selection.relations
    text = ngettext("Relation turned round", "{count} relations turned round", len(relations))
    with window.bridge.edit(text.format(count=len(relations))) as draft:
        reverse(draft, relations)
