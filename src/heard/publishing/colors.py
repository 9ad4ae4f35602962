"""A programme's own color, and whether it can be read: contrast as WCAG 2.2 counts it (1.4.3, at least 4.5 to 1)."""

from collections.abc import Iterator

LEAST_CONTRAST = 4.5
# The color of the pages until a programme chooses its own, as in `static/css/tokens.css`.
STANDARD = "#1e5b5e"
# Where the color stands: as the ground of buttons with white letters, and as links on the paper of the pages.
ON_BUTTONS, ON_PAPER = "#ffffff", "#fbf8f3"
# Up to here light grows evenly, and from here on by a power.
DARKEST = 0.04045
SHARES = (0.2126, 0.7152, 0.0722)


def _channels(color: str) -> tuple[int, ...]:
    return tuple(int(color[at : at + 2], 16) for at in (1, 3, 5))


def _luminance(color: str) -> float:
    parts = (each / 255 for each in _channels(color))
    linear = (each / 12.92 if each <= DARKEST else ((each + 0.055) / 1.055) ** 2.4 for each in parts)
    return sum(share * each for share, each in zip(SHARES, linear, strict=True))


def contrast(one: str, other: str) -> float:
    """The contrast of two colors, such as `#1e5b5e`: from 1, the same, to 21, black on white."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def faults_of(color: str) -> Iterator[tuple[str, str]]:
    """Why a color cannot be read, each with its contrast; nothing for no color."""
    if color:
        for code, ground in (("color_on_buttons", ON_BUTTONS), ("color_on_paper", ON_PAPER)):
            if (found := contrast(color, ground)) < LEAST_CONTRAST:
                yield code, f"{found:.1f}"
                return


def mixed(color: str, with_: str, share: float) -> str:
    """A color with so much (0 to 1) of another in it."""
    pairs = zip(_channels(color), _channels(with_), strict=True)
    return "#" + "".join(f"{round(one * (1 - share) + other * share):02x}" for one, other in pairs)
