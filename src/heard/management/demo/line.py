"""One line on a terminal that says which part is being made, and how far it is."""

from typing import TextIO


class ProgressLine:
    """Writes over itself on a terminal; elsewhere writes a line at every quarter."""

    def __init__(self, out: TextIO) -> None:
        self.out = out
        self.shown = ""
        self.live = out.isatty()

    def __call__(self, part: str, done: int, total: int) -> None:
        """Show this part and its percentage, where that says something new."""
        percent = 100 * done // max(total, 1)
        text = f"{part}: {percent if self.live else percent // 25 * 25} %"
        if text != self.shown:
            self.out.write(f"\r{text:<50}" if self.live else f"{text}\n")
            self.out.flush()
            self.shown = text

    def end(self) -> None:
        """Leave the line as it is."""
        if self.live and self.shown:
            self.out.write("\n")
