"""Makes the film of the public pages anew: drawings, then one still for each line, then both films. `make film` calls it.

Needs Chromium (`tools/chromium`) and ffmpeg with libx264 and libvpx. Nothing of it is needed to run Heard.
"""

import base64
import os
import subprocess
import sys
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright
from scenes import PICTURES, SIZE, svg

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "heard.settings")
os.environ.setdefault("HEARD_SECRET_KEY", "film")

import django

django.setup()

from heard.ground.texts import say_in, shipped
from heard.web.files import FOLDER
from heard.web.public.film import FILMS, SHIPPED, FilmLine, scenes

CHROMIUM = os.environ.get("HEARD_CHROMIUM", "/usr/bin/chromium")
FONT = FOLDER / "fonts" / "atkinson-hyperlegible-next-latin-wght-normal.woff2"
PER_SECOND, FADE_SECONDS = 10, 0.8
# Every telephone plays the first, every free browser the second. The same input gives the same bytes.
EXACT = ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-threads", "1", "-an"]
X264 = "-c:v libx264 -profile:v baseline -level 3.1 -pix_fmt yuv420p -crf 25 -tune animation -g 240 -sc_threshold 0"
VP9 = "-c:v libvpx-vp9 -crf 34 -b:v 0 -cpu-used 8 -deadline realtime -g 240"
WAYS = {".mp4": f"{X264} -movflags +faststart".split(), ".webm": VP9.split()}
PAGE = """<style>@font-face {{ font-family: drawn; src: url(data:font/woff2;base64,{font}); font-weight: 200 800 }}
body {{ margin: 0 }} svg {{ display: block }} text {{ font: 600 38px drawn; fill: #26221d; text-anchor: middle }}</style>
{svg}"""
FIRST_LINE, LINE = 492, 50


def stills() -> list[tuple[str, str, bool, float]]:
    """Each picture with who speaks in it, whether it is the very first, and for how many seconds it stands."""
    lines = [(scene.picture, line) for scene in scenes() for line in scene.lines]

    def shown(told: tuple[str, FilmLine]) -> tuple[str, str, bool]:
        return told[0], told[1].voice, told == lines[0]

    return [(*key, sum(line.ends - line.begins for _, line in group)) for key, group in groupby(lines, shown)]


def drawn(name: str, speaks: str, *, first: bool) -> str:
    """A picture as a page. The first says in every language that the story is made up, for who sees no captions."""
    words = [say_in(language, "film-drawn") for language in shipped()] if first else []
    over = "".join(f'<text x="{SIZE[0] / 2}" y="{FIRST_LINE + LINE * n}">{each}</text>' for n, each in enumerate(words))
    font = base64.b64encode(FONT.read_bytes()).decode()
    return PAGE.format(font=font, svg=svg(name, speaks, over))


def photograph(folder: Path) -> list[tuple[Path, float]]:
    """Every still as a file, with its seconds."""
    made = []
    with sync_playwright() as browsers:
        browser = browsers.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]})
        for n, (name, speaks, first, seconds) in enumerate(stills()):
            page.set_content(drawn(name, speaks, first=first))
            page.evaluate("document.fonts.ready")
            page.screenshot(path=folder / f"{n:03}.png")
            made.append((folder / f"{n:03}.png", seconds))
        browser.close()
    return made


def film(pictures: list[tuple[Path, float]], to: Path) -> None:
    """All stills one after the other, each fading into the next."""
    inputs: list[str] = []
    for path, seconds in pictures:
        inputs += ["-loop", "1", "-framerate", str(PER_SECOND), "-t", f"{seconds + FADE_SECONDS:.3f}", "-i", str(path)]
    steps, before, at = [], "0:v", 0.0
    for n, (_, seconds) in enumerate(pictures[:-1], start=1):
        at += seconds
        steps.append(f"[{before}][{n}:v]xfade=duration={FADE_SECONDS}:offset={at - FADE_SECONDS / 2:.3f}[x{n}]")
        before = f"x{n}"
    whole = sum(seconds for _, seconds in pictures)
    steps.append(f"[{before}]tpad=stop_mode=clone:stop_duration=2,format=yuv420p[film]")
    command = ["ffmpeg", "-y", "-loglevel", "error", *inputs, "-filter_complex", ";".join(steps), "-map", "[film]"]
    subprocess.run([*command, "-t", f"{whole:.3f}", *WAYS[to.suffix], *EXACT, str(to)], check=True)


def again(made: Path, to: Path) -> None:
    """The same film in another way."""
    command = ["ffmpeg", "-y", "-loglevel", "error", "-i", str(made), *WAYS[to.suffix], *EXACT, str(to)]
    subprocess.run(command, check=True)


def main() -> None:
    """Write the drawings and both films where Heard looks for them."""
    SHIPPED.mkdir(exist_ok=True)
    for name in PICTURES:
        (SHIPPED / f"{name}.svg").write_text(svg(name) + "\n", encoding="utf-8")
    if "--drawings" in sys.argv:
        return
    with TemporaryDirectory() as folder:
        film(photograph(Path(folder)), SHIPPED / FILMS[0])
    for name in FILMS[1:]:
        again(SHIPPED / FILMS[0], SHIPPED / name)
    for name in FILMS:
        print(f"{SHIPPED / name}: {(SHIPPED / name).stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
