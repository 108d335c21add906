"""What must hold in every map, and what is worth a look.

The document refuses a step that breaks a rule on the records that it touches; `check` looks at
everything, as the command line does with a file that came from elsewhere.
"""

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from dronten_map.core.backdrops import backdrop_of
from dronten_map.core.changes import Step
from dronten_map.core.draft import Draft
from dronten_map.core.fields import Field, Sort, fields_of, references_of
from dronten_map.core.ids import ActivityId, RecordId
from dronten_map.core.looks import CHOICES, ranges_of
from dronten_map.core.model import Model, Records
from dronten_map.core.records import (
    Activity,
    Actor,
    ActorKind,
    Annotation,
    AnnotationKind,
    Answer,
    Area,
    Assessment,
    ContactMoment,
    EngagementPlan,
    Experiment,
    Involvement,
    MapInfo,
    Opgave,
    Phase,
    Placement,
    Precedent,
    Record,
    Relation,
    View,
)
from dronten_map.i18n import N_, _

LONGEST_NAME = 200  # characters in a name, title or code
LONGEST_TEXT = 32_767  # characters in any text: what a cell of Excel holds
WIDEST = 1_000_000.0  # points from the origin of a view


class Severity(StrEnum):
    """How bad a problem is: an error is refused, a warning is worth a look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the map that does not hold.

    Attributes:
        message: One sentence in the language of the moment.
        subject: The record that it is about.
        field: The field of that record; empty when it is about the whole.
    """

    severity: Severity
    message: str
    record_type: type[Record]
    subject: RecordId
    field: str = ""


# (record type, field) -> lowest and highest number that is allowed.
RANGES: dict[tuple[type[Record], str], tuple[int, int]] = {
    (MapInfo, "border"): (1, 5),
    (MapInfo, "awareness_target"): (0, 100),
    (Annotation, "size"): (6, 400),
    (Relation, "strength"): (1, 5),
    (Relation, "quality"): (-2, 2),
    (Involvement, "has"): (1, 5),
    (Involvement, "wants"): (1, 5),
    (Involvement, "we_want"): (1, 5),
    (Assessment, "influence"): (1, 5),
    (Assessment, "interest"): (1, 5),
    (Assessment, "stance"): (-2, 2),
    (Assessment, "trust"): (1, 5),
    (Assessment, "awareness"): (1, 5),
    (Phase, "step"): (0, 4),
    (Precedent, "step"): (0, 4),
    (Phase, "budget_cents"): (0, 10**12),
    (Phase, "budget_minutes"): (0, 10**9),
    (Activity, "level"): (1, 5),
    (Activity, "reached"): (1, 5),
    (Activity, "days"): (1, 3_660),
    (Activity, "minutes"): (0, 10**9),
    (Activity, "minutes_spent"): (0, 10**9),
    (Activity, "cents"): (0, 10**12),
    (Activity, "cents_spent"): (0, 10**12),
    (ContactMoment, "mood"): (-2, 2),
}

# Fields that may not be empty, with what to say when they are.
REQUIRED: dict[str, str] = {
    "name": N_("The name is empty."),
    "title": N_("The title is empty."),
    "code": N_("The code is empty."),
    "text": N_("The text is empty."),
    "reason": N_("The reason is empty."),
}
_MAY_BE_EMPTY = {(MapInfo, "title"), (Phase, "title"), (Annotation, "text"), (Answer, "text")}
_SHORT = {"name", "title", "code", "name_en"}
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
# What no file format of ours can carry: control characters, lone surrogates, non-characters.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def check(model: Model) -> list[Problem]:
    """Every problem in a map, errors first."""
    found = list(_problems(model, model.records()))
    if model.count(MapInfo) != 1:
        message = _("A map has exactly one description of itself.")
        found.append(Problem(Severity.ERROR, message, MapInfo, RecordId("map")))
    found += _same_names(model)
    return sorted(found, key=lambda p: p.severity is not Severity.ERROR)


def check_step(model: Model, step: Step) -> list[Problem]:
    """The errors that a step would bring about in the records that it touches."""
    after = Draft.of(model, step)
    touched = [c.after for c in step.changes if c.after is not None]
    found = list(_problems(after, touched))
    for change in step.changes:
        if change.after is None and change.before is not None:
            found += _left_behind(after, change.before)
    return found


def check_value(record_type: type[Record], field: str, value: Any) -> str:
    """Why a value cannot stand in a field, in one sentence; empty when it can."""
    known = next(f for f in fields_of(record_type) if f.name == field)
    return _wrong_value(record_type, known, value)


def _problems(records: Records, subjects: Iterable[Record]) -> Iterator[Problem]:
    codes: dict[str, int] = {}
    for opgave in records.all(Opgave):
        codes[opgave.code.casefold()] = codes.get(opgave.code.casefold(), 0) + 1
    for record in subjects:
        for field in fields_of(type(record)):
            message = _wrong_value(type(record), field, getattr(record, field.name))
            if message:
                yield _error(record, message, field.name)
        yield from _dangling(records, record)
        yield from _between_fields(record)
        yield from _among_others(records, record)
        if isinstance(record, Opgave) and codes.get(record.code.casefold(), 0) > 1:
            yield _error(
                record, _("Another opgave has the code {code}.").format(code=record.code), "code"
            )


def _wrong_value(record_type: type[Record], field: Field, value: Any) -> str:
    if value is None:
        return "" if field.optional else _("This may not be empty.")
    match field.sort:
        case Sort.TEXT:
            return _wrong_text(record_type, field.name, value)
        case Sort.TEXTS:
            return next((m for v in value if (m := _wrong_text(record_type, "", v))), "")
        case Sort.INTEGER:
            return _out_of_range(record_type, field.name, value)
        case Sort.NUMBER:
            if not math.isfinite(value) or abs(value) > WIDEST or round(value, 1) != value:
                return _("The position is not on the map.")
        case Sort.DATE:
            if not date(1900, 1, 1) <= value <= date(2199, 12, 31):
                return _("The date lies outside the years 1900 to 2199.")
        case _:
            pass
    return ""


def _wrong_text(record_type: type[Record], name: str, text: str) -> str:
    if name in REQUIRED and not text.strip() and (record_type, name) not in _MAY_BE_EMPTY:
        return _(REQUIRED[name])
    longest = LONGEST_NAME if name in _SHORT else LONGEST_TEXT
    if name == "content":
        longest = 10**9  # a whole map as JSON, or a picture
    if len(text) > longest:
        return _("The text is too long: {length} of at most {longest} characters.").format(
            length=len(text), longest=longest
        )
    if _FORBIDDEN.search(text):
        return _("The text holds a character that cannot be written to a file.")
    if record_type is ActorKind and name in ("light", "dark") and not _COLOUR.fullmatch(text):
        return _("Write a colour as #RRGGBB, such as #0B6E6E.")
    return ""


def _out_of_range(record_type: type[Record], name: str, value: int) -> str:
    low, high = RANGES.get((record_type, name), (-(10**9), 10**9))
    if low <= value <= high:
        return ""
    return _("{value} is not a number from {low} to {high}.").format(
        value=value, low=low, high=high
    )


def _dangling(records: Records, record: Record) -> Iterator[Problem]:
    for field in references_of(type(record)):
        assert field.target is not None
        value: Any = getattr(record, field.name)
        ids = value if field.sort is Sort.REFERENCES else (value,)
        for target in ids:
            if target is not None and records.find(field.target, target) is None:
                message = _("This points at something that is not in the map.")
                yield _error(record, message, field.name)


def _left_behind(records: Records, gone: Record) -> Iterator[Problem]:
    for record in records.referring(gone.id):
        yield _error(record, _("This points at something that is not in the map."))


def _between_fields(record: Record) -> Iterator[Problem]:
    match record:
        case Relation(source=source, target=target) if source == target:
            yield _error(record, _("A relation needs two different actors."), "target")
        case (Phase() | Experiment()) as stretch:
            if stretch.start and stretch.end and stretch.end < stretch.start:
                yield _error(record, _("The end lies before the start."), "end")
        case View():
            yield from _wrong_look(record)
        case Annotation(kind=AnnotationKind.PICTURE, picture=None):
            yield _error(record, _("The picture is missing."), "picture")
        case Annotation(kind=kind, width=width, height=height) if (
            kind is not AnnotationKind.ARROW and (width <= 0 or height <= 0)
        ):
            yield _error(record, _("This has no size."), "width")
        case _:
            pass


def _wrong_look(view: View) -> Iterator[Problem]:
    for field, choices in CHOICES.items():
        if getattr(view, field) not in choices:
            yield _error(view, _("A view cannot show this here."), field)
    try:
        ranges_of(view)
    except ValueError:
        yield _error(view, _("This range is not on the scale."), "ranges")
    try:
        backdrop_of(view.backdrop)
    except ValueError:
        yield _error(view, _("This is no background of a view."), "backdrop")


def _among_others(records: Records, record: Record) -> Iterator[Problem]:
    if isinstance(record, Actor | Area | Opgave) and _in_circle(records, record):
        yield _error(record, _("This would be a part of itself."), "parent")
    if isinstance(record, Activity) and _waits_for_itself(records, record):
        yield _error(record, _("This activity would wait for itself."), "after")
    if isinstance(record, Involvement):
        for other in records.referring(record.actor):
            if (
                isinstance(other, Involvement)
                and other.opgave == record.opgave
                and other.id != record.id
            ):
                yield _error(record, _("This actor is involved in this opgave already."))
    if isinstance(record, Placement):
        for other in records.referring(record.actor):
            if isinstance(other, Placement) and other.view == record.view and other.id != record.id:
                yield _error(record, _("This actor stands in this view already."))


def _in_circle(records: Records, record: Actor | Area | Opgave) -> bool:
    seen = {record.id}
    parent = record.parent
    while parent is not None:
        if parent in seen:
            return True
        seen.add(parent)
        above = records.find(type(record), parent)
        parent = above.parent if above is not None else None
    return False


def _waits_for_itself(records: Records, activity: Activity) -> bool:
    seen: set[ActivityId] = set()
    ahead = list(activity.after)
    while ahead:
        found = records.find(Activity, ahead.pop())
        if found is None or found.id in seen:
            continue
        if found.id == activity.id:
            return True
        seen.add(found.id)
        ahead += found.after
    return False


def _same_names(model: Model) -> Iterator[Problem]:
    for record_type in (Actor, Area, View, EngagementPlan):
        seen: dict[str, Record] = {}
        for record in model.all(record_type):
            name = record.title if isinstance(record, EngagementPlan) else record.name
            if seen.setdefault(name.casefold().strip(), record) is not record:
                message = _("The name “{name}” stands in the map twice.").format(name=name)
                yield Problem(Severity.WARNING, message, record_type, record.id, "name")


def _error(record: Record, message: str, field: str = "") -> Problem:
    return Problem(Severity.ERROR, message, type(record), record.id, field)
