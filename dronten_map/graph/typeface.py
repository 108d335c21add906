"""How wide text is in the program's typeface, read from its font files without a painter.

Only the tables that say so are read. Pairs of letters are not drawn together (no kerning), as the
PDF does not do so either; with kerning text is at most a little narrower.
"""

import struct
from collections.abc import Sequence
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from dronten_map import resources

_FILES = {400: "SourceSans3-Regular.ttf", 600: "SourceSans3-SemiBold.ttf"}
_MISSING = 1.0  # em: characters of other typefaces, of which pictograms are the widest
_INVISIBLE = frozenset(
    [0xAD, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0xFE00, 0xFE10)]
)


# Breaking one name over lines measures the same few parts of it some twenty times.
@lru_cache(maxsize=4096)
def text_width(text: str, size: float, weight: int = 400) -> float:
    """The width of a line of text in points; weight is 400 or 600."""
    widths = _widths(600 if weight >= 600 else 400)
    total = 0.0
    for character in text:
        code = ord(character)
        if code not in _INVISIBLE:
            total += widths.get(code, _MISSING)
    return total * size


def text_widths(texts: Sequence[str], size: float) -> NDArray[np.float64]:
    """The width of many lines of text in points, in the regular weight.

    Time: characters, some ms for 10,000 names.
    """
    table = _table()
    codes = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), dtype="<u4")
    # The last one of the table stands for all that the typeface does not have.
    so_far = np.concatenate([[0.0], table[np.minimum(codes, len(table) - 1)].cumsum()])
    ends = np.cumsum(np.fromiter(map(len, texts), dtype=np.int64, count=len(texts)))
    return np.diff(so_far[ends], prepend=0.0) * size


def is_known(text: str) -> bool:
    """Whether the typeface has every character of a text, so that its width is exact."""
    widths = _widths(400)
    return all(ord(character) in widths for character in text)


@cache
def _table() -> NDArray[np.float64]:
    """The width in em by the number of the character, one more than the typeface has."""
    widths = {**_widths(400), **dict.fromkeys(_INVISIBLE, 0.0)}
    found = np.full(max(widths) + 2, _MISSING)
    found[list(widths)] = list(widths.values())
    return found


@cache
def _widths(weight: int) -> dict[int, float]:
    """The width in em of every character that the typeface has."""
    content = resources.path("fonts", _FILES[weight]).read_bytes()
    tables = _tables(content)
    (units,) = struct.unpack_from(">H", content, tables["head"] + 18)
    (count,) = struct.unpack_from(">H", content, tables["hhea"] + 34)
    advances: tuple[int, ...] = struct.unpack_from(">" + "Hh" * count, content, tables["hmtx"])[::2]
    glyphs = _glyphs(content, tables["cmap"])
    return {code: advances[min(glyph, count - 1)] / units for code, glyph in glyphs.items()}


def _tables(content: bytes) -> dict[str, int]:
    (count,) = struct.unpack_from(">H", content, 4)
    rows = (struct.unpack_from(">4sIII", content, 12 + 16 * i) for i in range(count))
    return {tag.decode("ascii"): offset for tag, _sum, offset, _length in rows}


def _glyphs(content: bytes, cmap: int) -> dict[int, int]:
    """The glyph of every character, from the table of Unicode's full range (format 12)."""
    (count,) = struct.unpack_from(">H", content, cmap + 2)
    for index in range(count):
        (offset,) = struct.unpack_from(">I", content, cmap + 4 + 8 * index + 4)
        (form,) = struct.unpack_from(">H", content, cmap + offset)
        if form == 12:
            return _groups(content, cmap + offset)
    raise ValueError("the font file has no table of characters in format 12")


def _groups(content: bytes, table: int) -> dict[int, int]:
    (count,) = struct.unpack_from(">I", content, table + 12)
    found: dict[int, int] = {}
    for index in range(count):
        first, last, glyph = struct.unpack_from(">III", content, table + 16 + 12 * index)
        found.update((code, glyph + code - first) for code in range(first, last + 1))
    return found
