"""Styles and scripts: one sheet made from its parts, small, in our colours, in any direction of writing, and no storage."""

import re
from pathlib import Path

import pytest

from heard.web import files
from heard.web.files import FOLDER, STYLES, Plain, joined, made, parts
from tests.support import code

CSS = code.files(FOLDER / "css", "**/*.css")
SCRIPTS = code.files(FOLDER / "js", "**/*.js")
LARGEST_STYLES, LARGEST_SCRIPT, LARGEST_FONT = 15_000, 30_000, 36_000
# Sides that do not turn with the direction of writing.
PHYSICAL = re.compile(
    r"(?:^|[\s;{])(?:(?:margin|padding|border|scroll-margin|scroll-padding|inset)-(?:left|right|top|bottom)\b"
    r"|(?:left|right|top|bottom|width|height|(?:min|max)-(?:width|height))\s*:"
    r"|(?:float|clear|text-align)\s*:\s*(?:left|right))",
    re.MULTILINE,
)
# What is hidden on paper may be anybody's.
PRINTED = re.compile(r"@media print \{.*", re.DOTALL)
KEPT_BY_A_BROWSER = ("localStorage", "sessionStorage", "indexedDB", "caches", "document.cookie", "serviceWorker")
UNSAFE = (
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "eval(",
    "Function(",
    "http:",
    "https:",
    "import",
)
every_style = pytest.mark.parametrize("path", CSS, ids=[path.relative_to(FOLDER).as_posix() for path in CSS])
every_script = pytest.mark.parametrize("path", SCRIPTS, ids=[path.name for path in SCRIPTS])

# Which pairs have to be told apart, and by how much: words 4.5, edges and focus 3. The numbers are those of WCAG.
PAIRS = [
    *((ink, ground, 4.5) for ink in ("ink", "muted", "link", "primary") for ground in ("paper", "surface", "sunken")),
    *(
        (each, ground, 4.5)
        for each in ("attention", "stop", "good", "info")
        for ground in ("paper", "surface", f"{each}-soft")
    ),
    *((each, ground, 4.5) for each in ("side-h", "side-r", "side-s") for ground in ("paper", "surface", f"{each}-soft")),
    ("primary", "primary-soft", 4.5),
    ("on-primary", "primary", 4.5),
    ("on-primary", "primary-hover", 4.5),
    *((each, ground, 4.5) for each in ("ink",) for ground in ("attention-soft", "stop-soft", "good-soft", "info-soft")),
    ("edge", "paper", 3),
    ("edge", "surface", 3),
    ("focus", "paper", 3),
    ("focus", "surface", 3),
]


def test_every_part_is_named_once_and_is_there() -> None:
    named = [name for name, _ in parts()]
    alone = [name.removeprefix("css/") for name in made() if name.startswith("css/")]
    assert sorted([*named, *alone]) == sorted(path.relative_to(FOLDER / "css").as_posix() for path in CSS)


def test_each_part_is_in_its_layer_and_the_rooms_come_last() -> None:
    declared = re.match(r"@layer ([\w, ]+);", joined())
    assert declared
    order = declared[1].split(", ")
    assert order == ["reset", "tokens", "base", "components", "rooms"]
    layers = [layer for _, layer in parts()]
    assert layers == sorted(layers, key=order.index)
    for name, layer in parts():
        folder = name.partition("/")[0] if "/" in name else ""
        assert layer == (folder or Path(name).stem), name


def test_a_part_in_no_layer_or_an_import_that_cannot_be_read_is_not_lost() -> None:
    told = (FOLDER / STYLES).read_text(encoding="utf-8").strip().splitlines()[1:]
    assert len(told) == len(parts())
    assert "@import" not in joined()


@every_style
def test_a_style_turns_with_the_direction_of_writing_and_asks_nobody(path: Path) -> None:
    text = files.REMARK.sub("", path.read_text(encoding="utf-8"))
    assert not PHYSICAL.findall(re.sub(r"@media[^{]+", "", text))
    assert "!important" not in text
    assert not re.findall(r"https?:|data:|expression\(", text)


@pytest.mark.parametrize(
    "bad",
    [
        "a{margin-left:1px}",
        "a{ left: 0 }",
        "a{float: right}",
        "a{text-align:left}",
        "a{\n  width: 1rem;\n}",
        "a{border-right:0}",
    ],
)
def test_the_lint_finds_what_does_not_turn(bad: str) -> None:
    assert PHYSICAL.search(bad)


@pytest.mark.parametrize(
    "good",
    ["a{margin-inline-start:1px}", "a{inset-inline:0}", "a{border-inline-start-width:1px}", "a{inline-size:1px}"],
)
def test_the_lint_leaves_what_turns(good: str) -> None:
    assert not PHYSICAL.search(good)


def test_a_room_styles_its_own_things_only() -> None:
    """Two rooms with one word for two things would change each other's pages."""
    owners: dict[str, set[str]] = {}
    for path in (FOLDER / "css" / name for name, _ in parts()):
        text = files.REMARK.sub("", path.read_text(encoding="utf-8"))
        for name in set(re.findall(r"(?:^|[,{}])\s*\.([a-z][\w-]*)(?=\s*[{,:])", PRINTED.sub("", text))):
            owners.setdefault(name, set()).add(path.relative_to(FOLDER / "css").as_posix())
    shared = {name: sorted(paths) for name, paths in owners.items() if any("rooms" in path for path in paths)}
    assert {name: paths for name, paths in shared.items() if len(paths) > 1} == {}


@every_script
def test_a_script_keeps_nothing_and_writes_no_markup(path: Path) -> None:
    text = re.sub(r"//.*", "", path.read_text(encoding="utf-8"))
    assert not [each for each in (*KEPT_BY_A_BROWSER, *UNSAFE) if each in text]


def test_what_a_page_fetches_is_small() -> None:
    def sent(file: Plain) -> int:
        return len(file.packed or file.body)

    found = made()
    assert sent(found[STYLES]) <= LARGEST_STYLES
    assert sum(sent(file) for name, file in found.items() if name.endswith(".js")) <= LARGEST_SCRIPT
    assert sum(sent(file) for name, file in found.items() if name.endswith(".woff2")) <= LARGEST_FONT


def test_a_style_names_other_files_by_their_marks() -> None:
    text = made()[STYLES].body.decode()
    fonts = [file.address.rpartition("/")[2] for name, file in made().items() if name.endswith(".woff2")]
    assert re.findall(r'url\("([^"]+)"\)', text)
    for each in re.findall(r'url\("([^"]+)"\)', text):
        assert each.startswith("/static/")
        assert each.rpartition("/")[2] in fonts


# Colours


def tokens(selector: str) -> dict[str, str]:
    """The colours that one block of the tokens gives."""
    text = (FOLDER / "css" / "tokens.css").read_text(encoding="utf-8")
    blocks = re.findall(re.escape(selector) + r" \{([^{}]*)\}", text)
    return {name: value for block in blocks for name, value in re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block)}


LIGHT, DARK = tokens(":root"), tokens(':root[data-appearance="dark"]')


def test_dark_by_choice_is_dark_by_device() -> None:
    assert tokens(':root:not([data-appearance="light"])') == DARK
    assert set(DARK) == set(LIGHT)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("one", "other", "least"), PAIRS)
def test_what_is_read_stands_out(scheme: dict[str, str], one: str, other: str, least: float) -> None:
    assert contrast(scheme[one], scheme[other]) >= least


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#26221d", "#fbf8f3") == pytest.approx(14.92, abs=0.01)


def contrast(one: str, other: str) -> float:
    """How far two colours are apart, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """How bright a colour is, from 0 to 1."""
    parts_of = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts_of)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
