"""The user's text made ready for paper: nothing is lost, nothing is taken for markup.

Text is drawn line by line as it is. It never goes through a markup language, so “Jan <jan@x.nl>”,
a lone “<b>” and “&” come out as they were typed, and no text can pull in a file.
"""

import unicodedata
from collections.abc import Iterator

from dronten_map.reports import fonts
from dronten_map.reports.house import SHIPPED, House

MISSING = "□"  # stands where the typeface has no such character
# What stands for a sign of ours in a typeface of the house that lacks it.
_PLAINER = {
    MISSING: "?",
    "\N{NO-BREAK SPACE}": " ",
    "▲": "+",
    "▼": "−",
    "−": "-",
    "–": "-",
    "◆": "*",
    "→": ">",
    "←": "<",
    "↔": "=",
    "↑": "^",
    "…": "...",
    "•": "*",
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
}
_ELLIPSIS = "…"
_SLACK = 1e-6  # of a letter: what was measured as a sum may come out that much wider
# Characters that steer others and have no shape of their own: joiners, direction, variants, tones.
_INVISIBLE = dict.fromkeys(
    [
        0xAD,
        0xFEFF,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        *range(0xFE00, 0xFE10),
        *range(0x1F3FB, 0x1F400),
        *range(0xE0000, 0xE01F0),
    ]
)
_SPACES = {ord(c): " " for c in "\t\x0b\x0c\x1c\x1d\x1e\x1f"}
_BREAKS = str.maketrans({"\r": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"})
_BREAK_AFTER = frozenset("-/–—@_.,;:&+=?")


def printable(text: str, font: str = fonts.REGULAR) -> str:
    """The text with a visible box for every character that the typeface does not have.

    Letters and their accents become one character, line ends become one kind, and what has no
    shape of its own is left out.
    """
    if text.isascii() and text.isprintable():
        return text
    clean = unicodedata.normalize("NFC", text.replace("\r\n", "\n")).translate(_BREAKS)
    clean = clean.translate(_INVISIBLE).translate(_SPACES)
    known = fonts.characters(font)
    return "".join(c if c in known or c == "\n" else _instead(c, known) for c in clean)


def _instead(character: str, known: frozenset[str]) -> str:
    """What stands for a character that a typeface does not have: itself where another has it."""
    if character not in _PLAINER and fonts.stands_in(character) is not None:
        return character
    plainer = _PLAINER.get(character, MISSING)
    if set(plainer) <= known or plainer.isascii():
        return plainer
    return _instead(plainer, known)


class Ruler:
    """Measures and breaks text; remembers every word, as the same ones come back all the time.

    Time: linear in the text, also for a word of a hundred thousand characters.
    """

    def __init__(self, house: House = SHIPPED) -> None:
        self.house = house
        self._widths: dict[tuple[str, str], float] = {}
        self.has_missing = False

    def width(self, text: str, font: str, size: float) -> float:
        """How wide a line of printable text is, in points."""
        space = self._unit(" ", font)
        words = text.split(" ")
        return size * (sum(self._unit(w, font) for w in words) + space * (len(words) - 1))

    def widest_line(self, text: str, font: str, size: float) -> float:
        """The width of a text that is broken only where its writer broke it, in points."""
        return max(self.width(line, font, size) for line in self._shown(text).split("\n"))

    def widest_word(self, text: str, font: str, size: float) -> float:
        """The width of the widest part of a text that is not broken when there is room."""
        parts = (part for word in _words(self._shown(text)) for part in _parts(word))
        return size * max((self._unit(part, font) for part in parts), default=0.0)

    def lines(self, text: str, font: str, size: float, width: float) -> list[str]:
        """The text broken into lines that are at most this wide; one empty line for no text."""
        room = width / size + _SLACK
        shown = self._shown(text).strip()
        return [line for part in shown.split("\n") for line in self._broken(part, font, room)]

    def limited(self, text: str, font: str, size: float, width: float, *, most: int) -> list[str]:
        """The text broken into so many lines at most, the last one cut with an ellipsis."""
        lines = self.lines(text, font, size, width)
        if len(lines) <= most:
            return lines
        rest = " ".join(lines[most - 1 :])
        return [*lines[: most - 1], self.fitted(rest, font, size, width)]

    def fitted(self, text: str, font: str, size: float, width: float) -> str:
        """The text on one line, cut with an ellipsis where it is too long."""
        whole = " ".join(_words(self._shown(text)))
        if self.width(whole, font, size) <= width:
            return whole
        room = width / size - self._unit(_ELLIPSIS, font)
        used, kept = 0.0, 0
        for character in whole:
            used += self._unit(character, font)
            if used > room:
                break
            kept += 1
        return whole[:kept].rstrip() + _ELLIPSIS

    def _shown(self, text: str) -> str:
        font = self.house.font(fonts.REGULAR)
        shown = printable(text, font)
        missing = printable(MISSING, font)
        if shown != text and shown.count(missing) > text.count(missing):
            self.has_missing = True
        return shown

    def _broken(self, paragraph: str, font: str, room: float) -> Iterator[str]:
        space = self._unit(" ", font)
        line: list[str] = []
        used = 0.0
        for word in _words(paragraph):
            for piece, is_start in self._pieces(word, font, room):
                width = self._unit(piece, font)
                gap = space if line and is_start else 0.0
                if line and used + gap + width > room:
                    yield "".join(line)
                    line, used, gap = [], 0.0, 0.0
                line.append(" " + piece if gap else piece)
                used += gap + width
        yield "".join(line)

    def _pieces(self, word: str, font: str, room: float) -> Iterator[tuple[str, bool]]:
        """The parts between which a word may be broken, and whether a part starts the word."""
        if self._unit(word, font) <= room:
            yield word, True
            return
        is_start = True
        for part in _parts(word):
            for piece in self._chopped(part, font, room):
                yield piece, is_start
                is_start = False

    def _chopped(self, part: str, font: str, room: float) -> Iterator[str]:
        if self._unit(part, font) <= room:
            yield part
            return
        hyphen = self._unit("-", font)
        start, used = 0, 0.0
        for at, character in enumerate(part):
            width = self._unit(character, font)
            if at > start and used + width + hyphen > room:
                inside = part[at - 1].isalpha() and character.isalpha()
                yield part[start:at] + ("-" if inside else "")
                start, used = at, 0.0
            used += width
        yield part[start:]

    def _unit(self, word: str, font: str) -> float:
        """The width of a word at a size of one point."""
        key = (word, font)
        found = self._widths.get(key)
        if found is None:
            found = self._widths[key] = fonts.text_width(word, 1.0, self.house.font(font))
        return found


def _words(text: str) -> list[str]:
    # Not split() without arguments: that also breaks at the spaces that hold “€ 12.500” together.
    return [word for word in text.replace("\n", " ").split(" ") if word]


def _parts(word: str) -> Iterator[str]:
    start = 0
    for at, character in enumerate(word):
        if character in _BREAK_AFTER:
            yield word[start : at + 1]
            start = at + 1
    if start < len(word):
        yield word[start:]
