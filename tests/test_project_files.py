"""What is shipped holds on every machine: no folder of one, no address of a package index."""

import re
from pathlib import Path

from tests.tree import ROOT, shown, texts

# Folders of one machine and addresses of package indexes; what is written here must hold anywhere.
PRIVATE = re.compile(
    r"(?<![\w.])/(?:work|home|root|tmp|Users|opt)/\w|[A-Z]:\\Users|\blocalhost\b|\b127\.0\.0\.1\b"
    r"|pypi\.org|pythonhosted|npmjs|--(?:extra-)?index-url|--find-links"
)


def test_no_file_names_a_machine_or_a_package_index() -> None:
    found = [
        f"{shown(file)}: {match.group()}"
        for file, text in texts()
        if file != Path(__file__).resolve()
        for match in PRIVATE.finditer(text)
    ]
    assert found == []


def test_the_lock_file_holds_names_versions_and_hashes_only() -> None:
    line = re.compile(
        r"[a-z0-9-]+==[\w.]+( ; [\w' .<>=]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?"
    )
    lines = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
    assert [text for text in lines if not line.fullmatch(text)] == []
