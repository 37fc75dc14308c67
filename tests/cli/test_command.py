"""A command is one file that declares it: found, parsed, shown and run from there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.cli import commands, main
from macros.cli.command import all_commands, command_guide

GREETING = '''\
"""``sop salam``: a greeting."""

from argparse import Namespace

from macros.cli.command import Command, Group, option


def salam(isian: Namespace) -> int:
    """Greet."""
    print(f"Halo {isian.siapa}, dari {isian.setelan.akar}")
    return 3


COMMAND = Command(
    name="salam",
    help="memberi salam",
    run=salam,
    group=Group.MEMERIKSA,
    usage="sop salam SIAPA",
    guide="Memberi salam.",
    options=(option("siapa", help="yang disapa"),),
)
'''


@pytest.fixture
def with_greeting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """One more file among the commands, and nothing else."""
    (tmp_path / "salam.py").write_text(GREETING)
    monkeypatch.setattr(commands, "__path__", [*commands.__path__, str(tmp_path)])
    all_commands.cache_clear()
    yield
    all_commands.cache_clear()


@pytest.mark.usefixtures("with_greeting")
def test_a_new_file_is_a_new_command(di_kota: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert di_kota.is_dir()
    assert main(["salam", "warga"]) == 3
    assert capsys.readouterr().out == "Halo warga, dari sops\n"
    with pytest.raises(SystemExit):
        main(["--bantuan"])
    assert "memberi salam" in capsys.readouterr().out
    assert "\n`sop salam SIAPA`\n:   Memberi salam.\n" in command_guide()


def test_every_module_declares_the_command_of_its_name_in_the_same_order_always() -> None:
    modules = sorted(path.stem for path in Path(commands.__path__[0]).glob("*.py") if path.stem != "__init__")
    assert [command.name.replace("-", "_") for command in all_commands()] == modules
