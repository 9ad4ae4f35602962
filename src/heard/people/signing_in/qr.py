"""QR codes: a picture of squares that a phone can read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Squares:
    """A QR code as one SVG path on a grid of `size` squares a side, with an empty edge around it."""

    size: int
    path: str


def squares(text: str) -> Squares:
    """The QR code of a text."""
    from qrcode.main import QRCode  # noqa: PLC0415  rarely wanted, so not in every worker from its start

    code = QRCode(border=4)
    code.add_data(text)
    code.make()
    grid = code.get_matrix()
    path = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(grid) for x, dark in enumerate(row) if dark)
    return Squares(len(grid), path)
