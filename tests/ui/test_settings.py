import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dronten_map.errors import UserError
from dronten_map.ui.settings import MOST_RECENT, Settings


def test_what_was_stored_is_there_at_the_next_start() -> None:
    settings = Settings(
        language="en",
        appearance="dark",
        widths=[240, 720, 320],
        folded=["left"],
        leaf="views",
        minimap=False,
    )
    settings.remember(Path("Dronten.drontenmap"))
    settings.store()
    assert Settings.load() == settings


def test_the_first_day_is_dutch_and_follows_the_system() -> None:
    first = Settings.load()
    assert (first.language, first.appearance, first.recent) == ("nl", "system", [])


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff\xfe", b'{"language": 3}', b"null"])
def test_settings_that_cannot_be_read_are_as_on_the_first_day(home: Path, content: bytes) -> None:
    (home / "settings.json").write_bytes(content)
    assert Settings.load() == Settings()


@given(
    plain=st.dictionaries(
        st.sampled_from(
            ["language", "appearance", "geometry", "widths", "folded", "recent", "leaf", "minimap"]
        ),
        st.recursive(
            st.none() | st.integers() | st.text(max_size=5), lambda inner: st.lists(inner)
        ),
    )
)
def test_whatever_a_hand_wrote_into_the_settings_the_program_starts(
    plain: dict[str, object], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("home")
    (folder / "settings.json").write_text(json.dumps(plain), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DRONTEN_MAP_HOME", str(folder))
        Settings.load()


def test_the_last_file_comes_first_and_each_only_once() -> None:
    settings = Settings()
    for name in ("a", "b", "a"):
        settings.remember(Path(name))
    assert [Path(r.path).name for r in settings.recent] == ["a", "b"]


def test_the_columns_of_a_plan_are_remembered_and_nonsense_is_not() -> None:
    settings = Settings(columns={"result": True, "days": False})
    settings.columns["place"] = "perhaps"  # pyright: ignore[reportArgumentType]
    settings.store()
    assert Settings.load().columns == {"result": True, "days": False}


def test_the_oldest_files_drop_off() -> None:
    settings = Settings()
    for number in range(MOST_RECENT + 3):
        settings.remember(Path(str(number)))
    assert len(settings.recent) == MOST_RECENT
    assert Path(settings.recent[-1].path).name == "3"


def test_a_forgotten_file_is_off_the_list() -> None:
    settings = Settings()
    settings.remember(Path("a"))
    settings.forget(Path("a"))
    assert settings.recent == []


def test_a_recent_file_knows_whether_it_is_there(tmp_path: Path) -> None:
    settings = Settings()
    (tmp_path / "there").touch()
    settings.remember(tmp_path / "there")
    settings.remember(tmp_path / "gone")
    assert [r.is_there for r in settings.recent] == [False, True]


def test_a_folder_that_cannot_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("DRONTEN_MAP_HOME", str(tmp_path / "file" / "below"))
    with pytest.raises(UserError):
        Settings().store()
