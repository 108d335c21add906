"""The command line: the same verbs as the window, without a window."""

from dronten_map.cli.program import main

__all__ = ["main"]
