"""What leaves the building: from whom, to whom, by which way, in which words. Shown once more before it leaves."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from heard.acts.effects import Crosses, Delivery, Reaches, Records
from heard.acts.looking import Sight
from heard.acts.register import Act
from heard.contact.strip import strip_of
from heard.people.terms import Side, Way
from heard.web.staff.dialogue.performers import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class LastLook:
    """From → to; the exact words, where there are any; what shows; and other things to look at."""

    sender: str
    receiver: str
    words: str
    lines: tuple[tuple[str, str], ...]


def leaves(desk: Desk, act: Act, values: Mapping[str, Any]) -> LastLook:
    """The last look at one act."""
    shows = {Crosses: _release, Records: _disclose}.get(type(act.effect), _reach)
    return shows(desk, act, values)


def _reach(desk: Desk, act: Act, values: Mapping[str, Any]) -> LastLook:
    """Words, or an invitation, to one person."""
    one = _person(desk, values.get("to"))
    strip = next((each for each in strip_of(desk.choices.shown) if one and each.person == one.who), None)
    way = str(values.get("way") or (strip.way if strip else ""))
    hold = desk.case.policy.contact.hold_minutes
    is_held = isinstance(act.effect, Reaches) and act.effect.how is Delivery.HELD
    lines = [
        ("Way", str(Way(way).label) if way in Way.values else "as they marked it"),
        (
            "Safe for them",
            f"{strip.when}{', ' if strip.if_no_answer else ''}{strip.if_no_answer}"
            if strip and strip.marked
            else "nothing is marked as safe yet",
        ),
        ("Leaves", f"after {hold} minutes, and can be called back until then" if is_held else "now"),
    ]
    if not values.get("words"):
        lines.append(("Says", act.says))
    sender, words = f"{desk.member.name}, for the programme", str(values.get("words") or "")
    return LastLook(sender=sender, receiver=_named(one), words=words, lines=tuple(lines))


def _release(desk: Desk, _act: Act, values: Mapping[str, Any]) -> LastLook:
    """Words of one side to the other."""
    item = next((one for one in desk.choices.shown if one.choice == ("item", values.get("item"))), None)
    author = _person(desk, item.who) if item else None
    other = [one for one in desk.choices.people if item and one.side != item.side]
    return LastLook(
        sender=_named(author),
        receiver="; ".join(_named(one) for one in other) or "the other side",
        words=item.text if item else "",
        lines=(("What it is", item.title if item else ""), ("Can be called back", "until it was shown to them")),
    )


def _disclose(desk: Desk, _act: Act, values: Mapping[str, Any]) -> LastLook:
    """Something of the record, to somebody outside."""
    signs = desk.case.account(str(values.get("with_sign_of") or ""))
    return LastLook(
        sender="the programme",
        receiver=str(values.get("to") or ""),
        words="",
        lines=(
            ("What", str(values.get("kind") or "")),
            ("About", _named(_person(desk, values.get("about")))),
            ("Signed with", signs.name if signs else "nobody yet"),
            ("For good", "what was disclosed cannot be called back"),
        ),
    )


def _person(desk: Desk, who: object) -> Sight | None:
    return next((one for one in desk.choices.people if one.who == who), None)


def _named(one: Sight | None) -> str:
    return f"{one.title}, {str(Side(one.side).label).lower()}" if one else ""
