"""What the button beside a finding starts."""

from datetime import date
from typing import TYPE_CHECKING

from dronten_map.core.edits.plans import plan_activity_for, plan_talk
from dronten_map.core.ids import ActivityId, RecordId
from dronten_map.core.queries import involvement_between
from dronten_map.core.records import Activity, Actor, EngagementPlan, Opgave
from dronten_map.graph.findings import Finding, Remedy
from dronten_map.i18n import N_, _
from dronten_map.ui.bridge import Bridge

if TYPE_CHECKING:
    from dronten_map.ui.workspace import Workspace

# What the button says, and what it does in one sentence; messages for `_`.
CAPTIONS = {
    Remedy.INVOLVE: (
        N_("Attach actors"),
        N_("Light up the opgave on the map; drag it to whom belongs to it."),
    ),
    Remedy.ROLES: (N_("Set the role"), N_("Choose the role in the inspector beside the map.")),
    Remedy.OPGAVE: (N_("Fill in the opgave"), N_("Open the opgave in the inspector.")),
    Remedy.ACTIVITY: (
        N_("Plan an activity"),
        N_("Add an activity to the plan, with these actors invited."),
    ),
    Remedy.TALK: (
        N_("Plan a talk"),
        N_("Put a conversation with them in the plan, within a week."),
    ),
    Remedy.RELATION: (
        N_("Draw relation"),
        N_("Select them on the map, with the pen for relations in your hand."),
    ),
    Remedy.ASSESS: (N_("Estimate anew"), N_("Select them and estimate again in the inspector.")),
    Remedy.PLAN: (N_("Open the plan"), N_("Go to where it stands in the plan.")),
}


def start(finding: Finding, bridge: Bridge, workspace: "Workspace") -> None:
    """Bring the user to where the finding is put right, with everything ready."""
    match finding.remedy:
        case Remedy.INVOLVE | Remedy.OPGAVE:
            _show_opgave(finding, bridge, workspace)
        case Remedy.ROLES:
            _show_opgave(finding, bridge, workspace)
            workspace.show_actors(finding.actors)
        case Remedy.ACTIVITY:
            _plan_activity(finding, bridge, workspace)
        case Remedy.TALK:
            _plan_talk(finding, bridge, workspace)
        case Remedy.RELATION:
            workspace.show_actors(finding.actors)
            workspace.canvas.tool = "relate"
        case Remedy.ASSESS:
            workspace.show_actors(finding.actors)
        case Remedy.PLAN:
            _show_plan(finding.subject, bridge, workspace)


def _show_opgave(finding: Finding, bridge: Bridge, workspace: "Workspace") -> None:
    opgave = bridge.model.find(Opgave, finding.opgave) if finding.opgave is not None else None
    if opgave is not None:
        workspace.show_record(opgave)


def _plan_activity(finding: Finding, bridge: Bridge, workspace: "Workspace") -> None:
    invited = tuple(a for a in finding.actors if bridge.model.find(Actor, a) is not None)
    made: ActivityId | None = None
    with bridge.edit(_("Plan activity")) as draft:
        made = plan_activity_for(
            draft,
            finding.opgave,
            _("New activity"),
            on=date.today(),
            invited=invited,
            level=_level(finding, bridge),
        )
    if made is not None and (activity := bridge.model.find(Activity, made)) is not None:
        workspace.show_record(activity)


def _level(finding: Finding, bridge: Bridge) -> int | None:
    """How far an activity must reach: as far as was meant before, or as is wanted of its actors."""
    if finding.subject is not None and (before := bridge.model.find(Activity, finding.subject)):
        return before.level
    if finding.opgave is None:
        return None
    found = (involvement_between(bridge.model, a, finding.opgave) for a in finding.actors)
    return max((i.we_want or 0 for i in found if i is not None), default=0) or None


def _plan_talk(finding: Finding, bridge: Bridge, workspace: "Workspace") -> None:
    # Who opens the door is spoken to, not whoever is behind it.
    about = finding.actors[1:2] if finding.rule == "door_opener" else finding.actors
    model = bridge.model
    actors = [a for a in about if model.find(Actor, a) is not None]
    prepared = model.find(Activity, finding.subject) if finding.subject is not None else None
    before = prepared.start if prepared is not None else None
    made: ActivityId | None = None
    with bridge.edit(_("Plan activity")) as draft:
        made = plan_talk(draft, actors, finding.opgave, on=date.today(), before=before)
    if made is not None and (activity := bridge.model.find(Activity, made)) is not None:
        workspace.show_record(activity)


def _show_plan(subject: RecordId | None, bridge: Bridge, workspace: "Workspace") -> None:
    found = None
    if subject is not None:
        model = bridge.model
        found = model.find(Activity, subject) or model.find(EngagementPlan, subject)
    if found is None:
        workspace.show_page("plan")
    else:
        workspace.show_record(found)
