"""The findings that were put aside, apart from those that still ask for a look."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dronten_map.core.model import Records
from dronten_map.core.records import Dismissal
from dronten_map.graph.findings.finding import Finding


@dataclass(frozen=True, slots=True)
class Sorted:
    """Findings that ask for a look, and those that were put aside with the reason for it."""

    open: tuple[Finding, ...]
    aside: tuple[tuple[Finding, Dismissal], ...]


def sort(records: Records, findings: Iterable[Finding]) -> Sorted:
    """Tell findings apart by whether they were put aside.

    A finding that names its actors, and is about others by now, asks for a look again.
    """
    dismissed = dismissals(records)
    still: list[Finding] = []
    aside: list[tuple[Finding, Dismissal]] = []
    for finding in findings:
        dismissal = dismissed.get(finding.key)
        if dismissal is None:
            still.append(finding)
        else:
            aside.append((finding, dismissal))
    return Sorted(tuple(still), tuple(aside))


def dismissals(records: Records) -> Mapping[str, Dismissal]:
    """What was put aside, by the key of the finding."""
    return {dismissal.key: dismissal for dismissal in records.all(Dismissal)}
