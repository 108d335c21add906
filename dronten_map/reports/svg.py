"""Writes a sheet as SVG: text stays text, and nothing in it points outside the file."""

from collections.abc import Iterator
from html import escape

from dronten_map.graph.drawing import Path, Picture, Text
from dronten_map.graph.primitives import PAPER
from dronten_map.graph.text import drawable
from dronten_map.graph.typeface import is_known, text_width
from dronten_map.reports.sheet import Sheet

# Where the first is not installed the next ones are about as wide; see also _width.
_FAMILY = "'Source Sans 3','Source Sans Pro',Calibri,Carlito,'Segoe UI','Open Sans',sans-serif"


def svg(sheet: Sheet, *, title: str, description: str, language: str, ground: str = PAPER) -> bytes:
    """The sheet as an SVG 1.1 document in UTF-8; the same bytes for the same sheet.

    Title and description are read out to who cannot see the picture.
    """
    return ("\n".join(_written(sheet, title, description, language, ground)) + "\n").encode("utf-8")


def _written(
    sheet: Sheet, title: str, description: str, language: str, ground: str
) -> Iterator[str]:
    width, height = _number(sheet.width), _number(sheet.height)
    has_pictures = any(isinstance(piece, Picture) for piece in sheet.pieces)
    linked = ' xmlns:xlink="http://www.w3.org/1999/xlink"' if has_pictures else ""
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg"{linked} width="{width}pt" height="{height}pt"'
        f' viewBox="0 0 {width} {height}" font-family="{_FAMILY}" fill="none"'
        f' role="img" aria-labelledby="title desc" xml:lang="{language}">'
    )
    yield f'<title id="title">{_escaped(title)}</title>'
    yield f'<desc id="desc">{_escaped(description)}</desc>'
    yield f'<rect width="{width}" height="{height}" fill="{ground}"/>'
    for piece in sheet.pieces:
        match piece:
            case Path():
                yield _path(piece)
            case Picture():
                yield _picture(piece)
            case Text():
                yield _text(piece)
    yield "</svg>"


def _path(path: Path) -> str:
    steps = "".join(
        segment[0] + " ".join(_number(value) for value in segment[1:]) for segment in path.segments
    )
    found = [f'<path d="{steps}"']
    if path.fill is not None:
        found.append(f'fill="{path.fill}"')
    if path.stroke is not None:
        found.append(f'stroke="{path.stroke}" stroke-width="{_number(path.width)}"')
        if path.dash:
            found.append(f'stroke-dasharray="{" ".join(map(_number, path.dash))}"')
        if path.is_round:
            found.append('stroke-linecap="round" stroke-linejoin="round"')
    if path.opacity < 1.0:
        found.append(f'opacity="{_number(path.opacity)}"')
    return " ".join(found) + "/>"


def _picture(picture: Picture) -> str:
    """A picture within the file itself; its name is read out to who cannot see it."""
    at = f'x="{_number(picture.x)}" y="{_number(picture.y)}"'
    size = f'width="{_number(picture.width)}" height="{_number(picture.height)}"'
    held = f'xlink:href="data:{picture.media};base64,{picture.content}"'
    name = f"<title>{_escaped(picture.text)}</title>" if picture.text else ""
    return f'<image {at} {size} preserveAspectRatio="none" {held}>{name}</image>'


def _text(text: Text) -> str:
    found = [f'<text x="{_number(text.x)}" y="{_number(text.y)}"']
    found.append(f'font-size="{_number(text.size)}" fill="{text.colour}"')
    if text.weight >= 600:
        found.append('font-weight="600"')
    if text.anchor != "start":
        found.append(f'text-anchor="{text.anchor}"')
    return " ".join([*found, *_width(text)]) + f">{_escaped(text.text)}</text>"


def _width(text: Text) -> Iterator[str]:
    """Where another typeface stands in, its letters are set as wide as ours would be."""
    if is_known(text.text):
        wide = text_width(text.text, text.size, text.weight)
        yield f'textLength="{_number(wide)}" lengthAdjust="spacingAndGlyphs"'


def _escaped(text: str) -> str:
    return escape(drawable(text))


def _number(value: float) -> str:
    """A number with at most two decimals and no more digits than it needs."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
