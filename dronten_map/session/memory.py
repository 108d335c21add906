"""A limit on the memory of this process: asking for more fails, the whole machine does not suffer.

Linux and macOS keep it by a limit on addresses, Windows by a job that the process puts itself in.
"""

import ctypes
import sys
from ctypes import wintypes
from typing import Any, Protocol

_EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
_PROCESS_MEMORY = 0x100  # JOB_OBJECT_LIMIT_PROCESS_MEMORY


class Kernel(Protocol):
    """What this module asks of Windows; everything is told in whole numbers and addresses."""

    def CreateJobObjectW(self, attributes: None, name: None, /) -> int | None: ...  # noqa: N802, D102

    def SetInformationJobObject(  # noqa: N802, D102
        self, job: int, kind: int, limits: object, size: int, /
    ) -> int: ...

    def AssignProcessToJobObject(self, job: int, process: int, /) -> int: ...  # noqa: N802, D102

    def GetCurrentProcess(self) -> int: ...  # noqa: N802, D102


class _BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION of winnt.h."""

    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION of winnt.h."""

    _fields_ = (
        ("BasicLimitInformation", _BasicLimits),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


def limit_memory(megabytes: int) -> None:
    """Let asking for more memory than this fail in this process, with a MemoryError.

    Raises:
        OSError: the system does not allow it.
    """
    if sys.platform == "win32":
        limit_on_windows(_kernel(), megabytes)
        return
    import resource

    most = megabytes * 1_000_000
    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def limit_on_windows(kernel: Kernel, megabytes: int) -> None:
    """Put this process in a job whose processes get no more memory than this.

    The job lasts as long as the process, so its handle is never closed.

    Raises:
        OSError: Windows does not allow it.
    """
    limits = ExtendedLimits()
    limits.BasicLimitInformation.LimitFlags = _PROCESS_MEMORY
    limits.ProcessMemoryLimit = megabytes * 1_000_000
    job = kernel.CreateJobObjectW(None, None)
    size = ctypes.sizeof(limits)
    if (
        not job
        or not kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), size)
        or not kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
    ):
        raise OSError("The memory of the process cannot be limited.")


if sys.platform == "win32":

    def _kernel() -> Kernel:
        """The library of Windows, told what it gets: a handle is wider than its usual number."""
        found: Any = ctypes.WinDLL("kernel32", use_last_error=True)
        found.CreateJobObjectW.restype = wintypes.HANDLE
        found.CreateJobObjectW.argtypes = (ctypes.c_void_p, wintypes.LPCWSTR)
        found.SetInformationJobObject.restype = wintypes.BOOL
        found.SetInformationJobObject.argtypes = (
            *(wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD),
        )
        found.AssignProcessToJobObject.restype = wintypes.BOOL
        found.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
        found.GetCurrentProcess.restype = wintypes.HANDLE
        found.GetCurrentProcess.argtypes = ()
        return found
