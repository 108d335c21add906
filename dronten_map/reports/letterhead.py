"""Who sends a document: the logo of the house at the top right, or else its name."""

from functools import partial
from pathlib import Path
from typing import Any

from reportlab.lib.utils import ImageReader

from dronten_map.errors import UserError
from dronten_map.i18n import _
from dronten_map.reports.flow import Flow
from dronten_map.reports.marks import Artwork, Canvas, Text
from dronten_map.reports.paper import EYEBROW, MM
from dronten_map.reports.tags import Role

_WIDEST, _HIGHEST = 44 * MM, 13 * MM  # of a logo


def set_letterhead(flow: Flow, organisation: str, top: float) -> None:
    """Put the sender at the right edge; a logo is read aloud as the name.

    Raises:
        UserError: the logo cannot be read.
    """
    right = flow.x + flow.width
    logo = flow.ruler.house.logo
    if logo is None:
        shown = flow.ruler.fitted(organisation, EYEBROW.font, EYEBROW.size, flow.width)
        flow.put(Text(right, top + EYEBROW.baseline, shown, EYEBROW, "end"))
        return
    image = _read(logo)
    wide, high = image.getSize()
    scale = min(_WIDEST / wide, _HIGHEST / high)
    width, height = wide * scale, high * scale
    with flow.within(Role.FIGURE) as tag:
        tag.alt = organisation or flow.ruler.house.name
        tag.box = flow.pages[-1].box(right - width, top, width, height)
        flow.put(Artwork(partial(_paint, image, width, height), right - width, top + height))


def _read(path: Path) -> Any:
    maker: Any = ImageReader
    try:
        return maker(str(path))
    except (OSError, ValueError) as error:
        raise UserError(
            _("The logo “{name}” cannot be read.").format(name=path.name),
            where=str(path),
            hint=_("Save it again as PNG or JPEG."),
        ) from error


def _paint(image: Any, width: float, height: float, canvas: Canvas, x: float, foot: float) -> None:
    canvas.drawImage(image, x, foot, width, height, mask="auto")
