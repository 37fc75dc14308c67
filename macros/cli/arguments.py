"""The command line of ``sop``, in Indonesian."""

import argparse
import os
import re
from collections.abc import Iterable
from typing import Any, NoReturn

from macros.cli.command import all_commands
from macros.settings import Settings, SettingsError

_ISTILAH = (
    (r"the following arguments are required: (.*)", r"harus disebut: \1"),
    (r"unrecognized arguments: (.*)", r"tidak dikenal: \1"),
    (r"argument (.*): invalid choice: (.*) \(choose from (.*)\)", r"\1: \2 tidak dikenal; pilihannya \3"),
    (r"argument (.*): expected one argument", r"\1: isinya harus disebut"),
    (r"argument (.*): ignored explicit argument (.*)", r"\1: tidak memerlukan isi \2"),
)


class _Shape(argparse.HelpFormatter):
    def add_usage(
        self, usage: str | None, actions: Iterable[argparse.Action], groups: Any, prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, "pemakaian: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser that speaks Indonesian and ends with code 2 on wrong usage."""

    def __init__(self, **isian: Any) -> None:
        super().__init__(formatter_class=_Shape, add_help=False, allow_abbrev=False, **isian)
        self._positionals.title, self._optionals.title = "isian", "pilihan"
        self.add_argument("-h", "--help", "--bantuan", action="help", help="tampilkan bantuan ini")

    def error(self, message: str) -> NoReturn:
        for pola, ganti in _ISTILAH:
            message = re.sub(pola, ganti, message)
        self.exit(2, f"sop: {message}\n{self.format_usage()}")


def build_parser() -> Parser:
    """The parser of ``sop``; its result has ``jalankan`` (the command), ``setelan`` and the command's own
    values.
    """
    parser = Parser(prog="sop", description="Memeriksa, merapikan, merakit, dan mengevaluasi naskah SOP.")
    choices = parser.add_subparsers(title="perintah", metavar="perintah", required=True)
    for command in all_commands():
        meaning = command.help[0].upper() + command.help[1:] + "."
        one: Parser = choices.add_parser(command.name, help=command.help, description=meaning)
        one.add_argument(
            "--format", choices=command.formats, default="teks", help="bentuk laporan (bawaan: teks)"
        )
        one.set_defaults(jalankan=command.run)
        for option in command.options:
            one.add_argument(*option.flags, **option.settings)
    return parser


def parse(argv: Iterable[str] | None) -> argparse.Namespace:
    """The arguments of one call, with the settings of the environment. Ends with code 2 on wrong usage."""
    utama = build_parser()
    isian = utama.parse_args(None if argv is None else list(argv))
    try:
        isian.setelan = Settings.of(os.environ)
    except SettingsError as salah:
        utama.exit(2, f"sop: {salah}\n")
    return isian
