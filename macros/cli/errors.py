"""What is wrong with a call of ``sop``, as opposed to the content."""


class CommandError(Exception):
    """A command cannot run as it was called; the message says why, in Indonesian."""
