"""What came back, as text for a reader and as JSON for a program: the same review."""

import json
from collections import Counter
from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING, Any

from dronten_map.core.diff import Outcome, Proposed
from dronten_map.i18n import N_, _

if TYPE_CHECKING:
    from dronten_map.exchange.returned import Review

_SHOWN = (Outcome.CHANGED, Outcome.NEW, Outcome.DELETION, Outcome.CONFLICT, Outcome.UNCLEAR)
_WORDS = {
    Outcome.CHANGED: N_("changed"),
    Outcome.NEW: N_("new"),
    Outcome.DELETION: N_("marked for deletion"),
    Outcome.CONFLICT: N_("conflict"),
    Outcome.UNCLEAR: N_("not understood"),
}


def as_json(review: "Review", doubtful: Collection[str]) -> str:
    """The review as JSON: files, what was refused, cells, remarks.

    Args:
        review: What came back.
        doubtful: The new actors that may be one of ours, which are not taken over.
    """
    told = {
        "files": [
            {"file": s.file, "sender": s.sender, "handed_out": s.on.isoformat()}
            for s in review.sent
        ],
        "refused": [{"file": r.file, "message": r.message} for r in review.refused],
        "cells": [_plain(cell, review, doubtful) for cell in review.proposal.of(*_SHOWN)],
        "remarks": [
            {**_place(r.spot.file, r.spot.sheet, r.spot.row, r.spot.cell), "text": r.text}
            for r in review.remarks
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


def as_text(review: "Review", doubtful: Collection[str]) -> str:
    """The review in lines: what was refused, each cell, each remark, and how many there are."""
    lines = [f"{one.file}: {one.message}" for one in review.refused]
    for cell in review.proposal.of(*_SHOWN):
        message = cell.message
        if cell.subject in doubtful and cell.field == "name":
            names = ", ".join(f"“{one.name}”" for one in review.alike[cell.subject])
            message = _("Perhaps this is {names}; it was not taken over.").format(names=names)
        lines.append(f"{_where(cell)}: {_(_WORDS[cell.outcome])} {message}".rstrip())
    for remark in review.remarks:
        place = f"{remark.spot.file}, {remark.spot.sheet} {remark.spot.cell}"
        lines.append(f"{place}: “{remark.text}”")
    counts = Counter(cell.outcome for cell in review.proposal.cells)
    told = [f"{_(_WORDS[one])}: {counts[one]}" for one in _SHOWN if counts[one]]
    if not told:
        return "\n".join([*lines, _("Nothing was changed.")])
    return "\n".join([*lines, "", ", ".join(told)])


def _where(cell: Proposed) -> str:
    return f"{cell.spot.file}, {cell.spot.sheet} {cell.spot.cell or cell.spot.row}"


def _plain(cell: Proposed, review: "Review", doubtful: Collection[str]) -> dict[str, Any]:
    plain = {
        "outcome": cell.outcome.value,
        **_place(cell.spot.file, cell.spot.sheet, cell.spot.row, cell.spot.cell),
        "sender": cell.spot.sender,
        "type": cell.record_type.__name__,
        "id": cell.subject,
        "field": cell.field,
        "before": _value(cell.before),
        "after": _value(cell.after),
        "ours": _value(cell.ours),
        "message": cell.message,
    }
    if cell.subject in doubtful and cell.field == "name":
        offered = review.alike[cell.subject]
        plain["alike"] = [
            {"id": one.actor, "name": one.name, "likeness": one.likeness} for one in offered
        ]
    return plain


def _place(file: str, sheet: str, row: int, cell: str) -> dict[str, Any]:
    return {"file": file, "sheet": sheet, "row": row, "cell": cell}


def _value(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
