"""Which column is what, proposed from the words above it and from what stands in it."""

import re
from collections.abc import Sequence

from dronten_map.core.intake.table import Table
from dronten_map.core.intake.targets import Target, headers_of

Mapping = tuple[Target, ...]  # one target for each column

_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]{2,}", re.I)
_PHONE = re.compile(r"\+?[\d\s().-]{9,18}")
_DAY = re.compile(r"\d{1,4}[-. ]\d{1,2}[-. ]\d{1,4}")
_SAMPLE = 50  # rows that are looked into
# In a list of relations these words above a column say something of the relation.
_OF_TIES = {
    Target.RELATION_KIND: Target.KIND,
    Target.STRENGTH: None,
    Target.RELATION_NOTE: Target.FACT,
}
_WAYS = frozenset(("directed", "undirected", "mutual", ""))  # how Gephi and Kumu say a direction
_EMPLOYERS = ("organisatie", "organisation", "organization")


def recognise(table: Table) -> Mapping:
    """A target for each column; what is not recognised is left out, until the user says more.

    A list with a from and a to is one of relations; any other needs a name, which is the first
    column with different texts when no header says so.
    """
    found: list[Target] = [Target.IGNORE] * len(table.headers)
    ends = _ends(table.headers)
    if ends is not None:
        found[ends[0]], found[ends[1]] = Target.FROM, Target.TO
        _find_of_ties(table, found)
        return tuple(found)
    order = [t for t in Target if t not in (Target.IGNORE, Target.FROM, Target.TO)]
    for is_exact in (True, False):
        for target in order:
            if target.may_repeat or target not in found:
                _find(table.headers, target, headers_of(target), found, is_exact=is_exact)
    _find_by_content(table, found)
    if Target.PART_OF not in found:  # a list of people has a column for where they work
        _find(table.headers, Target.PART_OF, _EMPLOYERS, found, is_exact=True)
    return tuple(found)


def is_header(text: str) -> bool:
    """Whether a text is what stands above a column that is recognised."""
    return any(_rank(text, headers_of(target), is_exact=True) is not None for target in Target)


def problem_with(mapping: Sequence[Target]) -> str:
    """Why a list cannot be read with these targets: "name", "ends", "twice"; empty when it can."""
    named = [target for target in mapping if not target.may_repeat]
    if len(named) != len(set(named)):
        return "twice"
    has_from, has_to = Target.FROM in mapping, Target.TO in mapping
    if has_from != has_to:
        return "ends"
    return "" if has_from or Target.NAME in mapping else "name"


def _ends(headers: Sequence[str]) -> tuple[int, int] | None:
    """The columns with the two ends of relations, when there are both."""
    for is_exact in (True, False):
        found = [
            next(
                (at for at, text in enumerate(headers) if _says(text, end, is_exact=is_exact)), None
            )
            for end in (Target.FROM, Target.TO)
        ]
        if found[0] is not None and found[1] is not None and found[0] != found[1]:
            return found[0], found[1]
    return None


def _says(header: str, end: Target, *, is_exact: bool) -> bool:
    if is_exact:
        return _rank(header, headers_of(end), is_exact=True) is not None
    words = [f"{word} " for word in headers_of(end) if len(word) > 3]
    return _rank(header, words, is_exact=False) is not None


def _find_of_ties(table: Table, found: list[Target]) -> None:
    for target, other in _OF_TIES.items():
        words = [*headers_of(target), *(headers_of(other) if other else ())]
        if target is Target.RELATION_NOTE:
            words.append("label")
        told = [h if _has_words(table, at) else "" for at, h in enumerate(table.headers)]
        _find(told, target, words, found, is_exact=True)


def _has_words(table: Table, column: int) -> bool:
    """Whether a column says more than a direction."""
    rows = table.rows[:_SAMPLE]
    return not rows or any(row[column].casefold() not in _WAYS for row in rows)


def _find(
    headers: Sequence[str],
    target: Target,
    words: Sequence[str],
    found: list[Target],
    *,
    is_exact: bool,
) -> None:
    """Let the free columns whose headers say so hold a target; the best of them when it is one."""
    ranked = [
        (rank, at)
        for at, header in enumerate(headers)
        if found[at] is Target.IGNORE
        and (rank := _rank(header, words, is_exact=is_exact)) is not None
    ]
    for _best, at in sorted(ranked)[: None if target.may_repeat else 1]:
        found[at] = target


def _rank(header: str, words: Sequence[str], *, is_exact: bool) -> int | None:
    """Which of the words a header is or begins with; None when it is none of them."""
    text = " ".join(re.sub(r"[_:*?]", " ", header).casefold().split())
    if not text:
        return None
    for rank, word in enumerate(words):
        if text == word or (not is_exact and len(word) > 3 and text.startswith(word)):
            return rank
    return None


def _find_by_content(table: Table, found: list[Target]) -> None:
    columns = [[row[at] for row in table.rows[:_SAMPLE] if row[at]] for at in range(len(found))]
    for column, texts in enumerate(columns):
        if found[column] is not Target.IGNORE or not texts:
            continue
        if Target.EMAIL not in found and all(_MAIL.fullmatch(text) for text in texts):
            found[column] = Target.EMAIL
        elif Target.PHONE not in found and all(_is_phone(text) for text in texts):
            found[column] = Target.PHONE
    if Target.NAME in found and not _has_letters(columns[found.index(Target.NAME)]):
        found[found.index(Target.NAME)] = Target.IGNORE  # the numbers of its rows
    if Target.NAME not in found:
        for column, texts in enumerate(columns):
            is_free = found[column] is Target.IGNORE and _has_letters(texts)
            if is_free and texts and len(set(texts)) > len(texts) * 0.8:
                found[column] = Target.NAME
                return


def _is_phone(text: str) -> bool:
    return _PHONE.fullmatch(text) is not None and _DAY.fullmatch(text) is None


def _has_letters(texts: Sequence[str]) -> bool:
    return not texts or any(letter.isalpha() for text in texts for letter in text)
