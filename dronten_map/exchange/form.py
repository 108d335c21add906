"""The form that a handout is: its sheets and columns. None of them holds a judgement of ours."""

from dataclasses import dataclass

from dronten_map.core.records import (
    Activity,
    Actor,
    Commitment,
    ContactMoment,
    Involvement,
    Record,
    Relation,
)
from dronten_map.i18n import N_

KEY, NEW, FACTS = "dronten_map_key", "new:", "dronten_map"  # hidden column, row, sheet
SPARE_ROWS = 20  # empty rows in which something can be added
MARK, REMARK = "", "remark"  # the columns that are no fields: "x" to delete, and words for us
MOST_ROWS, MOST_COLUMNS = 20_000, 200  # of a sheet that goes out or comes back


@dataclass(frozen=True, slots=True)
class Entry:
    """A column of the form.

    Attributes:
        title: Marked with N_.
        words: The list or scale that its words come from; empty for other fields.
        width: Characters.
        is_open: Whether the team may change it in a row that is there already.
    """

    field: str
    title: str
    words: str = ""
    width: int = 18
    is_open: bool = True


@dataclass(frozen=True, slots=True)
class Form:
    """A sheet of the form: rows of one type of record.

    Attributes:
        natural: The fields that tell one new row from another.
    """

    title: str
    record_type: type[Record]
    entries: tuple[Entry, ...]
    natural: tuple[str, ...]
    takes_new: bool = True

    @property
    def naming(self) -> tuple[Entry, ...]:
        """What a row is known by to a reader: what is not theirs to change, or its first cell."""
        locked = tuple(entry for entry in self.entries if not entry.is_open)
        return locked or self.entries[:1]


FORMS = (
    Form(
        N_("Actors"),
        Actor,
        (
            Entry("name", N_("Name"), width=42),
            Entry("kind", N_("Kind"), width=28),
            Entry("area", N_("Area")),
            Entry("role", N_("Role"), "role", width=20),
            Entry("function", N_("Function"), width=26),
            Entry("email", N_("E-mail"), width=26),
            Entry("phone", N_("Telephone")),
            Entry("fact", N_("Fact"), width=40),
            Entry("source", N_("Source"), width=26),
        ),
        ("name",),
    ),
    Form(
        N_("Relations"),
        Relation,
        (
            Entry("source", N_("From actor"), width=40, is_open=False),
            Entry("target", N_("To actor"), width=40, is_open=False),
            Entry("kind", N_("Kind"), width=28),
            Entry("strength", N_("Strength"), "strength"),
            Entry("note", N_("Note"), width=40),
        ),
        ("source", "target", "kind"),
    ),
    Form(
        N_("Involvement"),
        Involvement,
        (
            Entry("actor", N_("Stakeholder"), width=40, is_open=False),
            Entry("opgave", N_("Opgave"), width=12, is_open=False),
            Entry("role", N_("Role"), "role", width=20),
            Entry("interest", N_("Interest in own words"), width=40),
            Entry("concern", N_("Concern"), width=40),
            Entry("has", N_("Has"), "participation"),
            Entry("wants", N_("Wants"), "participation"),
        ),
        ("actor", "opgave"),
    ),
    Form(
        N_("Activities"),
        Activity,
        (
            Entry("title", N_("Title"), width=38, is_open=False),
            Entry("start", N_("Start"), width=13),
            Entry("place", N_("Place")),
            Entry("status", N_("Status"), "activity_status"),
            Entry("reached", N_("Reached"), "participation"),
            Entry("result", N_("Result"), width=40),
        ),
        ("title",),
        takes_new=False,
    ),
    Form(
        N_("Contacts"),
        ContactMoment,
        (
            Entry("on", N_("Date"), width=13),
            Entry("actors", N_("With whom"), width=40),
            Entry("channel", N_("Channel"), "channel"),
            Entry("opgave", N_("Opgave"), width=12),
            Entry("summary", N_("Summary"), width=48),
            Entry("source", N_("Source"), width=26),
        ),
        ("on", "actors", "summary"),
    ),
    Form(
        N_("Agreements"),
        Commitment,
        (
            Entry("text", N_("Agreement"), width=44),
            Entry("by", N_("By"), width=26),
            Entry("to", N_("To"), width=26),
            Entry("due", N_("Due"), width=13),
            Entry("done", N_("Kept on"), width=13),
            Entry("status", N_("Status"), "commitment_status"),
            Entry("evidence", N_("Evidence"), width=34),
        ),
        ("text", "by", "to"),
    ),
)
