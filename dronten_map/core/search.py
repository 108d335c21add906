"""Finding anything in a map by a few letters of its words."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from dronten_map.core.model import Records
from dronten_map.core.queries import label_of, short_day, term_name
from dronten_map.core.records import (
    Activity,
    Actor,
    ActorKind,
    Annotation,
    Area,
    Commitment,
    ContactMoment,
    EngagementPlan,
    Experiment,
    Lesson,
    Opgave,
    Phase,
    Precedent,
    Record,
    Relation,
    RelationKind,
    View,
)
from dronten_map.i18n import pick

SEARCHED: tuple[type[Record], ...] = (
    Actor,
    Opgave,
    Relation,
    EngagementPlan,
    Activity,
    ContactMoment,
    Commitment,
    Experiment,
    Lesson,
    Precedent,
    Annotation,
)


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found: the record, what it is called, and where it belongs."""

    record: Record
    label: str
    where: str


@dataclass(frozen=True, slots=True)
class _Entry:
    hit: Hit
    label: str  # folded, as what was typed is
    text: str  # folded: everything of the record that is searched


class SearchIndex:
    """Everything in a map that can be found, made ready once.

    Cost: one pass over the map to make it (10,000 actors take about 0.2 s), one to search it.
    """

    def __init__(self, records: Records) -> None:
        found = (r for t in SEARCHED for r in records.all(t) if not _is_wordless(r))
        self._entries = [_entry(records, r) for r in found]

    def find(self, typed: str, *, limit: int = 50) -> list[Hit]:
        """What holds every word that was typed, in whatever order; the best first.

        A name that starts with what was typed goes before one that has a word that does, and that
        before anything else; among equals actors come first, then opgaven.
        """
        words = folded(typed).split()
        if not words:
            return []
        found = [e for e in self._entries if all(w in e.text for w in words)]
        found.sort(key=lambda e: _rank(e, words))
        return [e.hit for e in found[:limit]]


def folded(text: str) -> str:
    """A text without capitals and accents, so that “Coöperatie” is found by “cooperatie”."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(c for c in parts if not unicodedata.combining(c)).casefold()


def _is_wordless(record: Record) -> bool:
    return isinstance(record, Annotation) and not record.text


def _rank(entry: _Entry, words: list[str]) -> tuple[int, int]:
    if entry.label.startswith(words[0]):
        place = 0
    elif f" {words[0]}" in entry.label:
        place = 1
    else:
        place = 2 if words[0] in entry.label else 3
    return place, len(entry.label) if place == 0 else 0


def _entry(records: Records, record: Record) -> _Entry:
    hit = Hit(record, label_of(records, record), " · ".join(_where(records, record)))
    label = folded(hit.label)
    return _Entry(hit, label, f"{label} {folded(' '.join((hit.where, *_texts(record))))}")


def _where(records: Records, record: Record) -> Iterator[str]:
    match record:
        case Actor():
            kind = records.get(ActorKind, record.kind)
            yield pick(kind.name, kind.name_en)
            yield from _label(records, Area, record.area)
        case Relation():
            kind = records.get(RelationKind, record.kind)
            yield pick(kind.name, kind.name_en)
        case Opgave():
            status = term_name(records, record.status)
            yield from [status] if status else []
        case Activity():
            phase = records.get(Phase, record.phase)
            yield records.get(EngagementPlan, phase.plan).title
            yield label_of(records, phase)
        case ContactMoment():
            yield short_day(record.on)
            for actor in record.actors[:2]:
                yield from _label(records, Actor, actor)
        case Commitment():
            yield from _label(records, Actor, record.by)
            yield from _label(records, Opgave, record.opgave)
        case Annotation():
            yield from _label(records, View, record.view)
        case Precedent():
            yield from [t for t in (record.place, record.period) if t]
        case EngagementPlan() | Experiment() | Lesson():
            yield from _label(records, Opgave, record.opgave)
        case _:
            pass


def _label(records: Records, record_type: type[Record], found: str | None) -> Iterator[str]:
    if found is not None:
        yield label_of(records, records.get(record_type, found))


def _texts(record: Record) -> tuple[str, ...]:
    match record:
        case Actor():
            return (record.function, record.email, record.phone, *record.tags, record.fact)
        case Opgave():
            return (record.question, record.effect, record.programme)
        case Activity():
            return (record.goal, record.place, record.result)
        case Relation():
            return (record.note,)
        case Experiment():
            return (record.hypothesis, record.action, record.result, record.origin)
        case Precedent():
            told = (record.action, record.result, record.theme)
            return (*told, record.source_title, record.source_author)
        case Annotation():
            return (record.text,)
        case _:
            return ()
