"""Which handout a workbook is: told in a hidden sheet and in the properties of the file, both."""

import json
from typing import Any, cast

from openpyxl.packaging.custom import StringProperty
from openpyxl.workbook.workbook import Workbook

from dronten_map.exchange.form import FACTS, FORMS, MARK, REMARK
from dronten_map.exchange.guard import Foreign
from dronten_map.exchange.sheet_rows import Titles
from dronten_map.i18n import Language, _, in_language

FORMAT = "1"
_NAMES = ("document", "handout", "format", "language")


def put_identity(book: Workbook, facts: dict[str, str]) -> None:
    """Let a workbook tell what it is, in a sheet that nobody sees and in its properties."""
    titles = titles_in("nl" if facts["language"] == "nl" else "en")
    hidden: Any = book.create_sheet(FACTS)
    hidden.append([json.dumps(facts)])
    hidden.append([json.dumps(titles)])
    hidden.sheet_state = "veryHidden"
    properties: Any = cast(Any, book).custom_doc_props  # which openpyxl does not describe
    for fact, value in facts.items():
        properties.append(StringProperty(name=f"{FACTS}_{fact}", value=value))


def identity(book: Workbook) -> tuple[dict[str, str], Titles]:
    """What a workbook tells of itself: its facts, and what its columns are called.

    One of the two places is enough: some programs drop properties, some people hidden sheets.

    Raises:
        Foreign: it tells nothing, or two different things.
    """
    of_sheet, titles = _told_in_sheet(book)
    of_file = _told_in_properties(book)
    facts = {**of_file, **of_sheet}
    if any(of_file.get(name, facts[name]) != facts[name] for name in facts):
        raise Foreign  # two halves of different files
    if not all(facts.get(name) for name in _NAMES):
        raise Foreign
    code: Language = "nl" if facts["language"] == "nl" else "en"
    return facts, titles or titles_in(code)


def titles_in(code: Language) -> Titles:
    """What the columns of each sheet are called in a language."""
    with in_language(code):
        return {
            form.record_type.__name__: {
                **{entry.field: _(entry.title) for entry in form.entries},
                REMARK: _("Remark"),
                MARK: _("Delete"),
            }
            for form in FORMS
        }


def _told_in_sheet(book: Workbook) -> tuple[dict[str, str], Titles]:
    if FACTS not in book.sheetnames:
        return {}, {}
    sheet: Any = book[FACTS]
    facts, titles = _parsed(sheet["A1"].value), _parsed(sheet["A2"].value)
    if not facts or not {form.record_type.__name__ for form in FORMS} <= set(titles):
        raise Foreign
    if not all(isinstance(of_type, dict) for of_type in titles.values()):
        raise Foreign
    return {str(k): str(v) for k, v in facts.items()}, cast("Titles", titles)


def _parsed(text: object) -> dict[str, Any]:
    try:
        found: Any = json.loads(text) if isinstance(text, str) else None
    except ValueError as error:
        raise Foreign from error
    if not isinstance(found, dict):
        raise Foreign
    return cast("dict[str, Any]", found)


def _told_in_properties(book: Workbook) -> dict[str, str]:
    properties: Any = cast(Any, book).custom_doc_props
    known = {f"{FACTS}_{name}": name for name in _NAMES}
    return {known[p.name]: str(p.value) for p in properties.props if p.name in known}
