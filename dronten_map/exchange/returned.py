"""Workbooks that came back: what they say beside what was handed out and what we have now."""

from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from dronten_map.core.codec import records_from_json
from dronten_map.core.diff import Outcome, Proposal, Spot, diff, together
from dronten_map.core.model import Model
from dronten_map.core.profiles import Profile
from dronten_map.core.records import Handout
from dronten_map.errors import UserError
from dronten_map.exchange.alike import Alike, look_alikes
from dronten_map.exchange.guard import LARGEST, Foreign, TooLarge
from dronten_map.exchange.handout import base_of
from dronten_map.exchange.identity import FORMAT, identity
from dronten_map.exchange.labels import Labels
from dronten_map.exchange.reading import Read, Remark, read_rows
from dronten_map.exchange.sheet_rows import opened, sheets_of
from dronten_map.i18n import Language, _
from dronten_map.store import fsops

_WORKBOOKS = (".xlsx", ".xlsm")
_LOCKED = bytes.fromhex("d0cf11e0a1b11ae1")  # an old workbook, or one with a password, begins so
Reading = Generator[str, None, "Review"]


@dataclass(frozen=True, slots=True)
class Sent:
    """A file that was read: who filled it in, and on which day it was handed out."""

    file: str
    sender: str
    on: date


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that was not read, and why, in one sentence."""

    file: str
    message: str


@dataclass(frozen=True, slots=True)
class Review:
    """Everything that came back, to be looked at before anything changes.

    Attributes:
        alike: For each new actor those of ours that it may be.
    """

    proposal: Proposal = field(default_factory=Proposal)
    sent: tuple[Sent, ...] = ()
    refused: tuple[Refused, ...] = ()
    remarks: tuple[Remark, ...] = ()
    alike: Mapping[str, tuple[Alike, ...]] = field(default_factory=dict[str, tuple[Alike, ...]])

    def refusals(self) -> list[str]:
        """Why files were not read: one sentence for all files of which it is true."""
        found: dict[str, list[str]] = {}
        for one in self.refused:
            found.setdefault(one.message, []).append(one.file)
        return [f"{', '.join(files)}: {message}" for message, files in found.items()]


def review_files(ours: Model, document: str, paths: Sequence[Path]) -> Reading:
    """Read files one by one, telling the name of each before it is read.

    What stayed the same is left out.

    Args:
        ours: The map as it is.
        document: The identity of its file.
        paths: The files; one that cannot be read or is no handout of this map is told as refused.
    """
    named = [(_told_apart(path, paths), path) for path in paths]
    found = yield from _reviewing(ours, document, named)
    # Most cells say what they said, and nobody should wait until those came over.
    told = (cell for cell in found.proposal.cells if cell.outcome is not Outcome.SAME)
    return replace(found, proposal=Proposal(tuple(told)))


def review(ours: Model, document: str, sources: Iterable[tuple[str, bytes]]) -> Review:
    """What workbooks say, given the names of the files with their content."""
    reading = _reviewing(ours, document, list(sources))
    while True:
        try:
            next(reading)
        except StopIteration as end:
            return end.value


def spent(name: str) -> UserError:
    """What to say of a file that took more than the budget to read."""
    return UserError(
        _("Reading “{name}” took too much time or memory; it was stopped.").format(name=name),
        where=name,
        hint=_("Nothing was taken over."),
    )


def _told_apart(path: Path, paths: Sequence[Path]) -> str:
    """The name of a file, with its folder when another has the same name."""
    is_alone = [one.name for one in paths].count(path.name) == 1
    return path.name if is_alone else f"{path.parent.name}/{path.name}"


def _reviewing(
    ours: Model, document: str, sources: list[tuple[str, bytes]] | list[tuple[str, Path]]
) -> Reading:
    proposals: list[Proposal] = []
    sent: list[Sent] = []
    refused: list[Refused] = []
    remarks: list[Remark] = []
    for name, source in sources:
        yield name
        try:
            content = _content(source)
            told, handout = _read(ours, document, name, content)
        except UserError as error:
            refused.append(Refused(name, str(error)))
            continue
        base = base_of(records_from_json(handout.content))
        found = diff(base, ours, told.rows)
        proposals.append(Proposal((*found.cells, *told.unclear)))
        sent.append(Sent(name, handout.name, handout.on))
        remarks += told.remarks
    proposal = together(proposals)
    alike = look_alikes(proposal, ours)
    return Review(proposal, tuple(sent), tuple(refused), tuple(remarks), alike)


def _content(source: bytes | Path) -> bytes:
    if isinstance(source, Path) and source.suffix.lower() not in _WORKBOOKS:
        raise UserError(_("Save it as an Excel workbook (.xlsx) and try again."))
    content = source if isinstance(source, bytes) else fsops.read_bytes(source, limit=LARGEST)
    if content.startswith(_LOCKED):
        message = _("This workbook has a password or an old format; save it as .xlsx without one.")
        raise UserError(message)
    return content


def _read(ours: Model, document: str, name: str, content: bytes) -> tuple[Read, Handout]:
    try:
        book = opened(content)
        facts, titles = identity(book)
        handout = _handout(ours, document, facts)
        base = base_of(records_from_json(handout.content))
        sheets = sheets_of(book, titles)
    except Foreign as error:
        message = _("This is no workbook that was handed out by this program, or it is damaged.")
        raise UserError(message) from error
    except (TooLarge, MemoryError) as error:
        raise UserError(_("This file is larger than a workbook of ours can be.")) from error
    code: Language = "nl" if facts["language"] == "nl" else "en"
    labels = Labels(base, code, later=ours)
    spot = Spot(name, "", 0, sender=handout.name)
    profile = (
        Profile.REGISSEUR if handout.audience not in set(Profile) else Profile(handout.audience)
    )
    return read_rows(sheets, base, labels, spot, profile=profile), handout


def _handout(ours: Model, document: str, facts: dict[str, str]) -> Handout:
    if facts["document"] != document:
        raise UserError(_("This workbook belongs to another map."))
    if facts["format"] != FORMAT:
        raise UserError(_("This workbook was made by another version of the program."))
    handout = ours.find(Handout, facts["handout"])
    if handout is None:
        raise UserError(_("The map does not know this handout (any more)."))
    last = [h for h in ours.all(Handout) if h.name == handout.name][-1]
    if last.id != handout.id:
        raise UserError(_("This is an older handout; a newer one went out after it."))
    return handout
