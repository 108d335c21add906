"""The pages of actors: in general, and involved in one opgave."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QPushButton

from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.ids import ActorId, OpgaveId
from dronten_map.core.queries import involvement_between, label_of, type_label
from dronten_map.core.records import Actor, Involvement, Opgave
from dronten_map.i18n import N_, _
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields import options
from dronten_map.ui.fields.choice import ChoiceEditor
from dronten_map.ui.panels import inspector_rows as rows
from dronten_map.ui.panels.inspector_links import involved_links, opgave_links, relation_links
from dronten_map.ui.panels.inspector_pages import Page
from dronten_map.ui.panels.inspector_subjects import EstimateSubject, RecordSubject
from dronten_map.ui.panels.levels import Levels
from dronten_map.ui.panels.links import Links
from dronten_map.ui.when import day
from dronten_map.ui.words import label


class ActorPage(Page):
    """One actor in general, or several at once."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.ids: tuple[ActorId, ...] = ()
        self._estimate: EstimateSubject | None = None
        self.dated = label("", "small", wraps=True)
        self.opgaven = Links(_("Not involved in any opgave yet."))
        self.opgaven.chosen.connect(self.opgave_asked)
        self.relations = Links(_("No relations yet."))
        self.relations.chosen.connect(self.relation_asked)
        add = self.pairing.adder(bridge, _("Opgave “{name}” added"), add_opgave)
        involve_in = N_("Involve in an opgave …")
        self.involve = ChoiceEditor(bridge, options.opgaven(), none=involve_in, add=add)
        self.involve.name(_(involve_in))
        self.involve.chosen.connect(self._attach)
        self.section("actor", _("Who"), self.form(rows.ACTOR))
        self.section("opgaven", _("Opgaven"), self.opgaven, self.involve)
        self.section("relations", _("Relations"), self.relations)
        self.section("estimate", _("Estimate in general"), self.dated, self.form(rows.ESTIMATE))
        self.section("contact", _("How to reach them"), self.form(rows.CONTACT))
        self.section("notes", _("Notes"), self.form(rows.NOTES))
        self.column.addStretch(1)

    def show_actors(self, ids: Sequence[ActorId]) -> None:
        """Show these actors."""
        self.ids = tuple(ids)
        is_many = len(self.ids) > 1
        subject = RecordSubject(self.bridge, Actor, self.ids, self.pairing)
        self._estimate = EstimateSubject(self.bridge, self.ids)
        for index, form in enumerate(self.forms):
            form.show_subject(self._estimate if index == 1 else subject, is_many=is_many)
        for key in ("relations", "contact"):
            self.sections[key].setVisible(not is_many)
        self.opgaven.setVisible(not is_many)
        self.relations.shorten()
        self.opgaven.shorten()
        self.refresh()

    def refresh(self) -> None:
        """Show what the map says now."""
        found = [self.records.find(Actor, a) for a in self.ids]
        present = [actor for actor in found if actor is not None]
        if len(present) == 1:
            actor = present[0]
            self.say(type_label(Actor).capitalize(), actor.name)
            self.relations.show_links(relation_links(self.records, actor.id))
            self.opgaven.show_links(opgave_links(self.records, actor.id))
        else:
            self.say(_("Several at once"), _("{count} actors").format(count=len(present)))
        self.watch(*present)
        _date(self.dated, self._estimate)
        for form in self.forms:
            form.refresh()

    def _attach(self, opgave: OpgaveId | None) -> None:
        self.involve.show_value(None)
        if opgave is None:
            return
        key = self.pairing.take()
        names = _("{count} actors").format(count=len(self.ids))
        if len(self.ids) == 1:
            names = self.records.get(Actor, self.ids[0]).name
        code = self.records.get(Opgave, opgave).code
        words = _("{names} attached to {code}").format(names=names, code=code)
        with self.bridge.edit(words, merge_key=key) as draft:
            for actor in self.ids:
                involve(draft, actor, opgave)


class InvolvementPage(Page):
    """How one actor is involved in one opgave, and what we think of it there."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.actor: ActorId | None = None
        self.opgave: OpgaveId | None = None
        self._estimate: EstimateSubject | None = None
        self.general = QPushButton(theme.icon("user", 16), _("Show the actor in general"))
        self.general.clicked.connect(lambda: self.opgave_asked.emit(None))
        self.dated = label("", "small", wraps=True)
        self.column.addWidget(self.general)
        self.section("involvement", _("Involvement"), self.form(rows.INVOLVEMENT))
        self.levels = Levels(bridge)
        self.section("ladder", _("Participation"), self.levels)
        estimate = self.form(rows.ESTIMATE)
        self.section("opgave_estimate", _("Estimate for this opgave"), self.dated, estimate)
        self.section("involvement_note", _("Notes"), self.form(rows.INVOLVEMENT_NOTE))
        self.column.addStretch(1)

    def show_involvement(self, actor: ActorId, opgave: OpgaveId) -> None:
        """Show an actor in an opgave."""
        self.actor, self.opgave = actor, opgave
        found = involvement_between(self.records, actor, opgave)
        ids = [found.id] if found is not None else []
        subject = RecordSubject(self.bridge, Involvement, ids, self.pairing)
        self._estimate = EstimateSubject(self.bridge, [actor], opgave)
        for index, form in enumerate(self.forms):
            form.show_subject(self._estimate if index == 1 else subject)
        self.refresh()

    def refresh(self) -> None:
        """Show what the map says now."""
        if self.actor is None or self.opgave is None:
            return
        actor = self.records.find(Actor, self.actor)
        opgave = self.records.find(Opgave, self.opgave)
        found = involvement_between(self.records, self.actor, self.opgave)
        if actor is None or opgave is None or found is None:
            return
        self.say(label_of(self.records, opgave), actor.name)
        self.levels.show_involvement(found)
        self.watch(actor, found)
        _date(self.dated, self._estimate)
        for form in self.forms:
            form.refresh()


class OpgavePage(Page):
    """The opgave that is lit up."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.opgave: OpgaveId | None = None
        self.involved = Links(_("Nobody yet. Drag the opgave onto an actor on the map."))
        self.involved.chosen.connect(self.actor_asked)
        self.section("opgave", _("Opgave"), self.form(rows.OPGAVE))
        self.section("involved", _("Who is involved"), self.involved)
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
        self.watch(found)
        self.forms[0].refresh()


def _date(line: QLabel, estimate: EstimateSubject | None) -> None:
    on = estimate.latest() if estimate is not None else None
    line.setText(_("estimated on {day}").format(day=day(on)) if on is not None else "")
    line.setVisible(on is not None)
