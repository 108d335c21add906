"""Inviting actors of the map to an activity, from the plan as from the map."""

from collections.abc import Iterable

from dronten_map.core.edits.plans import invite
from dronten_map.core.ids import ActivityId, ActorId
from dronten_map.core.records import Activity
from dronten_map.i18n import _, ngettext
from dronten_map.ui.bridge import Bridge


def invite_all(bridge: Bridge, activity: ActivityId, actors: Iterable[ActorId]) -> None:
    """Invite these actors too, in one step; who is invited already stays so."""
    found = bridge.model.get(Activity, activity)
    new = [actor for actor in dict.fromkeys(actors) if actor not in set(found.invited)]
    if not new:
        return
    words = ngettext(
        "{count} actor invited to {title}", "{count} actors invited to {title}", len(new)
    )
    title = found.title or _("Without a title")
    with bridge.edit(words.format(count=len(new), title=title)) as draft:
        invite(draft, activity, new)
