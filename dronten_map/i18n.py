"""The language of screen and paper: Dutch first, English second, switchable at run time.

Messages stand in English in the source. The Dutch stands in `resources/locale/nl/*.json`, one file
per part of the program: message -> translation, or message -> [singular, plural].
"""

import json
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Literal, cast

from dronten_map import resources

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = ("nl", "en")

_current: ContextVar[Language] = ContextVar("language", default="nl")
_Catalogue = dict[str, str | list[str]]


def language() -> Language:
    """The language that messages are shown in now."""
    return _current.get()


def set_language(code: Language) -> None:
    """Show every message from now on in this language."""
    _current.set(code)


@contextmanager
def in_language(code: Language) -> Generator[None]:
    """Show messages in another language for a while, as a report for English readers does."""
    token = _current.set(code)
    try:
        yield
    finally:
        _current.reset(token)


@cache
def catalogue(code: Language) -> _Catalogue:
    """All translations of one language; English is the source and has none."""
    messages: _Catalogue = {}
    for file in sorted(resources.path("locale", code).glob("*.json")):
        messages.update(cast(_Catalogue, json.loads(file.read_text("utf-8"))))
    return messages


def _(message: str) -> str:
    """The message in the user's language; the English itself when it has no translation."""
    found = catalogue(_current.get()).get(message, message)
    return found if isinstance(found, str) else found[0]


def N_(message: str) -> str:
    """Mark a message in a table for translation later, when it is shown through `_`."""
    return message


def ngettext(singular: str, plural: str, count: int) -> str:
    """The form of a message that fits a count; the count itself is filled in by the caller."""
    found = catalogue(_current.get()).get(singular)
    forms = found if isinstance(found, list) else [singular, plural]
    return forms[0] if count == 1 else forms[1]


def pick(dutch: str, english: str) -> str:
    """The user's own word in the language shown; the other one where only that was written."""
    first, second = (dutch, english) if language() == "nl" else (english, dutch)
    return first or second
