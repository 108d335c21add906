"""Commands that give a map out of hands and take it back: handout and import."""

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from dronten_map.cli.grammar import Command, Given, Option, Word
from dronten_map.cli.opening import FILE, looking_at, target_for, working_on
from dronten_map.core.codec import records_from_json
from dronten_map.core.diff import Outcome, Proposal, Proposed, accept
from dronten_map.core.edits.views import place
from dronten_map.core.ids import ActorId, OpgaveId
from dronten_map.core.lookup import one_called
from dronten_map.core.model import Model
from dronten_map.core.queries import first_view, involvements_of
from dronten_map.core.records import Actor, Area, Opgave
from dronten_map.errors import UserError
from dronten_map.i18n import N_, _
from dronten_map.store import fsops

_FOR = Option("--for", N_("The team that it is for; it must be given."), "NAME")
_AREA = Option("--area", N_("Only the actors of this area."), "AREA")
_OPGAVE = Option("--opgave", N_("Only the actors of this opgave."), "CODE")
_ACTOR = Option("--actor", N_("Only this actor."), "ACTOR")
_DRY = Option("--dry-run", N_("Show what would happen, and change nothing."))
_JSON = Option("--json", N_("Write it as JSON."))
_SHOWN = (Outcome.CHANGED, Outcome.NEW, Outcome.DELETION, Outcome.CONFLICT, Outcome.UNCLEAR)
_WORDS = {
    Outcome.CHANGED: N_("changed"),
    Outcome.NEW: N_("new"),
    Outcome.DELETION: N_("marked for deletion"),
    Outcome.CONFLICT: N_("conflict"),
    Outcome.UNCLEAR: N_("not understood"),
}


def handout_commands() -> list[Command]:
    """The handout, and the import of what came back."""
    return [
        Command(
            "handout",
            N_("Write an Excel workbook that a team can fill in and send back."),
            (FILE, Word("OUT.xlsx", N_("The Excel workbook to write."))),
            (_FOR, _AREA, _OPGAVE, _ACTOR),
            _handout,
        ),
        Command(
            "import",
            N_("Take over what teams filled in; conflicts stay as they are."),
            (FILE, Word("SOURCE", N_("A workbook that came back."), is_many=True)),
            (_DRY, _JSON),
            _import,
        ),
    ]


def _handout(given: Given) -> int:
    from dronten_map.exchange.handout import base_of, handed_out, handout_workbook

    name = (given.option("--for") or "").strip()
    if not name:
        raise UserError(_("Say for whom it is."), hint=_("Add --for with the name of the team."))
    path = target_for(given.words["OUT.xlsx"], ".xlsx")
    with working_on(given.words["FILE"]) as document:
        model = document.snapshot()
        handout = handed_out(model, name, on=date.today(), actors=_chosen(model, given))
        base = base_of(records_from_json(handout.content))
        content = handout_workbook(base, handout, document=document.document_id)
        with document.edit(_("Handout made")) as draft:
            draft.put(handout)
    fsops.write_bytes(path, content)  # after the map: it must know what it gave out
    print(_("Written: {path}").format(path=path))
    return 0


def _chosen(model: Model, given: Given) -> set[ActorId] | None:
    chosen: list[set[ActorId]] = []
    if asked := given.option("--area"):
        area = one_called(model, Area, asked).id
        chosen.append({a.id for a in model.all(Actor) if a.area == area})
    if asked := given.option("--opgave"):
        opgave = OpgaveId(one_called(model, Opgave, asked).id)
        chosen.append({i.actor for i in involvements_of(model, opgave)})
    if asked := given.option("--actor"):
        chosen.append({one_called(model, Actor, asked).id})
    return set.intersection(*chosen) if chosen else None


def _import(given: Given) -> int:
    from dronten_map.exchange.returned import LARGEST, review
    from dronten_map.graph.layout import beside

    sources = [
        (Path(text).name, fsops.read_bytes(Path(text), limit=LARGEST)) for text in given.rest
    ]
    with looking_at(given.words["FILE"]) as document:
        proposal = review(document.snapshot(), document.document_id, sources)
    if not given.has("--dry-run") and proposal.ready:
        with (
            working_on(given.words["FILE"]) as document,
            document.edit(_("Workbooks taken over")) as draft,
        ):
            view = first_view(draft).id
            place(draft, view, beside(draft, view, accept(draft, proposal.ready)))
    print(_as_json(proposal) if given.has("--json") else _as_text(proposal))
    return 0


def _as_json(proposal: Proposal) -> str:
    return json.dumps([_plain(c) for c in proposal.of(*_SHOWN)], ensure_ascii=False, indent=1)


def _plain(cell: Proposed) -> dict[str, Any]:
    return {
        "outcome": cell.outcome.value,
        "file": cell.spot.file,
        "sheet": cell.spot.sheet,
        "row": cell.spot.row,
        "cell": cell.spot.cell,
        "type": cell.record_type.__name__,
        "id": cell.subject,
        "field": cell.field,
        "before": _value(cell.before),
        "after": _value(cell.after),
        "ours": _value(cell.ours),
        "message": cell.message,
    }


def _value(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _as_text(proposal: Proposal) -> str:
    if proposal.is_empty:
        return _("Nothing was changed.")
    lines: list[str] = []
    for cell in proposal.of(*_SHOWN):
        where = f"{cell.spot.file}, {cell.spot.sheet} {cell.spot.cell or cell.spot.row}"
        lines.append(f"{where}: {_(_WORDS[cell.outcome])} {cell.message}".rstrip())
    counts = Counter(cell.outcome for cell in proposal.cells)
    told = [f"{_(_WORDS[one])}: {counts[one]}" for one in _SHOWN if counts[one]]
    return "\n".join([*lines, "", ", ".join(told)])
