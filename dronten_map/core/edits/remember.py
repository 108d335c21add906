"""Who said so, and when: kept in the record itself, where the next reader looks for a source."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.queries import short_day
from dronten_map.core.records import (
    Actor,
    Commitment,
    ContactMoment,
    Involvement,
    Record,
    Relation,
)
from dronten_map.core.rules import LONGEST_TEXT

# Where a record tells its source. An activity has no such field: its handout and the step tell.
SOURCE_FIELDS: Mapping[type[Record], str] = {
    Actor: "source",
    Relation: "note",
    Involvement: "note",
    ContactMoment: "source",
    Commitment: "evidence",
}
_BETWEEN = "; "


def remember(draft: Draft, record_type: type[Record], subject: str, sender: str, on: date) -> None:
    """Let a record tell who said what it says now, and on which day; once for each sender."""
    field = SOURCE_FIELDS.get(record_type)
    record: Any = draft.find(record_type, subject)
    if field is None or record is None or not sender:
        return
    kept = forgotten(getattr(record, field), sender)
    told = f"{sender}, {short_day(on)}"
    text = f"{kept}{_BETWEEN}{told}" if kept else told
    if len(text) <= LONGEST_TEXT:  # a full field keeps what it says
        amend(draft, record_type, [subject], **{field: text})


def forgotten(text: str, sender: str) -> str:
    """A source without what `remember` put there for this sender.

    >>> forgotten("Website; Team wijk, 5-1-2026", "Team wijk")
    'Website'
    """
    told = re.escape(sender) + r", \d{1,2}-\d{1,2}-\d{4}"
    return re.sub(rf"(^|{re.escape(_BETWEEN)}){told}$", "", text)
