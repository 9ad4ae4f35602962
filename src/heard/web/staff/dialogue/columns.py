"""Both sides in their places: who is there, what they agreed to, how far they are, when somebody last spoke with them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from django.urls import reverse

from heard.acts.register import ACTS
from heard.aftercare.queries import last_contact, next_follow_up
from heard.attending.queries import language_line
from heard.consent.queries import answers, guardians_beside, signed
from heard.dialogue.queries import PersonSight
from heard.ground.dates import day
from heard.ground.lists import listed
from heard.ground.texts import say
from heard.people.terms import OFFICE, Part, Side
from heard.preparation.queries import getting_ready
from heard.preparation.supporter_queries import supporter_state
from heard.web.staff.dialogue.performers import Desk

SHAPES = {Side.HARMED.value: "◆", Side.RESPONSIBLE.value: "■"}
SUPPORTER = "●"
# What these people are asked for in any dialogue; other purposes show once they were spoken of.
ASKED_OF_ALL: dict[Part, tuple[str, ...]] = {Part.SUPPORTER: ("prepare",)}
ASKED = ("prepare", "meet")
SAID = ("yes", "no", "not_yet", "lapsed", "told", "not_asked")


@dataclass(frozen=True, slots=True)
class Fact:
    """One line about somebody; `open` where it is still to come."""

    label: str
    words: str
    open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCard:
    """One person as the overview shows them. `ways` are words and addresses of where the office goes on about who it is."""

    reference: str
    name: str
    part: str
    shape: str
    about: str
    facts: tuple[Fact, ...]
    ways: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class SideColumn:
    """One side, always at the same place."""

    side: str
    label: str
    shape: str
    people: list[PersonCard] = field(default_factory=list)


def columns(desk: Desk) -> list[SideColumn]:
    """The harmed side, then the responsible side."""
    found = {side: SideColumn(side, str(Side(side).label), SHAPES[side]) for side in Side.values}
    for one in desk.choices.people:
        found[one.side].people.append(_card(desk, one))
    return list(found.values())


def shape_of(one: PersonSight) -> str:
    """The shape of a person: of their side, or of a supporter."""
    return SUPPORTER if one.part == Part.SUPPORTER else SHAPES[one.side]


def _card(desk: Desk, one: PersonSight) -> PersonCard:
    about = ", ".join(filter(None, (one.text, one.language)))
    died = desk.case.is_dead(one.who)
    facts = (Fact(say("dialogue-died"), say("dialogue-died_nothing")),) if died else tuple(_facts(desk, one))
    return PersonCard(
        reference=one.who,
        name=one.title,
        part=one.part.label,
        shape=shape_of(one),
        about=about,
        facts=facts,
        ways=tuple(_ways(desk, one.who)),
    )


def _ways(desk: Desk, who: str) -> Iterator[tuple[str, str]]:
    """For the office: as whom they are known too, and, for who looks for people, whether they are somebody else as well."""
    if desk.member.role not in OFFICE:
        return
    known = desk.case.thread.joined.get(who)
    for reference in known.by if known else ():
        yield say("joining-known_too"), reverse("joining", args=[reference])
    if desk.member.role in ACTS["say_one_person"].who:
        yield say("joining-same"), reverse("say-one-person", args=[desk.case.dialogue_id, who])


def _facts(desk: Desk, one: PersonSight) -> Iterator[Fact]:
    if line := language_line(desk.member.actor, desk.case, one.who):
        yield Fact(say("dialogue-language"), line, open=True)
    beside = guardians_beside(desk.member.actor, desk.case, one.who)
    if beside is not None:
        names = listed(desk.names.get(each, "") for each in beside)
        yield Fact(say("dialogue-guardian"), names or say("dialogue-guardian_none"), open=not beside)
    yield from _said(desk, one)
    yield from _prepared(desk, one)
    if one.part == Part.SUPPORTER:
        states = supporter_state(desk.member.actor, desk.case, one.who)
        said = (say(f"dialogue-supporter_{name}", so="yes" if true else "no") for name, true in states)
        yield Fact(say("dialogue-supporter"), listed(said))
    yield from _spoken(desk, one)


def _said(desk: Desk, one: PersonSight) -> Iterator[Fact]:
    every = answers(desk.member.actor, desk.case, one.who)
    asked = ASKED_OF_ALL.get(one.part, ASKED)
    for state in SAID:
        found = [each.label for each in every if each.state == state and (state != "not_asked" or each.purpose in asked)]
        if found:
            yield Fact(say(f"dialogue-said_{state}"), listed(found), open=state not in {"yes", "no", "not_yet"})
    papers = signed(desk.member.actor, desk.case, one.who)
    if any(done for _label, done in papers):
        yield Fact(say("dialogue-signed"), listed(label for label, done in papers if done))
    missing = [label for label, done in papers if not done]
    if missing:
        yield Fact(say("dialogue-not_signed"), listed(missing), open=True)


def _prepared(desk: Desk, one: PersonSight) -> Iterator[Fact]:
    found = getting_ready(desk.member.actor, desk.case, one.who)
    if found is None:
        return
    key = f"dialogue-met{'_few' if found.held < found.least else ''}{'_last' if found.last else ''}"
    told = say(key, held=found.held, least=found.least, day=_day(desk, found.last))
    yield Fact(say("dialogue-meetings_held"), told, open=found.held < found.least)
    if one.part != Part.SUPPORTER:
        word = say("dialogue-own_word_ready" if found.says_ready else "dialogue-own_word_none")
        yield Fact(say("dialogue-own_word"), word, open=not found.says_ready)


def _spoken(desk: Desk, one: PersonSight) -> Iterator[Fact]:
    last = last_contact(desk.member.actor, desk.case, one.who)
    due = next_follow_up(desk.member.actor, desk.case, one.who)
    key = f"dialogue-contact_{'last' if last else 'none'}{'_due' if due else ''}"
    yield Fact(say("dialogue-contact"), say(key, last=_day(desk, last), due=_day(desk, due)), open=last is None)


def _day(desk: Desk, moment: datetime | None) -> str:
    return day(moment.astimezone(desk.case.zone)) if moment else ""
