"""The embedded pictures of the open map as Qt paints them, decoded once and kept in one size."""

import base64
import binascii
from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from dronten_map.core.ids import PictureId
from dronten_map.core.records import EmbeddedPicture

MOST_MEGABYTES = 256  # that a picture may take when it is decoded
_KEPT = 24  # pictures in the size in which they were painted last


class Pictures:
    """Decoded pictures; one that cannot be read is none."""

    def __init__(self, find: Callable[[PictureId], EmbeddedPicture | None]) -> None:
        self._find = find
        self._whole: dict[PictureId, QImage] = {}
        self._sized: OrderedDict[tuple[PictureId, int, int], QImage] = OrderedDict()

    def clear(self) -> None:
        """Forget all: another map is open."""
        self._whole.clear()
        self._sized.clear()

    def sized(self, picture: PictureId, width: int, height: int) -> QImage | None:
        """A picture in so many pixels; None when it cannot be shown."""
        key = (picture, width, height)
        found = self._sized.get(key)
        if found is None:
            whole = self._decoded(picture)
            if whole.isNull():
                return None
            smooth = Qt.TransformationMode.SmoothTransformation
            found = whole.scaled(QSize(width, height), Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
            self._sized[key] = found
            if len(self._sized) > _KEPT:
                self._sized.popitem(last=False)
        self._sized.move_to_end(key)
        return found

    def _decoded(self, picture: PictureId) -> QImage:
        if picture not in self._whole:
            record = self._find(picture)
            self._whole[picture] = decoded(record.content) if record is not None else QImage()
        return self._whole[picture]


def decoded(content: str) -> QImage:
    """A picture from its Base64; a null one when it cannot be read."""
    try:
        raw = base64.b64decode(content, validate=True)
    except (binascii.Error, ValueError):
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(raw))
    reader = QImageReader(buffer)
    QImageReader.setAllocationLimit(MOST_MEGABYTES)
    return reader.read()
