"""Pictures that come in from outside."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.annotations import HEAVIEST
from dronten_map.core.records import AnnotationKind, EmbeddedPicture
from dronten_map.errors import UserError
from dronten_map.ui.action_board import ActionBoard
from dronten_map.ui.canvas.embedding import LONGEST, choose, paste_picture, prepared, read
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.notes import all_of
from tests.ui.panels.dropping import drop


def image(width: int = 60, height: int = 40, *, has_alpha: bool = False) -> QImage:
    form = QImage.Format.Format_ARGB32 if has_alpha else QImage.Format.Format_RGB32
    made = QImage(width, height, form)
    made.fill(QColor(47, 93, 138, 120 if has_alpha else 255))
    return made


def noise(width: int, height: int) -> QImage:
    """A picture that cannot be packed."""
    made = QImage(width, height, QImage.Format.Format_RGB32)
    state = 7
    for y in range(height):
        for x in range(width):
            state = (state * 1103515245 + 12345) & 0x7FFFFFFF
            made.setPixel(x, y, 0xFF000000 | (state >> 3))
    return made


def written(picture: QImage, form: bytes = b"PNG") -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(form)).write(picture)
    return bytes(buffer.data().data())


def test_a_picture_is_kept_in_its_own_size(qapp: object) -> None:
    made = read(written(image()), "plein.png")
    assert (made.media, made.width, made.height) == ("image/png", 60, 40)


def test_a_large_picture_is_made_smaller(qapp: object) -> None:
    made = read(written(image(3 * LONGEST, 300), b"JPG"), "plein.jpg")
    assert (made.media, made.width, made.height) == ("image/jpeg", LONGEST, 100)


def test_what_shines_through_stays_so(qapp: object) -> None:
    made = read(written(image(has_alpha=True)), "logo.png")
    kept = QImage.fromData(made.content)
    assert made.media == "image/png"
    assert kept.pixelColor(5, 5).alpha() == 120


def test_a_photo_becomes_a_jpeg_and_is_never_too_heavy(qapp: object) -> None:
    made = prepared(noise(900, 700), "ruis.png")
    assert made.media == "image/jpeg"
    assert len(made.content) <= HEAVIEST


def test_what_a_camera_notes_does_not_come_along(qapp: object) -> None:
    photo = image()
    photo.setText("Location", "52.52 N 5.72 E")
    for form in (b"PNG", b"JPG"):
        content = written(photo, form)
        assert b"52.52" in content
        assert b"52.52" not in read(content, "foto").content


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"MZ a program",
        written(QImage(20, 20, QImage.Format.Format_RGB32))[:40],
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    ],
)
def test_what_is_no_whole_picture_is_refused_in_a_sentence(qapp: object, content: bytes) -> None:
    with pytest.raises(UserError, match="vals"):
        read(content, "vals.png")


def test_a_picture_that_says_it_is_enormous_is_refused(qapp: object) -> None:
    content = bytearray(written(image()))
    content[16:24] = (60_000).to_bytes(4, "big") * 2  # width and height in the head of a PNG
    with pytest.raises(UserError, match="bom"):
        read(bytes(content), "bom.png")


def test_a_pasted_picture_stands_in_the_middle(canvas: Canvas, board: ActionBoard) -> None:
    carried = QMimeData()
    carried.setImageData(image(600, 300))
    QGuiApplication.clipboard().setMimeData(carried)
    board.do("edit.paste")
    (made,) = all_of(canvas)
    x, y = canvas.centre()
    assert made.kind is AnnotationKind.PICTURE
    assert (made.x + made.width / 2, made.y + made.height / 2) == pytest.approx((x, y), abs=0.2)
    assert made.width * canvas.zoom == pytest.approx(320, abs=1)
    assert canvas.bridge.selection.annotations == (made.id,)


def test_a_pasted_piece_of_a_spreadsheet_is_a_list_of_names(canvas: Canvas) -> None:
    carried = QMimeData()
    carried.setImageData(image())
    carried.setText("GGD\nLTO")
    assert not paste_picture(canvas, carried)


def test_a_picture_that_is_dropped_stands_there(canvas: Canvas, tmp_path: Path) -> None:
    file = tmp_path / "plein.png"
    file.write_bytes(written(image()))
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(file))])
    spot = canvas.rect().center() / 2
    drop(canvas, carried, spot)
    (made,) = all_of(canvas)
    at = canvas.camera.at(spot.x(), spot.y())
    assert (made.x + made.width / 2, made.y + made.height / 2) == pytest.approx(at, abs=0.2)
    (kept,) = canvas.bridge.model.all(EmbeddedPicture)
    assert kept.name == "plein.png"


def test_a_file_that_is_no_picture_is_told_and_changes_nothing(
    canvas: Canvas, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "plein.png"
    file.write_text("boodschappen")
    before = canvas.bridge.document.revision
    dialog = choose(canvas)
    with qtbot.waitSignal(canvas.bridge.failed):
        dialog.fileSelected.emit(str(file))
    dialog.close()
    assert canvas.bridge.document.revision == before


def test_a_file_that_is_gone_is_told(canvas: Canvas, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = choose(canvas)
    assert isinstance(dialog, QFileDialog)
    with qtbot.waitSignal(canvas.bridge.failed):
        dialog.fileSelected.emit(str(tmp_path / "weg.png"))
    dialog.close()


def test_a_picture_that_is_dropped_from_a_browser_stands_there(canvas: Canvas) -> None:
    carried = QMimeData()
    carried.setImageData(image())
    carried.setText("https://voorbeeld.nl/plein.png")
    drop(canvas, carried, canvas.rect().center() / 2)
    assert [a.kind for a in all_of(canvas)] == [AnnotationKind.PICTURE]
