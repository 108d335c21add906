"""What every document says of itself: what it is, whose it is, of which day and for whom."""

from dataclasses import dataclass
from datetime import date

from dronten_map.core.model import Records
from dronten_map.core.profiles import Profile
from dronten_map.core.records import MapInfo
from dronten_map.i18n import Language, _, language


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """The head of a document."""

    title: str
    map_title: str
    organisation: str
    programme: str
    author: str  # a function, not a person's name
    is_example: bool
    on: date  # agreements that were due before it are overdue
    profile: Profile
    language: Language


def sender_of(records: Records, title: str, *, on: date, profile: Profile) -> Sender:
    """The head of a document with this title, in the language of the moment."""
    info = next(records.all(MapInfo))
    return Sender(
        title=title,
        map_title=info.title or _("no title yet"),
        organisation=info.organisation,
        programme=info.programme,
        author=info.author,
        is_example=info.is_example,
        on=on,
        profile=profile,
        language=language(),
    )
