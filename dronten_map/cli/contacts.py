"""Commands that keep what was said and promised."""

from datetime import date

from dronten_map.cli.grammar import Command, Given, Option, Word
from dronten_map.cli.opening import FILE, working_on
from dronten_map.core.days import read_date
from dronten_map.core.draft import Draft
from dronten_map.core.edits.contacts import log_contact, promise
from dronten_map.core.ids import ActivityId, ActorId, OpgaveId, TermId
from dronten_map.core.lookup import one_called
from dronten_map.core.queries import terms
from dronten_map.core.records import Activity, Actor, Opgave, Term
from dronten_map.errors import UserError
from dronten_map.i18n import N_, _

_ON = Option("--on", N_("The day, such as 24-11-2026; today when you leave it out."), "DATE")
_HOW = Option("--how", N_("How you spoke: a word of the list of channels."), "CHANNEL")
_ABOUT = Option("--opgave", N_("The opgave that it was about, by its code or title."), "CODE")
_IN = Option("--activity", N_("The activity that it was part of, by its title."), "ACTIVITY")
_SOURCE = Option("--source", N_("Who says so."), "TEXT")
_JUDGED = Option("--judgement", N_("What we make of it; it is left out of what is shared."), "TEXT")
_AGREED = Option("--agreed", N_("What was promised in it."), "TEXT")
_BY = Option("--by", N_("Who promised it; the first actor when you leave it out."), "ACTOR")
_TO = Option("--to", N_("To whom it was promised."), "ACTOR")
_DUE = Option("--due", N_("When it was promised for."), "DATE")


def contact_commands() -> list[Command]:
    """Keeping a contact moment."""
    return [
        Command(
            "log",
            N_("Keep a contact moment: what was said, with whom, and what was agreed."),
            (
                FILE,
                Word("TEXT", N_("What was said.")),
                Word("ACTOR", N_("With whom: the names of actors."), is_many=True),
            ),
            (_ON, _HOW, _ABOUT, _IN, _SOURCE, _JUDGED, _AGREED, _BY, _TO, _DUE),
            _log,
        )
    ]


def _log(given: Given) -> int:
    _refuse_loose(given)
    on = _day(given, "--on") or date.today()
    due = _day(given, "--due")
    with (
        working_on(given.words["FILE"]) as document,
        document.edit(_("Contact moment kept")) as draft,
    ):
        actors = [ActorId(one_called(draft, Actor, name).id) for name in given.rest]
        opgave = _opgave(draft, given.option("--opgave"))
        contact = log_contact(
            draft,
            on,
            dict.fromkeys(actors),
            given.words["TEXT"],
            channel=_channel(draft, given.option("--how")),
            opgave=opgave,
            activity=_activity(draft, given.option("--activity")),
            source=given.option("--source") or "",
            judgement=given.option("--judgement") or "",
        )
        agreed = given.option("--agreed")
        if agreed:
            promise(
                draft,
                agreed,
                by=_actor(draft, given.option("--by")) or actors[0],
                to=_actor(draft, given.option("--to")),
                due=due,
                contact=contact,
                opgave=opgave,
            )
        names = ", ".join(draft.get(Actor, a).name for a in dict.fromkeys(actors))
    print(_("Kept: {name}").format(name=names))
    return 0


def _refuse_loose(given: Given) -> None:
    """Refuse what says something about an agreement that is not there."""
    if given.option("--agreed"):
        return
    for flag in ("--by", "--to", "--due"):
        if given.has(flag):
            raise UserError(
                _("{flag} says something about an agreement.").format(flag=flag),
                hint=_("Say what was agreed with --agreed."),
            )


def _day(given: Given, flag: str) -> date | None:
    text = given.option(flag)
    return read_date(text) if text is not None else None


def _opgave(draft: Draft, text: str | None) -> OpgaveId | None:
    return OpgaveId(one_called(draft, Opgave, text).id) if text else None


def _activity(draft: Draft, text: str | None) -> ActivityId | None:
    return ActivityId(one_called(draft, Activity, text).id) if text else None


def _actor(draft: Draft, text: str | None) -> ActorId | None:
    return ActorId(one_called(draft, Actor, text).id) if text else None


def _channel(draft: Draft, text: str | None) -> TermId | None:
    if not text:
        return None
    return TermId(one_called(draft, Term, text, among=terms(draft, "channel")).id)
