"""The forms beside the lists: a contact moment, an agreement."""

from dronten_map.core.records import Commitment, ContactMoment
from dronten_map.i18n import N_
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields import Editor
from dronten_map.ui.fields.choice import ChoiceEditor
from dronten_map.ui.fields.formats import DATE
from dronten_map.ui.fields.options import activities, opgaven
from dronten_map.ui.views.plan_columns import (
    many_actors,
    on_scale,
    one_actor,
    one_word,
    several_lines,
    typed,
)
from dronten_map.ui.views.record_form import RecordForm, Row

FIT = N_("Write every note so that the person it is about may read it.")
APART = N_(
    "What you think of it yourself. It is left out of what you share, but whoever it is"
    " about can ask to read it."
)


def _opgave(bridge: Bridge) -> Editor:
    return ChoiceEditor(bridge, opgaven())


def _activity(bridge: Bridge) -> Editor:
    return ChoiceEditor(bridge, activities())


def contact_form(bridge: Bridge) -> RecordForm:
    """One contact moment: fact, source and judgement apart."""
    rows = (
        Row("on", N_("Date"), typed(DATE)),
        Row("channel", N_("Channel"), one_word("channel"), beside=True),
        Row("actors", N_("With"), many_actors),
        Row("opgave", N_("Opgave"), _opgave),
        Row("summary", N_("What was said (fact)"), several_lines(4), FIT),
        Row("source", N_("Who says so (source)"), several_lines(1), FIT),
        Row("judgement", N_("What we make of it (judgement)"), several_lines(), APART),
        Row("mood", N_("Mood"), on_scale("mood")),
        Row("activity", N_("Activity"), _activity),
    )
    return RecordForm(bridge, ContactMoment, rows, edit_label=N_("Change contact moment"))


def agreement_form(bridge: Bridge) -> RecordForm:
    """One agreement."""
    rows = (
        Row("text", N_("What was promised"), several_lines(3), FIT),
        Row("by", N_("By"), one_actor),
        Row("to", N_("To"), one_actor),
        Row("due", N_("Due"), typed(DATE)),
        Row("done", N_("Kept on"), typed(DATE), beside=True),
        Row("status", N_("Status"), one_word("commitment_status")),
        Row("opgave", N_("Opgave"), _opgave, beside=True),
        Row("evidence", N_("Evidence"), several_lines(), N_("What shows that it was kept.")),
    )
    return RecordForm(bridge, Commitment, rows, edit_label=N_("Change agreement"))
