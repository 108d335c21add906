"""The command line as a whole: its language, its exit codes, and what it leaves out."""

import subprocess
import sys
from pathlib import Path

import pytest

from dronten_map import __version__
from dronten_map.cli.program import commands
from dronten_map.i18n import language
from tests.cli.running import Shell


def test_without_words_it_shows_every_command(run: Shell) -> None:
    shown = run("--help").out
    assert all(command.verb in shown for command in commands())


def test_the_version_is_shown(run: Shell) -> None:
    assert run("--version").out.strip() == f"dronten-map {__version__}"


@pytest.mark.parametrize("name", [c.name for c in commands()])
def test_every_command_has_help(run: Shell, name: str) -> None:
    verb, _space, kind = name.partition(" ")
    done = run(verb, *(["x", kind] if kind else []), "--help")
    assert (done.code, done.out.splitlines()[0].split()[:2]) == (0, ["dronten-map", verb])


def test_messages_are_in_the_language_that_is_asked_for(run: Shell) -> None:
    assert "is not a command" in run("paint", "--lang", "en").err


def test_messages_follow_the_language_of_the_window(run: Shell, home: Path) -> None:
    (home / "settings.json").write_text('{"language": "en"}', "utf-8")
    assert "is not a command" in run("paint").err


def test_the_language_of_a_command_ends_with_it(run: Shell) -> None:
    run("--help", "--lang", "en")
    assert language() == "nl"


@pytest.mark.parametrize("words", [("paint",), ("info",), ("info", "nergens.drontenmap")])
def test_wrong_use_ends_with_two_and_one_line(run: Shell, words: tuple[str, ...]) -> None:
    done = run(*words)
    assert (done.code, done.out, len(done.err.splitlines())) == (2, "", 1)


def test_a_refusal_names_the_file(run: Shell, tmp_path: Path) -> None:
    (tmp_path / "leeg.drontenmap").write_bytes(b"")
    assert "leeg.drontenmap" in run("info", tmp_path / "leeg.drontenmap").err


def test_no_command_imports_qt(tmp_path: Path) -> None:
    script = (
        "import sys; from dronten_map.__main__ import main\n"
        "for words in (['example', 'k.drontenmap'], ['info', 'k.drontenmap'],"
        " ['plan', 'k.drontenmap', '--pdf', 'p.pdf', '--xlsx', 'p.xlsx'],"
        " ['overview', 'k.drontenmap', 'o.xlsx'], ['picture', 'k.drontenmap', 'm.svg'],"
        " ['picture', 'k.drontenmap', 'm.png']):\n"
        "    sys.argv[1:] = words\n"
        "    assert main() == 0, words\n"
        "found = [n for n in sys.modules if n.startswith(('PySide6', 'shiboken6'))]\n"
        "assert not found, found\n"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(root)!r})\n{script}"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert done.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only some systems have a full disk")
def test_an_answer_that_does_not_fit_on_the_disk_ends_with_two_and_one_line(home: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "dronten_map", "--help", "--lang", "en"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert "disk is full" in done.stderr
