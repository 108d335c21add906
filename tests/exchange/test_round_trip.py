"""A thousand random edits of handouts: each is applied, refused or listed, none lands elsewhere."""

import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from dronten_map.core.diff import Outcome, Proposal, Proposed
from dronten_map.core.draft import Draft
from dronten_map.core.edits.take_over import take_over
from dronten_map.core.model import Model
from dronten_map.core.records import RECORD_TYPES
from dronten_map.exchange.form import FORMS, MARK, NEW
from dronten_map.i18n import _
from tests.exchange.handing import ON, back, given
from tests.exchange.hands import Book, Cell, Hands, Sheet

_ROUNDS, _EDITS = 25, 40
_TITLES = {
    (form.record_type.__name__, entry.field): entry.title
    for form in FORMS
    for entry in form.entries
}


@pytest.fixture(scope="module")
def map_and_book() -> tuple[Model, Book]:
    model, content = given()
    return model, Book.of(content)


@pytest.mark.parametrize("seed", range(_ROUNDS))
def test_what_is_typed_is_applied_or_listed_and_lands_on_no_other_record(
    map_and_book: tuple[Model, Book], seed: int
) -> None:
    model, book = map_and_book[0], map_and_book[1].copy()
    hands = Hands(book, seed)
    hands.work(_EDITS)
    proposal = back(model, book.saved())
    assert _landed_elsewhere(book, proposal) == []
    assert _lost(book, proposal) == []
    _takes_over(model, proposal)


@pytest.mark.parametrize("seed", range(16))
def test_what_moved_without_its_keys_lands_on_no_other_record(
    map_and_book: tuple[Model, Book], seed: int
) -> None:
    model, book = map_and_book[0], map_and_book[1].copy()
    hands = Hands(book, seed)
    sheet = hands.chance.choice(book.sheets)
    if seed % 2:
        hands.work(4)
        hands.sort_without_keys(sheet)
        hands.work(4)
    else:
        hands.sort_column(sheet)
    proposal = back(model, book.saved())
    assert _landed_elsewhere(book, proposal) == []
    _takes_over(model, proposal)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_edits_that_libreoffice_saved_land_on_no_other_record(
    map_and_book: tuple[Model, Book], tmp_path: Path
) -> None:
    model = map_and_book[0]
    books = {seed: map_and_book[1].copy() for seed in range(100, 108)}
    for seed, book in books.items():
        hands = Hands(book, seed)
        hands.work(_EDITS)
        if seed % 4 == 0:
            hands.sort_without_keys(hands.chance.choice(book.sheets))
        (tmp_path / f"{seed}.xlsx").write_bytes(book.saved())
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    files = [f"{seed}.xlsx" for seed in books]
    call = ["soffice", "--headless", home, "--convert-to", "xlsx", "--outdir", "terug", *files]
    subprocess.run(call, cwd=tmp_path, check=True, capture_output=True, timeout=100)
    for book, file in zip(books.values(), files, strict=True):
        proposal = back(model, (tmp_path / "terug" / file).read_bytes())
        assert _landed_elsewhere(book, proposal) == []
        _takes_over(model, proposal)


def _landed_elsewhere(book: Book, proposal: Proposal) -> list[Proposed]:
    """What would be taken over without being typed in the row of its record."""
    return [cell for cell in proposal.ready if not _was_typed(book, cell)]


def _was_typed(book: Book, cell: Proposed) -> bool:
    sheet = next(s for s in book.sheets if s.kind == cell.record_type.__name__)
    if cell.outcome is Outcome.NEW:
        row = sheet.rows[cell.spot.row - 2]
        usual = cell.field == "kind" and not _at(sheet, row, cell.field).value
        # It may have moved to another empty row as a whole, not be put together from several.
        typed = {other.typed for other in row if other.value is not None} - {""}
        return usual or (len(typed) == 1 and typed.pop().startswith(NEW))
    row = sheet.rows[cell.spot.row - 2]
    own = sheet.key(row)
    times = [sheet.key(other) for other in sheet.rows].count(own)
    is_alone = times == 1 or bool(sheet.merged)  # a merged cell swallows what stood in it
    # A new row may say again who is involved in what: it is about the involvement that we have.
    is_same = own == cell.subject or (own.startswith(NEW) and sheet.kind == "Involvement")
    typed = _at(sheet, row, MARK if cell.is_removal else cell.field).typed
    return is_alone and is_same and typed == own


def _lost(book: Book, proposal: Proposal) -> list[tuple[str, str, object]]:
    """What was typed in a row of its own and is neither applied, the same, nor listed."""
    listed = {(c.spot.sheet, c.spot.row) for c in proposal.of(Outcome.UNCLEAR)}
    told = {(c.spot.sheet, c.spot.row, c.field) for c in proposal.cells}
    whole = {(c.spot.sheet, c.spot.row) for c in proposal.cells if not c.field}
    found: list[tuple[str, str, object]] = []
    for sheet in book.sheets:
        for at, row in enumerate(sheet.rows, start=2):
            for (kind, field), title in _TITLES.items():
                column = sheet.place(_(title)) if kind == sheet.kind else -1
                cell = row[column] if column >= 0 else Cell()
                place = (sheet.title, at)
                is_told = place in listed or place in whole or (*place, field) in told
                if cell.typed and cell.value is not None and not is_told:
                    found.append((sheet.key(row), field, cell.value))
    return found


def _takes_over(model: Model, proposal: Proposal) -> None:
    """What is ready can be taken over, and taken back."""
    ours = model.snapshot()
    draft = Draft(ours)
    taken = take_over(draft, proposal.ready, on=ON)
    step = draft.step("Terug")
    ours.apply(step)
    touched = {change.subject.id for change in step.changes}
    assert {c.subject for c in taken.cells if c.outcome is Outcome.CHANGED} <= touched
    ours.apply(step.inverted())
    assert ours == model


def _at(sheet: Sheet, row: list[Cell], field: str) -> Cell:
    title = _TITLES.get((sheet.kind, field), "Delete")
    column = sheet.place(_(title))
    return row[column] if column >= 0 else Cell()


def test_the_hands_make_a_thousand_edits_of_every_sort(map_and_book: tuple[Model, Book]) -> None:
    done: Counter[str] = Counter()
    outcomes: Counter[Outcome] = Counter()
    for seed in range(_ROUNDS):
        book = map_and_book[1].copy()
        hands = Hands(book, seed)
        hands.work(_EDITS)
        done += hands.done
        if seed < 6:
            outcomes.update(c.outcome for c in back(map_and_book[0], book.saved()).cells)
    assert done.total() >= 1_000
    habits = Hands(map_and_book[1], seed=0).habits
    assert [habit for habit in sorted(habits) if done[habit] < 5] == []
    assert all(outcomes[one] for one in Outcome if one is not Outcome.CONFLICT)
    assert {sheet.kind for sheet in map_and_book[1].sheets} <= {t.__name__ for t in RECORD_TYPES}
    assert not any(sheet.key(sheet.rows[0]).startswith(NEW) for sheet in map_and_book[1].sheets)
