"""House style: the logo, the colour and the typeface of the organisation that sends a document.

It is a file of a few lines that the user can make: see `resources/themes/paper`.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from dronten_map import resources
from dronten_map.errors import UserError
from dronten_map.i18n import _
from dronten_map.reports import fonts
from dronten_map.reports.paper import ACCENT

SUFFIX = ".toml"
LEAST_CONTRAST = 4.5  # of the accent on white paper (WCAG 2.1, 1.4.3)
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_FONTS = {"regular": fonts.REGULAR, "semibold": fonts.SEMIBOLD, "italic": fonts.ITALIC}
_KNOWN = {"name", "accent", "logo", "fonts"}
_LOGOS = (".png", ".jpg", ".jpeg")


@dataclass(frozen=True, slots=True)
class House:
    """How the documents of an organisation look.

    Attributes:
        name: What the style is called.
        accent: The one colour beside black, as #RRGGBB.
        logo: A picture at the top right of the first page.
        faces: Typefaces that stand in for ours, by the name of ours.
    """

    name: str = ""
    accent: str = ACCENT
    logo: Path | None = None
    faces: Mapping[str, str] = field(default_factory=dict[str, str])

    def font(self, name: str) -> str:
        """The typeface that stands in for one of ours."""
        return self.faces.get(name, name)

    def colour(self, colour: str) -> str:
        """The colour that stands in for one of ours."""
        return self.accent if colour == ACCENT else colour


SHIPPED = House()


def shipped() -> list[Path]:
    """The files of the house styles that come with the program."""
    return sorted(resources.path("themes", "paper").glob(f"*{SUFFIX}"))


def house_of(path: Path) -> House:
    """The house style that a file describes; pictures and typefaces are looked for beside it.

    Raises:
        UserError: the file, its logo or a typeface cannot be read, or the colour is too pale.
    """
    try:
        told = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise _wrong(path, _("It cannot be read: {reason}.").format(reason=error)) from error
    except ValueError as error:  # not TOML, or not UTF-8
        raise _wrong(
            path, _("It is not written in TOML: {reason}.").format(reason=error)
        ) from error
    unknown = sorted(set(told) - _KNOWN)
    if unknown:
        raise _wrong(path, _("It has a word that is not known: {word}.").format(word=unknown[0]))
    return House(
        name=_text(path, told, "name") or path.stem,
        accent=_accent(path, _text(path, told, "accent")),
        logo=_logo(path, _text(path, told, "logo")),
        faces=_faces(path, told.get("fonts", {})),
    )


def contrast(colour: str) -> float:
    """How much a colour stands out on white, from 1 (not at all) to 21 (black).

    Source: WCAG 2.1, relative luminance.

    >>> round(contrast("#000000"))
    21
    """
    red, green, blue = (_light(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _light(channel: float) -> float:
    return channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4


def _text(path: Path, told: Mapping[str, Any], name: str) -> str:
    value = told.get(name, "")
    if not isinstance(value, str):
        raise _wrong(path, _("“{word}” must be a text between quotes.").format(word=name))
    return value


def _accent(path: Path, text: str) -> str:
    if not text:
        return ACCENT
    if _COLOUR.fullmatch(text) is None:
        message = _("“{text}” is not a colour; write it as #0B6E6E.").format(text=text)
        raise _wrong(path, message)
    if contrast(text) < LEAST_CONTRAST:
        message = _("The colour {text} is too pale to be read on white paper.").format(text=text)
        raise _wrong(path, message)
    return text.upper()


def _logo(path: Path, text: str) -> Path | None:
    if not text:
        return None
    logo = path.parent / text
    if logo.suffix.lower() not in _LOGOS or not logo.is_file():
        raise _wrong(path, _("There is no picture “{name}” beside it.").format(name=text))
    return logo


def _faces(path: Path, told: Any) -> dict[str, str]:
    names = cast("dict[str, Any]", told) if isinstance(told, dict) else {"?": told}
    if set(names) - set(_FONTS):
        known = ", ".join(_FONTS)
        raise _wrong(path, _("Under “fonts” only these can stand: {names}.").format(names=known))
    found: dict[str, str] = {}
    for name in names:
        file = path.parent / _text(path, names, name)
        try:
            found[_FONTS[name]] = fonts.register_file(file)
        except (OSError, ValueError) as error:
            message = _("The typeface “{name}” cannot be used: {reason}.")
            raise _wrong(path, message.format(name=file.name, reason=error)) from error
    return found


def _wrong(path: Path, hint: str) -> UserError:
    message = _("The house style “{name}” cannot be used.").format(name=path.name)
    return UserError(message, where=str(path), hint=hint)
