"""The library of what others did: the examples that it starts with, and searching in it."""

import json
from functools import cache
from typing import Any

from dronten_map import resources
from dronten_map.core.ids import PrecedentId
from dronten_map.core.model import Records
from dronten_map.core.queries import step_name
from dronten_map.core.records import Precedent
from dronten_map.core.search import folded
from dronten_map.i18n import pick

_IN_BOTH = ("title", "action", "result", "theme")  # told in Dutch and in English
_IN_WORDS = ("place", "period")  # told in English only where there are words in them
_SOURCE = ("source_title", "source_author", "source_year", "source_address")


def shipped_precedents() -> tuple[Precedent, ...]:
    """The examples that come with the program, in the language of the moment, in their order."""
    return tuple(_precedent(plain) for plain in _shipped())


def missing_precedents(records: Records) -> list[Precedent]:
    """The examples that come with the program and are not in a map."""
    return [p for p in shipped_precedents() if records.find(Precedent, p.id) is None]


def precedents_with(records: Records, typed: str) -> list[Precedent]:
    """The examples that hold every word that was typed, by step and then by title."""
    words = folded(typed).split()
    found = [p for p in records.all(Precedent) if _holds(records, p, words)]
    return sorted(found, key=lambda p: (5 if p.step is None else p.step, folded(p.title)))


def where_and_when(precedent: Precedent) -> str:
    """Where it was and when, in one line."""
    return ", ".join(text for text in (precedent.place, precedent.period) if text)


def source_of(precedent: Precedent) -> str:
    """Who says so, in one line: organisation, year, title and address."""
    author, year = precedent.source_author, precedent.source_year
    named = f"{author} ({year})" if author and year else author or year
    parts = (named, precedent.source_title, precedent.source_address)
    return ". ".join(text for text in parts if text)


def _holds(records: Records, precedent: Precedent, words: list[str]) -> bool:
    if not words:
        return True
    step = "" if precedent.step is None else step_name(records, precedent.step)
    told = (precedent.title, where_and_when(precedent), precedent.theme, step, precedent.action)
    text = folded(" ".join((*told, precedent.result, source_of(precedent))))
    return all(word in text for word in words)


@cache
def _shipped() -> tuple[dict[str, Any], ...]:
    text = resources.path("templates", "precedents.json").read_text("utf-8")
    return tuple(json.loads(text)["precedents"])


def _precedent(plain: dict[str, Any]) -> Precedent:
    return Precedent(
        id=PrecedentId(plain["id"]),
        **{name: pick(plain[name], plain[f"{name}_en"]) for name in _IN_BOTH},
        **{name: pick(plain[name], plain.get(f"{name}_en", "")) for name in _IN_WORDS},
        **{name: plain[name] for name in ("step", *_SOURCE)},
    )
