"""Documents from the command line."""

from pathlib import Path

import pytest

from tests.cli.running import Shell
from tests.reports.plans import words


@pytest.mark.parametrize(
    "asked",
    [
        ("plan", "--for", "public"),
        ("dossier", "--actor", "Directie", "--for", "regisseur"),
        ("department", "--actor", "Sociaal Domein"),
        ("one-page", "--opgave", "SWZ", "--asks", "Stem in;Kies"),
        ("agreements", "--opgave", "SWZ"),
        ("poster", "--size", "A1"),
        ("plan", "--parts", "assignment, costs"),
    ],
)
def test_a_document_is_written(
    run: Shell, example: Path, tmp_path: Path, asked: tuple[str, ...]
) -> None:
    kind, *options = asked
    done = run("document", example, kind, tmp_path / "uit.pdf", *options)
    assert done.code == 0, done.err
    assert (tmp_path / "uit.pdf").read_bytes().startswith(b"%PDF-")


def test_what_is_asked_stands_in_it(run: Shell, example: Path, tmp_path: Path) -> None:
    run("document", example, "one-page", tmp_path / "uit.pdf", "--asks", "Stem in met A; Kies B")
    told = words((tmp_path / "uit.pdf").read_bytes())
    assert "Stem in met A" in told
    assert "Kies B" in told


def test_a_document_speaks_the_language_that_was_asked(
    run: Shell, example: Path, tmp_path: Path
) -> None:
    run("document", example, "agreements", tmp_path / "uit.pdf", "--lang", "en")
    assert "List of agreements" in words((tmp_path / "uit.pdf").read_bytes())


def test_a_house_style_is_looked_for_where_the_user_is(
    run: Shell, example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("huis.toml").write_text('accent = "#7A1E48"', "utf-8")
    done = run("document", example, "agreements", "uit.pdf", "--house", "huis.toml")
    assert done.code == 0


@pytest.mark.parametrize(
    "asked",
    [
        ("brief",),
        ("dossier",),
        ("dossier", "--actor", "Wie"),
        ("comparison",),
        ("comparison", "--since", "Nooit"),
        ("agreements", "--for", "public"),
        ("agreements", "--for", "iedereen"),
        ("poster", "--size", "A7"),
        ("agreements", "--parts", "open, kosten"),
        ("agreements", "--house", "weg.toml"),
    ],
)
def test_what_cannot_be_made_is_told_and_nothing_written(
    run: Shell, example: Path, tmp_path: Path, asked: tuple[str, ...]
) -> None:
    kind, *options = asked
    done = run("document", example, kind, tmp_path / "uit.pdf", *options)
    assert (done.code, (tmp_path / "uit.pdf").exists()) == (2, False)
    assert done.err.strip()


def test_a_name_that_is_no_pdf_is_refused(run: Shell, example: Path, tmp_path: Path) -> None:
    assert run("document", example, "agreements", tmp_path / "uit.docx").code == 2
