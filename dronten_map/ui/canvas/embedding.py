"""Pictures that come in: from a file, from the clipboard, dropped on the map.

Each is read within limits, made small enough for the file and written anew, so that nothing that
a camera notes about place or maker comes along.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter
from PySide6.QtWidgets import QFileDialog

from dronten_map.core.edits.annotations import HEAVIEST, add_picture
from dronten_map.core.ids import AnnotationId
from dronten_map.errors import UserError
from dronten_map.i18n import _
from dronten_map.ui.canvas.pictures import MOST_MEGABYTES

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp")
LONGEST = 2000  # pixels of the longest side that is kept
_FORMATS = {"png", "jpg", "jpeg", "gif", "bmp", "webp"}  # no SVG: that can point elsewhere
_MOST_READ = 60_000_000  # bytes of a file
_MOST_PIXELS = 100_000_000
_LIGHT = 700_000  # bytes up to which a drawing stays a PNG, which is sharp
_QUALITY = 85  # of a JPEG, of 100
_SHRINK = 0.75
_LARGEST = 320.0  # pixels of the screen that its longest side takes at first


@dataclass(frozen=True, slots=True)
class Incoming:
    """A picture that is ready to be kept; width and height in pixels."""

    content: bytes
    media: str
    width: int
    height: int


def read(content: bytes, name: str) -> Incoming:
    """A picture from the bytes of a file, made small enough to be kept.

    Raises:
        UserError: it is no picture, is damaged, or would take too much memory.
    """
    if len(content) > _MOST_READ:
        raise _too_large(name)
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    QImageReader.setAllocationLimit(MOST_MEGABYTES)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)  # a photo may lie on its side until it is turned
    form = bytes(reader.format().data()).decode("ascii", "replace")
    size = reader.size()
    if form not in _FORMATS:
        raise _no_picture(name)
    if size.isValid() and size.width() * size.height() > _MOST_PIXELS:
        raise _too_large(name)
    if size.isValid() and max(size.width(), size.height()) > LONGEST:
        bounds = size.scaled(LONGEST, LONGEST, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(bounds.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        raise _no_picture(name)
    return prepared(image, name, is_drawing=form in ("png", "gif", "bmp"))


def prepared(image: QImage, name: str, *, is_drawing: bool = True) -> Incoming:
    """A decoded picture, made small enough to be kept; a drawing stays sharp where it can.

    Raises:
        UserError: there is nothing in it.
    """
    if image.isNull():
        raise _no_picture(name)
    now = _bare(image, min(1.0, LONGEST / max(image.width(), image.height())))
    while True:
        media, content = _written(now, is_drawing=is_drawing)
        if len(content) <= HEAVIEST:
            return Incoming(content, media, now.width(), now.height())
        now = _bare(now, _SHRINK)


def put(canvas: "Canvas", incoming: Incoming, name: str, at: tuple[float, float]) -> None:
    """Put a picture on the map with its middle at a point, and select it."""
    bridge = canvas.bridge
    scale = min(1.0, _LARGEST / max(incoming.width, incoming.height)) / canvas.zoom
    width, height = incoming.width * scale, incoming.height * scale
    box = at[0] - width / 2, at[1] - height / 2, width, height
    made: AnnotationId | None = None
    with bridge.edit(_("Picture added")) as draft:
        made = add_picture(
            draft, bridge.view, incoming.content, box, name=name, media=incoming.media
        )
    if made is not None and canvas.annotations.find(made) is not None:
        bridge.selection.set(annotations=[made])


def put_file(canvas: "Canvas", path: Path, at: tuple[float, float]) -> None:
    """Put the picture in a file on the map; why it cannot be is told."""
    try:
        incoming = read(_bytes_of(path), path.name)
    except UserError as error:
        canvas.bridge.failed.emit(error)
        return
    put(canvas, incoming, path.name, at)


def choose(canvas: "Canvas") -> QFileDialog:
    """Let the user choose a picture for the middle of what is seen."""
    kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
    dialog = QFileDialog(
        canvas, _("Add a picture"), "", _("Pictures ({kinds})").format(kinds=kinds)
    )
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda file: put_file(canvas, Path(file), canvas.centre()))
    dialog.open()
    return dialog


def paste_picture(canvas: "Canvas", carried: QMimeData) -> bool:
    """Put what is on the clipboard on the map, if that is a picture and no text as well."""
    # A piece of a spreadsheet is carried as text and as a picture of it: the text is meant.
    if carried.text().strip() and not picture_files(carried):
        return False
    return put_carried(canvas, carried, canvas.centre())


def has_picture(carried: QMimeData) -> bool:
    """Whether something is carried that `put_carried` takes."""
    return carried.hasImage() or bool(picture_files(carried))


def put_carried(canvas: "Canvas", carried: QMimeData, at: tuple[float, float]) -> bool:
    """Put what is carried on the map at a point; whether it is a picture, or files with one."""
    files = picture_files(carried)
    for index, path in enumerate(files):
        put_file(canvas, path, (at[0] + index * 24.0, at[1] + index * 24.0))
    if files:
        return True
    if not carried.hasImage():
        return False
    image = carried.imageData()
    name = _("Picture from elsewhere")
    try:
        incoming = prepared(image if isinstance(image, QImage) else QImage(), name)
    except UserError as error:
        canvas.bridge.failed.emit(error)
        return True
    put(canvas, incoming, name, at)
    return True


def picture_files(carried: QMimeData) -> list[Path]:
    """The pictures among the files that are carried."""
    paths = [Path(url.toLocalFile()) for url in carried.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in SUFFIXES]


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MOST_READ:
            raise _too_large(path.name)
        return path.read_bytes()
    except OSError as error:
        raise UserError(
            _("“{name}” cannot be read.").format(name=path.name),
            where=str(path),
            hint=_("Look whether the file is still there and whether you may open it."),
        ) from error


def _bare(image: QImage, scale: float) -> QImage:
    """The pixels of a picture and nothing else, in another size."""
    width, height = (max(1, round(side * scale)) for side in (image.width(), image.height()))
    has_alpha = image.hasAlphaChannel()
    form = QImage.Format.Format_ARGB32_Premultiplied if has_alpha else QImage.Format.Format_RGB32
    made = QImage(width, height, form)
    made.fill(Qt.GlobalColor.transparent if has_alpha else Qt.GlobalColor.white)
    smooth = Qt.TransformationMode.SmoothTransformation
    sized = image.scaled(width, height, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    painter = QPainter(made)
    painter.drawImage(0, 0, sized)
    painter.end()
    return made


def _written(image: QImage, *, is_drawing: bool) -> tuple[str, bytes]:
    if image.hasAlphaChannel():
        return "image/png", _encoded(image, b"PNG", -1)
    if is_drawing:
        content = _encoded(image, b"PNG", -1)
        if len(content) <= _LIGHT:
            return "image/png", content
    return "image/jpeg", _encoded(image, b"JPG", _QUALITY)


def _encoded(image: QImage, form: bytes, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(form))
    writer.setQuality(quality)
    writer.write(image)
    return bytes(buffer.data().data())


def _no_picture(name: str) -> UserError:
    return UserError(
        _("“{name}” cannot be shown as a picture.").format(name=name),
        hint=_("It may be damaged, or of another kind. Use a PNG or a JPEG."),
    )


def _too_large(name: str) -> UserError:
    return UserError(
        _("“{name}” is too large to be read as a picture.").format(name=name),
        hint=_("Make the picture smaller and add it again."),
    )
