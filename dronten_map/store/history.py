"""What the file keeps of the history: its entries, and what one step does to them."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """One step that was done, without its changes.

    Attributes:
        position: Its number, growing; gaps are normal.
        size: Bytes that its changes take in the file.
    """

    position: int
    label: str
    merge_key: str
    at: datetime
    size: int


@dataclass(frozen=True, slots=True)
class Turn:
    """What running a step does to the history, written in the same transaction.

    Attributes:
        cursor: The position of the last step that is done afterwards; 0 is none.
        put: An entry that is added, or takes the place of the one with its position.
        content: The changes of that entry, as core.codec.step_to_json writes them.
        drop_after: Entries beyond this position go; None drops none.
        drop_through: Entries up to and with this position go, the oldest; 0 drops none.
    """

    cursor: int
    put: Entry | None = None
    content: str = ""
    drop_after: int | None = None
    drop_through: int = 0
