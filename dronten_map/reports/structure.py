"""Writes the tags of a document in its PDF: marked content on the pages, and the tree above it.

Source: ISO 32000-1, 14.7 and 14.8. ReportLab has no tags of its own, so this leans on a few of its
private names; see docs/decisions/0011.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, cast

from reportlab.pdfbase import pdfdoc

from dronten_map.reports.tags import Margin, Role, Tag
from dronten_map.reports.text import printable

Canvas = Any  # reportlab.pdfgen.canvas.Canvas, which has no types
_PDF = cast(Any, pdfdoc)
_ARTIFACT = "/Artifact BMC"


class Structure:
    """Marks content while pages are painted, and writes the tree when all of them are there."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._open: Tag | Margin | None = None
        self._is_open = False
        self._page: list[Tag] = []  # by number of the marked content on this page
        self._pages: list[list[Tag]] = []
        self._content: dict[Tag, list[tuple[int, int]]] = defaultdict(list)  # page, number
        self._links: list[tuple[Tag, int, _Link]] = []

    def turn_to(self, tag: Tag | Margin | None) -> None:
        """What is painted from now on belongs to this tag; None for what is only decoration."""
        if self._is_open and tag is self._open:
            return
        self.pause()
        self._open, self._is_open = tag, True
        if tag is None:
            self._canvas.addLiteral(_ARTIFACT)
            return
        if isinstance(tag, Margin):
            self._canvas.addLiteral(f"/Artifact <</Type /Pagination /Subtype /{tag}>> BDC")
            return
        number = len(self._page)
        self._canvas.addLiteral(f"/{tag.role} <</MCID {number}>> BDC")
        self._page.append(tag)
        self._content[tag].append((len(self._pages), number))

    def pause(self) -> None:
        """Nothing is painted for a while."""
        if self._is_open:
            self._canvas.addLiteral("EMC")
            self._is_open = False

    def link(
        self, tag: Tag, rectangle: tuple[float, float, float, float], target: str, title: str
    ) -> None:
        """A place to click on this page that leads to a target; the tag is that of its text."""
        destination = self._canvas._bookmarkReference(target)
        made = _Link(list(rectangle), title, destination, Border="[0 0 0]", F=4)
        self._canvas._addAnnotation(made)
        self._links.append((tag, len(self._pages), made))

    def end_page(self) -> None:
        """Close the page; to be called in place of the canvas's own."""
        self.pause()
        self._canvas.showPage()
        page = self._canvas._doc.Pages.pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = len(self._pages)
        page.Tabs = _PDF.PDFName("S")
        self._pages.append(self._page)
        self._page = []

    def write(self, roots: Iterable[Tag], metadata: str) -> None:
        """Write the tree of all parts, and what the document is in words for machines.

        Args:
            roots: The parts of the document, in their order; each is a whole with parts in it.
            metadata: XMP, as text.
        """
        document = self._canvas._doc
        whole = Tag(Role.DOCUMENT, kids=[kid for root in roots for kid in root.kids])
        tree = _Tree(document, whole, self._content, self._links)
        owners = [*self._pages, *(tag for tag, _page, _link in self._links)]
        for place, (_tag, _page, link) in enumerate(self._links):
            link.otherkw["StructParent"] = len(self._pages) + place
        catalog = document.Catalog
        catalog.StructTreeRoot = _Root(tree, whole, owners)
        catalog.MarkInfo = _PDF.PDFDictionary({"Marked": _PDF.PDFtrue})
        catalog.Metadata = _Metadata(metadata.encode())


class _Link(_PDF.LinkAnnotation):  # pyright: ignore[reportUntypedBaseClass]  # it has no types
    """A link that knows its place in the tree."""

    permitted = (*_PDF.LinkAnnotation.permitted, "StructParent")


class _Metadata(_PDF.PDFObject):  # pyright: ignore[reportUntypedBaseClass]  # it has no types
    """XMP as an object of the file, not compressed, so that anybody can find it."""

    __RefOnly__ = 1

    def __init__(self, content: bytes) -> None:
        self._content = content

    def format(self, document: Any) -> bytes:
        """The object as it is written; ReportLab calls this."""
        head = b"<</Type /Metadata /Subtype /XML /Length %d>>" % len(self._content)
        return b"%s\nstream\n%s\nendstream" % (head, self._content)


class _Tree:
    """All parts as objects of the file, which can point at each other."""

    def __init__(
        self,
        document: Any,
        whole: Tag,
        content: dict[Tag, list[tuple[int, int]]],
        links: list[tuple[Tag, int, _Link]],
    ) -> None:
        self._document = document
        self.content = content
        self.links: dict[Tag, list[tuple[int, _Link]]] = defaultdict(list)
        for tag, page, link in links:
            self.links[tag].append((page, link))
        self.pages = [self.reference(page) for page in document.Pages.pages]
        self._elements: dict[Tag, _Element] = {}
        waiting: list[tuple[Tag, Tag | None]] = [(whole, None)]
        while waiting:
            tag, parent = waiting.pop()
            self._elements[tag] = _Element(self, tag, parent)
            self.element(tag)
            waiting += [(kid, tag) for kid in reversed(tag.kids)]

    def element(self, tag: Tag) -> bytes:
        """How a part is pointed at."""
        return self.reference(self._elements[tag])

    def root(self) -> bytes:
        """How the root of the tree is pointed at."""
        return self.reference(self._document.Catalog.StructTreeRoot)

    def reference(self, thing: Any) -> bytes:
        """How an object of the file is pointed at."""
        return _PDF.format(self._document.Reference(thing), self._document)


class _Element(_PDF.PDFObject):  # pyright: ignore[reportUntypedBaseClass]  # it has no types
    """A part of the document as an object of the file."""

    __RefOnly__ = 1

    def __init__(self, tree: _Tree, tag: Tag, parent: Tag | None) -> None:
        self._tree, self._tag, self._parent = tree, tag, parent

    def format(self, document: Any) -> bytes:
        """The object as it is written; ReportLab calls this."""
        tree, tag = self._tree, self._tag
        above = tree.element(self._parent) if self._parent is not None else tree.root()
        parts = [b"/Type /StructElem /S /%s /P %s" % (tag.role.encode(), above)]
        content = tree.content.get(tag, [])
        page = content[0][0] if content else None
        if page is not None:
            parts.append(b"/Pg " + tree.pages[page])
        kids = [self._marked(number, at, page) for at, number in content]
        kids += [self._object(at, link) for at, link in tree.links.get(tag, [])]
        kids += [tree.element(kid) for kid in tag.kids]
        if kids:
            parts.append((b"/K %s" if len(kids) == 1 else b"/K [%s]") % b" ".join(kids))
        if tag.alt:
            parts.append(b"/Alt " + _PDF.format(_PDF.PDFString(printable(tag.alt)), document))
        parts += self._attributes()
        return b"<<%s>>" % b" ".join(parts)

    def _marked(self, number: int, at: int, page: int | None) -> bytes:
        if at == page:
            return b"%d" % number
        return b"<</Type /MCR /Pg %s /MCID %d>>" % (self._tree.pages[at], number)

    def _object(self, at: int, link: _Link) -> bytes:
        tree = self._tree
        return b"<</Type /OBJR /Pg %s /Obj %s>>" % (tree.pages[at], tree.reference(link))

    def _attributes(self) -> list[bytes]:
        tag = self._tag
        if tag.box is not None:
            box = " ".join(f"{edge:.2f}" for edge in tag.box)
            return [f"/A <</O /Layout /Placement /Block /BBox [{box}]>>".encode()]
        told = [f"/Scope /{tag.scope}"] if tag.scope else []
        told += [f"/ColSpan {tag.span}"] if tag.span > 1 else []
        return [f"/A <</O /Table {' '.join(told)}>>".encode()] if told else []


class _Root(_PDF.PDFObject):  # pyright: ignore[reportUntypedBaseClass]  # it has no types
    """The root of the tree, with the list that leads from pages and links back to their parts."""

    __RefOnly__ = 1

    def __init__(self, tree: _Tree, whole: Tag, owners: Sequence[list[Tag] | Tag]) -> None:
        self._tree, self._whole, self._owners = tree, whole, owners

    def format(self, document: Any) -> bytes:
        """The object as it is written; ReportLab calls this."""
        numbers = b"\n".join(b"%d %s" % (i, self._owner(o)) for i, o in enumerate(self._owners))
        return (
            b"<</Type /StructTreeRoot /K %s /RoleMap <</Title /P>> /ParentTreeNextKey %d "
            b"/ParentTree <</Nums [%s]>>>>"
        ) % (self._tree.element(self._whole), len(self._owners), numbers)

    def _owner(self, owner: list[Tag] | Tag) -> bytes:
        if isinstance(owner, Tag):
            return self._tree.element(owner)
        return b"[%s]" % b" ".join(self._tree.element(tag) for tag in owner)
