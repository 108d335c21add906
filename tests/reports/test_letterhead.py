from pathlib import Path

import pytest
from PIL import Image

from dronten_map.core.papers.order import Kind, Order
from dronten_map.errors import UserError
from dronten_map.reports.flow import Flow
from dronten_map.reports.house import House
from dronten_map.reports.letterhead import set_letterhead
from dronten_map.reports.marks import Artwork
from dronten_map.reports.papers.making import made
from dronten_map.reports.text import Ruler
from tests.core.papers.maps import TODAY, example
from tests.reports.plans import lines, read


def house(folder: Path) -> House:
    Image.new("RGBA", (400, 100), (11, 110, 110, 128)).save(folder / "logo.png")
    return House(logo=folder / "logo.png")


def test_without_a_logo_the_name_stands_there() -> None:
    flow = Flow(Ruler())
    set_letterhead(flow, "Gemeente", 40)
    assert lines(flow) == ["Gemeente"]


def test_a_logo_stands_at_the_right_edge_and_is_read_as_the_name(tmp_path: Path) -> None:
    flow = Flow(Ruler(house(tmp_path)))
    set_letterhead(flow, "Gemeente", 40)
    (mark,) = flow.pages[0].marks
    (figure,) = flow.root.kids
    assert isinstance(mark, Artwork)
    assert figure.alt == "Gemeente"
    assert figure.box is not None
    assert figure.box.right == pytest.approx(flow.x + flow.width)


def test_a_document_in_a_house_style_has_the_logo_and_the_same_bytes(tmp_path: Path) -> None:
    house(tmp_path)
    style = tmp_path / "huis.toml"
    style.write_text('accent = "#7A1E48"\nlogo = "logo.png"\n', "utf-8")
    order = Order(kind=Kind.AGREEMENTS, on=TODAY, house=str(style))
    content = made(example(), order)
    assert content == made(example(), order)
    assert len(read(content).pages[0].images) == 1


def test_a_logo_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"geen plaatje")
    flow = Flow(Ruler(House(logo=tmp_path / "logo.png")))
    with pytest.raises(UserError):
        set_letterhead(flow, "Gemeente", 40)
