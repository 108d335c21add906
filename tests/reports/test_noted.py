import pytest

from dronten_map.core.ids import AnnotationId
from dronten_map.core.papers.order import Kind
from dronten_map.core.profiles import Profile
from dronten_map.core.queries import first_view
from dronten_map.core.records import Annotation, AnnotationKind
from dronten_map.reports.noted import noted
from tests.core.papers.maps import changed, example
from tests.reports.papers.test_making import beside_the_pages, document

VIEW = first_view(example()).id


def note(place: int, text: str) -> Annotation:
    return Annotation(
        id=AnnotationId(f"note:{place:03}"),
        view=VIEW,
        kind=AnnotationKind.TEXT,
        x=10.0 * place,
        y=0.0,
        width=160.0,
        height=40.0,
        text=text,
        order=place,
    )


def test_a_view_without_annotations_tells_nothing() -> None:
    assert noted(example(), VIEW) == ""


def test_what_is_written_on_a_view_is_told_in_one_line() -> None:
    model = changed(example(), note(1, "Hier\nbegint het"), note(2, ""), note(3, "Daarna dit"))
    assert noted(model, VIEW) == "Erop staat: Hier begint het; Daarna dit."


def test_very_many_notes_are_counted() -> None:
    model = changed(example(), *(note(place, f"Noot {place}") for place in range(100)))
    assert noted(model, VIEW).endswith("Noot 39 en nog 60.")


@pytest.mark.parametrize("kind", [Kind.PLAN, Kind.ONE_PAGER, Kind.POSTER])
def test_who_cannot_see_the_map_hears_what_is_written_on_it(kind: Kind) -> None:
    model = changed(example(), note(1, "Hier begint het"))
    assert "Erop staat: Hier begint het." in " ".join(
        beside_the_pages(document(model, kind, Profile.REGISSEUR))
    )
    assert "Hier begint het" not in " ".join(
        beside_the_pages(document(model, kind, Profile.DEPARTMENT))
    )
