"""What an item of the agenda says: when it is, how late, and why it is asked for."""

from dronten_map.core.agenda import INTERVALS, Item, Topic, levels_wanted, who_to_whom
from dronten_map.core.model import Records
from dronten_map.core.queries import word
from dronten_map.core.records import Activity
from dronten_map.i18n import _, ngettext
from dronten_map.ui.when import day


def told_when(records: Records, item: Item) -> str:
    """When an item is or was, how late it is, and who promised it to whom."""
    if item.on is None:
        return _("never spoken to")
    when = day(item.on)
    match item.topic:
        case Topic.CONTACT:
            parts = [_("last spoken to on {date}").format(date=when), told_late(item)]
        case Topic.ASSESSMENT:
            parts = [_("estimated on {date}").format(date=when)]
        case Topic.AGREEMENT:
            parts = [when, told_late(item), who_to_whom(records, item)]
        case Topic.ACTIVITY:
            is_long = item.until is not None and item.until > item.on
            until = day(item.until) if is_long and item.until is not None else ""
            span = _("{start} to {end}").format(start=when, end=until)
            parts = [span if until else when]
    return " · ".join(part for part in parts if part)


def told_late(item: Item) -> str:
    """How many days an item is late; empty when it is not."""
    if not item.days_late:
        return ""
    late = ngettext("{count} day late", "{count} days late", item.days_late)
    return late.format(count=item.days_late)


def told_why(records: Records, item: Item) -> str:
    """Why the agenda asks for it, in a sentence; empty when that is plain."""
    match item.topic:
        case Topic.ACTIVITY:
            found = records.find(Activity, item.subject)
            return found.goal if found is not None else ""
        case Topic.AGREEMENT:
            return ""
        case Topic.CONTACT:
            level = max((levels_wanted(records).get(a, 0) for a in item.actors), default=0)
            if level not in INTERVALS:
                return ""
            words = _(
                "We want “{level}”. That asks for contact every {count} days, by our own rule:"
                " the higher on the ladder, the closer."
            )
            return words.format(level=word(records, "participation", level), count=INTERVALS[level])
        case Topic.ASSESSMENT:
            return _("It is older than half a year, and people change their minds.")
