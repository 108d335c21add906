"""The embedded pictures of the open map as Qt paints them, decoded and scaled once."""

import base64
import binascii
from collections import OrderedDict
from collections.abc import Callable, Hashable

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from dronten_map.core.ids import PictureId
from dronten_map.core.records import EmbeddedPicture

MOST_MEGABYTES = 256  # that a picture may take when it is decoded
_WHOLE, _SIZED = 128_000_000, 64_000_000  # bytes that are kept of decoded and of scaled pictures


class Pictures:
    """Decoded pictures; one that cannot be read is none."""

    def __init__(self, find: Callable[[PictureId], EmbeddedPicture | None]) -> None:
        self._find = find
        self._whole = _Shelf(_WHOLE)
        self._sized = _Shelf(_SIZED)

    def clear(self) -> None:
        """Forget all: another map is open, or a picture became another."""
        self._whole.clear()
        self._sized.clear()

    def sized(self, picture: PictureId, width: int, height: int) -> QImage | None:
        """A picture in so many pixels, or in its own if that is less; None when it is unreadable.

        Whoever paints it enlarged does so while painting, as only a part of it is in sight then.
        """
        key = (picture, width, height)
        found = self._sized.find(key)
        if found is not None:
            return found
        whole = self._decoded(picture)
        if whole.isNull():
            return None
        if width >= whole.width():
            return whole
        smooth = Qt.TransformationMode.SmoothTransformation
        made = whole.scaled(QSize(width, height), Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        return self._sized.put(key, made)

    def _decoded(self, picture: PictureId) -> QImage:
        found = self._whole.find(picture)
        if found is not None:
            return found
        record = self._find(picture)
        return self._whole.put(picture, decoded(record.content) if record else QImage())


class _Shelf:
    """Pictures by key, the ones that were asked for last; never more than so many bytes."""

    def __init__(self, most: int) -> None:
        self._most, self._bytes = most, 0
        self._kept: OrderedDict[Hashable, QImage] = OrderedDict()

    def clear(self) -> None:
        """Keep nothing."""
        self._kept.clear()
        self._bytes = 0

    def find(self, key: Hashable) -> QImage | None:
        """What is kept under a key."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def put(self, key: Hashable, image: QImage) -> QImage:
        """Keep a picture, and let go of those that were not asked for longest."""
        self._kept[key] = image
        self._bytes += image.sizeInBytes()
        while self._bytes > self._most and len(self._kept) > 1:
            _key, gone = self._kept.popitem(last=False)
            self._bytes -= gone.sizeInBytes()
        return image


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
