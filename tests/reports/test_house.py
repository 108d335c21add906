from pathlib import Path

import pytest

from dronten_map import resources
from dronten_map.errors import UserError
from dronten_map.reports import fonts
from dronten_map.reports.flow import Flow
from dronten_map.reports.house import LEAST_CONTRAST, SHIPPED, contrast, house_of, shipped
from dronten_map.reports.paper import ACCENT, INK
from dronten_map.reports.text import Ruler


def written(folder: Path, text: str) -> Path:
    path = folder / "huis.toml"
    path.write_text(text, "utf-8")
    return path


def test_what_comes_with_the_program_can_be_used() -> None:
    assert shipped()
    for path in shipped():
        assert house_of(path).name
        assert contrast(house_of(path).accent) >= LEAST_CONTRAST


def test_what_is_left_out_stays_ours(tmp_path: Path) -> None:
    house = house_of(written(tmp_path, ""))
    assert house.accent == ACCENT
    assert house.logo is None
    assert house.font(fonts.REGULAR) == fonts.REGULAR
    assert house.name == "huis"


def test_only_the_accent_becomes_the_colour_of_the_house(tmp_path: Path) -> None:
    house = house_of(written(tmp_path, 'accent = "#1a2b8c"'))
    assert house.colour(ACCENT) == "#1A2B8C"
    assert house.colour(INK) == INK


def test_text_is_measured_in_the_typeface_of_the_house(tmp_path: Path) -> None:
    font = resources.path("fonts", "SourceSans3-SemiBold.ttf")
    (tmp_path / "Vet.ttf").write_bytes(font.read_bytes())
    house = house_of(written(tmp_path, '[fonts]\nregular = "Vet.ttf"'))
    ours, theirs = Ruler(SHIPPED), Ruler(house)
    asked = ("Opgavegericht werken", fonts.REGULAR, 10.0)
    assert theirs.width(*asked) > ours.width(*asked)
    assert theirs.width("x", fonts.SEMIBOLD, 10.0) == ours.width("x", fonts.SEMIBOLD, 10.0)
    assert Flow(theirs).ruler.house is house


@pytest.mark.parametrize(
    "text",
    [
        "accent = ",
        'accent = "teal"',
        "accent = 3",
        'accent = "#FFE680"',
        'logo = "weg.png"',
        'logo = "huis.toml"',
        'kleur = "#000000"',
        'fonts = "Arial"',
        '[fonts]\nregular = "weg.ttf"',
        '[fonts]\nregular = "huis.toml"',
        '[fonts]\nbold = "x.ttf"',
    ],
)
def test_a_style_that_cannot_be_used_is_refused_in_a_sentence(text: str, tmp_path: Path) -> None:
    with pytest.raises(UserError) as refused:
        house_of(written(tmp_path, text))
    assert refused.value.hint


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        house_of(tmp_path / "weg.toml")
