"""Columns that are remembered under a name."""

from dronten_map.core.intake.targets import Target
from dronten_map.session import folders
from dronten_map.session.column_maps import ColumnMap, keep_map, known_maps, map_of
from dronten_map.store import fsops

HEADERS = ("Naam", "Type", "Rest")
TARGETS = (Target.NAME, Target.KIND, Target.IGNORE)


def test_what_was_kept_is_known_again_the_latest_first() -> None:
    assert known_maps() == []
    first = map_of("Een", HEADERS, TARGETS)
    keep_map(first)
    keep_map(map_of("Twee", HEADERS, TARGETS))
    assert [m.name for m in known_maps()] == ["Twee", "Een"]
    assert known_maps()[1] == first


def test_one_of_the_same_name_is_replaced() -> None:
    keep_map(map_of("Een", HEADERS, TARGETS))
    keep_map(map_of("EEN", HEADERS, (Target.NAME, Target.TAGS, Target.IGNORE)))
    (kept,) = known_maps()
    assert kept.over(HEADERS)[1] is Target.TAGS


def test_it_fits_a_list_with_its_headers_in_any_order_and_others_are_left_out() -> None:
    kept = map_of("Een", HEADERS, TARGETS)
    assert kept.fits(("type", "NAAM", "nog iets"))
    assert kept.over(("type", "NAAM", "nog iets")) == (Target.KIND, Target.NAME, Target.IGNORE)
    assert not kept.fits(("Naam",))
    assert not ColumnMap("leeg", {}).fits(("Naam",))


def test_what_cannot_be_read_is_as_on_the_first_day() -> None:
    fsops.make_folder(folders.home())
    file = folders.home() / "lists.json"
    for text in ("", "{}", "[1, {}]", '[{"name": 1, "targets": {}}]', '[{"name": "x"}]'):
        file.write_text(text, "utf-8")
        assert known_maps() == []
    file.write_text('[{"name": "x", "targets": {"naam": "name", "y": "unknown", "z": 3}}]', "utf-8")
    (kept,) = known_maps()
    assert kept.targets == {"naam": Target.NAME}
