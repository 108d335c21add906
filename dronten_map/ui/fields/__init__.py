"""Editors of one value each, and forms made of them; shared by panels, views and dialogs."""

from dronten_map.ui.fields.editor import Editor, finish_editing

__all__ = ["Editor", "finish_editing"]
