"""Signs that contents moved without their keys."""

from dronten_map.core.records import Actor, Relation
from dronten_map.exchange.form import FORMS
from dronten_map.exchange.moved import is_as_written, shuffled, strangers
from dronten_map.exchange.sheet_rows import Row, Written

_ACTORS = FORMS[0]


def _row(key: str, **values: object) -> Row:
    cells = {name: Written(value, "A1") for name, value in values.items()}
    return Row(_ACTORS, "Actoren", 2, key, cells)


def _given(*names: str, function: str = "") -> dict[tuple[str, str], str]:
    shown = {(name, "name"): name for name in names}
    return shown | {(name, "function"): function for name in names}


def _strangers(rows: list[Row], *names: str) -> set[str]:
    return strangers(rows, _given(*names), {Actor: names})


def test_rows_that_changed_names_are_strangers_with_all_that_have_another_name() -> None:
    rows = [_row("a", name="b"), _row("b", name="a"), _row("c", name="z"), _row("d", name="d")]
    assert _strangers([*rows, _row("new:1", name="x")], *"abcd") == {"a", "b", "c", "new:1"}


def test_a_row_that_took_the_name_of_one_that_kept_it_is_the_only_stranger() -> None:
    rows = [_row("a", name="b"), _row("b", name="b"), _row("c", name="z")]
    assert _strangers([*rows, _row("new:1", name="x")], *"abc") == {"a"}


def test_a_row_that_took_the_name_of_one_that_did_not_come_back_is_the_only_stranger() -> None:
    rows = [_row("a", name="b"), _row("c", name="z")]
    assert _strangers([*rows, _row("new:1", name="x")], *"abc") == {"a"}


def test_a_relation_that_took_the_kind_of_another_between_the_same_two_is_a_stranger() -> None:
    ties = FORMS[1]
    ends, kinds = {"source": "x", "target": "y"}, {"a": "helpt", "b": "betaalt", "c": "kent"}
    shown = {(k, f): v for k, kind in kinds.items() for f, v in {**ends, "kind": kind}.items()}
    written = {"a": "betaalt", "b": "betaalt", "c": "volgt"}
    rows = [
        Row(
            ties,
            "Relaties",
            2,
            key,
            {f: Written(v, "A1") for f, v in {**ends, "kind": kind}.items()},
        )
        for key, kind in written.items()
    ]
    assert strangers(rows, shown, {Relation: "abc"}) == {"a"}


def test_a_new_name_is_no_stranger() -> None:
    assert _strangers([_row("a", name="z"), _row("b", name="b")], *"ab") == set()


def test_one_text_that_moved_puts_its_column_in_doubt() -> None:
    shown = {**_given(*"ab"), ("a", "function"): "Voorzitter"}
    rows = [_row("a", name="a", function=""), _row("b", name="b", function="Voorzitter")]
    assert shuffled(rows, shown) >= {(Actor, "function")}


def test_texts_that_nobody_had_put_nothing_in_doubt() -> None:
    rows = [_row(key, name=key, function=f"Functie {key}") for key in "abcdef"]
    assert shuffled(rows, _given(*"abcdef")) == set()


def test_words_that_all_became_the_same_put_nothing_in_doubt() -> None:
    shown = {**_given(*"abcdef"), **{(key, "kind"): "afdeling" for key in "abcdef"}}
    assert shuffled([_row(key, name=key, kind="team") for key in "abcdef"], shown) == set()


def test_a_text_that_looks_like_a_mark_of_the_file_is_as_written_after_another_program() -> None:
    row = _row("a", name="A")  # as openpyxl and unescape read _x005F_x0041_ from shared texts
    assert is_as_written(row.cells["name"], "_x0041_")
    assert not is_as_written(row.cells["name"], "B")


def test_a_column_that_came_in_order_puts_itself_in_doubt() -> None:
    shown = {**_given(*"abcd"), **{(k, "kind"): v for k, v in zip("abcd", "mayz", strict=True)}}
    # q, r and s were typed over all but y, and then the column was sorted on its own.
    rows = [_row(k, name=k, kind=v) for k, v in zip("abcd", "qrsy", strict=True)]
    assert (Actor, "kind") in shuffled(rows, shown)


def test_a_column_that_was_in_order_already_puts_nothing_in_doubt() -> None:
    shown = {**_given(*"abcd"), **{(k, "kind"): v for k, v in zip("abcd", "aabb", strict=True)}}
    rows = [_row(k, name=k, kind=v) for k, v in zip("abcd", "abbb", strict=True)]
    assert shuffled(rows, shown) == set()
