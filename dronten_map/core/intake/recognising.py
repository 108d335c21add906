"""Which column is what, proposed from the words above it and from what stands in it."""

import re
from collections.abc import Sequence

from dronten_map.core.intake.table import Table
from dronten_map.core.intake.targets import Target, headers_of

Mapping = tuple[Target, ...]  # one target for each column

_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]{2,}", re.I)
_PHONE = re.compile(r"\+?[\d\s().-]{9,18}")
_SAMPLE = 50  # rows that are looked into


def recognise(table: Table) -> Mapping:
    """A target for each column; what is not recognised is left out, until the user says more.

    A list with a from and a to is one of relations; any other needs a name, which is the first
    column with different texts when no header says so.
    """
    found: list[Target] = [Target.IGNORE] * len(table.headers)
    order = [target for target in Target if target is not Target.IGNORE]
    for is_exact in (True, False):
        for target in order:
            for column, header in enumerate(table.headers):
                if found[column] is not Target.IGNORE:
                    continue
                if target in found and not target.may_repeat:
                    break
                if _means(header, target, is_exact=is_exact):
                    found[column] = target
    if not (Target.FROM in found and Target.TO in found):
        found = [Target.IGNORE if t in (Target.FROM, Target.TO) else t for t in found]
        _find_by_content(table, found)
    elif Target.NAME in found:  # the name of a relation, in a list of relations
        found[found.index(Target.NAME)] = Target.IGNORE
    return tuple(found)


def problem_with(mapping: Sequence[Target]) -> str:
    """Why a list cannot be read with these targets: "name", "ends", "twice"; empty when it can."""
    named = [target for target in mapping if not target.may_repeat]
    if len(named) != len(set(named)):
        return "twice"
    has_from, has_to = Target.FROM in mapping, Target.TO in mapping
    if has_from != has_to:
        return "ends"
    return "" if has_from or Target.NAME in mapping else "name"


def _means(header: str, target: Target, *, is_exact: bool) -> bool:
    text = " ".join(re.sub(r"[_:*?]", " ", header).casefold().split())
    if not text:
        return False
    words = headers_of(target)
    if is_exact:
        return text in words
    return any(len(word) > 3 and text.startswith(word) for word in words)


def _find_by_content(table: Table, found: list[Target]) -> None:
    columns = [[row[at] for row in table.rows[:_SAMPLE] if row[at]] for at in range(len(found))]
    for column, texts in enumerate(columns):
        if found[column] is not Target.IGNORE or not texts:
            continue
        if Target.EMAIL not in found and all(_MAIL.fullmatch(text) for text in texts):
            found[column] = Target.EMAIL
        elif Target.PHONE not in found and all(_PHONE.fullmatch(text) for text in texts):
            found[column] = Target.PHONE
    if Target.NAME not in found:
        for column, texts in enumerate(columns):
            is_free = found[column] is Target.IGNORE
            if is_free and texts and len(set(texts)) > len(texts) * 0.8:
                found[column] = Target.NAME
                return
