"""What the rows of a list say, once it is known which column is what."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from dronten_map.core.edits.amend import cleaned
from dronten_map.core.ids import ActorId
from dronten_map.core.intake.naming import folded, several_names, split
from dronten_map.core.intake.table import Table, column_name
from dronten_map.core.intake.targets import SCALES, Target
from dronten_map.core.model import Records
from dronten_map.core.queries import terms
from dronten_map.core.records import Actor, ActorKind, Area, Opgave, Record, RelationKind, Term
from dronten_map.core.rules import LONGEST_NAME, LONGEST_TEXT
from dronten_map.i18n import _

R = TypeVar("R", bound=Record)
_WHOLE = re.compile(r"([+-]?\d+)[.,]0+")  # a step as programs write numbers: 4,0


class Fate(StrEnum):
    """What becomes of a row."""

    NEW = "new"  # an actor that the map does not have
    KNOWN = "known"  # an actor that the map has; what it lacks is filled in
    AGAIN = "again"  # the same name stood above; its relations and opgaven count
    RELATION = "relation"
    NOTHING = "nothing"  # empty, or not understood


@dataclass(frozen=True, slots=True)
class Trouble:
    """A cell that is not understood; the rest of its row is taken in."""

    row: int
    column: str  # its letters
    text: str
    message: str


@dataclass(slots=True)
class Person:
    """An actor out of one or more rows.

    Attributes:
        known: The actor of the map that it is; None for a new one.
        values: Fields of the actor.
        estimates: Fields of the assessment.
        involved: Opgaven with their fields of the involvement.
        kind, area: What the cells said, to be matched or made.
    """

    name: str
    known: ActorId | None = None
    row: int = 0
    values: dict[str, object] = field(default_factory=dict[str, object])
    estimates: dict[str, int] = field(default_factory=dict[str, int])
    involvement: dict[str, object] = field(default_factory=dict[str, object])
    opgaven: list[str] = field(default_factory=list[str])
    facts: list[str] = field(default_factory=list[str])
    tags: list[str] = field(default_factory=list[str])
    kind: str = ""
    area: str = ""
    part_of: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation between two names."""

    source: str
    target: str
    kind: str = ""
    strength: int | None = None
    note: str = ""
    row: int = 0


@dataclass(slots=True)
class Reading:
    """Everything that a list says.

    Attributes:
        people: By folded name, in the order of the list.
        unmatched: What stands in a column of a list of the map and is in none: target -> texts
            with how often they occur.
        fates: What becomes of each row.
    """

    people: dict[str, Person] = field(default_factory=dict[str, Person])
    ties: list[Tie] = field(default_factory=list[Tie])
    troubles: list[Trouble] = field(default_factory=list[Trouble])
    fates: list[Fate] = field(default_factory=list[Fate])
    unmatched: dict[Target, dict[str, int]] = field(
        default_factory=lambda: defaultdict[Target, dict[str, int]](dict)
    )

    @property
    def new(self) -> list[Person]:
        """The actors that the map does not have yet."""
        return [person for person in self.people.values() if person.known is None]

    @property
    def known(self) -> list[Person]:
        """The actors that the map has."""
        return [person for person in self.people.values() if person.known is not None]


def read(
    records: Records,
    table: Table,
    mapping: Sequence[Target],
    *,
    same: Mapping[str, ActorId] | None = None,
    twins: Mapping[str, str] | None = None,
) -> Reading:
    """What a list says about a map.

    Args:
        records: The map.
        table: The list.
        mapping: What each column holds.
        same: Folded names that are to be an actor of the map although it is called otherwise.
        twins: Folded names that stand for another name of the list.
    """
    return _Reader(records, mapping, same or {}, twins or {}).read(table)


class _Reader:
    def __init__(
        self,
        records: Records,
        mapping: Sequence[Target],
        same: Mapping[str, ActorId],
        twins: Mapping[str, str],
    ) -> None:
        self._mapping = tuple(mapping)
        self._twins = twins
        self._actors = {folded(a.name): a.id for a in records.all(Actor)} | dict(same)
        self._names = set(self._actors)
        self._known = matches(records)
        self._scales = {
            name: _scale(terms(records, name)) for name in dict.fromkeys(SCALES.values())
        }
        self._said = Reading()

    def read(self, table: Table) -> Reading:
        is_ties = Target.FROM in self._mapping
        self._names |= _names_in(table, self._mapping)
        for number, cells in enumerate(table.rows, start=table.first):
            row = _Row(number, self._mapping, cells)
            fate = self._read_tie(row) if is_ties else self._read_person(row)
            self._said.fates.append(fate)
        return self._said

    def _read_person(self, row: "_Row") -> Fate:
        name = self._meant(cleaned(" ".join(row.text(Target.NAME).split())))
        if not name:
            if any(row.cells):
                self._trouble(row, Target.NAME, _("There is no name in this row."))
            return Fate.NOTHING
        if len(name) > LONGEST_NAME:
            self._trouble(row, Target.NAME, _("The name is longer than 200 characters."))
            return Fate.NOTHING
        key = folded(name)
        is_again = key in self._said.people
        person = self._said.people.setdefault(key, Person(name, self._actors.get(key), row.number))
        self._fill(person, row)
        for text in row.texts(Target.RELATED):
            for other in several_names(text, self._names):
                self._tie(row, name, other)
        if is_again:
            return Fate.AGAIN
        return Fate.NEW if person.known is None else Fate.KNOWN

    def _fill(self, person: Person, row: "_Row") -> None:
        plain = {
            Target.FUNCTION: "function",
            Target.EMAIL: "email",
            Target.PHONE: "phone",
            Target.SOURCE: "source",
        }
        for target, name in plain.items():
            if (text := row.text(target)) and name not in person.values:
                person.values[name] = cleaned(text)[:LONGEST_TEXT]
        person.facts += [f for f in row.texts(Target.FACT) if f not in person.facts]
        if person.facts:
            person.values["fact"] = cleaned("\n".join(person.facts))[:LONGEST_TEXT]
        tags = [t for text in row.texts(Target.TAGS) for t in split(text, ",")]
        person.tags += [tag for tag in tags if tag not in person.tags]
        if person.tags:
            person.values["tags"] = tuple(person.tags)
        for name, target in (("kind", Target.KIND), ("area", Target.AREA)):
            if (text := self._listed(row, target)) and not getattr(person, name):
                setattr(person, name, text)
        above = self._meant(cleaned(row.text(Target.PART_OF)))
        person.part_of = person.part_of or above[:LONGEST_NAME]
        for text in row.several(Target.OPGAVE):
            self._note(Target.OPGAVE, text)
            if text not in person.opgaven:
                person.opgaven.append(text)
        self._fill_scales(person, row)

    def _fill_scales(self, person: Person, row: "_Row") -> None:
        for target in (
            Target.INFLUENCE,
            Target.INTEREST,
            Target.STANCE,
            Target.TRUST,
            Target.AWARENESS,
        ):
            number = self._number(row, target)
            if number is not None:
                person.estimates.setdefault(target.value, number)
        for target in (Target.HAS, Target.WANTS, Target.WE_WANT):
            number = self._number(row, target)
            if number is not None:
                person.involvement.setdefault(target.value, number)
        for target, name in ((Target.STAKE, "interest"), (Target.CONCERN, "concern")):
            if text := row.text(target):
                person.involvement.setdefault(name, cleaned(text)[:LONGEST_TEXT])
        if role := self._listed(row, Target.ROLE):
            person.involvement.setdefault("role", role)

    def _read_tie(self, row: "_Row") -> Fate:
        ends = [self._meant(" ".join(row.text(t).split())) for t in (Target.FROM, Target.TO)]
        if not any(row.cells):
            return Fate.NOTHING
        for text, target in zip(ends, (Target.FROM, Target.TO), strict=True):
            if not text:
                self._trouble(row, target, _("An end of the relation is missing."))
                return Fate.NOTHING
        self._person(ends[0], row)
        for other in several_names(ends[1], self._names):
            self._tie(row, ends[0], other)
        return Fate.RELATION

    def _meant(self, name: str) -> str:
        """The name of the list that a name stands for; itself where that would go round."""
        seen = {folded(name)}
        found = name
        while (other := self._twins.get(folded(found))) is not None:
            if folded(other) in seen:
                return name
            seen.add(folded(other))
            found = other
        return found

    def _tie(self, row: "_Row", source: str, target: str) -> None:
        target = self._meant(target)
        if folded(source) == folded(target):
            self._trouble(row, Target.RELATED, _("A relation needs two different actors."))
            return
        if len(target) > LONGEST_NAME:
            self._trouble(row, Target.RELATED, _("The name is longer than 200 characters."))
            return
        self._person(target, row)
        self._said.ties.append(
            Tie(
                source,
                target,
                self._listed(row, Target.RELATION_KIND),
                self._number(row, Target.STRENGTH),
                cleaned(row.text(Target.RELATION_NOTE))[:LONGEST_TEXT],
                row.number,
            )
        )

    def _person(self, name: str, row: "_Row") -> None:
        """Whoever is named at the end of a relation is an actor too."""
        key = folded(name)
        if key not in self._said.people:
            found = Person(cleaned(name)[:LONGEST_NAME], self._actors.get(key), row.number)
            self._said.people[key] = found

    def _listed(self, row: "_Row", target: Target) -> str:
        text = " ".join(row.text(target).split())
        if text:
            self._note(target, text)
        return text

    def _note(self, target: Target, text: str) -> None:
        if folded(text) not in self._known[target]:
            counts = self._said.unmatched[target]
            counts[text] = counts.get(text, 0) + 1

    def _number(self, row: "_Row", target: Target) -> int | None:
        text = row.text(target)
        if not text or text in ("-", "–", "?"):
            return None
        numbers = self._scales[SCALES[target]]
        whole = _WHOLE.fullmatch(text)
        found = numbers.get(whole[1] if whole else folded(text))
        if found is None and folded(text).split()[:1]:
            found = numbers.get(folded(text).split()[0])  # "4 (groot)"
        if found is None:
            self._trouble(
                row, target, _("This is no step of the scale “{name}”.").format(name=target.word)
            )
        return found

    def _trouble(self, row: "_Row", target: Target, message: str) -> None:
        column = self._mapping.index(target) if target in self._mapping else 0
        self._said.troubles.append(
            Trouble(row.number, column_name(column), row.text(target)[:80], message)
        )


class _Row:
    """The cells of one row by what they hold."""

    def __init__(self, number: int, mapping: Sequence[Target], cells: Sequence[str]) -> None:
        self.number = number
        self.cells = cells
        self._mapping = mapping

    def text(self, target: Target) -> str:
        return next(iter(self.texts(target)), "")

    def texts(self, target: Target) -> list[str]:
        pairs = zip(self._mapping, self.cells, strict=False)
        return [cell.strip() for t, cell in pairs if t is target and cell.strip()]

    def several(self, target: Target) -> Iterator[str]:
        for text in self.texts(target):
            yield from split(text)


def _names_in(table: Table, mapping: Sequence[Target]) -> set[str]:
    """The names that a list says: of its actors, or at the beginning of its relations."""
    naming = [at for at, t in enumerate(mapping) if t in (Target.NAME, Target.FROM)]
    return {folded(row[at]) for row in table.rows for at in naming if row[at]}


def _names(found: "Iterator[R] | list[R]") -> dict[str, str]:
    names: dict[str, str] = {}
    for record in found:
        assert isinstance(record, ActorKind | Area | RelationKind | Term)
        names.setdefault(folded(record.name), record.id)
        if not isinstance(record, Area) and record.name_en:
            names.setdefault(folded(record.name_en), record.id)
    return names


def _opgaven(records: Records) -> dict[str, str]:
    names: dict[str, str] = {}
    for opgave in records.all(Opgave):
        names.setdefault(folded(opgave.code), opgave.id)
        names.setdefault(folded(opgave.title), opgave.id)
        names.setdefault(folded(f"{opgave.code} · {opgave.title}"), opgave.id)
    return names


def _scale(found: list[Term]) -> dict[str, int]:
    numbers: dict[str, int] = {}
    for term in found:
        if term.number is not None:
            for text in (term.name, term.name_en, str(term.number), f"{term.number:+d}"):
                if text:
                    numbers.setdefault(folded(text), term.number)
    return numbers


def matches(records: Records) -> dict[Target, dict[str, str]]:
    """Of every list that a column can hold words of: folded name -> id of the record."""
    return {
        Target.KIND: _names(records.all(ActorKind)),
        Target.AREA: _names(records.all(Area)),
        Target.RELATION_KIND: _names(records.all(RelationKind)),
        Target.OPGAVE: _opgaven(records),
        Target.ROLE: _names(terms(records, "role")),
    }
