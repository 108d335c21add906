"""The actions on the plan, and on contacts with their agreements."""

from typing import TYPE_CHECKING

from dronten_map.core.records import EngagementPlan
from dronten_map.i18n import N_
from dronten_map.ui.actions import Action, Window, with_document

if TYPE_CHECKING:  # these are imported when their page is first looked at
    from dronten_map.ui.views.contacts import ContactsView
    from dronten_map.ui.views.plan import PlanView


def view_page_actions() -> list[Action]:
    """Adding plans, phases, activities, contact moments and agreements, from any page."""
    return [*_plan_actions(), *_contact_actions(), *_moment_actions()]


def _plan_actions() -> list[Action]:
    return [
        Action(
            id="plan.new",
            text=N_("New plan"),
            tip=N_("Make a plan with its five steps, for an opgave or for the whole programme."),
            verb=_ask_for_plan,
            icon="route",
            enabled=with_document,
            menu="plan",
            group="plan",
        ),
        Action(
            id="plan.add_phase",
            text=N_("Add phase"),
            tip=N_("Add a phase to the step that you are in, and type what it is called."),
            verb=lambda w: _plan(w).outline.add_phase(),
            shortcut="Ctrl+Shift+T",
            icon="milestone",
            enabled=_with_plan,
            menu="plan",
            group="plan",
        ),
        Action(
            id="plan.add_activity",
            text=N_("Add activity"),
            tip=N_("Add an activity to the phase that you are in, and type what it is called."),
            verb=lambda w: _plan(w).outline.add_activity(),
            shortcut="Ctrl+T",
            icon="calendar-days",
            enabled=_with_plan,
            menu="plan",
            group="plan",
        ),
        Action(
            id="plan.invite",
            text=N_("Invite from the map"),
            tip=N_(
                "Invite to the activity that you are in: who is selected on the map, who passes"
                " its filter, or who stands in another view."
            ),
            verb=lambda w: _plan(w).invite.ask(),
            shortcut="Ctrl+Shift+U",
            icon="user-plus",
            enabled=_with_plan,
            menu="plan",
            group="plan",
        ),
    ]


def _moment_actions() -> list[Action]:
    return [
        Action(
            id="plan.snapshots",
            text=N_("Peilmomenten…"),
            tip=N_("Keep the map as it is now, and see what moved since an earlier moment."),
            verb=_show_snapshots,
            icon="history",
            enabled=with_document,
            menu="plan",
            group="moments",
        )
    ]


def _contact_actions() -> list[Action]:
    return [
        Action(
            id="contact.log",
            text=N_("Log a contact"),
            tip=N_(
                "Keep whom you spoke today: who is selected on the map or below the pointer, or"
                " whom the page is about."
            ),
            verb=_log,
            shortcut="Ctrl+L",
            icon="message-square-plus",
            enabled=with_document,
            menu="plan",
            group="contacts",
        ),
        Action(
            id="contact.time",
            text=N_("Timeline of contacts"),
            tip=N_(
                "See who was spoken to when, what was promised, and who waits for too long:"
                " of the actor or the opgave that is selected, or of all."
            ),
            verb=_show_time,
            shortcut="Ctrl+Shift+K",
            icon="calendar-days",
            enabled=with_document,
            menu="plan",
            group="contacts",
        ),
        Action(
            id="contact.agree",
            text=N_("Add agreement"),
            tip=N_("Keep what somebody promised, to whom, and by when."),
            verb=lambda w: _contacts(w).agree(),
            shortcut="Ctrl+Shift+L",
            icon="handshake",
            enabled=with_document,
            menu="plan",
            group="contacts",
        ),
    ]


def _with_plan(window: Window) -> bool:
    """Whether there is a plan that something can be added to."""
    return with_document(window) and window.bridge.model.count(EngagementPlan) > 0


def _log(window: Window) -> None:
    from dronten_map.ui.views.contacts_log import log  # brings the form along

    log(window)


def _show_time(window: Window) -> None:
    selection = window.bridge.selection
    is_on_map = window.page == "map"
    actor = selection.actors[0] if is_on_map and len(selection.actors) == 1 else None
    opgave = selection.opgave if is_on_map and not selection.actors else None
    _contacts(window).show_time(actor=actor, opgave=opgave)


def _plan(window: Window) -> "PlanView":
    """The page of the plan, brought to the front."""
    from dronten_map.ui.views.plan import PlanView

    window.show_page("plan")
    page = window.widget.findChild(PlanView)
    assert isinstance(page, PlanView), "a page that was shown is there"
    return page


def _contacts(window: Window) -> "ContactsView":
    """The page of the contacts, brought to the front."""
    from dronten_map.ui.views.contacts import ContactsView

    window.show_page("contacts")
    page = window.widget.findChild(ContactsView)
    assert isinstance(page, ContactsView), "a page that was shown is there"
    return page


def _ask_for_plan(window: Window) -> None:
    _plan(window).ask_for_what()


def _show_snapshots(window: Window) -> None:
    from dronten_map.ui.dialogs.snapshots import show_snapshots  # brings the comparison along

    show_snapshots(window)
