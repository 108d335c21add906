"""What can be chosen for a document: plans, peilmomenten, views, readers, languages and styles."""

from collections.abc import Callable, Hashable, Sequence

from dronten_map.core.model import Records
from dronten_map.core.papers.order import Kind
from dronten_map.core.profiles import Profile
from dronten_map.core.queries import in_order, label_of, short_day
from dronten_map.core.records import EngagementPlan, Record, Snapshot, View
from dronten_map.i18n import LANGUAGES, _
from dronten_map.ui.fields.options import Option, Source

OTHER = "?"  # the house style that is still to be chosen
SIZES = ("A3", "A2", "A1", "A0")
_TONGUES = {"nl": "Nederlands", "en": "English"}


def fixed(options: Sequence[Option]) -> Source:
    """A list that does not hang on the map."""
    names = {option.value: option.name for option in options}

    def name(_records: Records, value: Hashable) -> str:
        return names.get(value, str(value))

    return Source(lambda _records: list(options), name)


def readers(kind: Kind) -> Source:
    """For whom a kind of document can be made; the tip says what is left out."""
    return fixed([Option(p, p.word, tip=p.left_out) for p in kind.profiles])


def every_reader() -> Source:
    """All readers."""
    return fixed([Option(p, p.word, tip=p.left_out) for p in Profile])


def languages() -> Source:
    """The languages of documents, each by its own name."""
    return fixed([Option(code, _TONGUES[code]) for code in LANGUAGES])


def sizes() -> Source:
    """The sizes of a poster."""
    return fixed([Option(size, size) for size in SIZES])


def styles(known: Sequence[tuple[str, str]]) -> Source:
    """House styles by file and name, and the choice of another file."""
    told = [Option(path, name) for path, name in known]
    return fixed([*told, Option(OTHER, _("Choose a file…"))])


def plans() -> Source:
    """The plans of the map, in the user's order."""

    def options(records: Records) -> list[Option]:
        found = in_order(records.all(EngagementPlan))
        return [Option(p.id, p.title or _("Without a title")) for p in found]

    return Source(options, _named(EngagementPlan))


def moments() -> Source:
    """The peilmomenten, the earliest first."""

    def options(records: Records) -> list[Option]:
        found = sorted(records.all(Snapshot), key=lambda s: s.on)
        return [Option(s.id, s.name, short_day(s.on)) for s in found]

    return Source(options, _named(Snapshot))


def views() -> Source:
    """The views of the map, in the user's order."""

    def options(records: Records) -> list[Option]:
        return [Option(v.id, v.name) for v in in_order(records.all(View))]

    return Source(options, _named(View))


def _named(record_type: type[Record]) -> Callable[[Records, Hashable], str]:
    def name(records: Records, value: Hashable) -> str:
        record = records.find(record_type, str(value))
        return label_of(records, record) if record is not None else ""

    return name
