"""What can be typed: commands with their words and options, read from a table.

The standard library's parser speaks one language; see docs/decisions/0010.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from dronten_map.errors import UserError
from dronten_map.i18n import N_, _


@dataclass(frozen=True, slots=True)
class Word:
    """Something that must be given, in its place.

    Attributes:
        name: How it is written in the help, such as "FILE".
        text: What it is, marked with N_.
        is_many: Whether more than one may be given; only the last word can be so.
    """

    name: str
    text: str
    is_many: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    """Something that may be given, in any place.

    Attributes:
        flag: Such as "--json".
        text: What it does, marked with N_.
        value: How its value is written in the help; empty for a switch.
        choices: The only values that it takes; empty when it takes any.
    """

    flag: str
    text: str
    value: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """What was typed for a command.

    Attributes:
        words: The words by name; those after a word that may be many stand in `rest`.
        rest: All words of the last, when that may be many.
        options: The options by flag; a switch has the value "".
    """

    words: Mapping[str, str]
    rest: tuple[str, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict[str, str])

    def has(self, flag: str) -> bool:
        """Whether a switch is on."""
        return flag in self.options

    def option(self, flag: str) -> str | None:
        """The value of an option; None when it was not given."""
        return self.options.get(flag)


@dataclass(frozen=True, slots=True)
class Command:
    """Something that the program does.

    Attributes:
        name: Its verb, or for what can be added the verb and the kind: "add actor".
        text: What it does, marked with N_.
        run: Does it; what it returns is the exit code.
    """

    name: str
    text: str
    words: Sequence[Word]
    options: Sequence[Option]
    run: Callable[[Given], int]

    @property
    def verb(self) -> str:
        """The first word of its name."""
        return self.name.split()[0]

    @property
    def usage(self) -> str:
        """How it is typed, in one line."""
        verb, _space, kind = self.name.partition(" ")
        words = [f"{w.name}..." if w.is_many else w.name for w in self.words]
        if kind:
            words.insert(1, kind)
        options = [f"[{o.flag} {o.value}]" if o.value else f"[{o.flag}]" for o in self.options]
        return " ".join([verb, *words, *options])


# Every command takes these two.
HELP = Option("--help", N_("Show what this command takes."))
LANGUAGE = Option("--lang", N_("The language of what is written: nl or en."), "nl|en", ("nl", "en"))
COMMON = (LANGUAGE, HELP)


def find(commands: Sequence[Command], arguments: Sequence[str]) -> tuple[Command, list[str]]:
    """The command that is meant, and the arguments that follow its name.

    Raises:
        UserError: there is no such command.
    """
    verb, rest = arguments[0], list(arguments[1:])
    meant = [c for c in commands if c.verb == verb]
    if not meant:
        raise _wrong(_("“{text}” is not a command.").format(text=verb), _all_commands())
    if len(meant) == 1:
        return meant[0], rest
    # What is added stands behind the file.
    plain = [index for index, text in enumerate(rest) if not text.startswith("--")]
    at = plain[1] if len(plain) > 1 else None
    kind = rest[at] if at is not None else ""
    found = next((c for c in meant if c.name == f"{verb} {kind}"), None)
    if found is None or at is None:
        if HELP.flag in rest:
            return meant[0], rest
        kinds = ", ".join(c.name.split()[1] for c in meant)
        message = _("Say behind the file what to {verb}: {kinds}.").format(verb=verb, kinds=kinds)
        raise _wrong(message, _all_commands())
    return found, rest[:at] + rest[at + 1 :]


def read(command: Command, arguments: Sequence[str]) -> Given:
    """What was typed for a command.

    Raises:
        UserError: a word is missing or too many, or an option is not one of this command.
    """
    options: dict[str, str] = {}
    plain: list[str] = []
    left = list(arguments)
    while left:
        text = left.pop(0)
        if text == "--":  # what follows are words, whatever they look like
            plain += left
            break
        if text.startswith("--"):
            flag, value = _option(command, text, left)
            options[flag] = value
        else:
            plain.append(text)
    if HELP.flag in options:
        return Given({}, (), options)
    return _placed(command, plain, options)


def _option(command: Command, text: str, left: list[str]) -> tuple[str, str]:
    flag, equals, value = text.partition("=")
    known = next((o for o in (*command.options, *COMMON) if o.flag == flag), None)
    if known is None:
        message = _("“{command}” has no option {flag}.").format(command=command.verb, flag=flag)
        raise _wrong(message, _how(command))
    if not known.value:
        if equals:
            raise _wrong(_("{flag} takes no value.").format(flag=flag), _how(command))
        return flag, ""
    if not equals:
        if not left:
            raise _wrong(_("{flag} needs a value behind it.").format(flag=flag), _how(command))
        value = left.pop(0)
    return flag, _chosen(known, value) if known.choices else value


def _chosen(option: Option, value: str) -> str:
    """The choice that is meant, however its letters were typed: a0 is A0."""
    meant = {choice.casefold(): choice for choice in option.choices}
    if value.casefold() not in meant:
        message = _("{flag} cannot be “{value}”.").format(flag=option.flag, value=value)
        choices = ", ".join(option.choices)
        raise _wrong(message, _("Choose from: {choices}.").format(choices=choices))
    return meant[value.casefold()]


def _placed(command: Command, plain: list[str], options: dict[str, str]) -> Given:
    names = [word.name for word in command.words]
    if len(plain) < len(names):
        message = _("{word} is missing.").format(word=names[len(plain)])
        raise _wrong(message, _how(command))
    is_many = bool(command.words) and command.words[-1].is_many
    if len(plain) > len(names) and not is_many:
        message = _("“{text}” is too much.").format(text=plain[len(names)])
        raise _wrong(message, _how(command))
    rest = tuple(plain[len(names) - 1 :]) if is_many else ()
    return Given(dict(zip(names, plain, strict=False)), rest, options)


def _wrong(message: str, hint: str) -> UserError:
    return UserError(message, hint=hint)


def _how(command: Command) -> str:
    return _("Type: dronten-map {usage}").format(usage=command.usage)


def _all_commands() -> str:
    return _("Type dronten-map --help for all commands.")
