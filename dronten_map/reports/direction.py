"""Hebrew and Arabic: the order in which a line of text stands on paper, and the shapes of letters.

A line is kept as it is read. What is written from right to left is turned round only where it is
painted, by the rules of Unicode for a line without signs that steer direction (UAX #9), and Arabic
letters take the shape that joins them to their neighbours. Both tables are Python's own.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

_TURNS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f]")
_FORMS = (range(0xFB50, 0xFBFF), range(0xFE70, 0xFEFD))
_TATWEEL = "\u0640"  # joins on both sides and has one shape
_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}  # what a neutral character sees beside it
_OPEN = {"(": ")", "[": "]", "{": "}"}
_SHUT = frozenset(_OPEN.values())
_PAIRED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
_NEUTRAL = frozenset({"ON", "WS", "B", "S"})


def turned(text: str) -> str:
    """A line as it stands on paper from left to right; text of our own letters stays as it is.

    >>> turned("plan אב 12")
    'plan 12 בא'
    """
    if _TURNS.search(text) is None:
        return text
    shown = joined(text)
    told = [unicodedata.bidirectional(c) or "L" for c in shown]
    main = next((kind for kind in told if kind in ("L", "R", "AL")), "L").replace("AL", "R")
    kinds = _bracketed(shown, _resolved(told, main), main)
    levels = _levels(kinds, main)
    letters = [_mirrored(c) if level % 2 else c for c, level in zip(shown, levels, strict=True)]
    order = _reversed(_with_marks(shown, levels), max(levels, default=0))
    return "".join(letters[place] for place in order)


def joined(text: str) -> str:
    r"""The text with Arabic letters in the shapes that join them; the order stays.

    >>> joined("\u0628\u0628") == "\ufe91\ufe90"
    True
    """
    if _ARABIC.search(text) is None:
        return text
    forms, pairs = _shapes(), _pairs()
    places = [i for i, c in enumerate(text) if not unicodedata.combining(c)]
    found = dict(enumerate(text))
    joins = False  # whether the letter before reaches out to this one
    skipped = -1
    for number, place in enumerate(places):
        letter = text[place]
        after = text[places[number + 1]] if number + 1 < len(places) else ""
        if place == skipped:
            continue
        both = pairs.get(letter + after, {}) if after else {}
        if both:
            skipped = places[number + 1]
            found[place] = both.get("final" if joins else "isolated", letter)
            found[skipped] = ""
            joins = False
            continue
        own = forms.get(letter, {})
        reaches = "initial" in own and "final" in forms.get(after, {})
        is_reached = joins and "final" in own
        name = ("medial" if reaches else "final") if is_reached else "initial" if reaches else ""
        found[place] = own.get(name or "isolated", letter)
        joins = reaches
    return "".join(found.values())


@cache
def _shapes() -> dict[str, dict[str, str]]:
    """The shapes of each Arabic letter, by where it stands in a word."""
    found = {letters: named for letters, named in _named().items() if len(letters) == 1}
    found[_TATWEEL] = dict.fromkeys(("initial", "medial", "final", "isolated"), _TATWEEL)
    return found


@cache
def _pairs() -> dict[str, dict[str, str]]:
    """The pairs that must be written as one: lam with each kind of alef."""
    return {
        s: named
        for s, named in _named().items()
        if len(s) == 2 and s[0] == "\u0644" and s[1] in "\u0622\u0623\u0625\u0627"
    }


@cache
def _named() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for code in (code for codes in _FORMS for code in codes):
        name, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        if name in ("<initial>", "<medial>", "<final>", "<isolated>"):
            text = "".join(chr(int(letter, 16)) for letter in letters)
            found.setdefault(text, {}).setdefault(name[1:-1], chr(code))
    return found


def _resolved(kinds: list[str], main: str) -> list[str]:
    """Classes of direction with numbers and what goes with them settled (rules W1 to W7).

    Main is the direction of the line: that of its first letter.
    """
    strong, before = main, "ON"
    for place, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[place] = before
        elif kind == "EN" and strong == "AL":
            kinds[place] = "AN"
        if kinds[place] in ("L", "R", "AL"):
            strong = kinds[place]
        before = kinds[place]
    kinds = ["R" if kind == "AL" else kind for kind in kinds]
    for place in range(1, len(kinds) - 1):
        left, kind, right = kinds[place - 1 : place + 2]
        is_between = kind in ("CS", "ES") and left == right and left in ("EN", "AN")
        if is_between and not (kind == "ES" and left == "AN"):
            kinds[place] = left
    for start, end in _runs(kinds, {"ET"}):
        beside = {kinds[i] for i in (start - 1, end) if 0 <= i < len(kinds)}
        kinds[start:end] = ["EN" if "EN" in beside else "ON"] * (end - start)
    strong = main
    for place, kind in enumerate(kinds):
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[place] = "L"
        elif kind not in ("EN", "AN"):
            kinds[place] = "ON"
    return kinds


def _bracketed(text: str, kinds: list[str], main: str) -> list[str]:
    """Classes in which both brackets of a pair have the direction of what they hold (rule N0)."""
    other = "L" if main == "R" else "R"
    opened: list[int] = []
    for place, character in enumerate(text):
        if character in _OPEN:
            opened.append(place)
        elif character in _SHUT:
            starts = [start for start in opened if _OPEN.get(text[start]) == character]
            if not starts:
                continue
            start = starts[-1]
            opened = [before for before in opened if before < start]
            inside = {_STRONG.get(kind) for kind in kinds[start + 1 : place]}
            if main in inside:
                kinds[start] = kinds[place] = main
            elif other in inside:
                found = (_STRONG[k] for k in reversed(kinds[:start]) if k in _STRONG)
                kinds[start] = kinds[place] = next(found, main)
    return kinds


def _levels(kinds: list[str], main: str) -> list[int]:
    """How deep each character is nested: even for left to right, odd for right to left."""
    for start, end in _runs(kinds, _NEUTRAL):
        left = _STRONG[kinds[start - 1]] if start else main
        right = _STRONG[kinds[end]] if end < len(kinds) else main
        kinds[start:end] = [left if left == right else main] * (end - start)
    depths = {"L": 0 if main == "L" else 2, "R": 1, "EN": 2, "AN": 2}
    return [depths[kind] for kind in kinds]


def _runs(kinds: Sequence[str], wanted: frozenset[str] | set[str]) -> Iterator[tuple[int, int]]:
    """Where neighbours of these classes begin and end."""
    start = None
    for place, kind in enumerate([*kinds, ""]):
        if kind in wanted:
            start = place if start is None else start
        elif start is not None:
            yield start, place
            start = None


def _with_marks(text: str, levels: Sequence[int]) -> list[tuple[int, list[int]]]:
    """Letters with the accents that stand on them, as they stay together when they are turned."""
    found: list[tuple[int, list[int]]] = []
    for place, (character, level) in enumerate(zip(text, levels, strict=True)):
        if found and unicodedata.combining(character):
            found[-1][1].append(place)
        else:
            found.append((level, [place]))
    return found


def _reversed(letters: list[tuple[int, list[int]]], deepest: int) -> Iterator[int]:
    """The places of characters from left to right (rule L2)."""
    for depth in range(deepest, 0, -1):
        is_deep = ["R" if level >= depth else "L" for level, _places in letters]
        for start, end in _runs(is_deep, {"R"}):
            letters[start:end] = letters[start:end][::-1]
    for _level, places in letters:
        yield from places


def _mirrored(character: str) -> str:
    return character.translate(_PAIRED)
