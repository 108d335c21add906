"""Plan, overview and picture from the command line."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.running import Shell

STARTS = {"pdf": b"%PDF-", "xlsx": b"PK", "png": b"\x89PNG", "svg": b"<?xml"}


def test_a_plan_is_written_as_pdf_and_workbook(run: Shell, example: Path, tmp_path: Path) -> None:
    pdf, xlsx = tmp_path / "p.pdf", tmp_path / "p.xlsx"
    assert run("plan", example, "--pdf", pdf, "--xlsx", xlsx).code == 0
    assert (pdf.read_bytes()[:5], xlsx.read_bytes()[:2]) == (STARTS["pdf"], STARTS["xlsx"])


def test_a_plan_is_written_in_the_house_style(
    run: Shell, example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("huis.toml").write_text('accent = "#7A1E48"', "utf-8")
    assert run("plan", example, "--pdf", "p.pdf", "--house", "huis.toml").code == 0
    cover = PdfReader("p.pdf").pages[0].get_contents()
    assert cover is not None
    assert b".478431 .117647 .282353 rg" in cover.get_data()


def test_a_house_style_that_is_not_there_is_told(run: Shell, example: Path, tmp_path: Path) -> None:
    pdf = tmp_path / "p.pdf"
    done = run("plan", example, "--pdf", pdf, "--house", tmp_path / "weg.toml")
    assert (done.code, pdf.exists()) == (2, False)


def test_the_plan_of_an_opgave_is_shown_as_text(run: Shell, example: Path) -> None:
    whole, own = run("plan", example).out, run("plan", example, "--opgave", "SWZ").out
    assert (whole != own, "Voorbereiding" in own) == (True, True)


def test_a_plan_in_english_has_english_steps(run: Shell, example: Path) -> None:
    assert "Preparation" in run("plan", example, "--lang", "en").out


def test_an_opgave_without_a_plan_is_told_and_nothing_written(
    run: Shell, new: Path, tmp_path: Path
) -> None:
    run("add", new, "opgave", "Wonen")
    done = run("plan", new, "--opgave", "WON", "--pdf", tmp_path / "p.pdf")
    assert (done.code, (tmp_path / "p.pdf").exists()) == (2, False)


def test_the_overview_is_written(run: Shell, example: Path, tmp_path: Path) -> None:
    assert run("overview", example, tmp_path / "o.xlsx").code == 0
    assert (tmp_path / "o.xlsx").read_bytes()[:2] == STARTS["xlsx"]


@pytest.mark.parametrize("kind", ["svg", "png", "pdf"])
def test_a_picture_is_written_as(run: Shell, new: Path, tmp_path: Path, kind: str) -> None:
    run("add", new, "actor", "Griffie")
    path = tmp_path / f"kaart.{kind}"
    assert run("picture", new, path).code == 0
    assert path.read_bytes().startswith(STARTS[kind])


@pytest.mark.parametrize(
    "words",
    [
        ("plan", "FILE", "--pdf", "plan.docx"),
        ("overview", "FILE", "overzicht.drontenmap"),
        ("picture", "FILE", "kaart.gif"),
        ("picture", "FILE", "kaart.svg", "--view", "bestaat niet"),
    ],
)
def test_a_wrong_name_is_refused_and_nothing_written(
    run: Shell,
    example: Path,
    tmp_path: Path,
    words: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(*(example if word == "FILE" else word for word in words))
    assert (done.code, [p for p in tmp_path.iterdir() if p != example]) == (2, [])


@pytest.mark.parametrize(
    ("words", "page"),
    [
        (("--size", "A4", "--orientation", "portrait"), (595, 842)),
        (("--size", "A0", "--orientation", "landscape"), (3370, 2384)),
        (("--size", "A3"), (1191, 842)),
    ],
)
def test_a_picture_fills_a_page(
    run: Shell, example: Path, tmp_path: Path, words: tuple[str, ...], page: tuple[int, int]
) -> None:
    path = tmp_path / "kaart.pdf"
    assert run("picture", example, path, *words).code == 0
    box = PdfReader(path).pages[0].mediabox
    assert (round(box.width), round(box.height)) == page


def test_a_size_that_no_paper_has_is_refused(run: Shell, example: Path, tmp_path: Path) -> None:
    assert run("picture", example, tmp_path / "k.svg", "--size", "A9").code == 2


def test_an_overview_of_a_part_is_smaller_and_of_two_parts_refused(
    run: Shell, example: Path, tmp_path: Path
) -> None:
    whole, part = tmp_path / "alles.xlsx", tmp_path / "won.xlsx"
    assert run("overview", example, whole).code == 0
    assert run("overview", example, part, "--opgave", "WON").code == 0
    assert part.stat().st_size < whole.stat().st_size
    both = run("overview", example, part, "--opgave", "WON", "--area", "Dronten")
    assert both.code == 2
    assert "--opgave, --area" in both.err
