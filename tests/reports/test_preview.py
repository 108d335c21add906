from dronten_map.core.papers.order import Kind, Order
from dronten_map.reports.papers.making import made
from dronten_map.reports.preview import page_sizes, pictures
from tests.core.papers.maps import TODAY, example


def document(kind: Kind = Kind.AGREEMENTS, **more: str) -> bytes:
    return made(example(), Order(kind=kind, on=TODAY, **more))  # pyright: ignore[reportArgumentType]


def test_every_page_has_a_size_in_points() -> None:
    assert [(round(w), round(h)) for w, h in page_sizes(document())] == [(595, 842)] * 2


def test_a_page_has_as_many_pixels_as_were_asked_for() -> None:
    (one,) = pictures(document(), [1], 0.5)
    assert (one.page, one.asked) == (1, 0.5)
    assert abs(one.width - 298) <= 1
    assert abs(one.height - 421) <= 1
    assert len(one.pixels) == one.stride * one.height
    assert one.stride >= 3 * one.width


def test_a_page_is_white_where_nothing_stands() -> None:
    (one,) = pictures(document(), [0], 0.5)
    assert one.pixels[:3] == b"\xff\xff\xff"


def test_a_poster_that_would_take_too_many_pixels_gets_fewer() -> None:
    (one,) = pictures(document(Kind.POSTER, size="A0"), [0], 8.0)
    assert one.width * one.height < 25_000_000
    assert one.asked == 8.0
