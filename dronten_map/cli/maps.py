"""Commands on a map as a whole: making one, looking at it, and its history."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from dronten_map.cli.grammar import Command, Given, Option
from dronten_map.cli.opening import FILE, SUFFIX, looking_at, target_for, working_on
from dronten_map.core.changes import Step
from dronten_map.core.model import Model
from dronten_map.core.queries import label_of, type_label
from dronten_map.core.records import RECORD_TYPES
from dronten_map.core.rules import Problem, Severity
from dronten_map.core.start import new_step
from dronten_map.errors import UserError
from dronten_map.i18n import N_, _, ngettext
from dronten_map.session.checking import problems_in
from dronten_map.session.document import DamagedFile, Document
from dronten_map.session.example import example_step
from dronten_map.store.schema import FORMAT_VERSION

FORCE = Option("--force", N_("Replace a file that is there; what it held goes to the backups."))
JSON = Option("--json", N_("Write the answer as JSON, for a program to read."))
_TITLE = Option("--title", N_("What the map is called."), "TEXT")


def map_commands() -> list[Command]:
    """Making, looking at, checking, and going back and forth in the history."""
    return [
        Command("example", N_("Write the Dronten example."), (FILE,), (FORCE,), _example),
        Command("new", N_("Write an empty map."), (FILE,), (_TITLE, FORCE), _new),
        Command("info", N_("Show what is in a map."), (FILE,), (JSON,), _info),
        Command("check", N_("Look for what is wrong in a map."), (FILE,), (JSON,), _check),
        Command("undo", N_("Take the last step back."), (FILE,), (), _undo),
        Command("redo", N_("Do the step again that was taken back."), (FILE,), (), _redo),
        Command("history", N_("Show every step of a map."), (FILE,), (JSON,), _history),
    ]


def _example(given: Given) -> int:
    return _made(given, example_step)


def _new(given: Given) -> int:
    title = given.option("--title")
    return _made(given, lambda: new_step(title or Path(given.words["FILE"]).stem))


def _made(given: Given, step: Callable[[], Step]) -> int:
    path = target_for(given.words["FILE"], SUFFIX)
    if path.exists() and not given.has("--force"):
        raise UserError(
            _("“{name}” is there already.").format(name=path.name),
            where=str(path),
            hint=_("Choose another name, or add --force to replace it."),
        )
    document = Document.from_step(step())
    try:
        document.save_as(path, overwrite=given.has("--force"))
    finally:
        document.close()
    print(_("Written: {path}").format(path=path))
    return 0


def _info(given: Given) -> int:
    with looking_at(given.words["FILE"]) as document:
        model = document.model
        counts = {t: model.count(t) for t in RECORD_TYPES}
        if given.has("--json"):
            facts = {
                "title": model.info.title,
                "document_id": document.document_id,
                "format_version": FORMAT_VERSION,
                "revision": document.revision,
                "is_example": model.info.is_example,
                "counts": {t.__name__: count for t, count in counts.items()},
            }
            print(json.dumps(facts, ensure_ascii=False, indent=1))
            return 0
        print(model.info.title or _("A map without a title"))
        if model.info.is_example:
            print(_("This map is an example: what it says of organisations is made up."))
        print(
            _("Document {id}, file format {version}").format(
                id=document.document_id, version=FORMAT_VERSION
            )
        )
        for record_type, count in counts.items():
            if count:
                print(f"{count:>7}  {type_label(record_type, many=count != 1)}")
    return 0


def _check(given: Given) -> int:
    try:
        model, problems = problems_in(Path(given.words["FILE"]))
    except DamagedFile as error:
        if given.has("--json"):
            print(json.dumps(_report([_damage(error)]), ensure_ascii=False, indent=1))
        else:
            print(error)
        return 1
    plain = [_plain(model, problem) for problem in problems]
    errors = sum(p.severity is Severity.ERROR for p in problems)
    if given.has("--json"):
        print(json.dumps(_report(plain), ensure_ascii=False, indent=1))
        return 1 if errors else 0
    for problem in plain:
        what = _("error") if problem["severity"] == "error" else _("warning")
        print(f"{what}: {problem['label']}: {problem['message']}")
    print(_summary(errors, len(problems) - errors))
    return 1 if errors else 0


def _report(problems: list[dict[str, str]]) -> dict[str, object]:
    errors = sum(p["severity"] == "error" for p in problems)
    return {"errors": errors, "warnings": len(problems) - errors, "problems": problems}


def _plain(model: Model, problem: Problem) -> dict[str, str]:
    subject = model.find(problem.record_type, problem.subject)
    label = type_label(problem.record_type)
    if subject is not None and problem.severity is Severity.WARNING:
        label = f"{label} “{label_of(model, subject)}”"
    return {
        "severity": problem.severity.value,
        "message": problem.message,
        "type": problem.record_type.__name__,
        "id": problem.subject,
        "field": problem.field,
        "label": f"{label} {problem.subject}" if problem.severity is Severity.ERROR else label,
    }


def _damage(error: DamagedFile) -> dict[str, str]:
    return {"severity": "error", "message": str(error), "type": "", "id": "", "field": ""}


def _summary(errors: int, warnings: int) -> str:
    if not errors and not warnings:
        return _("Nothing is wrong.")
    return " ".join(
        [
            ngettext("{count} error,", "{count} errors,", errors).format(count=errors),
            ngettext("{count} warning.", "{count} warnings.", warnings).format(count=warnings),
        ]
    )


def _undo(given: Given) -> int:
    return _turned(given, Document.undo, N_("There is nothing to undo."), N_("Undone: {label}"))


def _redo(given: Given) -> int:
    return _turned(given, Document.redo, N_("There is nothing to redo."), N_("Redone: {label}"))


def _turned(given: Given, turn: Callable[[Document], Step | None], nothing: str, done: str) -> int:
    with working_on(given.words["FILE"]) as document:
        step = turn(document)
        if step is None:
            raise UserError(_(nothing), where=given.words["FILE"])
    print(_(done).format(label=step.label))
    return 0


def _history(given: Given) -> int:
    with looking_at(given.words["FILE"]) as document:
        lines = document.history()
    if given.has("--json"):
        plain = [
            {"position": e.position, "label": e.label, "at": e.at.isoformat(), "done": e.is_done}
            for e in lines
        ]
        print(json.dumps(plain, ensure_ascii=False, indent=1))
        return 0
    if not lines:
        print(_("This map has no steps that can be taken back."))
    for line in lines:
        mark = " " if line.is_done else "↶"
        print(f"{line.position:>5} {mark} {_moment(line.at)}  {line.label}")
    return 0


def _moment(at: datetime) -> str:
    return at.astimezone().strftime("%d-%m-%Y %H:%M")
