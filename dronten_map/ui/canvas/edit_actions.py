"""The actions on what is selected: copying, pasting, deleting, and selecting itself."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from dronten_map.core.edits.clipboard import copied, duplicate, paste
from dronten_map.core.edits.removal import remove
from dronten_map.core.ids import ActorId
from dronten_map.core.records import Actor, Relation
from dronten_map.i18n import N_, _, ngettext
from dronten_map.ui.actions import Action, Window, with_actors, with_document, with_selection
from dronten_map.ui.canvas.tool_actions import quick_add

MIME_RECORDS = "application/x-dronten-map-records"  # core.codec.records_to_json, in UTF-8


def edit_actions() -> list[Action]:
    """Cutting, copying, pasting, duplicating, deleting, and selecting."""
    return [*_copying(), *_changing(), *_selecting()]


def _copying() -> list[Action]:
    return [
        Action(
            id="edit.cut",
            text=N_("Cut"),
            tip=N_("Copy the selected actors and take them away."),
            verb=_cut,
            shortcut="Ctrl+X",
            icon="scissors",
            enabled=with_actors,
            menu="edit",
            group="clipboard",
            typed=True,
        ),
        Action(
            id="edit.copy",
            text=N_("Copy"),
            tip=N_("Copy the selected actors with what is between them."),
            verb=_copy,
            shortcut="Ctrl+C",
            icon="copy",
            enabled=with_actors,
            menu="edit",
            group="clipboard",
            typed=True,
        ),
        Action(
            id="edit.paste",
            text=N_("Paste"),
            tip=N_("Add copies of what was copied, or an actor for each line of a list."),
            verb=_paste,
            shortcut="Ctrl+V",
            icon="clipboard-paste",
            enabled=with_document,
            menu="edit",
            group="clipboard",
            typed=True,
        ),
    ]


def _changing() -> list[Action]:
    return [
        Action(
            id="edit.duplicate",
            text=N_("Duplicate"),
            tip=N_("Add copies of the selected actors beside them."),
            verb=_duplicate,
            shortcut="Ctrl+D",
            icon="copy-plus",
            enabled=with_actors,
            menu="edit",
            group="clipboard",
            typed=True,
        ),
        Action(
            id="edit.delete",
            text=N_("Delete"),
            tip=N_("Take the selected actors and relations away. Undo brings them back."),
            verb=_delete,
            shortcut="Delete; Backspace",
            icon="trash-2",
            enabled=with_selection,
            menu="edit",
            group="clipboard",
            typed=True,
        ),
    ]


def _selecting() -> list[Action]:
    return [
        Action(
            id="edit.select_all",
            text=N_("Select all"),
            tip=N_("Select every actor on the map."),
            verb=_select_all,
            shortcut="Ctrl+A",
            enabled=with_document,
            menu="edit",
            group="select",
            typed=True,
        ),
        Action(
            id="edit.select_others",
            text=N_("Select the others"),
            tip=N_("Select every actor that is not selected now."),
            verb=_select_others,
            shortcut="Ctrl+Shift+I",
            enabled=with_document,
            menu="edit",
            group="select",
        ),
    ]


def _copy(window: Window) -> None:
    bridge = window.bridge
    actors = bridge.selection.actors
    carried = QMimeData()
    carried.setData(MIME_RECORDS, copied(bridge.model, actors, view=bridge.view).encode())
    carried.setText("\n".join(bridge.model.get(Actor, a).name for a in actors))
    QGuiApplication.clipboard().setMimeData(carried)


def _cut(window: Window) -> None:
    _copy(window)
    _delete(window)


def _paste(window: Window) -> None:
    bridge = window.bridge
    # An empty clipboard has nothing at all on some systems.
    carried = QGuiApplication.clipboard().mimeData() or QMimeData()
    if carried.hasFormat(MIME_RECORDS):
        text = bytes(carried.data(MIME_RECORDS).data()).decode("utf-8", "replace")
        made: list[ActorId] = []
        with bridge.edit(_("Pasted")) as draft:
            made = paste(draft, text, view=bridge.view, at=window.canvas.centre()).actors
        bridge.selection.set(actors=_those_there(window, made))
    elif carried.hasText() and carried.text().strip():
        quick_add(window, carried.text())
    else:
        window.show_message(_("There is nothing on the clipboard that can stand on the map."))


def _duplicate(window: Window) -> None:
    bridge = window.bridge
    made: list[ActorId] = []
    actors = bridge.selection.actors
    text = ngettext("Actor duplicated", "{count} actors duplicated", len(actors))
    with bridge.edit(text.format(count=len(actors))) as draft:
        made = duplicate(draft, bridge.view, actors).actors
    bridge.selection.set(actors=_those_there(window, made))


def _delete(window: Window) -> None:
    bridge = window.bridge
    actors, relations = bridge.selection.actors, bridge.selection.relations
    with bridge.edit(_deleting(window, actors, len(relations))) as draft:
        remove(draft, [draft.get(Actor, a) for a in actors])
        found = [draft.find(Relation, r) for r in relations]
        remove(draft, [r for r in found if r is not None])


def _deleting(window: Window, actors: tuple[ActorId, ...], relations: int) -> str:
    if len(actors) == 1:
        return _("Deleted: {name}").format(name=window.bridge.model.get(Actor, actors[0]).name)
    if actors:
        return ngettext("Actor deleted", "{count} actors deleted", len(actors)).format(
            count=len(actors)
        )
    return ngettext("Relation deleted", "{count} relations deleted", relations).format(
        count=relations
    )


def _select_all(window: Window) -> None:
    scene = window.canvas.scene
    window.bridge.selection.set(actors=scene.actors_at(scene.placed()))


def _select_others(window: Window) -> None:
    scene, chosen = window.canvas.scene, set(window.bridge.selection.actors)
    others = [a for a in scene.actors_at(scene.placed()) if a not in chosen]
    window.bridge.selection.set(actors=others)


def _those_there(window: Window, actors: list[ActorId]) -> list[ActorId]:
    return [a for a in actors if window.bridge.model.find(Actor, a) is not None]
