from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dronten_map.core.papers.order import Kind, Order
from dronten_map.reports.papers.making import made
from dronten_map.reports.preview import page_sizes
from dronten_map.ui.documents.printing import Printing
from dronten_map.ui.documents.work import Made
from tests.core.papers.maps import TODAY, example

LONG = 60_000  # milliseconds that a slow machine may take over a few pages


def to_file(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


@pytest.mark.parametrize(("kind", "pages"), [(Kind.AGREEMENTS, 2), (Kind.POSTER, 1)])
def test_every_page_comes_on_paper_of_its_own_size(
    kind: Kind, pages: int, around: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    pdf = made(example(), Order(kind=kind, on=TODAY))
    sizes = tuple(page_sizes(pdf))
    printing = Printing(Made(pdf, sizes, ()), "Proef", around)
    with qtbot.waitSignal(printing.ended, timeout=LONG) as ended:
        printing.send(to_file(tmp_path / "uit.pdf"))
    assert ended.args is not None
    assert "Proef" in ended.args[0]
    found = PdfReader(tmp_path / "uit.pdf").pages
    assert len(found) == pages
    for page, (width, height) in zip(found, sizes, strict=True):
        assert abs(float(page.mediabox.width) - width) < 4
        assert abs(float(page.mediabox.height) - height) < 4


def test_only_the_pages_that_were_chosen_are_printed(
    around: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    pdf = made(example(), Order(kind=Kind.AGREEMENTS, on=TODAY))
    printer = to_file(tmp_path / "uit.pdf")
    printer.setFromTo(2, 2)
    printing = Printing(Made(pdf, tuple(page_sizes(pdf)), ()), "Proef", around)
    with qtbot.waitSignal(printing.ended, timeout=LONG):
        printing.send(printer)
    assert len(PdfReader(tmp_path / "uit.pdf").pages) == 1


def test_printing_can_be_stopped(around: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    pdf = made(example(), Order(kind=Kind.AGREEMENTS, on=TODAY))
    printing = Printing(Made(pdf, tuple(page_sizes(pdf)), ()), "Proef", around)
    with qtbot.waitSignal(printing.begun, timeout=LONG):
        printing.send(to_file(tmp_path / "uit.pdf"))
    told: list[str] = []
    printing.ended.connect(told.append)
    with qtbot.waitSignal(printing.destroyed):
        printing.cancel()
    assert told == []
