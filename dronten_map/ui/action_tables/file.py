"""The actions on files: opening, saving and what goes out on paper."""

from dronten_map.i18n import N_
from dronten_map.ui.actions import Action, Window, with_actors, with_document


def file_actions() -> list[Action]:
    """New, open, save, close, the exports, lists for teams, and quit."""
    return [
        *_opening(),
        *_saving(),
        *_exporting(),
        *_picturing(),
        *_handing(),
        *_leaving(),
    ]


def _opening() -> list[Action]:
    return [
        Action(
            id="file.new",
            text=N_("New map"),
            tip=N_("Start an empty map."),
            verb=lambda w: w.files.new(),
            shortcut="Ctrl+N",
            icon="file-plus",
            menu="file",
            group="open",
        ),
        Action(
            id="file.open",
            text=N_("Open…"),
            tip=N_("Open a map from a file."),
            verb=lambda w: w.files.choose(),
            shortcut="Ctrl+O",
            icon="folder-open",
            menu="file",
            group="open",
        ),
        Action(
            id="file.example",
            text=N_("Open the Dronten example"),
            tip=N_("Open an example map to try things out; your own maps stay as they are."),
            verb=lambda w: w.files.open_example(),
            icon="map",
            menu="file",
            group="open",
        ),
    ]


def _saving() -> list[Action]:
    return [
        Action(
            id="file.save",
            text=N_("Save"),
            tip=N_("Write the map to its file."),
            verb=lambda w: _save(w),
            shortcut="Ctrl+S",
            icon="save",
            enabled=with_document,
            menu="file",
            group="save",
        ),
        Action(
            id="file.save_as",
            text=N_("Save as…"),
            tip=N_("Write the map to another file and go on with that one."),
            verb=lambda w: _save_as(w),
            shortcut="Ctrl+Shift+S",
            enabled=with_document,
            menu="file",
            group="save",
        ),
        Action(
            id="file.close",
            text=N_("Close map"),
            tip=N_("Close this map and go back to the start screen."),
            verb=lambda w: _close(w),
            shortcut="Ctrl+W",
            enabled=with_document,
            menu="file",
            group="save",
        ),
    ]


def _exporting() -> list[Action]:
    return [
        Action(
            id="export.document",
            text=N_("Make a document…"),
            tip=N_("Make a plan, dossier, overview or poster, with its pages in sight."),
            verb=lambda w: _documents(w),
            shortcut="Ctrl+Shift+P",
            icon="file-text",
            enabled=with_document,
            menu="file",
            group="export",
        ),
        Action(
            id="export.dossier",
            text=N_("Make a dossier…"),
            tip=N_("Make a document about the selected actor, with the web around it."),
            verb=lambda w: _dossier(w),
            icon="file-text",
            enabled=with_actors,
        ),
        *_planning(),
    ]


def _planning() -> list[Action]:
    return [
        Action(
            id="export.plan_pdf",
            text=N_("Plan as PDF…"),
            tip=N_("Make the engagement plan on paper, with the map in it."),
            verb=lambda w: w.exports.plan_pdf(w.plan),
            shortcut="Ctrl+P",
            icon="file-text",
            enabled=with_document,
            menu="plan",
            group="export",
        ),
        Action(
            id="export.plan_excel",
            text=N_("Plan as Excel…"),
            tip=N_("Make a workbook of the engagement plan, with activities and costs."),
            verb=lambda w: w.exports.plan_excel(w.plan),
            icon="file-spreadsheet",
            enabled=with_document,
            menu="plan",
            group="export",
        ),
        Action(
            id="export.calendar",
            text=N_("Agenda for Outlook…"),
            tip=N_("Write every activity and agreement that has a day for a calendar."),
            verb=lambda w: w.exports.calendar(),
            icon="calendar",
            enabled=with_document,
            menu="plan",
            group="export",
        ),
        Action(
            id="export.overview",
            text=N_("Overview as Excel…"),
            tip=N_("Make a workbook of everything, or of one department, opgave or area."),
            verb=lambda w: _overview(w),
            icon="file-spreadsheet",
            enabled=with_document,
            menu="file",
            group="export",
        ),
    ]


def _picturing() -> list[Action]:
    return [
        Action(
            id="export.picture",
            text=N_("Map as picture…"),
            tip=N_("Make a picture of the map as SVG, PNG or PDF, on paper up to A0."),
            verb=lambda w: _picture(w),
            icon="image",
            enabled=with_document,
            menu="file",
            group="export",
        ),
        Action(
            id="export.copy_picture",
            text=N_("Copy as picture"),
            tip=N_("Put a picture of what is selected, or of the whole view, on the clipboard."),
            verb=lambda w: w.exports.copy_picture(focus=w.canvas.focus.actors),
            shortcut="Ctrl+Shift+C",
            icon="copy",
            enabled=with_document,
            menu="edit",
            group="clipboard",
        ),
    ]


def _handing() -> list[Action]:
    return [
        Action(
            id="list.read",
            text=N_("Read a list…"),
            tip=N_("Put actors and relations on the map from a list in Excel, ods or csv."),
            verb=lambda w: _read_list(w),
            shortcut="Ctrl+Alt+I",
            icon="table",
            enabled=with_document,
            menu="file",
            group="handout",
        ),
        Action(
            id="handout.make",
            text=N_("Hand a list out…"),
            tip=N_("Make a workbook that a team can fill in and send back."),
            verb=lambda w: w.handouts.hand_out(),
            icon="share-2",
            enabled=with_document,
            menu="file",
            group="handout",
        ),
        Action(
            id="handout.read",
            text=N_("Lists that came back…"),
            tip=N_("Look through what teams sent back, and take over what you choose."),
            verb=lambda w: w.handouts.choose(),
            icon="clipboard-paste",
            enabled=with_document,
            menu="file",
            group="handout",
        ),
    ]


def _leaving() -> list[Action]:
    return [
        Action(
            id="file.quit",
            text=N_("Quit"),
            tip=N_("Close the program."),
            verb=lambda w: _quit(w),
            shortcut="Ctrl+Q",
            menu="file",
            group="quit",
        )
    ]


def _documents(window: Window) -> None:
    from dronten_map.ui.documents.dialog import show_documents  # brings the preview along

    show_documents(window.bridge, window.exports, window.settings, window.widget, plan=window.plan)


def _dossier(window: Window) -> None:
    from dronten_map.core.papers.order import Kind
    from dronten_map.ui.documents.dialog import show_documents

    show_documents(window.bridge, window.exports, window.settings, window.widget, kind=Kind.DOSSIER)


def _overview(window: Window) -> None:
    from dronten_map.ui.dialogs.overview import OverviewDialog

    dialog = OverviewDialog(window.bridge, window.widget)
    dialog.wished.connect(lambda wish: window.exports.overview(wish.about, wish.audience))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _read_list(window: Window) -> None:
    from dronten_map.ui.intake.taking import choose  # brings the dialog along

    choose(window)


def _save(window: Window) -> None:
    window.files.save()


def _save_as(window: Window) -> None:
    window.files.save_as()


def _close(window: Window) -> None:
    window.files.close()


def _picture(window: Window) -> None:
    from PySide6.QtCore import Qt

    from dronten_map.ui.dialogs.picture import PictureDialog

    dialog = PictureDialog(window.widget)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    focus = window.canvas.focus.actors
    dialog.accepted.connect(lambda: window.exports.picture(dialog.choice, focus=focus))
    dialog.open()


def _quit(window: Window) -> None:
    window.close()
