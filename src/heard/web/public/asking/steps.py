"""The five steps without any page: what each asks, what is missing, and what the answers mean."""

import unicodedata
from collections.abc import Mapping
from typing import Final

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from heard.ground.zones import is_zone
from heard.inquiry.first_words import first_words
from heard.inquiry.terms import FOR_WHOM
from heard.people.phones import read_phone
from heard.people.reach import ANSWERS, shared_as_kept, through_as_kept

STEPS: Final = ("who", "reach", "shows", "note", "check")
# Where a demonstration says where an answer goes: before anything is written, and before it is sent.
ENDS: Final = (STEPS[0], STEPS[-1])
ASKED: Final = {
    "who": ("who",),
    "reach": ("way", "at", "trusted", "time", "zone", "no_answer", "shared"),
    "shows": (),
    "note": ("name", "words"),
    "check": (),
}
# The first is the safest, and what counts where nothing is chosen.
WAYS: Final = ("they_ring", "text", "phone", "email", "letter", "trusted")
NEEDS_AT: Final = ("text", "phone", "email", "letter", "trusted")
TIMES: Final = {"any": "08:00-20:00", "morning": "08:00-12:00", "afternoon": "12:00-17:00", "evening": "17:00-20:00"}
NO_ANSWERS: Final = ("hang_up", "neutral_message")
CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "who": FOR_WHOM,
    "way": WAYS,
    "time": tuple(TIMES),
    "no_answer": NO_ANSWERS,
    "shared": ANSWERS,
}
KINDS_OF_PLACE: Final = {"text": "number", "phone": "number", "trusted": "number", "email": "email", "letter": "address"}
MIN_ADDRESS_CHARS = 10
MAX_CHARS: Final = {"at": 160, "trusted": 80, "name": 60, "words": 600}

# What has to be said or written on one line.
LINES: Final = ("at", "trusted")

Answers = dict[str, str]


def given(step: str, typed: Mapping[str, str]) -> Answers:
    """What was typed or chosen on one step. A choice that is not offered is none."""
    found = {name: clean(name, str(typed.get(name, ""))) for name in ASKED[step]}
    found = {name: value for name, value in found.items() if name not in CHOICES or value in CHOICES[name]}
    if found.get("zone") and not is_zone(found["zone"]):
        found["zone"] = ""
    # What looked odd is asked about once: whoever sends the same again means it.
    about = clean("at", str(typed.get("asked_about", ""))) if step == "reach" else ""
    return found | ({"asked_about": about} if about else {})


def clean(name: str, text: str) -> str:
    """What was typed, without characters that cannot be kept or seen: a number that is pasted brings some along."""
    if name in LINES:
        seen = (each if each.isprintable() else " " for each in text if unicodedata.category(each) != "Cf")
        return " ".join("".join(seen).split())
    return text.replace("\0", "").strip()


def problems(step: str, answers: Mapping[str, str], country: str = "") -> dict[str, str]:
    """What keeps somebody on a step: the field, and the name of the words that say it. `country` is the programme's."""
    found = {
        name: "too_long" for name, most in MAX_CHARS.items() if name in ASKED[step] and len(answers.get(name, "")) > most
    }
    return {**_unclear(answers, country), **found} if step == "reach" else found


def _unclear(answers: Mapping[str, str], country: str) -> dict[str, str]:
    """What is missing, what would be dropped without a word, and what cannot be a number or an address, once."""
    way, at, trusted = way_of(answers), answers.get("at", ""), answers.get("trusted", "")
    found = {}
    if way in NEEDS_AT and not at:
        found["at"] = "needs_at"
    elif way not in NEEDS_AT and at:
        found["at"] = "unused_at"
    elif at and at != answers.get("asked_about") and not _can_be(way, at, country):
        found["at"] = f"odd_{KINDS_OF_PLACE[way]}"
    if way == "trusted" and not trusted:
        found["trusted"] = "needs_trusted"
    elif way != "trusted" and trusted:
        found["trusted"] = "unused_trusted"
    return found


def _can_be(way: str, at: str, country: str) -> bool:
    """Whether this can be what this way needs: a number to call, an address of e-mail, an address on an envelope."""
    if KINDS_OF_PLACE[way] == "number":
        return read_phone(at, country) is not None
    if way == "letter":
        return len(at) >= MIN_ADDRESS_CHARS and any(each.isalpha() for each in at)
    try:
        validate_email(at)
    except ValidationError:
        return False
    return True


def way_of(answers: Mapping[str, str]) -> str:
    """The way that was chosen; that they will call, where none was."""
    return answers.get("way") or WAYS[0]


def after(step: str, answers: Mapping[str, str]) -> str:
    """The step that comes next. Where nothing will be sent, nothing will show."""
    following = STEPS[STEPS.index(step) + 1]
    return "note" if following == "shows" and way_of(answers) not in NEEDS_AT else following


def before(step: str, answers: Mapping[str, str]) -> str:
    """The step that came before; nothing before the first."""
    at = STEPS.index(step)
    if not at:
        return ""
    previous = STEPS[at - 1]
    return "reach" if previous == "shows" and way_of(answers) not in NEEDS_AT else previous


def reach(answers: Mapping[str, str]) -> dict[str, str]:
    """How they can be reached, as a record of safe contact has it."""
    way = way_of(answers)
    if way not in NEEDS_AT:
        return {"way": way}
    through = through_as_kept(answers["trusted"]) if way == "trusted" else ""
    parts = {
        "way": "phone" if way == "trusted" else way,
        "at": answers["at"],
        "hours": TIMES.get(answers.get("time", ""), TIMES["any"]),
        "if_no_answer": answers.get("no_answer", "") or NO_ANSWERS[0],
        "shared": through or shared_as_kept(answers.get("shared", "")),
        "zone": answers.get("zone", ""),
    }
    return {name: value for name, value in parts.items() if value}


def words_shown(answers: Mapping[str, str], language: str) -> dict[str, str]:
    """What somebody else might see or hear when this is answered; `{}` where nobody will be reached."""
    silence = answers.get("no_answer", "") or NO_ANSWERS[0]
    return first_words(way_of(answers), language, if_no_answer=silence, trusted=answers.get("trusted", ""))


def told(answers: Mapping[str, str]) -> dict[str, str]:
    """What else they said: for whom they ask, what to call them, a note, and to which words they agreed."""
    names = {"who": "who", "called": "name", "note": "words", "shows": "shows"}
    return {key: answers[name] for key, name in names.items() if answers.get(name)}
