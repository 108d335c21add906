"""Decoded pictures, kept."""

import base64

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from dronten_map.core.ids import PictureId
from dronten_map.core.records import EmbeddedPicture
from dronten_map.ui.canvas.pictures import Pictures


def embedded(name: str, width: int = 40, height: int = 30) -> EmbeddedPicture:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#2F5D8A"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    content = base64.b64encode(bytes(buffer.data().data())).decode()
    return EmbeddedPicture(id=PictureId(name), name=name, media="image/png", content=content)


class Album:
    """Pictures by id, and how often each was asked for."""

    def __init__(self, *pictures: EmbeddedPicture) -> None:
        self._pictures = {p.id: p for p in pictures}
        self.asked: list[PictureId] = []

    def find(self, picture: PictureId) -> EmbeddedPicture | None:
        """One of them."""
        self.asked.append(picture)
        return self._pictures.get(picture)


def test_a_picture_is_scaled_once_for_a_size(qapp: object) -> None:
    album = Album(embedded("plein"))
    pictures = Pictures(album.find)
    first = pictures.sized(PictureId("plein"), 20, 15)
    assert first is not None
    assert (first.width(), first.height()) == (20, 15)
    assert pictures.sized(PictureId("plein"), 20, 15) is first
    assert album.asked == ["plein"]


def test_a_picture_is_never_larger_than_itself(qapp: object) -> None:
    found = Pictures(Album(embedded("plein")).find).sized(PictureId("plein"), 4000, 3000)
    assert found is not None
    assert found.width() == 40


def test_what_was_not_asked_for_longest_is_decoded_again(qapp: object) -> None:
    names = [PictureId(f"groot {n}") for n in range(3)]
    album = Album(*(embedded(name, 5000, 3000) for name in names))  # 60 MB each, decoded
    pictures = Pictures(album.find)
    for name in (*names, names[2], names[0]):
        assert pictures.sized(name, 10, 6) is not None
    assert album.asked == names
    for name in (names[2], names[0]):
        assert pictures.sized(name, 11, 7) is not None
    assert album.asked == [*names, names[0]]


@pytest.mark.parametrize("content", ["", "geen base64!", "AAAA"])
def test_what_is_no_picture_is_none(qapp: object, content: str) -> None:
    odd = EmbeddedPicture(id=PictureId("x"), name="x", media="image/png", content=content)
    assert Pictures(Album(odd).find).sized(PictureId("x"), 10, 10) is None
    assert Pictures(Album().find).sized(PictureId("weg"), 10, 10) is None
