"""For whom a document is made, and which fields of which records such a reader may see.

What is not on the list of a profile is taken out of the map before anything is made of it, so that
no printer can forget to leave it out.
"""

from collections.abc import Iterator
from dataclasses import MISSING, fields, replace
from enum import StrEnum
from typing import Any, cast

from dronten_map.core.fields import Sort, fields_of
from dronten_map.core.ids import RelationKindId
from dronten_map.core.looks import without
from dronten_map.core.model import Model
from dronten_map.core.plan.scales import Audience
from dronten_map.core.queries import STANDING_FIELDS
from dronten_map.core.records import (
    RECORD_TYPES,
    Activity,
    Actor,
    ActorKind,
    Area,
    Assessment,
    Commitment,
    ContactMoment,
    EngagementPlan,
    Experiment,
    Involvement,
    Lesson,
    MapInfo,
    Opgave,
    Phase,
    Placement,
    Precedent,
    Record,
    Relation,
    RelationKind,
    Term,
    View,
)
from dronten_map.i18n import N_, _


class Profile(StrEnum):
    """A kind of reader."""

    REGISSEUR = "regisseur"
    DEPARTMENT = "department"
    PUBLIC = "public"

    @property
    def word(self) -> str:
        """Whom a document is for, on screen and paper."""
        return _(_WORDS[self])

    @property
    def left_out(self) -> str:
        """What such a reader does not get, in one sentence."""
        return _(_LEFT_OUT[self])

    @property
    def audience(self) -> Audience:
        """What the engagement plan leaves out for this reader."""
        return {
            Profile.REGISSEUR: Audience.REGISSEUR,
            Profile.DEPARTMENT: Audience.SHARED,
            Profile.PUBLIC: Audience.PUBLIC,
        }[self]


_WORDS = {
    Profile.REGISSEUR: N_("for the regisseur only"),
    Profile.DEPARTMENT: N_("for departments"),
    Profile.PUBLIC: N_("for everybody"),
}
_LEFT_OUT = {
    Profile.REGISSEUR: N_("Nothing was left out: judgements stand in it. Do not pass it on."),
    Profile.DEPARTMENT: N_(
        "Left out: judgements, stance, trust, awareness, mood, quality of relations, notes, "
        "e-mail addresses and phone numbers."
    ),
    Profile.PUBLIC: N_(
        "Left out: all estimates and judgements, interests and concerns, contact moments, "
        "agreements, tensions, money, hours, functions and how to reach somebody."
    ),
}

# A relation that is a judgement by itself. The user may change its word; its identity stays.
_TENSION = RelationKindId("relation:tension")

_ALL = "*"  # only for words, kinds, areas and views: a new field of those tells of nobody
_OPGAVE = "id code title question effect areas status programme parent client lead order"
_PLAN = (
    "id title opgave goal scope assignment client contractor core_team strategy onboarding "
    "evaluation order"
)
_EXPERIMENT = "id title opgave hypothesis action result outcome start end origin precedents"
_PRECEDENT = (
    "id title place period action result step theme source_title source_author source_year "
    "source_address"
)
_LESSON = "id text experiment opgave on source"
_Allowed = dict[type[Record], str]
_DEPARTMENT: _Allowed = {
    MapInfo: _ALL,
    Term: _ALL,
    ActorKind: _ALL,
    RelationKind: _ALL,
    Area: _ALL,
    Actor: "id name kind area parent role function tags fact source",
    Relation: "id source target kind direction strength formal",
    Opgave: _OPGAVE,
    Involvement: "id actor opgave role interest concern has wants we_want",
    Assessment: "id actor on opgave influence interest unknown",
    EngagementPlan: _PLAN,
    Phase: "id plan step title goal start end budget_cents budget_minutes order",
    Activity: "id phase title form goal opgave invited level reached responsible place start after "
    "days minutes minutes_spent cents cents_spent status milestone result order",
    ContactMoment: "id on actors channel opgave activity summary source",
    Commitment: "id text by to opgave contact due done evidence status",
    Experiment: _EXPERIMENT,
    Lesson: _LESSON,
    Precedent: _PRECEDENT,
    View: _ALL,
    Placement: _ALL,
}
_PUBLIC: _Allowed = {
    MapInfo: _ALL,
    Term: _ALL,
    ActorKind: _ALL,
    RelationKind: _ALL,
    Area: _ALL,
    Actor: "id name kind area parent",
    Relation: "id source target kind direction",
    Opgave: _OPGAVE,
    Involvement: "id actor opgave role we_want",
    EngagementPlan: _PLAN,
    Phase: "id plan step title goal start end order",
    Activity: "id phase title form goal opgave invited level place start after days status "
    "milestone result order",
    Experiment: _EXPERIMENT,
    Lesson: _LESSON,
    Precedent: _PRECEDENT,
    View: "id name opgave order kinds areas opgaven relation_kinds x y width",
    Placement: _ALL,
}
_ALLOWED = {Profile.DEPARTMENT: _DEPARTMENT, Profile.PUBLIC: _PUBLIC}


def allowed(profile: Profile, record_type: type[Record]) -> frozenset[str]:
    """The fields of a kind of record that a reader may see; none when the kind is withheld."""
    every = frozenset(f.name for f in fields_of(record_type))
    if profile is Profile.REGISSEUR:
        return every
    told = _ALLOWED[profile].get(record_type, "")
    return every if told == _ALL else frozenset(told.split())


def seen_by(model: Model, profile: Profile) -> Model:
    """The map as a reader may see it: what is withheld is unknown, empty or not there.

    Time: linear in the records.
    """
    if profile is Profile.REGISSEUR:
        return model
    found: dict[type[Record], list[Record]] = {}
    for record_type in RECORD_TYPES:
        names = allowed(profile, record_type)
        if names:
            kept = [r for r in model.all(record_type) if not _is_hidden(r, profile)]
            blank = _blank(record_type, names, profile)
            found[record_type] = [replace(r, **blank) if blank else r for r in kept]
    # What is not known would otherwise let nobody through, and colour everybody as unknown.
    withheld = {
        *(set(STANDING_FIELDS) - allowed(profile, Assessment)),
        *({"has", "wants", "we_want"} - allowed(profile, Involvement)),
        *({"strength", "quality", "formal"} - allowed(profile, Relation)),
    }
    found[View] = [
        without(view, withheld) for view in found.get(View, []) if isinstance(view, View)
    ]
    return Model.of(found)


def withheld_texts(model: Model, profile: Profile) -> set[str]:
    """Every text of the map that such a reader may find nowhere in what he gets."""
    seen = seen_by(model, profile)
    shown = "\n".join(text for record in seen.records() for text in _texts(record))
    every = {text for record in model.records() for text in _texts(record)}
    return {text for text in every if text not in shown}


def _is_hidden(record: Record, profile: Profile) -> bool:
    is_tension = isinstance(record, Relation) and record.kind == _TENSION
    return is_tension and profile is Profile.PUBLIC


def _blank(record_type: type[Record], names: frozenset[str], profile: Profile) -> dict[str, Any]:
    """What stands in the fields that are withheld, and in those that point at what is."""
    found: dict[str, Any] = {}
    for field in fields(record_type):
        if field.name not in names:
            assert field.default is not MISSING, f"{record_type.__name__}.{field.name} is required"
            found[field.name] = field.default
    for field in fields_of(record_type):
        if field.target is not None and not allowed(profile, field.target):
            found[field.name] = () if field.sort is Sort.REFERENCES else None
    return found


def _texts(record: Record) -> Iterator[str]:
    for field in fields_of(type(record)):
        value = getattr(record, field.name)
        if field.sort is Sort.TEXT and value:
            yield value
        elif field.sort is Sort.TEXTS:
            yield from cast("tuple[str, ...]", value)
