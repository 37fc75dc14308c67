"""Text of the content for places that a site generator does not escape."""

from markupsafe import escape


def plain(text: str) -> str:
    """The text as HTML, with nothing that a template engine would run."""
    return str(escape(text)).replace("{", "&#123;")
