"""Parts in their places: what stands on a page, and in what order."""

from collections.abc import Sequence
from typing import Any

from macros.pages.page import Page, Passage, PlacedPart
from macros.pages.parts import all_parts, parts_on
from macros.source.prose import MacroCall


def placed(name: str, **arguments: str) -> PlacedPart:
    """The part of this name, drawn with these arguments."""
    return PlacedPart(all_parts()[name], arguments)


def around_prose(
    kind: str, subject: Any, text: str, calls: Sequence[MacroCall]
) -> tuple[Passage | PlacedPart, ...]:
    """The parts of the page about an SOP or unit (``kind`` "sop" or "unit") around the prose of its editor.

    Parts with a heading that the prose calls for without an argument stand where it calls for them.
    """
    called = {call.nama for call in calls if not call.args and not call.kwargs}
    standing = [
        part
        for part in parts_on(kind)
        if part.belongs(subject) and not (part.heading and part.name in called)
    ]
    before = (PlacedPart(part) for part in standing if not part.after_prose)
    after = (PlacedPart(part) for part in standing if part.after_prose)
    prose = (Passage(text, calls),) if text.strip() else ()
    return (*before, *prose, *after)


def list_page(url: str, title: str, description: str, part: PlacedPart, *, menu: str = "") -> Page:
    """A page with its title and a sentence above one part."""
    opening = Passage(f"# {title}\n\n{description}.\n{{: .sop-untuk }}", foreign=False)
    return Page(url, title, description, (opening, part), menu=menu)
