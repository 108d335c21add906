"""Commands that give a map out of hands and take it back: handout and import."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from dronten_map.cli.grammar import Command, Given, Option, Word
from dronten_map.cli.opening import FILE, looking_at, target_for, working_on
from dronten_map.cli.returned_text import as_json, as_text
from dronten_map.core.circle import circle
from dronten_map.core.codec import records_from_json
from dronten_map.core.edits.take_over import take_over
from dronten_map.core.edits.views import place
from dronten_map.core.ids import ActorId
from dronten_map.core.lookup import one_called
from dronten_map.core.model import Model
from dronten_map.core.queries import first_view
from dronten_map.core.records import Actor, Area, Opgave
from dronten_map.errors import UserError
from dronten_map.i18n import N_, _
from dronten_map.session.worker import FOREIGN_FILE, Spent, Worker
from dronten_map.store import fsops

if TYPE_CHECKING:  # it brings the library for workbooks along, which most commands do not need
    from dronten_map.exchange.returned import Review

_FOR = Option("--for", N_("The team that it is for; it must be given."), "NAME")
_AREA = Option("--area", N_("Only the actors of this area and the areas in it."), "AREA")
_OPGAVE = Option("--opgave", N_("Only the actors of this opgave."), "CODE")
_ACTOR = Option(
    "--actor",
    N_("Only this actor, what is part of it, and whom they have relations with."),
    "ACTOR",
)
_DRY = Option("--dry-run", N_("Show what would happen, and change nothing."))
_JSON = Option("--json", N_("Write it as JSON."))


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
    with looking_at(given.words["FILE"]) as document:
        model = document.snapshot()
        handout = handed_out(model, name, on=date.today(), actors=_chosen(model, given))
        base = base_of(records_from_json(handout.content))
        content = handout_workbook(base, handout, document=document.document_id)
        fsops.write_bytes(path, content)  # before the map says that it gave this out
        try:
            with document.edit(_("Handout made")) as draft:
                draft.put(handout)
            document.save()
        except UserError:
            fsops.remove_file(path)  # nobody must fill in what the map does not know
            raise
    print(_("Written: {path}").format(path=path))
    return 0


def _chosen(model: Model, given: Given) -> set[ActorId] | None:
    chosen: list[set[ActorId]] = []
    asked: tuple[tuple[str, type[Area] | type[Opgave] | type[Actor]], ...] = (
        ("--area", Area),
        ("--opgave", Opgave),
        ("--actor", Actor),
    )
    for flag, record_type in asked:
        if text := given.option(flag):
            chosen.append(circle(model, one_called(model, record_type, text)))
    return set.intersection(*chosen) if chosen else None


def _import(given: Given) -> int:
    from dronten_map.exchange.alike import first_choices, with_choices
    from dronten_map.graph.layout import beside

    with looking_at(given.words["FILE"]) as document:
        ours = document.snapshot()
        review = _read(ours, document.document_id, [Path(text) for text in given.rest])
    choices = first_choices(review.alike)
    proposal = with_choices(review.proposal, choices, ours)
    is_dry = given.has("--dry-run")
    if review.refused and not is_dry:
        told = "\n".join(f"{one.file}: {one.message}" for one in review.refused)
        raise UserError(told, hint=_("Nothing was taken over."))
    doubtful = set(review.alike) - set(choices)
    ready = [cell for cell in proposal.ready if cell.subject not in doubtful]
    if ready and not is_dry:
        with (
            working_on(given.words["FILE"]) as document,
            document.edit(_("Lists taken over")) as draft,
        ):
            view = first_view(draft).id
            taken = take_over(draft, ready, on=date.today())
            place(draft, view, beside(draft, view, taken.actors))
    told = replace(review, proposal=proposal)
    print(as_json(told, doubtful) if given.has("--json") else as_text(told, doubtful))
    return 2 if review.refused else 0


def _read(ours: Model, document: str, paths: list[Path]) -> "Review":
    """What the files say, read in a process of its own: they come from outside."""
    from dronten_map.exchange.returned import review_files, spent

    last: list[str] = []
    try:
        return Worker(review_files, ours, document, paths, budget=FOREIGN_FILE).wait(last.append)
    except Spent as error:
        raise spent(last[-1] if last else "") from error
