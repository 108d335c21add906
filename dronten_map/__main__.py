"""The program: a window, or with a verb the command line."""

import gc
import sys
from collections.abc import Callable
from pathlib import Path

from dronten_map import __version__


def main() -> int:
    """Open the window for no argument or a file; leave verbs and options to the command line.

    Returns:
        The exit code: 0, 1 when a check found errors, 2 for wrong use or no screen.
    """
    if getattr(sys, "frozen", False):  # a bundle starts its worker processes through this program
        import multiprocessing

        multiprocessing.freeze_support()
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        print(f"dronten-map {__version__}")
        return 0
    if wants_window(arguments):
        return open_window(arguments)
    from dronten_map import cli

    return cli.main(arguments)


def open_window(arguments: list[str], *, painted: Callable[[], None] | None = None) -> int:
    """Open the window until it closes; `painted` is called right after its first paint."""
    gc.disable()  # looking for rubbish takes a tenth of the start; the first paint turns it on
    from dronten_map.ui.app import start

    return start(arguments, painted=painted)


def wants_window(arguments: list[str]) -> bool:
    """Whether the arguments ask for the window: none at all, or one map."""
    if not arguments:
        return True
    if len(arguments) > 1 or arguments[0].startswith("-"):
        return False
    return Path(arguments[0]).suffix.lower() == ".drontenmap" or Path(arguments[0]).is_file()


if __name__ == "__main__":
    sys.exit(main())
