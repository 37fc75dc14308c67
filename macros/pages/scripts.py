"""Scripts as browsers get them: without the comments, which hold the types and are a fourth of the bytes."""

import re

_COMMENT = re.compile(r"^[ \t]*(?:/\*(?:[^*]|\*(?!/))*\*/|//[^\n]*)[ \t]*\n", re.MULTILINE)


def shrink(script: str) -> str:
    """The same program without comments that have their lines to themselves, as the formatter sets them.

    This does not know JavaScript: a line of a template that looks like a comment would go too. A test holds
    every script of the site, read by a parser, to what it was.
    """
    return _COMMENT.sub("", script)
