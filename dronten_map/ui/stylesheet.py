"""The style sheet: what the palette alone cannot say about Qt's own widgets."""

from dronten_map.ui.tokens import BODY, RADIUS, Theme

_SHEET = """
QToolTip {{ background: {panel}; color: {ink}; border: 1px solid {line}; padding: 4px; }}
"""


def stylesheet(theme: Theme) -> str:
    """The style sheet in the colours of a theme."""
    colours = {name: getattr(theme, name) for name in Theme.__slots__}
    return _SHEET.format(**colours, radius=RADIUS, body=BODY)
