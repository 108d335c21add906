"""Every message that a user can read has its Dutch, and the Dutch has no leftovers."""

import ast
import json
from collections.abc import Iterator
from string import Formatter

import pytest

from dronten_map import resources
from tests.tree import modules, name_of, parsed, shown

CATALOGUES = sorted(resources.path("locale", "nl").glob("*.json"))
Forms = tuple[str, ...]  # one form, or the singular and the plural


def _forms(node: ast.Call) -> Forms | None:
    """The English of a call that marks a message; None for any other call."""
    count = {"_": 1, "N_": 1, "ngettext": 2}.get(name_of(node.func))
    if count is None:
        return None
    texts = [a.value for a in node.args[:count] if isinstance(a, ast.Constant)]
    forms = tuple(text for text in texts if isinstance(text, str))
    return forms if len(forms) == count else None


def _calls() -> Iterator[tuple[str, ast.Call]]:
    for file in modules("dronten_map"):
        for node in ast.walk(parsed(file)):
            if isinstance(node, ast.Call):
                yield f"{shown(file)}:{node.lineno}", node


def _messages() -> dict[Forms, str]:
    """Every message in the source and one place where it stands."""
    return {forms: place for place, call in _calls() if (forms := _forms(call)) is not None}


def _catalogue() -> dict[str, str | list[str]]:
    found: dict[str, str | list[str]] = {}
    for file in CATALOGUES:
        found.update(json.loads(file.read_text("utf-8")))
    return found


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_message_has_its_dutch() -> None:
    dutch = _catalogue()
    missing = [
        f"{place} {forms[0]}" for forms, place in _messages().items() if forms[0] not in dutch
    ]
    assert missing == []


def test_a_message_that_counts_has_a_singular_and_a_plural_in_dutch() -> None:
    dutch = _catalogue()
    wrong = [
        f"{place} {forms[0]}"
        for forms, place in _messages().items()
        if forms[0] in dutch and isinstance(dutch[forms[0]], list) != (len(forms) == 2)
    ]
    assert wrong == []


def test_no_dutch_is_left_of_a_message_that_is_gone() -> None:
    used = {forms[0] for forms in _messages()}
    assert sorted(set(_catalogue()) - used) == []


def test_the_dutch_fills_in_what_the_english_does() -> None:
    dutch = _catalogue()
    wrong: list[str] = []
    for forms, place in _messages().items():
        found = dutch.get(forms[0], [])
        for english, own in zip(forms, [found] if isinstance(found, str) else found, strict=False):
            if _fields(english) != _fields(own):
                wrong.append(f"{place} {own}")
    assert wrong == []


def test_a_message_is_written_out_where_it_is_marked() -> None:
    """A text that is put together while the program runs cannot be found by its translator."""
    built = [
        f"{place} {ast.unparse(call)}"
        for place, call in _calls()
        if name_of(call.func) in ("_", "N_", "ngettext")
        and any(isinstance(a, ast.JoinedStr | ast.BinOp) for a in call.args)
    ]
    assert built == []


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.stem)
class TestCatalogue:
    def test_is_sorted_and_written_as_its_neighbours(self, file: resources.Path) -> None:
        text = file.read_text("utf-8")
        plain = json.loads(text)
        assert text == json.dumps(plain, ensure_ascii=False, indent=1, sort_keys=True) + "\n"

    def test_leaves_nothing_empty(self, file: resources.Path) -> None:
        forms = [f if isinstance(f, list) else [f] for f in json.loads(file.read_text()).values()]
        assert all(text.strip() for texts in forms for text in texts)

    def test_agrees_with_the_others_about_the_same_message(self, file: resources.Path) -> None:
        own = json.loads(file.read_text("utf-8"))
        others = {
            key: value
            for other in CATALOGUES
            if other != file
            for key, value in json.loads(other.read_text("utf-8")).items()
        }
        assert {key: own[key] for key in own.keys() & others.keys()} == {
            key: others[key] for key in own.keys() & others.keys()
        }
