"""The limit on memory. What Windows is told can be looked at anywhere, by a stand-in for it."""

import ctypes
from typing import Any

import pytest

from dronten_map.session.memory import ExtendedLimits, limit_on_windows

_PROCESS = 2**64 - 1  # as Windows calls the process that asks


class _Windows:
    """Writes down what it is asked, and answers as Windows does."""

    def __init__(self, *, refuses: str = "") -> None:
        self.limits = ExtendedLimits()
        self.asked: list[tuple[Any, ...]] = []
        self._refuses = refuses

    def CreateJobObjectW(self, attributes: None, name: None, /) -> int | None:  # noqa: N802
        self.asked.append(("job", attributes, name))
        return None if self._refuses == "job" else 7

    def SetInformationJobObject(  # noqa: N802
        self, job: int, kind: int, limits: Any, size: int, /
    ) -> int:
        self.asked.append(("limits", job, kind, size))
        ctypes.memmove(ctypes.byref(self.limits), limits, size)
        return int(self._refuses != "limits")

    def AssignProcessToJobObject(self, job: int, process: int, /) -> int:  # noqa: N802
        self.asked.append(("process", job, process))
        return int(self._refuses != "process")

    def GetCurrentProcess(self) -> int:  # noqa: N802
        return _PROCESS


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="it is told of 64 bits")
def test_what_windows_is_told_has_the_shape_that_it_documents() -> None:
    assert ctypes.sizeof(ExtendedLimits) == 144
    assert ExtendedLimits.IoInfo.offset == 64
    assert ExtendedLimits.ProcessMemoryLimit.offset == 112


def test_on_windows_a_process_puts_itself_in_a_job_with_a_limit() -> None:
    windows = _Windows()
    limit_on_windows(windows, 300)
    size = ctypes.sizeof(ExtendedLimits)
    assert windows.asked == [("job", None, None), ("limits", 7, 9, size), ("process", 7, _PROCESS)]
    assert windows.limits.ProcessMemoryLimit == 300_000_000
    assert windows.limits.BasicLimitInformation.LimitFlags == 0x100


@pytest.mark.parametrize("refuses", ["job", "limits", "process"])
def test_a_limit_that_windows_refuses_is_no_secret(refuses: str) -> None:
    with pytest.raises(OSError, match="cannot be limited"):
        limit_on_windows(_Windows(refuses=refuses), 300)
