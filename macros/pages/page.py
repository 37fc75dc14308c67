"""What a page is: a value with its address, its words, and its parts. Adapters give it to their generator."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from macros.source.prose import MacroCall, Signature

Draw = Callable[..., Markup]
"""``(site, page, **arguments)``: the markup of a part on that page. Arguments are texts."""

ID_EXAMPLES = {
    "sop": "unit/nama-sop",
    "unit": "unit",
    "peraturan": "uu-24-2013",
    "peristiwa": "lahir",
    "jabatan": "unit:jabatan",
}
"""What an id looks like in the guide; other parameters have their example in the record of their part."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of pages, declared once, beside its template.

    ``name`` is what authors call it by, ``help`` what the guide says of it, ``examples`` the guide's values
    for its parameters; those are the parameters of ``draw`` after the site and the page. ``order`` is its
    place among all parts, in the guide and on a page. A part that stands on every page of a kind by itself
    says so: ``on`` is "sop" or "unit", ``after_prose`` its side of the editor's prose, ``belongs`` on which
    of those pages it has something to show; with a ``heading``, at its ``anchor``, the head of the page leads
    to it, and a body that calls it takes it over. ``twin`` writes the same into the Markdown twin of the
    page. A part that is no ``macro`` cannot be called by anybody.
    """

    name: str
    help: str
    draw: Draw
    order: int
    on: str = ""
    after_prose: bool = False
    belongs: Callable[[Any], bool] = bool
    heading: str = ""
    anchor: str = ""
    twin: Callable[..., str] | None = None
    examples: Mapping[str, str] = field(default_factory=dict)
    macro: bool = True

    @property
    def signature(self) -> Signature:
        """The parameters that a call may name."""
        return Signature.of(self.draw, lewati=2)

    def example(self, parameter: str) -> str:
        """What the guide writes for a parameter."""
        return self.examples.get(parameter) or ID_EXAMPLES[parameter]


@dataclass(frozen=True, slots=True)
class PlacedPart:
    """A part in its place on a page, with the arguments that it is drawn with there, and its heading."""

    part: Part
    arguments: Mapping[str, str] = field(default_factory=dict)

    def draw(self, site: Any, page: "Page") -> Markup:
        """The markup of the part for this page."""
        return with_heading(self.part, self.part.draw(site, page, **self.arguments))


@dataclass(frozen=True, slots=True)
class Passage:
    """A text in Markdown: of the engine's own, in the words of the generator's Markdown, or (``foreign``) an
    editor's, with the macro calls that were accepted in it.
    """

    text: str
    calls: Sequence[MacroCall] = ()
    foreign: bool = True


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its address, title and description as plain text, and its parts in order.

    ``unit`` and ``sop`` are the ids that the page is about, "" for others. ``source`` is the file it comes
    from, relative to the content folder, "" for pages made from the catalog alone. ``data`` is the file that
    holds the same as JSON, from the root of the site; a page that has one has a Markdown twin too. Pages of
    one ``group`` are drawn together. ``menu`` is its name in the menu.
    """

    url: str
    title: str = ""
    description: str = ""
    parts: tuple[Passage | PlacedPart, ...] = ()
    unit: str = ""
    sop: str = ""
    source: str = ""
    data: str = ""
    group: str = ""
    menu: str = ""

    @property
    def file(self) -> str:
        """The file of the page in the folder of documents: ``sop/dinas/ktp.md``."""
        return f"{self.url.rstrip('/')}.md"

    @property
    def placed(self) -> tuple[PlacedPart, ...]:
        """The parts of the engine."""
        return tuple(part for part in self.parts if isinstance(part, PlacedPart))

    @property
    def owner(self) -> str:
        """The id of the SOP or unit whose prose stands on it."""
        return self.sop or self.unit


def with_heading(part: Part, markup: Markup) -> Markup:
    """The markup of a part below its heading, where it has one."""
    if not part.heading:
        return markup
    return Markup('<h2 id="{}">{}</h2>\n{}').format(part.anchor, part.heading, markup)
