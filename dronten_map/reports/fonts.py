"""The typeface of paper, embedded in every file: Source Sans 3, whose figures are all one width."""

from functools import cache
from pathlib import Path
from typing import Any, cast

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from dronten_map import resources

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


def register() -> None:
    """Make the typeface known to ReportLab, under the names of this module; again does no harm."""
    known = pdfmetrics.getRegisteredFontNames()
    for name, file in _FILES.items():
        if name not in known:
            cast(Any, pdfmetrics).registerFont(TTFont(name, str(resources.path("fonts", file))))


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
    return float(cast(Any, pdfmetrics).stringWidth(text, font, size))


@cache
def characters(font: str = REGULAR) -> frozenset[str]:
    """The characters that a typeface can show."""
    register()
    face: Any = cast(Any, pdfmetrics).getFont(font).face
    return frozenset(chr(code) for code in face.charToGlyph if code >= ord(" "))
