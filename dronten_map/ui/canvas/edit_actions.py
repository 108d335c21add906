"""The actions on what is selected: copying, pasting, deleting, and selecting itself."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from dronten_map.core.edits.clipboard import Pasted, copied, duplicate, paste
from dronten_map.core.edits.removal import remove
from dronten_map.core.records import Actor, Annotation, Relation
from dronten_map.i18n import N_, _, ngettext
from dronten_map.ui.actions import Action, Window, with_document, with_pieces, with_selection
from dronten_map.ui.canvas import embedding
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
            tip=N_("Copy what is selected and take it away."),
            verb=_cut,
            shortcut="Ctrl+X",
            icon="scissors",
            enabled=with_pieces,
            menu="edit",
            group="clipboard",
            typed=True,
        ),
        Action(
            id="edit.copy",
            text=N_("Copy"),
            tip=N_("Copy the selected actors with what is between them, and annotations."),
            verb=_copy,
            shortcut="Ctrl+C",
            icon="copy",
            enabled=with_pieces,
            menu="edit",
            group="clipboard",
            typed=True,
        ),
        Action(
            id="edit.paste",
            text=N_("Paste"),
            tip=N_(
                "Add copies of what was copied, a picture, or an actor for each line of a list."
            ),
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
            tip=N_("Add copies of the selected actors and annotations beside them."),
            verb=_duplicate,
            shortcut="Ctrl+D",
            icon="copy-plus",
            enabled=with_pieces,
            menu="edit",
            group="clipboard",
            typed=True,
        ),
        Action(
            id="edit.delete",
            text=N_("Delete"),
            tip=N_("Take what is selected away. Undo brings it back."),
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
            tip=N_("Select every actor and annotation on the map."),
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
    actors, notes = bridge.selection.actors, bridge.selection.annotations
    text = copied(bridge.model, actors, view=bridge.view, annotations=notes)
    words = [bridge.model.get(Actor, a).name for a in actors]
    words += [bridge.model.get(Annotation, n).text for n in notes]
    carried = QMimeData()
    carried.setData(MIME_RECORDS, text.encode())
    carried.setText("\n".join(word for word in words if word))
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
        made = Pasted([], [])
        with bridge.edit(_("Pasted")) as draft:
            made = paste(draft, text, view=bridge.view, at=window.canvas.centre())
        _select_those_there(window, made)
    elif embedding.paste_picture(window.canvas, carried):
        pass
    elif carried.hasText() and carried.text().strip():
        quick_add(window, carried.text())
    else:
        window.show_message(_("There is nothing on the clipboard that can stand on the map."))


def _duplicate(window: Window) -> None:
    bridge = window.bridge
    made = Pasted([], [])
    actors, notes = bridge.selection.actors, bridge.selection.annotations
    text = ngettext("Actor duplicated", "{count} actors duplicated", len(actors))
    if notes:
        text = _("Selection duplicated")
    with bridge.edit(text.format(count=len(actors))) as draft:
        made = duplicate(draft, bridge.view, actors, notes)
    _select_those_there(window, made)


def _delete(window: Window) -> None:
    bridge = window.bridge
    selection = bridge.selection
    with bridge.edit(_deleting(window)) as draft:
        remove(draft, [draft.get(Actor, a) for a in selection.actors])
        remove(draft, [draft.get(Annotation, a) for a in selection.annotations])
        found = [draft.find(Relation, r) for r in selection.relations]
        remove(draft, [r for r in found if r is not None])


def _deleting(window: Window) -> str:
    selection = window.bridge.selection
    actors, notes, relations = selection.actors, selection.annotations, len(selection.relations)
    if notes and (actors or relations):
        return _("Selection deleted")
    if notes:
        return ngettext("Annotation deleted", "{count} annotations deleted", len(notes)).format(
            count=len(notes)
        )
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
    notes = [a.id for a in window.canvas.annotations.shown]
    window.bridge.selection.set(actors=scene.actors_at(scene.placed()), annotations=notes)


def _select_others(window: Window) -> None:
    scene, chosen = window.canvas.scene, set(window.bridge.selection.actors)
    others = [a for a in scene.actors_at(scene.placed()) if a not in chosen]
    window.bridge.selection.set(actors=others)


def _select_those_there(window: Window, made: Pasted) -> None:
    """Select what was added; nothing of it is there when the edit was refused."""
    model = window.bridge.model
    window.bridge.selection.set(
        actors=[a for a in made.actors if model.find(Actor, a) is not None],
        annotations=[a for a in made.annotations if model.find(Annotation, a) is not None],
    )
