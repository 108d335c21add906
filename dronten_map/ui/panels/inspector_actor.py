"""The page of actors: one in general, or several at once."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel

from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.ids import ActivityId, ActorId, OpgaveId
from dronten_map.core.queries import label_of
from dronten_map.core.records import Actor, ActorKind, Opgave
from dronten_map.i18n import N_, _, ngettext
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields import options
from dronten_map.ui.fields.choice import ChoiceEditor
from dronten_map.ui.invitations import invite_all
from dronten_map.ui.panels import inspector_rows as rows
from dronten_map.ui.panels.inspector_links import opgave_links, relation_links
from dronten_map.ui.panels.inspector_pages import Page
from dronten_map.ui.panels.inspector_subjects import EstimateSubject, RecordSubject
from dronten_map.ui.panels.inspector_talks import Talks
from dronten_map.ui.panels.links import Link, LinkButton, Links
from dronten_map.ui.when import day
from dronten_map.ui.words import label


class ActorPage(Page):
    """One actor in general, or several at once."""

    prefix = ""  # sections are folded page by page
    is_open = True  # whether the sections are open at first

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.ids: tuple[ActorId, ...] = ()
        self._estimated: EstimateSubject | None = None
        self.others = LinkButton()
        self.others.hide()
        self.column.addWidget(self.others)
        self._begin()
        self._build()
        self.column.addStretch(1)

    def show_actors(self, ids: Sequence[ActorId]) -> None:
        """Show these actors."""
        self.ids = tuple(ids)
        is_many = len(self.ids) > 1
        subject = RecordSubject(self.bridge, Actor, self.ids, self.pairing)
        self._estimated = EstimateSubject(self.bridge, self.ids)
        self.estimate.show_subject(self._estimated, is_many=is_many)
        for form in (self.who, self.contact, self.notes):
            form.show_subject(subject, is_many=is_many)
        for key in ("relations", "talks", "contact"):
            self.sections[self.prefix + key].setVisible(not is_many)
        self.opgaven.setVisible(not is_many)
        self.relations.shorten()
        self.opgaven.shorten()
        self.refresh()

    def mention(self, relations: int) -> None:
        """Say that so many relations are selected as well."""
        words = ngettext(
            "Also selected: {count} relation", "Also selected: {count} relations", relations
        )
        self.others.show_link(Link(None, words.format(count=relations), icon="spline"))
        self.others.setVisible(relations > 0)

    def refresh(self) -> None:
        """Show what the map says now."""
        found = [self.records.find(Actor, a) for a in self.ids]
        present = [actor for actor in found if actor is not None]
        if len(present) == 1:
            actor = present[0]
            kind = label_of(self.records, self.records.get(ActorKind, actor.kind))
            self.say(kind, actor.name)
            self.relations.show_links(relation_links(self.records, actor.id))
            self.opgaven.show_links(opgave_links(self.records, actor.id))
            self.talks.tell_of_actor(self.records, actor.id)
        else:
            self.say(_("Several at once"), _("{count} actors").format(count=len(present)))
        self.watch(*present)
        say_day(self.dated, self._estimated)
        for form in self.forms:
            form.refresh()

    def _begin(self) -> None:
        """Add what stands above the actor in general."""

    def _build(self) -> None:
        bridge, pre, is_open = self.bridge, self.prefix, self.is_open
        self.who, self.estimate = self.form(rows.ACTOR), self.form(rows.ESTIMATE)
        self.contact, self.notes = self.form(rows.CONTACT), self.form(rows.NOTES)
        self.dated = label("", "small", wraps=True)
        self.opgaven = Links(_("Not involved in any opgave yet."))
        self.opgaven.chosen.connect(self.opgave_asked)
        self.relations = Links(_("No relations yet."))
        self.relations.chosen.connect(self.relation_asked)
        self.talks = Talks()
        self.talks.time_asked.connect(lambda: self.time_asked.emit(self.ids[0], None))
        add = self.pairing.adder(bridge, _("Opgave “{name}” added"), add_opgave)
        involve_in = N_("Involve in an opgave …")
        self.involve = ChoiceEditor(bridge, options.opgaven(), none=involve_in, add=add)
        self.involve.name(_(involve_in))
        self.involve.chosen.connect(self._attach)
        invite_to = N_("Invite to an activity …")
        self.invite = ChoiceEditor(bridge, options.activities(), none=invite_to)
        self.invite.name(_(invite_to))
        self.invite.chosen.connect(self._invite)
        general = _("Estimate in general")
        self.section(f"{pre}actor", _("Who"), self.who, is_open=is_open)
        involved = (self.opgaven, self.involve, self.invite)
        self.section(f"{pre}opgaven", _("Opgaven"), *involved, is_open=is_open)
        self.section(f"{pre}relations", _("Relations"), self.relations, is_open=is_open)
        self.section(f"{pre}talks", _("Contacts"), self.talks, is_open=is_open)
        self.section(f"{pre}estimate", general, self.dated, self.estimate, is_open=is_open)
        self.section(f"{pre}contact", _("How to reach them"), self.contact, is_open=is_open)
        self.section(f"{pre}notes", _("Notes"), self.notes, is_open=is_open)

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

    def _invite(self, activity: ActivityId | None) -> None:
        self.invite.show_value(None)
        if activity is not None:
            invite_all(self.bridge, activity, self.ids)


def say_day(line: QLabel, estimate: EstimateSubject | None) -> None:
    """Say when the newest estimate was made; the line is always there, so that nothing shifts."""
    on = estimate.latest() if estimate is not None else None
    words = _("estimated on {day}")
    if estimate is not None and estimate.is_borrowed():
        words = _("estimated in general on {day}; not for this opgave yet")
    line.setText(words.format(day=day(on)) if on is not None else _("not estimated yet"))
