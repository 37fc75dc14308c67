"""A preview makes documents when the browser asks for them."""

from collections.abc import Callable, Iterable
from typing import Any

Wsgi = Callable[[Any, Any], Iterable[bytes]]
"""An application after PEP 3333."""


def with_documents(document: Callable[[str], tuple[str, bytes] | None], serve: Wsgi, prefix: str) -> Wsgi:
    """``serve``, but for what ``document`` makes: the media type and bytes at a path below ``prefix``."""

    def respond(environ: Any, start_response: Any) -> Iterable[bytes]:
        made = document(environ["PATH_INFO"].removeprefix(prefix))
        if made is None:
            return serve(environ, start_response)
        start_response("200 OK", [("Content-Type", made[0]), ("Content-Length", str(len(made[1])))])
        return [made[1]]

    return respond
