"""The typeface of paper, embedded in every file: Source Sans 3, whose figures are all one width.

Where it lacks a character, Hebrew, Arabic and pictures among letters, a typeface that has it stands
in. Letters are measured and painted in the shape and the order in which they stand on paper.
"""

from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any, cast

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from dronten_map import resources
from dronten_map.reports.direction import joined, turned

# Bytes as they are and not as letters: a fifth smaller, and sooner made. For all that is made,
# or the same picture would not be the same bytes before and after a plan.
cast(Any, rl_config).useA85 = 0

REGULAR = "SourceSans3"
SEMIBOLD = "SourceSans3-SemiBold"
ITALIC = "SourceSans3-Italic"

_FILES = {
    REGULAR: "SourceSans3-Regular.ttf",
    SEMIBOLD: "SourceSans3-SemiBold.ttf",
    ITALIC: "SourceSans3-Italic.ttf",
}
_STAND_INS = {
    "NotoSansHebrew": "NotoSansHebrew-Regular.ttf",
    "NotoSansArabic": "NotoSansArabic-Regular.ttf",
    "NotoEmoji": "NotoEmoji-Regular.ttf",
}
_PLACES = {
    "start": 0.0,
    "middle": 0.5,
    "end": 1.0,
}  # of its width that a text stands before a point


def register() -> None:
    """Make the typeface known to ReportLab, under the names of this module; again does no harm."""
    for name, file in _FILES.items():
        _register(name, file)


def register_file(path: Path) -> str:
    """Make a typeface of somebody else known to ReportLab.

    Returns:
        The name under which it is known: the same for the same file.

    Raises:
        OSError: the file is not there.
        ValueError: it is no typeface, or one that may not be embedded.
    """
    name = f"House:{path.resolve()}"
    if name not in pdfmetrics.getRegisteredFontNames():
        with path.open("rb"):
            pass  # or ReportLab would look for another file of that name elsewhere
        try:
            cast(Any, pdfmetrics).registerFont(TTFont(name, str(path.resolve())))
        except TTFError as error:
            raise ValueError(str(error)) from error
    return name


def text_width(text: str, size: float, font: str = REGULAR) -> float:
    """How wide a line of text is, in points."""
    register()
    return sum(_width(part, face, size) for face, part in _parts(joined(text), font))


def draw_line(
    canvas: Any, x: float, y: float, text: str, font: str, size: float, *, anchor: str = "start"
) -> None:
    """Paint a line of printable text at a point, with its start, middle or end there.

    A space keeps it apart from the next for who searches, copies or listens; what ends somewhere
    is the last on its line.
    """
    register()
    after = "" if anchor == "end" else " "
    parts = list(_parts(turned(text), font))
    if share := _PLACES[anchor]:
        x -= share * sum(_width(part, face, size) for face, part in parts)
    for place, (face, part) in enumerate(parts, start=1):
        canvas.setFont(face, size)
        canvas.drawString(x, y, part + after if place == len(parts) else part)
        x += _width(part, face, size) if place < len(parts) else 0.0


def stands_in(character: str) -> str | None:
    """The typeface that has a character which ours lacks; None where none has."""
    return next((name for name in _STAND_INS if character in characters(name)), None)


@cache
def characters(font: str = REGULAR) -> frozenset[str]:
    """The characters that a typeface can show."""
    register()
    if font in _STAND_INS:
        _register(font, _STAND_INS[font])
    face: Any = cast(Any, pdfmetrics).getFont(font).face
    return frozenset(chr(code) for code in face.charToGlyph if code >= ord(" "))


def _register(name: str, file: str) -> None:
    if name not in pdfmetrics.getRegisteredFontNames():
        cast(Any, pdfmetrics).registerFont(TTFont(name, str(resources.path("fonts", file))))


def _width(text: str, font: str, size: float) -> float:
    return float(cast(Any, pdfmetrics).stringWidth(text, font, size))


def _parts(text: str, font: str) -> Iterator[tuple[str, str]]:
    """The text in parts of one typeface each; a text without letters is one part."""
    known = characters(font)
    if text.isascii() or known.issuperset(text):
        yield font, text
        return
    for face, part in groupby(text, lambda c: font if c in known else stands_in(c) or font):
        yield face, "".join(part)
