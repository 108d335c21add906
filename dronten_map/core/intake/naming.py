"""Several names in one cell, of which some hold a comma or “en” themselves."""

import re
from collections.abc import Collection

_SURE = re.compile(r"[;|\n]")  # what stands in no name
_DOUBTFUL = re.compile(r",|\s(?:en|and|&)\s")


def folded(text: str) -> str:
    """A name as it is compared: without case and without the amount of space."""
    return " ".join(text.split()).casefold()


def split(text: str, also: str = "") -> list[str]:
    """The parts of a text between semicolons, bars, lines, and what else divides it."""
    for separator in also:
        text = text.replace(separator, ";")
    return [" ".join(part.split()) for part in _SURE.split(text) if part.strip()]


def several_names(text: str, known: Collection[str]) -> list[str]:
    """The names in a cell.

    A comma or “en” divides names only where at least half of what it divides is known.

    Args:
        text: What stands in the cell.
        known: Folded names of the list and of the map.

    >>> several_names("Jansen, Pieters en Zn; Griffie", {"griffie"})
    ['Jansen, Pieters en Zn', 'Griffie']
    >>> several_names("Griffie, Raad en Dorpsbelang", {"griffie", "raad"})
    ['Griffie', 'Raad', 'Dorpsbelang']
    """
    found: list[str] = []
    for part in split(text):
        pieces = [" ".join(piece.split()) for piece in _DOUBTFUL.split(part) if piece.strip()]
        ours = sum(folded(piece) in known for piece in pieces)
        is_one = folded(part) in known or 2 * ours < len(pieces)
        found += [part] if is_one else pieces
    return found
