"""What the PDF engine may read: files of the project's own folder of styles, and pictures inside the document.

In: an address that the engine wants. Out: its bytes, or a refusal that fails the document. Nothing is ever fetched
from a network.
"""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from weasyprint.urls import URLFetcher, URLFetcherResponse

_TYPES = {".css": "text/css", ".png": "image/png", ".jpg": "image/jpeg", ".woff2": "font/woff2", ".ttf": "font/ttf"}
_PICTURES = ("data:image/png", "data:image/jpeg", "data:image/svg+xml;base64,")


class RefusedError(ValueError):
    """The document asked for something from outside."""


class ProjectFetcher(URLFetcher):  # type: ignore[misc]  # the engine has no types
    """Fetches from the folder ``assets`` only, and pictures written into the document itself."""

    def __init__(self, assets: Path) -> None:
        super().__init__(allowed_protocols={"file", "data"}, allow_redirects=False, fail_on_errors=True)
        self._assets = assets.resolve()

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """The bytes at ``url``. Raises RefusedError for anything outside the folder."""
        if url.startswith("data:"):
            if not url.startswith(_PICTURES):
                raise RefusedError("refused: a data address that is not a picture")
            return super().fetch(url, headers)
        parts = urlsplit(url)
        if parts.scheme != "file" or parts.netloc:
            raise RefusedError(f"refused: {url} is not part of the document; guides fetch nothing from elsewhere")
        path = Path(unquote(parts.path)).resolve()
        if not path.is_relative_to(self._assets) or path.suffix not in _TYPES or not path.is_file():
            raise RefusedError(f"refused: {path.name} is not a file in the folder of styles")
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": _TYPES[path.suffix]})
