"""Inviting many at once: who is selected on the map, who passes its filter, who is in a view."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from dronten_map.core.filtering import asks_of_actors
from dronten_map.core.ids import ActivityId, ActorId
from dronten_map.core.inviting import shown_in
from dronten_map.core.queries import in_order
from dronten_map.core.records import Activity, View
from dronten_map.errors import UserError
from dronten_map.i18n import _
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.invitations import invite_all

_LONGEST = 48  # characters of the name of a view


class Offer(NamedTuple):
    """Some actors that can be invited at once, and what they are called together."""

    text: str
    actors: tuple[ActorId, ...]
    is_apart: bool = False  # whether a line stands above it


class InviteButton(QPushButton):
    """Opens a menu with whom to invite to the activity that is shown."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(_("Invite from the map …"), parent)
        self._bridge = bridge
        self._activity: ActivityId | None = None
        self.setAutoDefault(False)
        self.setToolTip(_("Whom the map shows or has selected (Ctrl+Shift+U)."))
        self.clicked.connect(self.ask)
        self.hide()

    def show_activity(self, activity: ActivityId | None) -> None:
        """Invite to this activity from now on; None invites to nothing."""
        self._activity = activity
        self.setVisible(activity is not None)

    def ask(self) -> None:
        """Open the menu; without an activity say what is missing."""
        if self._activity is None:
            hint = _("Go to an activity in the list, the timeline or on the board.")
            self._bridge.failed.emit(UserError(_("There is no activity to invite to."), hint=hint))
            return
        menu = self.menu_now()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def menu_now(self) -> QMenu:
        """The menu as the map is now; who is invited already does not count."""
        menu = QMenu(self)
        found = self._bridge.model.find(Activity, self._activity or "")
        invited = set(found.invited) if found is not None else set[ActorId]()
        for offer in self._offers():
            if offer.is_apart:
                menu.addSeparator()
            new = tuple(a for a in offer.actors if a not in invited)
            action: QAction = menu.addAction(f"{offer.text} ({len(new)})".replace("&", "&&"))
            action.setEnabled(bool(new))
            action.triggered.connect(lambda _on=False, new=new: self._invite(new))
        return menu

    def _offers(self) -> Iterator[Offer]:
        model, now = self._bridge.model, self._bridge.view
        yield Offer(_("Selected on the map"), self._bridge.selection.actors)
        view = model.get(View, now)
        words = _("All that pass the filter") if asks_of_actors(view) else _("All on the map")
        yield Offer(words, shown_in(model, now))
        others = [v for v in in_order(model.all(View)) if v.id != now]
        for at, other in enumerate(others):
            name = other.name or _("Without a title")
            short = name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"
            words = _("View “{name}”").format(name=short)
            yield Offer(words, shown_in(model, other.id), is_apart=not at)

    def _invite(self, actors: tuple[ActorId, ...]) -> None:
        if self._activity is not None:
            invite_all(self._bridge, self._activity, actors)
