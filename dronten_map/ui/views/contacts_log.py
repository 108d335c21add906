"""Logging a contact from any page: the same form, with what the page knows filled in."""

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt

from dronten_map.core.ids import ActivityId, ActorId, OpgaveId
from dronten_map.core.records import Activity, EngagementPlan
from dronten_map.i18n import _
from dronten_map.ui.actions import Window
from dronten_map.ui.dialogs.log_contact import LogContactDialog
from dronten_map.ui.views.contacts import ContactsView
from dronten_map.ui.views.plan import PlanView
from dronten_map.ui.views.signals import SignalsView

_Page = TypeVar("_Page", ContactsView, SignalsView, PlanView)
_ASIDE = "put aside"  # the key of the message


@dataclass(frozen=True, slots=True)
class Known:
    """What a page knows of the contact before anything is typed."""

    actors: tuple[ActorId, ...] = ()
    opgave: OpgaveId | None = None
    activity: ActivityId | None = None


def log(window: Window) -> None:
    """Open the form beside the page that is seen; what is kept is shown on the page of contacts."""
    window.messages.drop(_ASIDE)
    known = known_of(window)
    dialog = LogContactDialog(
        window.bridge,
        window.widget,
        with_actors=known.actors,
        opgave=known.opgave,
        activity=known.activity,
    )
    if window.page == "contacts":
        dialog.kept.connect(_page(window, ContactsView).show_record)
    dialog.put_aside.connect(
        lambda: window.messages.say(
            _("What you typed is put aside."), hint=_("Ctrl+L brings it back."), key=_ASIDE
        )
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def known_of(window: Window) -> Known:
    """Who is selected or pointed at on the map; whom a list, the week or the plan is about."""
    match window.page:
        case "map":
            selection, pointed = window.bridge.selection, window.canvas.hovered.actor
            below = (pointed,) if pointed is not None else ()
            return Known(selection.actors or below, selection.opgave)
        case "contacts":
            contacts = _page(window, ContactsView)
            return Known(contacts.asked_for, contacts.wanted.opgave)
        case "signals":
            return Known(_page(window, SignalsView).asked_for)
        case "plan":
            page, model = _page(window, PlanView), window.bridge.model
            plan = model.find(EngagementPlan, page.plan or "")
            about = plan.opgave if plan is not None else None
            found = model.find(Activity, page.outline.current_key())
            if found is None:
                return Known(opgave=about)
            return Known(opgave=found.opgave or about, activity=found.id)
        case _:
            return Known()


def _page(window: Window, page: type[_Page]) -> _Page:
    found = window.widget.findChild(page)
    assert isinstance(found, page), "a page that is in front is there"
    return found
