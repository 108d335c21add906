"""What the build of a wheel does besides packing: compile the fast part of the canvas.

Hatchling runs it. A wheel with something compiled is for one kind of machine, one without for all.
"""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class RasterHook(BuildHookInterface[Any]):
    """Compiles, and says for which machines the wheel is."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the library before the files are gathered."""
        script = Path(self.root) / "build_raster.py"
        subprocess.run([sys.executable, str(script)], check=True)
        if any(Path(self.root).glob("dronten_map/ui/canvas/_raster.*")):
            platform = sysconfig.get_platform().replace("-", "_").replace(".", "_")
            build_data["pure_python"] = False
            build_data["tag"] = f"py3-none-{platform}"
