"""Small maps on which a rule holds, or just does not."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

from dronten_map.core.draft import Draft
from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.ids import ActorId, ActorKindId, AreaId, OpgaveId, TermId
from dronten_map.core.model import Model
from dronten_map.graph.findings import Finding, findings
from tests.builders import edited, empty_map

TODAY = date(2026, 11, 24)
Edit = Callable[[Draft], object]


class Town:
    """A map with one opgave, to which actors are added in one line each."""

    def __init__(self) -> None:
        self.model: Model = empty_map()
        self.opgave = OpgaveId("")
        self.edit(self._start)

    def _start(self, draft: Draft) -> None:
        self.opgave = add_opgave(draft, "Wonen")

    def edit(self, verb: Edit) -> None:
        """Change the map."""
        edited(self.model, verb)

    def actor(
        self,
        name: str,
        kind: str = "partner",
        *,
        area: str = "",
        involved: bool = False,
        role: str = "",
    ) -> ActorId:
        """Add an actor of a kind of the starting list, involved in the opgave or not."""
        made: list[ActorId] = []

        def add(draft: Draft) -> None:
            at = AreaId(f"area:{area}") if area else None
            made.append(add_actor(draft, name, ActorKindId(f"kind:{kind}"), area=at))
            if involved:
                involve(draft, made[0], self.opgave, role=TermId(f"role:{role}") if role else None)

        self.edit(add)
        return made[0]

    def connect(self, *chain: ActorId) -> None:
        """Draw relations from each to the next."""
        for one, other in pairwise(chain):
            self.edit(lambda d, a=one, b=other: connect(d, a, b))

    def said(self, rule: str) -> list[Finding]:
        """What one rule notices today."""
        return [f for f in findings(self.model, on=TODAY) if f.rule == rule]


def ago(days: int) -> date:
    """The day so many days before today."""
    return TODAY - timedelta(days=days)
