"""Text on the map: how a name is broken over lines, and what of it can be drawn."""

import unicodedata
from collections.abc import Callable

ELLIPSIS = "…"


def drawable(text: str) -> str:
    """The text on one line without what no drawing can hold: control characters, half characters.

    Letters and their accents become one character.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    kept = "".join(_shown(character) for character in unicodedata.normalize("NFC", text))
    return " ".join(kept.split())


def widest_piece(text: str, measure: Callable[[str], float]) -> float:
    """The width of the widest part of a text that is not broken when there is room."""
    return max((measure(piece.strip()) for piece in _pieces(text)), default=0.0)


def wrapped(
    text: str, *, width: float, lines: int, measure: Callable[[str], float]
) -> tuple[str, ...]:
    """A text broken over at most so many lines of about equal length, none wider than the width.

    What does not fit is cut off with “…”. An empty text has no lines.
    """
    # Words stay whole, also those with a hyphen, as long as that takes no more lines.
    words = [word + " " for word in text.split()]
    if not words:
        return ()
    whole = "".join(words).rstrip()
    if measure(whole) <= width:
        return (whole,)
    widest = _broken(words, width, measure)
    if len(widest) > lines or _is_split(words, width, measure):
        words = _pieces(text)
        widest = _broken(words, width, measure)
    if len(widest) > lines:
        head = widest[: lines - 1]
        rest = "".join(widest[lines - 1 :])
        return tuple(line.strip() for line in (*head, _cut(rest, width, measure)))
    narrow = width
    for share in (0.9, 0.8, 0.7, 0.6, 0.5):
        tighter = _broken(words, width * share, measure)
        if len(tighter) > len(widest) or _is_split(words, width * share, measure):
            break
        narrow = width * share
    return tuple(line.strip() for line in _broken(words, narrow, measure))


def _shown(character: str) -> str:
    if unicodedata.category(character) in ("Cc", "Zl", "Zp"):
        return " "
    # Halves of characters and codes that Unicode will never give out are no text in XML or UTF-8.
    if unicodedata.category(character) == "Cs" or ord(character) & 0xFFFE == 0xFFFE:
        return "\N{REPLACEMENT CHARACTER}"
    return character


def _pieces(text: str) -> list[str]:
    """The parts between which a line may end: words, and what follows a hyphen or slash."""
    found: list[str] = []
    for word in text.split():
        start = 0
        for index, character in enumerate(word[:-1]):
            if character in "-/–" and index - start >= 3 and len(word) - index > 3:
                found.append(word[start : index + 1])
                start = index + 1
        found.append(word[start:] + " ")
    return found


def _broken(words: list[str], width: float, measure: Callable[[str], float]) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in words:
        if line and measure((line + word).rstrip()) > width:
            lines.append(line)
            line = ""
        line += word
        while measure(line.rstrip()) > width and len(line.rstrip()) > 1:
            fitting = _fitting(line, width - measure("-"), measure)
            is_inside = line[fitting - 1].isalpha() and line[fitting].isalpha()
            lines.append(line[:fitting] + ("-" if is_inside else ""))
            line = line[fitting:]
    return [*lines, line] if line.strip() else lines


def _is_split(words: list[str], width: float, measure: Callable[[str], float]) -> bool:
    return any(measure(word.rstrip()) > width for word in words)


def _fitting(text: str, width: float, measure: Callable[[str], float]) -> int:
    """How many characters fit; at least one."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle]) <= width:
            low = middle
        else:
            high = middle - 1
    return low


def _cut(text: str, width: float, measure: Callable[[str], float]) -> str:
    text = text.strip()
    if measure(text) <= width:
        return text
    fitting = _fitting(text, width - measure(ELLIPSIS), measure)
    return text[:fitting].rstrip(" ,.;:-–/") + ELLIPSIS
