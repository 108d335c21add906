"""The agenda as iCalendar (RFC 5545), for Outlook and other calendars.

Only what has a day goes along: activities and agreements. Whom to speak to, and whose estimate is
old, says what we think of people, and a calendar is often shared.

An agreement is an event and no task (VTODO): Outlook takes up no tasks from a published calendar.
An event cannot be completed, and Outlook leaves one that was called off (STATUS:CANCELLED) where it
stood. So the title says it too: a later import changes it, by its UID, into “Kept: …” or
“Called off: …”.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from unicodedata import category

from dronten_map.core.agenda import Item, Topic, is_called_off
from dronten_map.core.ids import ActorId, RecordId
from dronten_map.core.model import Records
from dronten_map.core.plan import is_open
from dronten_map.core.records import Activity, Actor, Commitment
from dronten_map.i18n import _

_WIDTH = 75  # octets of one line, without its end
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def calendar(
    records: Records, items: Iterable[Item], *, document_id: str, on: date, sequence: int = 0
) -> bytes:
    """The items that have a day, as events of whole days.

    An event keeps its UID, so that importing a later agenda changes it instead of adding another.
    The sequence is a number that grows with every change of the map: calendars pass over what is
    not newer than what they have, and two agendas may be of one day.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dronten Map//Dronten Map//NL"]
    lines += ["CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    for item in items:
        if item.topic in (Topic.ACTIVITY, Topic.AGREEMENT):
            uid = f"{item.subject}.{document_id}@dronten-map"
            lines += ["BEGIN:VEVENT", f"UID:{_text(uid)}", f"DTSTAMP:{_day(on)}T000000Z"]
            lines.append(f"SEQUENCE:{sequence}")
            if is_called_off(records, item):
                lines.append("STATUS:CANCELLED")
            lines += _event(records, item)
            # A day with something on it is not a day on which she cannot be reached.
            lines += ["TRANSP:TRANSPARENT", "END:VEVENT"]
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _event(records: Records, item: Item) -> Iterator[str]:
    start = item.on or date.min
    activity = records.find(Activity, item.subject)
    days = activity.days if activity is not None else 1
    yield f"DTSTART;VALUE=DATE:{_day(start)}"
    yield f"DTEND;VALUE=DATE:{_day(start + timedelta(days=days))}"  # the first day that is free
    if activity is not None:
        yield f"SUMMARY:{_text(_titled(records, item))}"
        if activity.place:
            yield f"LOCATION:{_text(activity.place)}"
        told = [activity.goal, _with(records, item.actors)]
    else:
        yield f"SUMMARY:{_text(_titled(records, item))}"
        told = [_promised(records, item.subject), _kept(records.get(Commitment, item.subject))]
    description = "\n".join(text for text in told if text)
    if description:
        yield f"DESCRIPTION:{_text(description)}"


def _titled(records: Records, item: Item) -> str:
    """What it is called; in front of it how it ended, as no calendar shows that in another way."""
    if is_called_off(records, item):
        return _("Called off: {text}").format(text=item.text)
    agreement = records.find(Commitment, item.subject)
    if agreement is None:
        return item.text
    words = _("Agreement: {text}") if is_open(agreement) else _("Kept: {text}")
    return words.format(text=item.text)


def _kept(agreement: Commitment) -> str:
    """The day on which an agreement was kept; what shows it may not be for a shared calendar."""
    if agreement.done is None:
        return ""
    on = agreement.done
    return _("Kept on {date}.").format(date=f"{on.day}-{on.month}-{on.year}")


def _with(records: Records, actors: Iterable[ActorId]) -> str:
    names = ", ".join(records.get(Actor, actor).name for actor in actors)
    return _("With: {names}").format(names=names) if names else ""


def _promised(records: Records, agreement: RecordId) -> str:
    found = records.get(Commitment, agreement)
    by = records.get(Actor, found.by).name if found.by is not None else ""
    to = records.get(Actor, found.to).name if found.to is not None else ""
    if by and to:
        return _("{by} promised it to {to}.").format(by=by, to=to)
    return _("{by} promised it.").format(by=by) if by else ""


def _day(on: date) -> str:
    return f"{on.year:04}{on.month:02}{on.day:02}"


def _text(text: str) -> str:
    lines = "\n".join(text.splitlines())
    return "".join(c for c in lines if c in "\n\t" or category(c) != "Cc").translate(_ESCAPES)


def _folded(line: str) -> bytes:
    """A line with its end, broken where it is too long but never inside a letter."""
    rows: list[bytes] = []
    row = b""
    for letter in line:
        octets = letter.encode()
        if len(row) + len(octets) > _WIDTH:
            rows.append(row)
            row = b" "  # what begins with a blank goes on from the line before
        row += octets
    return b"\r\n".join([*rows, row]) + b"\r\n"
