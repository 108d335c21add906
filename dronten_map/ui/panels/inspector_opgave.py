"""The pages of an opgave that is lit: itself, or an actor that is involved in it."""

from dronten_map.core.ids import ActorId, OpgaveId
from dronten_map.core.queries import involvement_between, label_of, type_label
from dronten_map.core.records import Actor, Involvement, Opgave
from dronten_map.i18n import _
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.panels import inspector_rows as rows
from dronten_map.ui.panels.inspector_actor import ActorPage, say_day
from dronten_map.ui.panels.inspector_links import involved_links
from dronten_map.ui.panels.inspector_pages import Page
from dronten_map.ui.panels.inspector_subjects import EstimateSubject, RecordSubject
from dronten_map.ui.panels.inspector_talks import Talks
from dronten_map.ui.panels.levels import Levels
from dronten_map.ui.panels.links import Links
from dronten_map.ui.words import label


class InvolvementPage(ActorPage):
    """How one actor is involved in one opgave, and below that the actor in general."""

    prefix = "general_"
    is_open = False

    def show_involvement(self, actor: ActorId, opgave: OpgaveId) -> None:
        """Show an actor in an opgave."""
        self.opgave = opgave
        found = involvement_between(self.records, actor, opgave)
        ids = [found.id] if found is not None else []
        subject = RecordSubject(self.bridge, Involvement, ids, self.pairing)
        self._estimated_here = EstimateSubject(self.bridge, [actor], opgave)
        self.involvement.show_subject(subject)
        self.note.show_subject(subject)
        self.estimate_here.show_subject(self._estimated_here)
        self.show_actors([actor])

    def refresh(self) -> None:
        """Show what the map says now."""
        super().refresh()
        if self.opgave is None or len(self.ids) != 1:
            return
        actor = self.records.find(Actor, self.ids[0])
        opgave = self.records.find(Opgave, self.opgave)
        found = involvement_between(self.records, self.ids[0], self.opgave)
        if actor is None or opgave is None or found is None:
            return
        self.say(label_of(self.records, opgave), actor.name)
        self.levels.show_involvement(found)
        say_day(self.dated_here, self._estimated_here)

    def _begin(self) -> None:
        self.opgave: OpgaveId | None = None
        self._estimated_here: EstimateSubject | None = None
        self.involvement = self.form(rows.INVOLVEMENT)
        self.estimate_here = self.form(rows.ESTIMATE)
        self.note = self.form(rows.INVOLVEMENT_NOTE)
        self.levels = Levels(self.bridge)
        self.dated_here = label("", "small", wraps=True)
        here = _("Estimate for this opgave")
        self.section("involvement", _("Involvement"), self.involvement)
        self.section("ladder", _("Participation"), self.levels)
        self.section("opgave_estimate", here, self.dated_here, self.estimate_here)
        self.section("involvement_note", _("Notes for this opgave"), self.note)


class OpgavePage(Page):
    """The opgave that is lit up."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.opgave: OpgaveId | None = None
        self.involved = Links(_("Nobody yet. Drag the opgave onto an actor on the map."))
        self.involved.chosen.connect(self.actor_asked)
        self.section("opgave", _("Opgave"), self.form(rows.OPGAVE))
        self.section("involved", _("Who is involved"), self.involved)
        self.talks = Talks()
        self.talks.time_asked.connect(lambda: self.time_asked.emit(None, self.opgave))
        self.section("talks", _("Contacts"), self.talks)
        self.column.addStretch(1)

    def show_opgave(self, opgave: OpgaveId) -> None:
        """Show this opgave."""
        self.opgave = opgave
        subject = RecordSubject(self.bridge, Opgave, [opgave], self.pairing)
        self.forms[0].show_subject(subject)
        self.involved.shorten()
        self.refresh()

    def refresh(self) -> None:
        """Show what the map says now."""
        found = self.records.find(Opgave, self.opgave) if self.opgave is not None else None
        if found is None:
            return
        self.say(type_label(Opgave).capitalize(), label_of(self.records, found))
        self.involved.show_links(involved_links(self.records, found.id))
        self.talks.tell_of_opgave(self.records, found.id)
        self.watch(found)
        self.forms[0].refresh()
