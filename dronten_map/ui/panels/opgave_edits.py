"""What can be done with an opgave from panel, menu and map alike, each as one step."""

from collections.abc import Iterable

from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.opgaven import add_opgave, involve, nest, release, remove_opgave
from dronten_map.core.ids import ActorId, OpgaveId
from dronten_map.core.model import Records
from dronten_map.core.queries import children_of, involvements_of
from dronten_map.core.records import Actor, Opgave
from dronten_map.i18n import _
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields.choice import listed


def add(bridge: Bridge, title: str, parent: OpgaveId | None = None) -> OpgaveId | None:
    """Add an opgave; None when it was refused."""
    made: list[OpgaveId] = []
    with bridge.edit(_("Opgave added")) as draft:
        made.append(add_opgave(draft, title, parent=parent))
    return made[0] if made and bridge.model.find(Opgave, made[0]) else None


def rename(bridge: Bridge, opgave: OpgaveId, title: str) -> None:
    """Give an opgave another title."""
    with bridge.edit(_("Opgave renamed")) as draft:
        amend(draft, Opgave, [opgave], title=title)


def delete(bridge: Bridge, opgave: OpgaveId) -> None:
    """Remove an opgave; undo brings it back with everybody in it."""
    code = bridge.model.get(Opgave, opgave).code
    with bridge.edit(_("Opgave {code} removed").format(code=code)) as draft:
        remove_opgave(draft, opgave)


def attach(bridge: Bridge, actors: Iterable[ActorId], opgave: OpgaveId) -> int:
    """Involve actors in an opgave; how many were not involved before."""
    there = {i.actor for i in involvements_of(bridge.model, opgave)}
    known = [a for a in dict.fromkeys(actors) if bridge.model.find(Actor, a) is not None]
    new = [a for a in known if a not in there]
    if new:
        label = _("{names} attached to {code}").format(**_words(bridge.model, new, opgave))
        with bridge.edit(label) as draft:
            for actor in new:
                involve(draft, actor, opgave)
    return len(new)


def detach(bridge: Bridge, actors: Iterable[ActorId], opgave: OpgaveId) -> int:
    """Take actors off an opgave; how many were on it."""
    there = {i.actor for i in involvements_of(bridge.model, opgave)}
    leaving = [a for a in dict.fromkeys(actors) if a in there]
    if leaving:
        label = _("{names} released from {code}").format(**_words(bridge.model, leaving, opgave))
        with bridge.edit(label) as draft:
            for actor in leaving:
                release(draft, actor, opgave)
    return len(leaving)


def move(
    bridge: Bridge, opgave: OpgaveId, parent: OpgaveId | None, before: OpgaveId | None
) -> None:
    """Put an opgave below another one or at the top, before a sibling or last."""
    # Several presses of an arrow key are one thing to take back.
    with bridge.edit(_("Opgave moved"), merge_key=f"nest:{opgave}") as draft:
        nest(draft, opgave, parent, before=before)


def move_by(bridge: Bridge, opgave: OpgaveId, by: int) -> None:
    """Move an opgave up (-1) or down (1) among its siblings; at the end it stays."""
    line = _siblings(bridge.model, opgave)
    at = line.index(opgave) + by
    if 0 <= at < len(line):
        after = line[at + 1] if by > 0 and at + 1 < len(line) else None
        before = line[at] if by < 0 else after
        move(bridge, opgave, bridge.model.get(Opgave, opgave).parent, before)


def indent(bridge: Bridge, opgave: OpgaveId) -> None:
    """Let an opgave become part of the one above it; the first of a row stays."""
    line = _siblings(bridge.model, opgave)
    at = line.index(opgave)
    if at:
        move(bridge, opgave, line[at - 1], None)


def outdent(bridge: Bridge, opgave: OpgaveId) -> None:
    """Let an opgave stand after the one that it was a part of; at the top it stays."""
    parent = bridge.model.get(Opgave, opgave).parent
    if parent is None:
        return
    line = _siblings(bridge.model, parent)
    at = line.index(parent) + 1
    move(
        bridge,
        opgave,
        bridge.model.get(Opgave, parent).parent,
        line[at] if at < len(line) else None,
    )


def _siblings(records: Records, opgave: OpgaveId) -> list[OpgaveId]:
    return [o.id for o in children_of(records, records.get(Opgave, opgave).parent)]


def _words(records: Records, actors: list[ActorId], opgave: OpgaveId) -> dict[str, str]:
    names = [records.get(Actor, a).name for a in actors]
    return {"names": listed(names), "code": records.get(Opgave, opgave).code}
