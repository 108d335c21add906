"""Paints paths, texts and pictures of a drawing on a ReportLab canvas."""

import base64
from io import BytesIO
from typing import Any

from PIL import Image
from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader

from dronten_map.graph.drawing import Path, Picture, Text
from dronten_map.graph.primitives import MUTED
from dronten_map.reports import fonts
from dronten_map.reports.marks import Canvas
from dronten_map.reports.sheet import Sheet
from dronten_map.reports.text import printable

_ROUND, _FLAT, _SHARP = 1, 0, 0  # PDF's codes for the ends and corners of a pen
_MOST_PIXELS = 50_000_000  # of a picture
_NON_ZERO = 1  # ReportLab's code for the rule by which SVG fills too


def paint(sheet: Sheet, canvas: Canvas, x: float, foot: float) -> None:
    """Paint a sheet with its left at x and its foot at a height above that of the page.

    With `partial(paint, sheet)` this is what an `Artwork` paints.
    """
    fonts.register()
    top = foot + sheet.height
    canvas.saveState()
    for piece in sheet.pieces:
        match piece:
            case Path():
                _path(canvas, piece, x, top)
            case Picture():
                _picture(canvas, piece, x, top)
            case Text():
                _text(canvas, piece, x, top)
    canvas.restoreState()


def _path(canvas: Canvas, path: Path, x: float, top: float) -> None:
    if path.fill is not None:
        canvas.setFillColor(HexColor(path.fill))
        canvas.setFillAlpha(path.opacity)
    if path.stroke is not None:
        canvas.setStrokeColor(HexColor(path.stroke))
        canvas.setStrokeAlpha(path.opacity)
        canvas.setLineWidth(path.width)
        canvas.setDash(list(path.dash))
        canvas.setLineCap(_ROUND if path.is_round else _FLAT)
        canvas.setLineJoin(_ROUND if path.is_round else _SHARP)
    drawn = canvas.beginPath()
    for segment in path.segments:
        match segment:
            case ("M", ax, ay):
                drawn.moveTo(x + ax, top - ay)
            case ("L", ax, ay):
                drawn.lineTo(x + ax, top - ay)
            case ("C", ax, ay, bx, by, cx, cy):
                drawn.curveTo(x + ax, top - ay, x + bx, top - by, x + cx, top - cy)
            case _:
                drawn.close()
    has_fill, has_stroke = path.fill is not None, path.stroke is not None
    canvas.drawPath(drawn, stroke=int(has_stroke), fill=int(has_fill), fillMode=_NON_ZERO)


def _picture(canvas: Canvas, picture: Picture, x: float, top: float) -> None:
    left, foot = x + picture.x, top - picture.y - picture.height
    content = base64.b64decode(picture.content)
    canvas.setFillAlpha(1.0)
    if not _is_readable(content):
        canvas.setStrokeColor(HexColor(MUTED))
        canvas.setDash([4, 3])
        canvas.rect(left, foot, picture.width, picture.height, stroke=1, fill=0)
        return
    painted: Any = canvas  # its stubs know less than it does
    image = ImageReader(BytesIO(content))
    painted.drawImage(image, left, foot, picture.width, picture.height, mask="auto")


def _is_readable(content: bytes) -> bool:
    """Whether it is a whole picture of a size that fits in memory; a file may hold anything."""
    try:
        with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as image:
            if image.width * image.height > _MOST_PIXELS:
                return False
            image.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return False
    return True


def _text(canvas: Canvas, text: Text, x: float, top: float) -> None:
    canvas.setFillColor(HexColor(text.colour))
    canvas.setFillAlpha(1.0)
    font = fonts.SEMIBOLD if text.weight >= 600 else fonts.REGULAR
    at, shown = (x + text.x, top - text.y), printable(text.text)
    fonts.draw_line(canvas, *at, shown, font, text.size, anchor=text.anchor)
