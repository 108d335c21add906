"""The command that makes a document for colleagues: `document FILE KIND OUT.pdf`."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from dronten_map.cli.grammar import Command, Given, Option, Word
from dronten_map.cli.opening import FILE, looking_at, target_for
from dronten_map.core.ids import ActorId, OpgaveId, PlanId, SnapshotId, ViewId
from dronten_map.core.lookup import one_called
from dronten_map.core.model import Model
from dronten_map.core.papers.order import Kind, Order, Subject
from dronten_map.core.profiles import Profile
from dronten_map.core.records import Actor, EngagementPlan, Opgave, Record, Snapshot, View
from dronten_map.errors import UserError
from dronten_map.i18n import N_, _, language
from dronten_map.store import fsops

_KINDS = tuple(kind.value for kind in Kind)
_SIZES = ("A3", "A2", "A1", "A0")
_KIND = Word(
    "KIND",
    N_("plan, dossier, department, one-page, agreements, comparison or poster."),
)
_OUT = Word("OUT.pdf", N_("The PDF to write."))
_ACTOR = Option("--actor", N_("The actor or department that it is about."), "NAME")
_PLAN = Option("--plan", N_("The plan that is meant, by its title."), "TITLE")
_OPGAVE = Option("--opgave", N_("The opgave that is meant, by its code or title."), "CODE")
_THEN = Option("--since", N_("The peilmoment to compare with."), "NAME")
_NOW = Option("--until", N_("A later peilmoment; the map of today if left out."), "NAME")
_VIEW = Option("--view", N_("The view that is drawn; the first one if left out."), "NAME")
_READER = Option(
    "--for",
    N_("For whom it is, which decides what is left out: department if left out."),
    "READER",
    tuple(profile.value for profile in Profile),
)
_ASKS = Option("--asks", N_("What is asked on one page, with semicolons between."), "TEXTS")
_PARTS = Option("--parts", N_("Only these parts, with commas between."), "NAMES")
_SIZE = Option("--size", N_("The paper of a poster; A3 if left out."), "SIZE", _SIZES)
_HOUSE = Option("--house", N_("A file with a house style."), "STYLE.toml")


def document_commands() -> list[Command]:
    """Making a document."""
    return [
        Command(
            "document",
            N_("Write a document for colleagues as PDF."),
            (FILE, _KIND, _OUT),
            (
                _READER,
                _ACTOR,
                _OPGAVE,
                _PLAN,
                _THEN,
                _NOW,
                _VIEW,
                _PARTS,
                _ASKS,
                _SIZE,
                _HOUSE,
            ),
            _document,
        )
    ]


def _document(given: Given) -> int:
    from dronten_map.reports.papers.making import made

    kind = _kind(given.words["KIND"])
    path = target_for(given.words["OUT.pdf"], ".pdf")
    with looking_at(given.words["FILE"]) as document:
        model = document.snapshot()
    order = _order(model, given, kind)
    content = made(model, replace(order, parts=_parts(given, order)))
    fsops.write_bytes(path, content)
    print(_("Written: {path}").format(path=path))
    return 0


def _kind(text: str) -> Kind:
    if text not in _KINDS:
        raise UserError(
            _("“{text}” is not a kind of document.").format(text=text),
            hint=_("Choose from: {choices}.").format(choices=", ".join(_KINDS)),
        )
    return Kind(text)


def _parts(given: Given, order: Order) -> tuple[str, ...] | None:
    """The parts that are wanted; None for all."""
    from dronten_map.reports.papers.parts import parts_of

    told = given.option("--parts")
    if told is None:
        return None
    known = [name for name, _word in parts_of(order.kind, order.profile)]
    asked = tuple(name.strip() for name in told.split(",") if name.strip())
    for name in asked:
        if name not in known:
            raise UserError(
                _("“{document}” has no part “{part}”.").format(document=order.kind, part=name),
                hint=_("Choose from: {choices}.").format(choices=", ".join(known)),
            )
    return asked


def _order(model: Model, given: Given, kind: Kind) -> Order:
    def chosen(flag: str, record_type: type[Record]) -> str | None:
        text = given.option(flag)
        return one_called(model, record_type, text).id if text is not None else None

    actor, opgave, plan = chosen("--actor", Actor), chosen("--opgave", Opgave), None
    if kind.subject is Subject.PLAN:
        plan = chosen("--plan", EngagementPlan)
    then, now, view = (
        chosen("--since", Snapshot),
        chosen("--until", Snapshot),
        chosen("--view", View),
    )
    house = given.option("--house")
    return Order(
        kind=kind,
        on=date.today(),
        profile=Profile(given.option("--for") or Profile.DEPARTMENT),
        language=language(),
        plan=PlanId(plan) if plan is not None else None,
        opgave=OpgaveId(opgave) if opgave is not None else None,
        actor=ActorId(actor) if actor is not None else None,
        then=SnapshotId(then) if then is not None else None,
        now=SnapshotId(now) if now is not None else None,
        view=ViewId(view) if view is not None else None,
        asks=tuple(text.strip() for text in (given.option("--asks") or "").split(";")),
        size=given.option("--size") or _SIZES[0],
        house=str(Path(house).absolute()) if house is not None else "",
    )
