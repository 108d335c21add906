"""Which fields the inspector shows of each kind of record, in which order, with which editor."""

from collections.abc import Callable, Hashable

from dronten_map.core.draft import Draft
from dronten_map.core.edits import lists
from dronten_map.core.ids import RecordId
from dronten_map.core.records import Direction
from dronten_map.i18n import N_, _
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields import options
from dronten_map.ui.fields.choice import ChoiceEditor, ManyEditor
from dronten_map.ui.fields.editor import Editor
from dronten_map.ui.fields.formats import TAGS
from dronten_map.ui.fields.line import LineEditor
from dronten_map.ui.fields.scale import ScaleEditor, YesNoEditor
from dronten_map.ui.fields.text import TextEditor
from dronten_map.ui.panels.form import Row
from dronten_map.ui.panels.inspector_subjects import Pairing

Make = Callable[[Bridge, Pairing], Editor]
_Adder = Callable[[str], Hashable | None]

_READABLE = N_(
    "Write it so that whoever it is about may read it: they can ask what is kept about them."
)


def _line(_bridge: Bridge, _pairing: Pairing) -> Editor:
    return LineEditor()


def _text(_bridge: Bridge, _pairing: Pairing) -> Editor:
    return TextEditor()


def _tags(_bridge: Bridge, _pairing: Pairing) -> Editor:
    return LineEditor(TAGS)


def _scale(name: str) -> Make:
    return lambda bridge, _pairing: ScaleEditor(bridge.model, name)


def _yes_no(_bridge: Bridge, _pairing: Pairing) -> Editor:
    return YesNoEditor()


def _formal(_bridge: Bridge, _pairing: Pairing) -> Editor:
    return YesNoEditor(yes=_("formal"), no=_("informal"))


def _same(_bridge: Bridge, _pairing: Pairing) -> Editor:
    return YesNoEditor(yes=_("the same"), no=_("different"))


def _actor_kind(bridge: Bridge, pairing: Pairing) -> Editor:
    add = pairing.adder(bridge, _("Kind “{name}” added"), lists.add_actor_kind)
    return ChoiceEditor(bridge, options.actor_kinds(), add=add, required=True)


def _relation_kind(bridge: Bridge, pairing: Pairing) -> Editor:
    add = pairing.adder(bridge, _("Kind “{name}” added"), lists.add_relation_kind)
    return ChoiceEditor(bridge, options.relation_kinds(), add=add, required=True)


def _area_adder(bridge: Bridge, pairing: Pairing) -> _Adder:
    return pairing.adder(bridge, _("Area “{name}” added"), lists.add_area)


def _area(bridge: Bridge, pairing: Pairing) -> Editor:
    return ChoiceEditor(bridge, options.areas(), add=_area_adder(bridge, pairing))


def _areas(bridge: Bridge, pairing: Pairing) -> Editor:
    return ManyEditor(bridge, options.areas(), add=_area_adder(bridge, pairing))


def _word(list_name: str) -> Make:
    def add(draft: Draft, name: str) -> RecordId:
        return lists.add_term(draft, list_name, name)

    def make(bridge: Bridge, pairing: Pairing) -> Editor:
        adder = pairing.adder(bridge, _("Word “{name}” added"), add)
        return ChoiceEditor(bridge, options.words(list_name), add=adder)

    return make


def _actor(bridge: Bridge, _pairing: Pairing) -> Editor:
    return ChoiceEditor(bridge, options.actors())


def _opgave(bridge: Bridge, _pairing: Pairing) -> Editor:
    return ChoiceEditor(bridge, options.opgaven())


def _direction(bridge: Bridge, _pairing: Pairing) -> Editor:
    return ChoiceEditor(bridge, options.choices(Direction), required=True)


MAP = (
    Row("title", N_("Title"), _line),
    Row("organisation", N_("Organisation"), _line),
    Row("programme", N_("Programme"), _line, N_("The council programme that this map belongs to.")),
    Row("author", N_("Author"), _line, N_("A function, not the name of a person.")),
)
ACTOR = (
    Row("name", N_("Name"), _line, only_one=True),
    Row("kind", N_("Kind"), _actor_kind),
    Row("area", N_("Area"), _area),
    Row("parent", N_("Part of"), _actor, N_("The department or organisation it is a part of.")),
    Row("role", N_("Role in the programme"), _word("role")),
    Row("function", N_("Function"), _line),
    Row("tags", N_("Tags"), _tags),
)
CONTACT = (
    Row("email", N_("E-mail"), _line),
    Row("phone", N_("Phone"), _line),
)
NOTES = (
    Row("fact", N_("Fact"), _text, _READABLE),
    Row("source", N_("Source"), _line, _READABLE),
    Row(
        "judgement",
        N_("Judgement"),
        _text,
        N_(
            "What you think of it yourself. It is left out of what you share, but whoever it is"
            " about can ask to read it."
        ),
    ),
)
_MENDELOW = N_("On a scale from 1 to 5. Source: Mendelow (1991), power and interest.")
_SALIENCE = N_("One of the three marks of salience. Source: Mitchell, Agle and Wood (1997).")
_TRUST = N_("Belongs to the trust matrix. Source: Factor C.")
ESTIMATE = (
    Row("influence", N_("Influence"), _scale("influence"), _MENDELOW),
    Row("interest", N_("Interest"), _scale("interest"), _MENDELOW),
    Row("stance", N_("Stance"), _scale("stance"), N_("From opponent (−2) to ambassador (+2).")),
    Row("trust", N_("Trust"), _scale("trust"), _TRUST),
    Row("same_interest", N_("Interest compared with ours"), _same, _TRUST),
    Row(
        "awareness",
        N_("Awareness"),
        _scale("awareness"),
        N_("How far somebody is, from not knowing of it (1) to joining in (5)."),
    ),
    Row("power", N_("Has power"), _yes_no, _SALIENCE),
    Row("legitimacy", N_("Has a rightful claim"), _yes_no, _SALIENCE),
    Row("urgency", N_("Is in a hurry"), _yes_no, _SALIENCE),
)
RELATION = (
    Row("kind", N_("Kind"), _relation_kind),
    Row("direction", N_("Direction"), _direction),
    Row("strength", N_("Strength"), _scale("strength")),
    Row("quality", N_("Quality"), _scale("quality"), N_("From tense (−2) to good (+2).")),
    Row("formal", N_("Formal or informal"), _formal),
    Row("note", N_("Note"), _text, _READABLE),
)
OPGAVE = (
    Row("code", N_("Code"), _line, N_("Short, and no other opgave has it; such as WON.")),
    Row("title", N_("Title"), _line),
    Row("question", N_("The question behind it"), _text),
    Row("effect", N_("What residents notice of it"), _text),
    Row("areas", N_("Areas"), _areas),
    Row("status", N_("Status"), _word("opgave_status")),
    Row("programme", N_("Programme"), _line, N_("The place in the council programme.")),
    Row("client", N_("Client"), _actor, N_("Who gives the assignment.")),
    Row("lead", N_("Lead"), _actor, N_("Who takes the assignment on.")),
    Row("parent", N_("Part of opgave"), _opgave),
)
INVOLVEMENT = (
    Row("role", N_("Role"), _word("role")),
    Row("interest", N_("What is at stake for them"), _text, N_("In their own words.")),
    Row("concern", N_("Concern"), _text, N_("What they worry about, in their own words.")),
)
INVOLVEMENT_NOTE = (Row("note", N_("Note"), _text, _READABLE),)
