"""What things are called in addresses: the pattern of a short name, and the id of an SOP."""

import re

SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_SLUG = re.compile(SLUG)


def is_slug(text: str) -> bool:
    """Whether a text is fit for an address and a file: lower case letters, digits, hyphens between them."""
    return _SLUG.fullmatch(text) is not None


class SopId(str):
    """The id of an SOP, ``<unit>/<slug>``, which knows both; without a slash all of it is the unit."""

    __slots__ = ()

    @property
    def unit(self) -> str:
        """The id of the unit that owns the SOP."""
        return self.partition("/")[0]

    @property
    def slug(self) -> str:
        """The SOP's name inside the unit, "" without one."""
        return self.partition("/")[2]

    @property
    def is_valid(self) -> bool:
        """Whether both are fit for an address."""
        return is_slug(self.unit) and is_slug(self.slug)
