"""What contacts in time say: of a moment, of an actor, of a silence."""

from collections.abc import Sequence
from datetime import date

from dronten_map.core.model import Records
from dronten_map.core.records import Activity, Actor, Commitment, ContactMoment
from dronten_map.core.talk_time import Gap, Lane, Moment, Sort, State
from dronten_map.i18n import N_, _, ngettext
from dronten_map.ui.fields.choice import listed
from dronten_map.ui.when import day, month_name

# How a moment stands, in a word; messages for `_`.
_STATES: dict[tuple[Sort, State], str] = {
    (Sort.CONTACT, "open"): N_("planned"),
    (Sort.AGREEMENT, "open"): N_("open"),
    (Sort.AGREEMENT, "late"): N_("overdue"),
    (Sort.AGREEMENT, "settled"): N_("settled"),
    (Sort.ACTIVITY, "open"): N_("planned"),
    (Sort.ACTIVITY, "late"): N_("past its date"),
    (Sort.ACTIVITY, "past"): N_("carried out"),
    (Sort.ACTIVITY, "settled"): N_("called off"),
}
_LONGEST = 240  # characters of what was said in a tooltip


def lane_note(lane: Lane, today: date) -> tuple[str, str]:
    """When an actor is to be spoken to, in a few words, with their tone."""
    if lane.next is None:
        return "", ""
    if lane.last is None:
        return _("never spoken to"), "warn"
    late = lane.days_late(today)
    if late:
        words = ngettext("{count} day late", "{count} days late", late)
        return words.format(count=late), "warn"
    on = f"{lane.next.day} {month_name(lane.next.month, short=True)}"
    return _("before {day}").format(day=on), ""


def told_lane(lane: Lane, name: str, today: date) -> str:
    """An actor: how many moments, and when it is to be spoken to."""
    count = len(lane.moments)
    moments = ngettext("{count} moment", "{count} moments", count).format(count=count)
    parts = [name, moments]
    if lane.last is not None:
        parts.append(_("last spoken to on {day}").format(day=day(lane.last)))
    if lane.next is not None and lane.last is None:
        parts.append(_("never spoken to"))
    elif lane.next is not None and not lane.days_late(today):
        parts.append(_("to be spoken to before {day}").format(day=day(lane.next)))
    elif lane.next is not None:
        parts.append(told_late(lane.days_late(today)))
    return "\n".join(parts)


def told_whole(lanes: Sequence[Lane], today: date) -> str:
    """How many lanes there are, and how many actors wait for too long."""
    late = sum(lane.days_late(today) > 0 for lane in lanes)
    rows = ngettext("{count} line", "{count} lines", len(lanes)).format(count=len(lanes))
    return f"{rows}, {_('too long without contact')}: {late}" if late else rows


def told_late(days: int) -> str:
    """How late it is to speak to somebody again."""
    words = ngettext(
        "{count} day too late to be spoken to again",
        "{count} days too late to be spoken to again",
        days,
    )
    return words.format(count=days)


def told_gap(gap: Gap) -> str:
    """A silence that was too long."""
    span = _("{start} to {end}").format(start=day(gap.start), end=day(gap.end))
    return "\n".join((_("Too long without contact"), span, told_late(gap.days)))


def told_moment(records: Records, moment: Moment) -> str:
    """A moment: its day, with whom, what it says and how it stands."""
    when = day(moment.start)
    if moment.end > moment.start:
        when = _("{start} to {end}").format(start=when, end=day(moment.end))
    state = _STATES.get((moment.sort, moment.state), "")
    text = " ".join(moment.text.split())
    short = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
    parts = [when, _with(records, moment), short, _(state) if state else ""]
    if moment.is_aside:
        parts.append(_("not about this opgave"))
    return "\n".join(part for part in parts if part)


def _with(records: Records, moment: Moment) -> str:
    match moment.sort:
        case Sort.CONTACT:
            found = records.find(ContactMoment, moment.record)
            ids = list(found.actors) if found is not None else []
        case Sort.ACTIVITY:
            planned = records.find(Activity, moment.record)
            ids = list(planned.invited) if planned is not None else []
        case Sort.AGREEMENT:
            agreed = records.find(Commitment, moment.record)
            ends = (agreed.by, agreed.to) if agreed is not None else ()
            ids = [a for a in ends if a is not None]
    names = [a.name for i in ids if (a := records.find(Actor, i)) is not None]
    between = " → " if moment.sort is Sort.AGREEMENT else ", "
    return between.join(names) if len(names) < 3 else listed(names, most=3)
