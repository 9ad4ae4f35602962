"""What is handed over or said when a page is given: plain words that tell whoever finds them nothing."""

from heard.ground.wording import Words
from heard.own_page.models import OwnKey

TITLE = Words("Your page", "Su página")
ADDRESS = Words("Write this address at the top of the browser:", "Escriba esta dirección arriba en el navegador:")
NUMBER = Words("Your number:", "Su número:")
CODE = Words("Your code, for one time:", "Su código, para una sola vez:")
AFTER = Words(
    "After that you choose words of your own. The code works until {day}.",
    "Después usted elige palabras propias. El código sirve hasta el {day}.",
)
ALONE = Words(
    "Keep this where nobody else looks. Later you need only the number and your words.",
    "Guarde esto donde nadie más mire. Más tarde solo necesita el número y sus palabras.",
)
GROUPS = (3, 6)


def grouped(number: str) -> str:
    """A number as it is read aloud, like `555 010 1234`."""
    first, second = GROUPS
    return f"{number[:first]} {number[first:second]} {number[second:]}"


def card(key: OwnKey, language: str, address: str, day: str) -> dict[str, object]:
    """The lines of a card, in the person's own language. Only for a key that was given just now."""
    said = [words.in_language(language) for words in (TITLE, ADDRESS, NUMBER, CODE, AFTER, ALONE)]
    title, at, number, code, after, alone = said
    return {
        "title": title,
        "lines": ((at, address), (number, grouped(key.number)), (code, key.secret)),
        "after": after.format(day=day),
        "alone": alone,
        "language": language,
    }
