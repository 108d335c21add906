"""What is read aloud of a page, and in which order: headings, paragraphs, tables, lists, figures.

Marks say where something stands, tags what it is. A screen reader follows the tags.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What a part of a document is, in the words of PDF 1.7."""

    DOCUMENT = "Document"
    TITLE = "Title"  # not in PDF 1.7, so the file says that it is a kind of P
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"
    P = "P"
    TABLE = "Table"
    TR = "TR"
    TH = "TH"
    TD = "TD"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    BODY = "LBody"
    FIGURE = "Figure"
    CAPTION = "Caption"
    CONTENTS = "TOC"
    ENTRY = "TOCI"
    REFERENCE = "Reference"
    LINK = "Link"


class Box(NamedTuple):
    """A rectangle on a page, in points from its lower left corner, as PDF counts."""

    left: float
    foot: float
    right: float
    top: float


@dataclass(slots=True, eq=False)
class Tag:
    """One part of a document with the parts within it.

    Attributes:
        alt: What a figure shows, for who cannot see it.
        scope: What a header of a table is the header of: "Column" or "Row".
        span: Over how many columns a cell goes.
        box: Where a figure stands.
    """

    role: Role
    alt: str = ""
    scope: str = ""
    span: int = 1
    box: Box | None = None
    kids: list["Tag"] = field(default_factory=list["Tag"])

    def add(self, role: Role, *, alt: str = "", scope: str = "", span: int = 1) -> "Tag":
        """A new part within this one, after those that are there."""
        tag = Tag(role, alt, scope, span)
        self.kids.append(tag)
        return tag


class Margin(StrEnum):
    """What stands in the margin of every page, and is passed over when a page is read aloud."""

    HEADER = "Header"
    FOOTER = "Footer"


HEADINGS = (Role.H1, Role.H2, Role.H3)  # by the level of a heading
