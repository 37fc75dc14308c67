"""What a command of ``sop`` is, and which there are: every module of ``macros.cli.commands`` declares one."""

import pkgutil
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import import_module
from typing import Any

from macros.cli import commands
from macros.cli.reporting import FORMAT


class Group(StrEnum):
    """What commands are for: their headings in the guide, in this order."""

    MENULIS = "Menulis"
    MEMERIKSA = "Memeriksa"
    MEMBUAT = "Membuat berkas"


@dataclass(frozen=True, slots=True)
class Option:
    """One argument of a command: its flags, or the name of its place, and how argparse is to read it."""

    flags: tuple[str, ...]
    settings: Mapping[str, Any]


def option(*flags: str, **settings: Any) -> Option:
    """What ``ArgumentParser.add_argument`` takes; ``help`` in Indonesian."""
    return Option(flags, settings)


@dataclass(frozen=True, slots=True)
class Command:
    """A command of ``sop``.

    ``help`` is a phrase in lower case without full stop; ``guide`` says in Markdown what the editors' guide
    says of it, every option with it; ``usage`` is how the guide writes a call. ``formats`` are the choices of
    ``--format``. ``run`` gets the arguments and the settings of the run, and returns the exit code.
    """

    name: str
    help: str
    run: Callable[[Namespace], int]
    group: Group
    usage: str
    guide: str
    options: tuple[Option, ...] = ()
    formats: Sequence[str] = FORMAT


@cache
def all_commands() -> tuple[Command, ...]:
    """Every command, in the order of the names of their modules."""
    names = sorted(module.name for module in pkgutil.iter_modules(commands.__path__))
    return tuple(import_module(f"{commands.__name__}.{name}").COMMAND for name in names)


def command_guide() -> str:
    """The guide's list of commands, as Markdown: a heading for each group, each command with its text."""
    return "\n".join(_guide())


def _guide() -> Iterator[str]:
    for group in Group:
        yield f"## {group}\n"
        for command in all_commands():
            if command.group is group:
                yield f"`{command.usage}`\n:   {command.guide}\n"
