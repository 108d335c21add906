import pytest

from dronten_map.reports import fonts


def test_the_typeface_has_what_dutch_and_paper_need() -> None:
    assert set("éëïóüĳĲ€–—“”’…·×−▲▼◆□→↑½") <= fonts.characters()


def test_all_figures_are_of_one_width() -> None:
    assert len({fonts.text_width(figure, 10) for figure in "0123456789"}) == 1


@pytest.mark.parametrize("font", [fonts.REGULAR, fonts.SEMIBOLD, fonts.ITALIC])
def test_every_weight_measures_text(font: str) -> None:
    assert fonts.text_width("Dronten", 10, font) > 20


def test_registering_again_does_no_harm() -> None:
    before = fonts.text_width("a", 10)
    fonts.register()
    assert fonts.text_width("a", 10) == before
