"""The people and things of the drawings, as SVG: calm shapes in the site's colors. No face says what somebody feels."""

from dataclasses import dataclass

PAPER, SUNKEN, LINE, EDGE, INK = "#fbf8f3", "#f1ece3", "#d9d0c2", "#7a7166", "#26221d"
WOOD, WOOD_DARK, LIGHT, SKY, LEAF = "#c9a27a", "#a87f58", "#fbebd3", "#dfe9ee", "#7f9a76"
GREEN, GREEN_SOFT = "#1e5b5e", "#e1eeec"


@dataclass(frozen=True)
class Person:
    """How somebody is drawn: skin, hair and its shape, what they wear."""

    skin: str
    hair: str
    cut: str
    wears: str
    collar: str


PEOPLE = {
    "nora": Person("#c8966f", "#2f2622", "long", "#5f3e7d", "#4c3165"),
    "paul": Person("#dcb596", "#6d5c4d", "short", "#8a7440", "#6b5010"),
    "ruth": Person("#e3bfa2", "#b9b2a8", "bob", "#1e5b5e", "#174649"),
    "rosa": Person("#b98560", "#8b847d", "bun", "#3c6f86", "#1f5c74"),
    "david": Person("#c8966f", "#2f2622", "curls", "#6f8f94", "#517579"),
}


def _hair_behind(who: str, turn: float) -> str:
    """What of somebody's hair lies behind their shoulders."""
    return f'<g fill="{PEOPLE[who].hair}">{HAIR[PEOPLE[who].cut](turn)[0]}</g>'


# Eyes and mouth: looking down, and, in the photo, at who took it.
CALM = ("M-19 3q6 4 12 0M7 3q6 4 12 0", "M-9 29h18")
SMILING = ("M-14 1v3M12 1v3", "M-13 25q13 13 26 0")


def _face(who: str, turn: float) -> str:
    """A face turned from -1 (to the left) to 1, with the hair before it. Only the one in the photo smiles."""
    t = 14 * turn
    eyes, mouth = SMILING if who == "david" else CALM
    return (
        f'<ellipse cx="{-4 * turn:.1f}" cy="2" rx="37" ry="46" fill="{PEOPLE[who].skin}"/>'
        f'<g fill="none" stroke="{INK}" stroke-opacity=".6" stroke-width="3" stroke-linecap="round">'
        f'<path transform="translate({t:.1f} 0)" d="{eyes}"/>'
        f'<path d="M{t - 20:.1f} -9q7 -4 13 -1M{t + 7:.1f} -10q7 -3 13 1" stroke-opacity=".4"/>'
        f'<path d="M{t + 1:.1f} 5q{5 * (turn or 0.4):.1f} 8 {-turn:.1f} 11" stroke-opacity=".35" stroke-width="2.5"/>'
        f'</g><g fill="{PEOPLE[who].hair}">{HAIR[PEOPLE[who].cut](turn)[1]}</g>'
        f'<path transform="translate({t * 0.9:.1f} 0)" d="{mouth}" fill="none" stroke="{INK}" stroke-opacity=".45" '
        'stroke-width="3" stroke-linecap="round"/>'
    )


def _long(turn: float) -> tuple[str, str]:
    fringe = f'<path d="M-40 4C-44 -40 -22 -56 4 -55C32 -54 46 -34 41 6C36 -12 {24 + 6 * turn:.0f} -26 {4 + 16 * turn:.0f} -30C-14 -26 -34 -14 -40 4Z"/>'
    return (
        '<path d="M-43 2C-47 -44 -22 -60 2 -59C30 -58 50 -40 44 4C43 34 50 58 48 84C20 92 -22 92 -48 84C-50 56 -42 34 -43 2Z"/>',
        fringe,
    )


def _short(turn: float) -> tuple[str, str]:
    beard = (
        '<path d="M-40 4C-42 42 -22 56 -3 56C18 56 40 42 36 4C33 24 26 24 -2 20C-28 24 -36 22 -40 4Z" fill-opacity=".85"/>'
    )
    return (
        "",
        beard
        + f'<path d="M-41 -2C-46 -44 -24 -58 2 -57C30 -57 46 -42 41 -2C38 -14 34 -24 {26 + 4 * turn:.0f} -28C6 -34 -14 -34 {-27 + 4 * turn:.0f} -27C-35 -22 -38 -14 -41 -2Z"/>',
    )


def _bob(turn: float) -> tuple[str, str]:
    fringe = f'<path d="M-42 16C-48 -38 -26 -57 2 -56C32 -56 48 -38 42 16C38 -6 30 -20 {16 + 8 * turn:.0f} -30C-6 -18 -36 -22 -42 16Z"/>'
    return (
        '<path d="M-44 0C-48 -42 -24 -60 2 -59C30 -59 50 -42 45 0C46 18 46 28 42 40C14 46 -16 46 -42 40C-46 28 -45 18 -44 0Z"/>',
        fringe,
    )


def _bun(turn: float) -> tuple[str, str]:
    return (
        f'<circle cx="{-20 * turn:.0f}" cy="-62" r="19"/>',
        f'<path d="M-41 2C-46 -40 -24 -56 2 -55C30 -55 46 -40 41 2C36 -18 26 -30 {2 + 8 * turn:.0f} -33C-22 -30 -36 -18 -41 2Z"/>',
    )


def _curls(_turn: float) -> tuple[str, str]:
    at = ((-36, -18), (-30, -38), (-14, -50), (5, -53), (23, -47), (35, -32), (38, -15))
    return "", "".join(f'<circle cx="{x}" cy="{y}" r="14"/>' for x, y in at)


HAIR = {"long": _long, "short": _short, "bob": _bob, "bun": _bun, "curls": _curls}


NECK = "M-17 40L17 40L19 74L-19 74Z"
SHADE = "M-17 47q17 16 34 0l1 9q-18 16 -36 0z"
COLLAR = "M-22 65C-10 88 10 88 22 65L29 71C14 102 -14 102 -29 71Z"


def _upper(who: str, coat: str, turn: float, tilt: float, lean: float) -> str:
    """Hair, coat, neck and face, one before the other. `lean` moves the head to a side."""
    them, at = PEOPLE[who], f'transform="translate({lean} 0) rotate({tilt})"'
    return (
        f'<g {at}>{_hair_behind(who, turn)}</g><path d="{NECK}" fill="{them.skin}"/><path d="{SHADE}" fill="{INK}" fill-opacity=".13"/>'
        f'<path d="{coat}" fill="{them.wears}"/><path d="{COLLAR}" fill="{them.collar}"/><g {at}>{_face(who, turn)}</g>'
    )


def bust(who: str, x: float, y: float, turn: float = 0, *, tilt: float = 0, size: float = 1, lean: float = 0) -> str:
    """Somebody who sits, down to where a table begins. `x` and `y` are the middle of the head."""
    coat = "M-96 290C-100 190 -98 130 -86 104C-74 82 -44 78 -20 66C-8 80 8 80 20 66C44 78 74 82 86 104C98 130 100 190 96 290Z"
    return f'<g transform="translate({x} {y}) scale({size})">{_upper(who, coat, turn, tilt, lean)}</g>'


def arm(who: str, *points: tuple[float, float], width: float = 40, hand: bool = True) -> str:
    """A sleeve along these points, with a hand at its end."""
    them, (x, y) = PEOPLE[who], points[-1]
    along = "L".join(f"{px} {py}" for px, py in points)
    held = f'<ellipse cx="{x}" cy="{y}" rx="{width * 0.6:.0f}" ry="{width * 0.44:.0f}" fill="{them.skin}"/>' if hand else ""
    sleeve = f'stroke="{them.wears}" stroke-width="{width}" stroke-linejoin="round" stroke-linecap="round"'
    edge = f'stroke="{them.collar}" stroke-opacity=".55" stroke-width="{width + 5}" stroke-linejoin="round" stroke-linecap="round"'
    return f'{held}<path d="M{along}" fill="none" {edge}/><path d="M{along}" fill="none" {sleeve}/>' + (
        f'<ellipse cx="{x + (x - points[-2][0]) * 0.12:.0f}" cy="{y + 2}" rx="{width * 0.55:.0f}" ry="{width * 0.4:.0f}" fill="{them.skin}"/>'
        if hand
        else ""
    )


def standing(who: str, x: float, y: float, turn: float = 0, *, size: float = 1, step: float = 0) -> str:
    """Somebody who stands or walks, from head to shoe. `x` and `y` are the middle of the head; `step` opens the legs."""
    toe = 26 if turn >= 0 else -26
    legs = (
        f'<path d="M-22 330L{-22 - step} 520M22 330L{22 + step} 520" stroke="#4a453f" stroke-width="44" stroke-linecap="round"/>'
        f'<path d="M{-24 - step} 540h{toe}M{20 + step} 540h{toe}" stroke="{INK}" stroke-width="22" stroke-linecap="round"/>'
    )
    coat = "M-70 390C-74 260 -88 170 -80 112C-72 84 -44 78 -20 66C-8 80 8 80 20 66C44 78 72 84 80 112C88 170 74 260 70 390Z"
    return f'<g transform="translate({x} {y}) scale({size})">{legs}{_upper(who, coat, turn, 0, 0)}</g>'


# Things


def window(x: float, y: float, w: float, h: float, *, tree: str = "full", sky: str = SKY) -> str:
    """A window with a tree before it: `full`, `bare`, `buds` or none."""
    frame = f'<rect x="{x}" y="{y}" width="{w}" height="{h}" rx="6" fill="{sky}"/>'
    cross = f'<path d="M{x + w / 2} {y}v{h}M{x} {y + h / 2}h{w}" stroke="#fff" stroke-width="9"/>'
    edge = f'<rect x="{x}" y="{y}" width="{w}" height="{h}" rx="6" fill="none" stroke="#fff" stroke-width="14"/>'
    sill = f'<rect x="{x - 20}" y="{y + h + 4}" width="{w + 40}" height="16" rx="5" fill="#fff"/>'
    inside = f'<svg x="{x}" y="{y}" width="{w}" height="{h}" viewBox="0 0 200 200" preserveAspectRatio="xMidYMax slice">{TREES[tree]}</svg>'
    return frame + (inside if tree else "") + cross + edge + sill


_TRUNK = '<path d="M100 210C102 170 98 140 100 96M100 150C84 132 74 122 66 104M101 136C118 122 126 112 134 92M100 112C92 100 90 88 88 74M101 112C108 98 112 88 114 70" stroke="#7c6550" stroke-width="7" fill="none" stroke-linecap="round"/>'
_HILL = '<path d="M-100 186C0 164 60 172 120 180C180 186 240 170 320 178L320 220L-100 220Z" fill="#c5d2bd"/>'
TREES = {
    "full": _HILL
    + _TRUNK
    + f'<g fill="{LEAF}" fill-opacity=".88"><circle cx="72" cy="92" r="30"/><circle cx="104" cy="70" r="38"/><circle cx="134" cy="92" r="29"/><circle cx="98" cy="100" r="28"/></g>',
    "bare": _HILL.replace("#c5d2bd", "#e9e7e1") + _TRUNK,
    "buds": _HILL
    + _TRUNK
    + '<g fill="#a9bf8f"><circle cx="66" cy="102" r="9"/><circle cx="88" cy="72" r="10"/><circle cx="114" cy="68" r="10"/><circle cx="134" cy="90" r="9"/><circle cx="101" cy="92" r="8"/><circle cx="78" cy="122" r="7"/><circle cx="122" cy="114" r="7"/></g>',
    "": "",
}


def cup(x: float, y: float, color: str = "#fff") -> str:
    """A cup on a table; `y` is where it stands."""
    return (
        f'<path d="M{x + 20} {y - 34}q20 2 14 16q-4 8 -16 8" fill="none" stroke="{color}" stroke-width="7"/>'
        f'<path d="M{x - 22} {y - 42}h44l-5 36q-2 7 -17 7t-17 -7z" fill="{color}"/><ellipse cx="{x}" cy="{y - 42}" rx="22" ry="5" fill="#8b6a4c"/>'
    )


def glass(x: float, y: float, size: float = 1) -> str:
    """A glass of water; `y` is where it stands."""
    return (
        f'<g transform="translate({x} {y}) scale({size})"><path d="M-14 -44h28l-4 44h-20z" fill="#fff" fill-opacity=".75" stroke="#b9c9d0" stroke-width="2"/>'
        '<path d="M-12 -28h24l-3 26h-18z" fill="#b5d0db"/></g>'
    )


def photo(x: float, y: float, size: float = 1, tilt: float = 0) -> str:
    """David's photo in its frame, by its middle."""
    return (
        f'<g transform="translate({x} {y}) rotate({tilt}) scale({size})"><rect x="-50" y="-62" width="100" height="124" rx="5" fill="{WOOD_DARK}"/>'
        f'<svg x="-40" y="-52" width="80" height="104" viewBox="-80 -92 160 208"><rect x="-80" y="-92" width="160" height="208" fill="#e9efe9"/>'
        f"{bust('david', 0, 0, 0.2)}</svg></g>"
    )


def chair(x: float, y: float, size: float = 1) -> str:
    """The back of a chair, as it shows above a table."""
    return (
        f'<g transform="translate({x} {y}) scale({size})" fill="none" stroke="{WOOD_DARK}" stroke-width="14" stroke-linecap="round">'
        '<path d="M-56 170C-60 80 -60 30 -52 0C-20 -10 20 -10 52 0C60 30 60 80 56 170"/><path d="M-54 44C-20 36 20 36 54 44M-56 88C-20 80 20 80 56 88" stroke-width="10"/></g>'
    )


def seat(x: float, y: float) -> str:
    """The front of a chair under somebody who sits, with its legs."""
    return (
        f'<path d="M{x - 78} {y + 12}v96M{x + 78} {y + 12}v96" stroke="{WOOD_DARK}" stroke-width="14" stroke-linecap="round"/>'
        f'<rect x="{x - 98}" y="{y - 14}" width="196" height="30" rx="12" fill="{WOOD_DARK}"/>'
    )


def round_table(x: float = 640, y: float = 520, rx: float = 400, ry: float = 92) -> str:
    """A round table seen from a little above."""
    return (
        f'<path d="M{x - 34} {y + ry - 20}h68l14 160h-96z" fill="{WOOD_DARK}"/>'
        f'<ellipse cx="{x}" cy="{y + 16}" rx="{rx}" ry="{ry}" fill="{WOOD_DARK}"/><ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{ry}" fill="{WOOD}"/>'
        f'<ellipse cx="{x}" cy="{y - 6}" rx="{rx * 0.86:.0f}" ry="{ry * 0.78:.0f}" fill="#fff" fill-opacity=".1"/>'
    )


def long_table(y: float = 520, left: float = 150, right: float = 1130) -> str:
    """A table seen from the front; `y` is where its top begins."""
    return f'<path d="M{left} {y}h{right - left}l46 44h{left - right - 92}z" fill="{WOOD}"/><rect x="{left - 46}" y="{y + 44}" width="{right - left + 92}" height="26" fill="{WOOD_DARK}"/>'


def room(wall: str = SUNKEN, floor: str = "#ded3c3", line: float = 560) -> str:
    """A wall and a floor."""
    return f'<rect width="1280" height="720" fill="{wall}"/><rect y="{line}" width="1280" height="{720 - line}" fill="{floor}"/><rect y="{line - 8}" width="1280" height="8" fill="#fff" fill-opacity=".7"/>'


def glow(x: float, y: float, r: float = 250) -> str:
    """A soft light around who speaks, without an edge."""
    return (
        f'<defs><radialGradient id="glow"><stop offset="0.25" stop-color="#fff6e0"/><stop offset="1" stop-color="#fff6e0" stop-opacity="0"/>'
        f'</radialGradient></defs><circle cx="{x}" cy="{y}" r="{r}" fill="url(#glow)"/>'
    )
