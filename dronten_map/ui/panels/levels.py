"""Has, wants and we want of one involvement, side by side, and what there is to do about it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dronten_map.core.gaps import gaps_of
from dronten_map.core.ids import InvolvementId
from dronten_map.core.records import Involvement
from dronten_map.i18n import _, ngettext
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields.ladder import Ladder, Level
from dronten_map.ui.fields.scale import scale_steps
from dronten_map.ui.panels.inspector_subjects import Pairing, RecordSubject
from dronten_map.ui.words import label

_FIELDS = ("has", "wants", "we_want")


class Levels(QWidget):
    """A ladder of participation, and its gaps in a sentence."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._involvement: InvolvementId | None = None
        columns = (_("Has now"), _("Wants"), _("We want"))
        self.ladder = Ladder(columns, scale_steps(bridge.model, "participation"))
        self.ladder.setAccessibleName(_("Participation"))
        self.ladder.picked.connect(self._write)
        self.said = label("", "muted", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE)
        column.addWidget(self.ladder)
        column.addWidget(self.said)

    def show_involvement(self, involvement: Involvement) -> None:
        """Show the levels of an involvement."""
        self._involvement = involvement.id
        self.ladder.show_levels(involvement.has, involvement.wants, involvement.we_want)
        text, role = gap_sentence(involvement)
        self.said.setText(text)
        if self.said.property("role") != role:
            self.said.setProperty("role", role)
            self.said.style().unpolish(self.said)
            self.said.style().polish(self.said)

    def _write(self, column: int, level: Level) -> None:
        if self._involvement is None:
            return
        subject = RecordSubject(self._bridge, Involvement, [self._involvement], Pairing())
        subject.write(_FIELDS[column], _("Participation"), level)


def gap_sentence(involvement: Involvement) -> tuple[str, str]:
    """What there is to do where the levels differ, and the role that gives it its colour."""
    gaps = gaps_of(involvement)
    if gaps.are_unknown:
        return _("Choose what they have, what they want and what we want."), "muted"
    if gaps.are_none:
        return _("No gap: they have what they want, and we want it too."), "good"
    said = [_theirs(gaps.theirs), _ours(gaps.ours)]
    if gaps.between:
        said.append(_("We want something else than they do: talk about it."))
    known = " ".join(text for text in said if text)
    is_wide = bool(gaps.theirs or gaps.ours or gaps.between)
    return known or _("No gap so far; not all levels are known."), "warn" if is_wide else "muted"


def _theirs(steps: int | None) -> str:
    if not steps:
        return ""
    if steps > 0:
        up = ngettext("They want {count} step up.", "They want {count} steps up.", steps)
        return up.format(count=steps)
    down = ngettext("They want {count} step down.", "They want {count} steps down.", -steps)
    return down.format(count=-steps)


def _ours(steps: int | None) -> str:
    if not steps:
        return ""
    if steps > 0:
        up = ngettext("We want {count} step up.", "We want {count} steps up.", steps)
        return up.format(count=steps)
    down = ngettext("We want {count} step down.", "We want {count} steps down.", -steps)
    return down.format(count=-steps)
