"""What a screen reader would find: the tags of a flow with their texts, and those of a file."""

from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader

from dronten_map.reports.flow import Flow
from dronten_map.reports.marks import Text
from dronten_map.reports.tags import Role, Tag


def spoken(flow: Flow) -> list[tuple[Role, str]]:
    """Each tag that has a text of its own, with that text, in the order in which it is read."""
    texts: dict[Tag, list[str]] = {}
    for page in flow.pages:
        for place, mark in enumerate(page.marks):
            tag = page.tags.get(place)
            if isinstance(mark, Text) and isinstance(tag, Tag):
                texts.setdefault(tag, []).append(mark.text)
    return [(tag.role, " ".join(texts[tag])) for tag in every(flow.root) if tag in texts]


def every(tag: Tag) -> Iterator[Tag]:
    """A tag and all within it, in the order in which they are read."""
    yield tag
    for kid in tag.kids:
        yield from every(kid)


def roles(flow: Flow) -> list[Role]:
    """The roles of all tags, in order."""
    return [tag.role for tag in every(flow.root)]


def elements(reader: PdfReader) -> Iterator[Any]:
    """The elements of the structure tree of a file, in the order in which they are read."""
    root: Any = reader.trailer["/Root"]
    yield from _within(root["/StructTreeRoot"]["/K"].get_object())


def _within(element: Any) -> Iterator[Any]:
    yield element
    kids = element.get("/K", [])
    kids = kids.get_object() if hasattr(kids, "get_object") else kids
    for kid in kids if isinstance(kids, list) else [kids]:
        found = kid.get_object()
        if isinstance(found, dict) and found.get("/Type") == "/StructElem":
            yield from _within(found)
