"""From what was typed to an exit code: one sentence when something is wrong, never a traceback."""

import io
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from dronten_map import __version__
from dronten_map.cli.contacts import contact_commands
from dronten_map.cli.documents import document_commands
from dronten_map.cli.edits import edit_commands
from dronten_map.cli.exports import export_commands
from dronten_map.cli.grammar import COMMON, HELP, LANGUAGE, Command, find, read
from dronten_map.cli.handouts import handout_commands
from dronten_map.cli.lists import list_commands
from dronten_map.cli.maps import map_commands
from dronten_map.cli.signals import signal_commands
from dronten_map.errors import UserError
from dronten_map.i18n import LANGUAGES, Language, _, in_language
from dronten_map.session.preferences import chosen_language

DONE, FOUND_ERRORS, WRONG_USE, STOPPED = 0, 1, 2, 130


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments ask.

    Returns:
        0 when it is done, 1 when `check` found errors, 2 for wrong use or bad input (one sentence
        then stands on standard error and nothing was written), 130 when it was stopped.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a console may lack the letters of a name
            stream.reconfigure(errors="replace")
    with in_language(_asked_language(arguments) or chosen_language()):
        try:
            code = _do(arguments)
            sys.stdout.flush()
            return code
        except UserError as error:
            print(_sentence(error), file=sys.stderr)
            return WRONG_USE
        except KeyboardInterrupt:
            print(_("Stopped; nothing was changed."), file=sys.stderr)
            return STOPPED
        except BrokenPipeError:
            # Whoever read our output had enough; what is still to come goes nowhere, unseen.
            _let_go_of_output()
            return DONE
        except OSError as error:  # the disk of a map or an export is a UserError long before this
            _let_go_of_output()
            message = _("The answer could not be written: {reason}. Look whether the disk is full.")
            print(message.format(reason=error.strerror), file=sys.stderr)
            return WRONG_USE


def commands() -> list[Command]:
    """Every command, in the order of the help."""
    return [
        *map_commands(),
        *edit_commands(),
        *list_commands(),
        *contact_commands(),
        *signal_commands(),
        *export_commands(),
        *document_commands(),
        *handout_commands(),
    ]


def _do(arguments: Sequence[str]) -> int:
    if not arguments or arguments[0] in (HELP.flag, "-h", "help"):
        print(_overview())
        return DONE
    if arguments[0] == "--version":
        print(f"dronten-map {__version__}")
        return DONE
    command, rest = find(commands(), arguments)
    given = read(command, ["--help" if text == "-h" else text for text in rest])
    if given.has(HELP.flag):
        print(_help_of(command))
        return DONE
    return command.run(given)


def _let_go_of_output() -> None:
    """Forget what could not be written, or Python tries again when it ends."""
    with suppress(OSError):
        sys.stdout.close()
    sys.stdout = io.StringIO()


def _asked_language(arguments: Sequence[str]) -> Language | None:
    """The language that an option asks for, looked up before anything can go wrong."""
    for text, following in zip(arguments, [*arguments[1:], ""], strict=True):
        flag, equals, value = text.partition("=")
        if flag == LANGUAGE.flag:
            asked = value if equals else following
            return next((code for code in LANGUAGES if code == asked), None)
    return None


def _sentence(error: UserError) -> str:
    text = str(error)
    # A path is not always in the message, and without it nobody knows which file is meant.
    return text if not error.where or _names(text, error.where) else f"{error.where}: {text}"


def _names(text: str, where: str) -> bool:
    path = Path(where)
    return where in text or path.name in text or not path.exists()


def _overview() -> str:
    lines = [
        _("Draw the web of people around an opgave, and plan the engagement; without internet."),
        "",
        _aligned("dronten-map [FILE]", _("Open the window.")),
        _aligned("dronten-map --version", _("Show the version.")),
    ]
    for command in commands():
        lines += [_aligned(f"dronten-map {_short(command)}", _(command.text))]
    lines += ["", _("Behind a command, --help shows what it takes.")]
    return "\n".join(lines)


def _short(command: Command) -> str:
    verb, _space, kind = command.name.partition(" ")
    words = [w.name for w in command.words]
    return " ".join([verb, *words[:1], *([kind] if kind else []), *words[1:]])


def _help_of(command: Command) -> str:
    lines = [f"dronten-map {command.usage}", "", _(command.text), ""]
    lines += [_aligned(f"  {word.name}", _(word.text), 24) for word in command.words]
    for option in (*command.options, *COMMON):
        name = f"  {option.flag} {option.value}".rstrip()
        lines.append(_aligned(name, _(option.text), 24))
    return "\n".join(lines)


def _aligned(left: str, right: str, width: int = 48) -> str:
    return f"{left:<{width}}{right}" if len(left) < width else f"{left}\n{'':<{width}}{right}"
