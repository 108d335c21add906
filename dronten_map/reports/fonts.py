"""The typeface of paper, embedded in every file: Source Sans 3, whose figures are all one width."""

from functools import cache
from typing import Any, cast

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from dronten_map import resources

REGULAR = "SourceSans3"
SEMIBOLD = "SourceSans3-SemiBold"
ITALIC = "SourceSans3-Italic"

_FILES = {
    REGULAR: "SourceSans3-Regular.ttf",
    SEMIBOLD: "SourceSans3-SemiBold.ttf",
    ITALIC: "SourceSans3-Italic.ttf",
}


def register() -> None:
    """Make the typeface known to ReportLab, under the names of this module; again does no harm."""
    known = pdfmetrics.getRegisteredFontNames()
    for name, file in _FILES.items():
        if name not in known:
            cast(Any, pdfmetrics).registerFont(TTFont(name, str(resources.path("fonts", file))))


def text_width(text: str, size: float, font: str = REGULAR) -> float:
    """How wide a line of text is, in points."""
    register()
    return float(cast(Any, pdfmetrics).stringWidth(text, font, size))


@cache
def characters() -> frozenset[str]:
    """The characters that the typeface can show."""
    register()
    face: Any = cast(Any, pdfmetrics).getFont(REGULAR).face
    return frozenset(chr(code) for code in face.charToGlyph if code >= ord(" "))
