"""Contacts that were being typed and are not kept yet: put aside, and found again the next time.

They stand beside the working copies, not in the map: what is half typed is nobody else's business.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, cast
from uuid import uuid4

from dronten_map.errors import UserError
from dronten_map.session import folders
from dronten_map.store import fsops

_LARGEST = 4_000_000  # bytes
MOST = 20  # that are put aside of one map; the oldest make room


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """What stood in the fields, as it was typed.

    Attributes:
        at: When it was put aside: ISO date and time.
        actors: The ids of with whom it was.
        texts: Field -> what was typed in it, also a date that is only half there.
        choices: Field -> the id of what was chosen.
    """

    at: str
    actors: tuple[str, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict[str, str])
    choices: Mapping[str, str] = field(default_factory=dict[str, str])
    key: str = field(default_factory=lambda: uuid4().hex)


def drafts_of(document_id: str) -> list[ContactDraft]:
    """What was put aside for a map, the latest first; what cannot be read is left out."""
    file = _file(document_id)
    if not file.exists():
        return []
    try:
        plain: object = json.loads(fsops.read_bytes(file, limit=_LARGEST))
    except (UserError, ValueError):
        return []
    entries = cast("list[Any]", plain) if isinstance(plain, list) else []
    found = [_read(entry) for entry in entries]
    return sorted((d for d in found if d is not None), key=lambda d: d.at, reverse=True)


def keep_draft(document_id: str, draft: ContactDraft) -> None:
    """Put a draft aside; an earlier one with the same key is replaced.

    Raises:
        UserError: the folder of the program cannot be written.
    """
    others = [one for one in drafts_of(document_id) if one.key != draft.key]
    _write(document_id, [draft, *others][:MOST])


def drop_draft(document_id: str, key: str) -> None:
    """Forget a draft, as it was kept in the map or thrown away.

    Raises:
        UserError: the folder of the program cannot be written.
    """
    before = drafts_of(document_id)
    after = [one for one in before if one.key != key]
    if len(after) < len(before):
        _write(document_id, after)


def _write(document_id: str, drafts: list[ContactDraft]) -> None:
    file = _file(document_id)
    if not drafts:
        fsops.remove_file(file)
        return
    fsops.make_folder(file.parent)
    plain = [
        {
            "key": one.key,
            "at": one.at,
            "actors": list(one.actors),
            "texts": dict(one.texts),
            "choices": dict(one.choices),
        }
        for one in drafts
    ]
    fsops.write_bytes(file, json.dumps(plain, ensure_ascii=False, indent=1).encode())


def _file(document_id: str) -> Path:
    # An identity comes out of a file: it may not choose where something is written.
    return folders.home() / "drafts" / f"{sha256(document_id.encode()).hexdigest()[:32]}.json"


def _read(entry: Any) -> ContactDraft | None:
    if not isinstance(entry, dict):
        return None
    plain = cast("dict[Any, Any]", entry)
    key, at, actors = plain.get("key"), plain.get("at"), plain.get("actors")
    if not (isinstance(key, str) and isinstance(at, str) and isinstance(actors, list)):
        return None
    ids = tuple(a for a in cast("list[Any]", actors) if isinstance(a, str))
    return ContactDraft(at, ids, _texts(plain.get("texts")), _texts(plain.get("choices")), key)


def _texts(plain: Any) -> dict[str, str]:
    found = cast("dict[Any, Any]", plain) if isinstance(plain, dict) else {}
    return {str(k): v for k, v in found.items() if isinstance(v, str)}
