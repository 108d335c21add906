"""The actions on everything alike: undo, redo, finding."""

from dronten_map.i18n import N_, _
from dronten_map.ui.actions import Action, Window


def edit_actions() -> list[Action]:
    """Undo, redo, search and the command palette."""
    return [
        Action(
            id="edit.undo",
            text=N_("Undo"),
            tip=N_("Take the last step back."),
            verb=lambda w: _undo(w),
            shortcut="Ctrl+Z",
            icon="undo-2",
            enabled=lambda w: w.bridge.has_document and w.bridge.document.can_undo,
            caption=_undo_caption,
            menu="edit",
            group="undo",
        ),
        Action(
            id="edit.redo",
            text=N_("Redo"),
            tip=N_("Do the step again that was taken back."),
            verb=lambda w: _redo(w),
            shortcut="Ctrl+Y; Ctrl+Shift+Z",
            icon="redo-2",
            enabled=lambda w: w.bridge.has_document and w.bridge.document.can_redo,
            caption=_redo_caption,
            menu="edit",
            group="undo",
        ),
        Action(
            id="edit.search",
            text=N_("Search"),
            tip=N_("Find an actor, opgave, relation, activity, contact or agreement."),
            verb=lambda w: w.open_search(),
            shortcut="Ctrl+F",
            icon="search",
            enabled=lambda w: w.bridge.has_document,
            menu="edit",
            group="find",
        ),
        Action(
            id="edit.palette",
            text=N_("Find an action…"),
            tip=N_("Type a few letters of what you want to do."),
            verb=lambda w: w.open_palette(),
            shortcut="Ctrl+K",
            icon="command",
            menu="edit",
            group="find",
        ),
    ]


def _undo(window: Window) -> None:
    window.bridge.undo()


def _redo(window: Window) -> None:
    window.bridge.redo()


def _undo_caption(window: Window) -> str:
    if not window.bridge.has_document or not window.bridge.document.can_undo:
        return _("Undo")
    return _("Undo: {label}").format(label=window.bridge.document.undo_label)


def _redo_caption(window: Window) -> str:
    if not window.bridge.has_document or not window.bridge.document.can_redo:
        return _("Redo")
    return _("Redo: {label}").format(label=window.bridge.document.redo_label)
