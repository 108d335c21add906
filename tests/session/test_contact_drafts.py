"""Contacts that were being typed, put aside and found again."""

from hypothesis import given
from hypothesis import strategies as st

from dronten_map.session import folders
from dronten_map.session.contact_drafts import MOST, ContactDraft, drafts_of, drop_draft, keep_draft


def draft(at: str = "2026-11-24T10:00", text: str = "Gebeld") -> ContactDraft:
    return ContactDraft(at, ("a",), {"text": text, "due": "1-"}, {"channel": "channel:phone"})


def test_a_draft_comes_back_as_it_was() -> None:
    made = draft()
    keep_draft("map", made)
    assert drafts_of("map") == [made]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
def test_any_text_comes_back_as_it_was_typed(text: str) -> None:
    keep_draft("texts", draft(text=text))
    assert drafts_of("texts")[0].texts["text"] == text
    drop_draft("texts", drafts_of("texts")[0].key)


def test_the_latest_comes_first() -> None:
    keep_draft("map", draft("2026-11-24T10:00", "eerst"))
    keep_draft("map", draft("2026-11-24T11:00", "later"))
    assert [one.texts["text"] for one in drafts_of("map")] == ["later", "eerst"]


def test_a_draft_that_is_kept_again_stands_there_once() -> None:
    made = draft()
    keep_draft("map", made)
    keep_draft("map", ContactDraft(made.at, made.actors, {"text": "meer"}, {}, made.key))
    assert [one.texts for one in drafts_of("map")] == [{"text": "meer"}]


def test_a_draft_that_is_dropped_leaves_nothing_on_disk() -> None:
    made = draft()
    keep_draft("map", made)
    drop_draft("map", made.key)
    assert drafts_of("map") == []
    assert not list((folders.home() / "drafts").iterdir())


def test_drafts_of_another_map_stay_out_of_it() -> None:
    keep_draft("../one", draft())
    assert drafts_of("other") == []
    assert drafts_of("../one")
    assert {file.parent for file in folders.home().rglob("*.json")} == {folders.home() / "drafts"}


def test_only_so_many_are_put_aside() -> None:
    for number in range(MOST + 3):
        keep_draft("map", draft(f"2026-11-24T10:{number:02}"))
    found = drafts_of("map")
    assert len(found) == MOST
    assert found[0].at.endswith(f"{MOST + 2:02}")


def test_a_damaged_file_is_no_draft() -> None:
    keep_draft("map", draft())
    (file,) = (folders.home() / "drafts").iterdir()
    for content in (b"{", b"[1, {}]", b"7"):
        file.write_bytes(content)
        assert drafts_of("map") == []
