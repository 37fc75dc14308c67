"""What is costly to make, made once for all tests: the processes that share the work wait for the first to
finish.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock


def once(tmp_path_factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """The folder of this name in the run's own temporary folder, filled by whichever process asks for it
    first.

    What tests get is shared, so they only read it. A process that fails to make it leaves nothing behind.
    """
    own = tmp_path_factory.getbasetemp()
    root = own.parent if own.name.startswith("popen-") else own
    folder, done = root / f"shared-{name}", root / f"shared-{name}.done"
    with FileLock(root / f"shared-{name}.lock"):
        if not done.exists():
            folder.mkdir()
            make(folder)
            done.touch()
    return folder
