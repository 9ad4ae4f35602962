"""Exactly what shows where somebody else could look: a lock screen, an inbox, an envelope, a ringing phone."""

from dataclasses import dataclass

from heard.people.reach import SUBJECTS, Marked
from heard.people.terms import Way

INBOX_LINE = 60
IF_NO_ANSWER = {
    "hang_up": "Hang up. Leave nothing on the machine.",
    "neutral_message": "You may leave a neutral message: your first name, and that you will ring again.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """What shows, and where: `kind` is a word for the picture, `lines` what can be read there, `note` what we add."""

    kind: str
    where: str
    lines: tuple[str, ...]
    note: str = ""


def showing(found: Marked | None, way: str, *, language: str, words: str, hands: str, name: str) -> Showing:
    """What shows by this way. `hands` is the first name of who writes or rings, `name` of whom it is for."""
    sender = found.sign_name if found else ""
    if way == Way.TEXT:
        note = "" if sender else "They picked no name to show: the phone shows the number it comes from."
        return Showing(kind="phone", where="Lock screen of a phone", lines=(sender or "A number", words), note=note)
    if way == Way.EMAIL:
        subject = SUBJECTS[found.subject if found else "note"].in_language(language)
        return Showing(kind="inbox", where="Line in an inbox", lines=(sender or "Our address, without a name", subject,
                       _first_line(words)))  # fmt: skip
    if way == Way.LETTER:
        lines = (name, *(found.at.split(",") if found else ()))
        return Showing(kind="envelope", where="Envelope", lines=tuple(each.strip() for each in lines),
                       note="A plain envelope. No sender on it but a post box.")  # fmt: skip
    if way == Way.PHONE:
        return _call(found, hands, name)
    return Showing(kind="person", where="In person", lines=("Nothing shows.",), note="Somebody of us goes there.")


def _call(found: Marked | None, hands: str, name: str) -> Showing:
    about = found.sign_name if found and found.sign_name else hands
    return Showing(
        kind="ringing",
        where="Whoever picks up hears",
        lines=(f"“Hello, is that {first_name(name)}? It is {about}.”",),
        note=IF_NO_ANSWER[found.if_no_answer if found else "hang_up"],
    )


def first_name(name: str) -> str:
    """The first part of a name."""
    return next(iter(name.split()), "…")


def _first_line(words: str) -> str:
    line = words.strip().partition("\n")[0]
    return line if len(line) <= INBOX_LINE else f"{line[:INBOX_LINE].rstrip()}…"
