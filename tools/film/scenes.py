"""What each picture of the film shows. Every picture leaves its lower part calm: captions stand there."""

from collections.abc import Callable

from figures import (
    EDGE,
    LIGHT,
    WOOD_DARK,
    arm,
    bust,
    chair,
    cup,
    glass,
    glow,
    long_table,
    photo,
    room,
    round_table,
    seat,
    standing,
    window,
)

SIZE = (1280, 720)


def table(_speaks: str = "") -> str:
    """Where the story begins: a table, and nobody yet."""
    return (
        room() + window(500, 90, 280, 230) + chair(640, 330, 1) + chair(290, 370, 1.1) + chair(990, 370, 1.1) + round_table()
    )


def kitchen(speaks: str = "") -> str:
    """Nora alone, in the evening."""
    shelf = f'<rect x="880" y="262" width="240" height="16" rx="4" fill="{WOOD_DARK}"/>' + photo(960, 199, 0.95)
    lamp = f'<path d="M520 0v70" stroke="{EDGE}" stroke-width="5"/><path d="M440 130q80 -110 160 0z" fill="#e8b36a"/><ellipse cx="520" cy="132" rx="74" ry="9" fill="{LIGHT}"/>'
    return (
        room("#e9e1ea", "#d6cbbd")
        + window(150, 90, 200, 220, tree="full", sky="#8fa3b4")
        + shelf
        + '<path d="M446 134L250 520h560L594 134z" fill="#fbebd3" fill-opacity=".45"/>'
        + lamp
        + chair(850, 380, 1.0)
        + (glow(520, 300) if speaks else "")
        + bust("nora", 520, 290, 0.35, tilt=4)
        + long_table()
        + arm("nora", (445, 480), (500, 538), (575, 532))
        + arm("nora", (598, 480), (650, 540), (600, 540))
        + cup(700, 548)
    )


def visit(speaks: str = "") -> str:
    """The facilitator with Nora at her table, by day."""
    shelf = f'<rect x="960" y="222" width="200" height="14" rx="4" fill="{WOOD_DARK}"/>' + photo(1030, 165, 0.85)
    return (
        room("#f4eee4", "#dccfbd")
        + window(520, 80, 240, 220)
        + shelf
        + (glow(850, 300) if speaks == "ruth" else glow(410, 300))
        + bust("nora", 410, 300, 0.7, lean=5)
        + bust("ruth", 850, 296, -0.7, lean=-5)
        + long_table()
        + arm("nora", (345, 490), (400, 540), (480, 536))
        + arm("ruth", (915, 490), (860, 542), (785, 538))
        + cup(560, 550)
        + cup(690, 550, "#dfe9e6")
    )


def months(_speaks: str = "") -> str:
    """Months of getting ready: the same tree, three times."""
    paper = '<path d="M500 534l210 -12l60 70l-230 14z" fill="#fff"/><path d="M545 552l150 -9M555 568l160 -9M566 584l120 -7" stroke="#a69c8e" stroke-width="4" stroke-linecap="round"/><path d="M742 520l70 52" stroke="#1e5b5e" stroke-width="9" stroke-linecap="round"/>'
    return (
        room("#f4eee4", "#dccfbd", 470)
        + window(130, 100, 280, 280)
        + window(500, 100, 280, 280, tree="bare", sky="#e3e8ea")
        + window(870, 100, 280, 280, tree="buds")
        + '<rect y="478" width="1280" height="242" fill="#c9a27a"/><rect y="478" width="1280" height="12" fill="#fff" fill-opacity=".18"/>'
        + paper
    )


def asked(speaks: str = "") -> str:
    """The facilitator with Paul, in a bare room."""
    wall = '<rect x="560" y="110" width="160" height="86" rx="4" fill="#e6edf0" stroke="#fff" stroke-width="10"/><path d="M613 110v86M666 110v86" stroke="#fff" stroke-width="7"/>'
    return (
        room("#e8e6df", "#cfc9bd")
        + wall
        + (glow(850, 300) if speaks == "paul" else glow(410, 296) if speaks == "ruth" else "")
        + bust("ruth", 410, 296, 0.7, lean=5)
        + bust("paul", 850, 302, -0.55, tilt=-5, lean=-4)
        + long_table()
        + arm("ruth", (345, 490), (400, 542), (480, 538))
        + arm("paul", (790, 500), (800, 550), (866, 546))
        + arm("paul", (915, 500), (900, 552), (850, 546))
    )


def doors(_speaks: str = "") -> str:
    """A low building; to each of its two doors leads its own path."""
    ground = (
        '<rect width="1280" height="720" fill="#dfe9ee"/><path d="M0 430C320 400 900 410 1280 432V720H0Z" fill="#c5d2bd"/>'
    )
    house = '<rect x="220" y="190" width="840" height="250" fill="#e9dfcf"/><path d="M180 200L270 120H1010L1100 200Z" fill="#9a8670"/>'
    panes = "".join(
        f'<rect x="{x}" y="250" width="96" height="80" fill="#b9cbd3" stroke="#fff" stroke-width="9"/>' for x in (510, 674)
    )
    left = '<rect x="300" y="268" width="96" height="172" fill="#5f3e7d"/><circle cx="380" cy="360" r="6" fill="#fbebd3"/><path d="M300 440h96L260 720H20Z" fill="#efe6d6"/>'
    right = '<rect x="884" y="268" width="96" height="172" fill="#6b5010"/><circle cx="900" cy="360" r="6" fill="#fbebd3"/><path d="M884 440h96L1260 720H1020Z" fill="#efe6d6"/>'
    trees = '<g><rect x="126" y="300" width="18" height="150" fill="#7c6550"/><circle cx="135" cy="260" r="74" fill="#7f9a76"/><rect x="1130" y="310" width="16" height="140" fill="#7c6550"/><circle cx="1138" cy="276" r="62" fill="#8aa481"/></g>'
    return ground + trees + house + panes + left + right


def circle(speaks: str = "") -> str:
    """Nora and her aunt on one side, Paul on the other, Ruth between them."""
    at = {"ruth": (640, 236), "nora": (372, 300), "paul": (930, 300)}
    return (
        room("#f4eee4", "#dccfbd")
        + window(170, 70, 180, 150)
        + window(930, 70, 180, 150)
        + (glow(*at[speaks], r=210) if speaks in at else "")
        + bust("ruth", 640, 236, 0, size=0.86)
        + bust("rosa", 196, 296, 0.75, size=0.95)
        + bust("nora", 372, 300, 0.75, lean=4)
        + bust("paul", 930, 304, -0.7, tilt=-4, lean=-4)
        + seat(196, 572)
        + seat(372, 584)
        + seat(930, 588)
        + round_table()
        + arm("nora", (430, 470), (468, 512), (530, 508), width=36)
        + arm("paul", (868, 474), (826, 514), (762, 508), width=36)
        + glass(640, 500)
        + glass(322, 512, 0.9)
        + glass(980, 512, 0.9)
    )


def picture(_speaks: str = "") -> str:
    """David's photo on the table, between her hands and his."""
    return (
        '<rect width="1280" height="720" fill="#e8ddcd"/><ellipse cx="640" cy="420" rx="760" ry="330" fill="#c9a27a"/><ellipse cx="640" cy="404" rx="700" ry="290" fill="#fff" fill-opacity=".1"/>'
        + photo(640, 300, 2.3, -2)
        + arm("nora", (-40, 420), (200, 452), (390, 388), width=110)
        + arm("paul", (1320, 440), (1090, 470), (920, 414), width=110)
    )


def pause(_speaks: str = "") -> str:
    """Nora at a window with a glass of water, her aunt beside her."""
    return (
        room("#f1ece3", "#d9cdbb", 600)
        + window(380, 60, 420, 400)
        + standing("nora", 470, 230, 0.6, size=0.82)
        + arm("nora", (520, 350), (566, 420), (588, 372), width=30)
        + glass(592, 392, 1.0)
        + standing("rosa", 330, 236, 0.6, size=0.8)
    )


def offer(speaks: str = "") -> str:
    """The four of them again; Paul leans forward."""
    at = {"ruth": (640, 236), "nora": (372, 300), "paul": (890, 316)}
    return (
        room("#f4eee4", "#dccfbd")
        + window(170, 70, 180, 150)
        + window(930, 70, 180, 150)
        + (glow(*at[speaks], r=210) if speaks in at else "")
        + bust("ruth", 640, 236, 0.15, size=0.86)
        + bust("rosa", 196, 296, 0.75, size=0.95)
        + bust("nora", 372, 296, 0.7)
        + bust("paul", 896, 318, -0.7, tilt=-6, lean=-12)
        + seat(196, 572)
        + seat(372, 580)
        + seat(896, 600)
        + round_table()
        + photo(640, 452, 0.55)
        + arm("nora", (430, 468), (470, 516), (540, 512), width=36)
        + arm("paul", (830, 480), (780, 520), (716, 512), width=36)
        + arm("paul", (960, 486), (900, 536), (800, 528), width=36)
        + glass(322, 512, 0.9)
        + glass(985, 500, 0.9)
    )


def evening(_speaks: str = "") -> str:
    """Two women walk to a car at dusk."""
    sky = '<defs><linearGradient id="dusk" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#8796ab"/><stop offset="1" stop-color="#ecc9a6"/></linearGradient></defs><rect width="1280" height="720" fill="url(#dusk)"/><circle cx="980" cy="372" r="62" fill="#f8e2bf"/>'
    ground = '<path d="M0 430C300 396 860 396 1280 426V720H0Z" fill="#8f9f8a"/><path d="M300 720C420 600 620 520 900 452L1010 460C800 540 690 620 640 720Z" fill="#d8ccb9"/>'
    car = '<g transform="translate(950 356)"><path d="M0 92V62q0 -20 28 -24l40 -34q14 -12 36 -12h70q24 0 38 14l30 32q48 4 54 26l4 28z" fill="#3c6f86"/><path d="M80 36l28 -24h34v24zM156 36V12h24q12 0 20 8l14 16z" fill="#dfe9ee"/><circle cx="66" cy="94" r="26" fill="#2c2925"/><circle cx="232" cy="94" r="26" fill="#2c2925"/><circle cx="66" cy="94" r="10" fill="#b9b2a8"/><circle cx="232" cy="94" r="10" fill="#b9b2a8"/></g>'
    return (
        sky
        + ground
        + car
        + standing("rosa", 440, 262, 0.8, size=0.62, step=16)
        + standing("nora", 570, 256, 0.8, size=0.64, step=20)
    )


def talk(speaks: str = "") -> str:
    """Paul stands before a small group, which is seen from behind."""
    heads = "".join(
        f'<g transform="translate({x} {y})"><path d="M-15 30h30l4 40h-38z" fill="#c8966f"/><path d="M-80 260C-88 110 -70 66 -16 58Q0 66 16 58C70 66 88 110 80 260Z" fill="{coat}"/><ellipse rx="35" ry="43" fill="{hair}"/></g>'
        for x, y, coat, hair in (
            (330, 470, "#6f8f94", "#3a2f29"),
            (520, 486, "#9a8670", "#7b5a3c"),
            (730, 484, "#5f6f86", "#221d1a"),
            (930, 470, "#8a7f90", "#5b4636"),
        )
    )
    board = '<rect x="760" y="96" width="300" height="190" rx="6" fill="#e1eeec" stroke="#fff" stroke-width="12"/>'
    return (
        room("#f1ece3", "#d9cdbb", 540)
        + board
        + (glow(560, 200) if speaks else "")
        + standing("paul", 560, 190, 0.1, size=0.72)
        + heads
    )


def morning(speaks: str = "") -> str:
    """Nora in her kitchen, by day."""
    shelf = f'<rect x="860" y="272" width="240" height="16" rx="4" fill="{WOOD_DARK}"/>' + photo(940, 209, 0.95)
    sun = '<path d="M330 120L640 520H1010L330 330Z" fill="#fff" fill-opacity=".35"/>'
    return (
        room("#f7f0e4", "#dccfbd")
        + window(130, 90, 210, 230, tree="buds", sky="#e6f0f2")
        + shelf
        + sun
        + chair(850, 380, 1.0)
        + (glow(520, 296) if speaks else "")
        + bust("nora", 520, 286, -0.35, tilt=-2)
        + long_table()
        + arm("nora", (445, 480), (490, 540), (440, 536))
        + arm("nora", (598, 480), (650, 538), (700, 530))
        + cup(740, 548)
    )


def end(_speaks: str = "") -> str:
    """The table again, in the light of a morning."""
    sun = '<path d="M500 320L330 560H700L780 320Z" fill="#fff" fill-opacity=".4"/>'
    return (
        room("#f7f0e4")
        + window(500, 90, 280, 230, tree="buds", sky="#e6f0f2")
        + sun
        + chair(640, 330, 1)
        + chair(290, 370, 1.1)
        + chair(990, 370, 1.1)
        + round_table()
    )


PICTURES: dict[str, Callable[[str], str]] = {
    each.__name__: each
    for each in (table, kitchen, visit, months, asked, doors, circle, picture, pause, offer, evening, talk, morning, end)
}


def svg(name: str, speaks: str = "", over: str = "") -> str:
    """A whole picture, with a soft light around who speaks."""
    width, height = SIZE
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">{PICTURES[name](speaks)}{over}</svg>'
