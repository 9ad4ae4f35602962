"""Makes the pictures of the README anew: four pages of a throwaway demo, at one fixed moment. `make pictures` calls it.

Needs Chromium (`tools/chromium`). Nothing that is installed or made elsewhere is touched.
"""

import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "heard.settings")
os.environ.setdefault("HEARD_SECRET_KEY", "pictures")

import django

django.setup()

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from heard.ground import clock
from heard.management.demo.line import ProgressLine
from heard.management.demo.making import tell
from heard.management.demo.storylines import STORYLINES
from heard.rehearsal.throwaway import throwaway

# A Wednesday afternoon in the program's own zone.
NOW = datetime(2027, 3, 17, 21, 30, tzinfo=UTC)
TO = Path(__file__).resolve().parents[1] / "docs" / "pictures"
CHROMIUM = os.environ.get("HEARD_CHROMIUM", "/usr/bin/chromium")
DESKTOP, PHONE = (1120, 760), (390, 760)
MOST_BYTES = 60_000
QUALITIES = (82, 74, 66, 58, 50, 42, 34)


@dataclass(frozen=True)
class Picture:
    """One picture: its file, the window, and how somebody comes to the page."""

    name: str
    window: tuple[int, int]
    walk: Callable[[Page, str], None]


def site(name: str, port: str) -> str:
    """The address of a site of the demo."""
    return f"http://{settings.HEARD_HOSTS[name]}:{port}"


def home(page: Page, port: str) -> None:
    """The first page, as anybody finds it."""
    page.goto(f"{site('public', port)}/en/")


def notebook(page: Page, port: str) -> None:
    """Sophie's questions, on her phone."""
    page.goto(f"{site('portal', port)}/en/")
    page.get_by_role("button", name="Sophie Drummond").click()
    page.goto(f"{site('portal', port)}/questions/")


def _signed_in(page: Page, port: str, name: str) -> None:
    page.goto(site("staff", port))
    page.get_by_role("button", name=name).first.click()


def today(page: Page, port: str) -> None:
    """What needs the coordinator today."""
    _signed_in(page, port, "Dana Whitfield")
    page.goto(f"{site('staff', port)}/today/")


def dialogue(page: Page, port: str) -> None:
    """A dialogue, as its coordinator sees it."""
    _signed_in(page, port, "Dana Whitfield")
    page.goto(f"{site('staff', port)}/search/")
    page.locator("main input[name='text']").first.fill("Sophie Drummond")
    page.locator("main input[name='text']").first.press("Enter")
    page.locator("main a[href^='/dialogues/']").first.click()


PICTURES = (
    Picture("home", DESKTOP, home),
    Picture("notebook", PHONE, notebook),
    Picture("dialogue", DESKTOP, dialogue),
    Picture("today", DESKTOP, today),
)


class Quiet(WSGIRequestHandler):
    """Says nothing of each request."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the name that the library gives it
        """Nothing."""


@contextmanager
def served() -> Iterator[str]:
    """The demo on a port of this machine, at the one moment. Gives the port."""
    answers = get_wsgi_application()

    def at_that_moment(environment: dict[str, Any], start: Any) -> Iterable[bytes]:
        with clock.at(NOW):
            return list(answers(environment, start))

    with make_server("127.0.0.1", 0, at_that_moment, handler_class=Quiet) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield str(server.server_port)
        server.shutdown()


def taken(browser: Browser, picture: Picture, port: str) -> bytes:
    """What somebody sees, as large as it is kept."""
    width, height = picture.window
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme="light", locale="en-US")
    picture.walk(page, port)
    page.evaluate("document.fonts.ready")
    shot = page.screenshot()
    page.close()
    with Image.open(io.BytesIO(shot)) as image:
        return _small(image.convert("RGB"))


def _small(image: Image.Image) -> bytes:
    """The picture as clear as it can be within the budget."""
    for quality in QUALITIES:
        kept = io.BytesIO()
        image.save(kept, "WEBP", quality=quality, method=6)
        if kept.tell() < MOST_BYTES:
            return kept.getvalue()
    raise SystemExit("A picture does not fit into its budget. Make its window smaller.")


def main() -> None:
    """Make all four."""
    TO.mkdir(exist_ok=True)
    line = ProgressLine(sys.stdout)
    with throwaway():
        tell(STORYLINES, line, NOW)
        line.end()
        with served() as port, sync_playwright() as browsers:
            browser = browsers.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            for picture in PICTURES:
                file = TO / f"{picture.name}.webp"
                file.write_bytes(taken(browser, picture, port))
                print(f"{file}: {file.stat().st_size:,} bytes")
            browser.close()


if __name__ == "__main__":
    main()
