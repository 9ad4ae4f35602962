"""What is shown once more before it is done: what leaves the building, in which words; and what ends much at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from heard.acts.effects import Crosses, Delivery, Reaches, Records
from heard.acts.looking import Sight, of_kind
from heard.acts.register import Act
from heard.contact.strip import Strip, strip_of
from heard.evaluation.queries import DisclosureSight
from heard.ground.texts import say
from heard.people.terms import Side, Way
from heard.web.staff.dialogue.performers import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class LastLook:
    """From → to; the exact words, where there are any; what shows; and other things to look at.

    `leaves` is false where nothing leaves the building: then there is no sender, and `receiver` is whom it is about.
    """

    leaves: bool = True
    sender: str
    receiver: str
    words: str
    lines: tuple[tuple[str, str], ...]


def leaves(desk: Desk, act: Act, values: Mapping[str, Any]) -> LastLook:
    """The last look at one act."""
    if isinstance(act.effect, Records):
        return (_disclose if act.effect.outside else _ends)(desk, act, values)
    return (_release if isinstance(act.effect, Crosses) else _reach)(desk, act, values)


def _reach(desk: Desk, act: Act, values: Mapping[str, Any]) -> LastLook:
    """Words, or an invitation, to one person."""
    one = _person(desk, values.get("to"))
    strip = next((each for each in strip_of(desk.choices.shown) if one and each.person == one.who), None)
    way = str(values.get("way") or (strip.way if strip else ""))
    hold = desk.case.policy.contact.hold_minutes
    is_held = isinstance(act.effect, Reaches) and act.effect.how is Delivery.HELD
    lines = [
        (say("dialogue-leaves_way"), Way(way).label if way in Way.values else say("dialogue-leaves_way_marked")),
        (say("dialogue-leaves_safe"), _safe(strip)),
        (say("dialogue-leaves_when"), say("dialogue-leaves_held", minutes=hold) if is_held else say("dialogue-leaves_now")),
    ]
    if not values.get("words"):
        lines.append((say("dialogue-leaves_says"), act.says))
    sender, words = say("dialogue-for_programme", name=desk.member.name), str(values.get("words") or "")
    return LastLook(sender=sender, receiver=_named(one), words=words, lines=tuple(lines))


def _safe(strip: Strip | None) -> str:
    """When they can be reached safely, and what happens where nobody answers."""
    if strip is None or not strip.marked:
        return say("dialogue-leaves_nothing_safe")
    if not strip.if_no_answer:
        return strip.when
    return say("dialogue-leaves_safe_when", when=strip.when, otherwise=strip.if_no_answer)


def _release(desk: Desk, _act: Act, values: Mapping[str, Any]) -> LastLook:
    """Words of one side to the other."""
    item = next((one for one in desk.choices.shown if one.choice == ("item", values.get("item"))), None)
    author = _person(desk, item.who) if item else None
    other = [one for one in desk.choices.people if item and one.side != item.side]
    return LastLook(
        sender=_named(author),
        receiver="; ".join(_named(one) for one in other) or say("dialogue-leaves_other_side"),
        words=item.text if item else "",
        lines=(
            (say("dialogue-leaves_what"), item.title if item else ""),
            (say("dialogue-leaves_back"), say("dialogue-leaves_back_until_shown")),
        ),
    )


def _ends(desk: Desk, act: Act, values: Mapping[str, Any]) -> LastLook:
    """What ends much at once: about whom, and what it means."""
    one = _person(desk, values.get(act.about)) if act.about else None
    lines = [(say("dialogue-ends_who"), one.text)] if one and one.text else []
    means = (say("dialogue-ends_means"), act.says)
    return LastLook(leaves=False, sender="", receiver=_named(one), words="", lines=(*lines, means))


def _disclose(desk: Desk, _act: Act, values: Mapping[str, Any]) -> LastLook:
    """Something of the record, to somebody outside."""
    found = (one for one in of_kind(DisclosureSight, desk.choices.shown) if one.row == values.get("disclosure"))
    row = next(found, None)
    kind, to, about, second = (
        (row.disclosed, row.to, row.about, row.signer)
        if row
        else (str(values.get(name) or "") for name in ("kind", "to", "about", "with_sign_of"))
    )
    signer = desk.case.account(second)
    then = "dialogue-disclose_not_back" if row else "dialogue-disclose_waits"
    return LastLook(
        sender=say("dialogue-leaves_the_programme"),
        receiver=to,
        words="",
        lines=(
            (say("dialogue-disclose_what"), kind),
            (say("dialogue-disclose_about"), _named(_person(desk, about))),
            (say("dialogue-disclose_signed"), signer.name if signer else say("dialogue-disclose_signed_nobody")),
            (say("dialogue-disclose_for_good" if row else "dialogue-disclose_next"), say(then)),
        ),
    )


def _person(desk: Desk, who: object) -> Sight | None:
    return next((one for one in desk.choices.people if one.who == who), None)


def _named(one: Sight | None) -> str:
    return say("dialogue-named", name=one.title, side=Side(one.side).within) if one else ""
