"""Founding a programme, loading a policy; approving places, and keeping what is known of them."""

from datetime import date
from typing import Any

from django.db import transaction

from heard.acts import ledger
from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Records
from heard.acts.fields import ActField
from heard.acts.ledger import Pen
from heard.acts.refusals import InvalidInput, Obstacle, problem
from heard.acts.register import Attempt
from heard.confidentiality.vault import KeyName, make_keys
from heard.ground import clock, references
from heard.ground.texts import say
from heard.programme.describing import OF_A_PLACE, problems_in
from heard.programme.files import read_programme_text
from heard.programme.models import (
    Place,
    PlaceClosed,
    PlaceKnown,
    PlaceReopened,
    PolicyVersion,
    Programme,
    Room,
    RoomGone,
)
from heard.programme.problems import PolicyFileError
from heard.programme.scene import NOT_YOURS, ProgrammeScene
from heard.programme.terms import PlaceKind, WhyClosed

KEEPERS = ("administrator", "programme")
OF_PLACES = ("coordinator", *KEEPERS)
SOFTWARE = Actor(who="heard", kind="programme", channel="clock")


def found(name: str, text: str, *, by: Actor = SOFTWARE, slug: str = "", demo: str = "") -> Programme:
    """Begin a programme with its first policy. The one thing done before there is a register to do it on."""
    row = Programme(id=references.new(), name=name, slug=slug or references.new()[:12], demo=demo)
    make_keys([KeyName("index", row.pk)], programme=row.pk)
    with transaction.atomic(durable=True):
        line = ledger.entry_for(f"g:{row.pk}", by, "found", policy=1)
        pen = Pen(line, by=by)
        pen.add(row)
        pen.add(_version(row.pk, 1, text, by))
        line.rows = pen.manifest()
        ledger.append(line)
    return row


def _version(programme_id: str, number: int, text: str, by: Actor) -> PolicyVersion:
    return PolicyVersion(programme_id=programme_id, number=number, loaded_at=clock.now(), who=by.who, text=text)


def _call_it(pen: Pen, programme_id: str, name: str) -> None:
    """The name in the policy in force is the program's name, wherever it is called by one."""
    programme = Programme.objects.get(pk=programme_id)
    if programme.name != name:
        pen.change(programme, name=name)


POLICY = ActField(name="text", kind="text")


AFTER = ActField(name="after", kind="whole", required=False)


@act(
    "load_policy",
    who=KEEPERS,
    effect=Records(),
    chain="programme",
    locks=("programme",),
    fields=(POLICY, AFTER),
    in_stories=False,
)
def load_policy(scene: ProgrammeScene, pen: Pen, *, by: Actor, text: str, after: int | None = None) -> PolicyVersion:
    """A programme file becomes the policy in force, with the next number. It bears on later acts only."""
    if after is not None and after != scene.policy_number:
        raise InvalidInput({"after": problem("policy_changed", number=scene.policy_number)})
    try:
        told = read_programme_text(text, say("policy_file-loaded"))
    except PolicyFileError as wrong:
        raise InvalidInput({"text": str(wrong)}) from None
    _call_it(pen, scene.programme_id, told.programme.name)
    return pen.add(_version(scene.programme_id, scene.policy_number + 1, text, by))


@act(
    "approve_place",
    who=OF_PLACES,
    effect=Records(),
    chain="programme",
    locks=("programme",),
    fields=(
        ActField(name="name", kind="word", longest=120),
        ActField(name="kind", kind="choice", options=PlaceKind),
    ),
    in_stories=False,
)
def approve_place(scene: ProgrammeScene, pen: Pen, *, by: Actor, name: str, kind: str) -> Place:
    """A place is known to the programme, and people may meet there."""
    known = Place.objects.filter(programme=scene.programme_id, name=name).first()
    if known:
        return known if known.approved_at else pen.change(known, approved_at=scene.now)
    return pen.add(Place(programme_id=scene.programme_id, name=name, kind=kind, approved_at=scene.now))


PLACE = ActField(name="place", kind="place")


def _is_ours(scene: ProgrammeScene, attempt: Attempt) -> list[Obstacle]:
    known = Place.objects.filter(pk=attempt.values["place"], programme=scene.programme_id)
    return [] if known.exists() else [NOT_YOURS]


@act(
    "describe_place",
    who=OF_PLACES,
    effect=Records(),
    chain="programme",
    locks=("programme",),
    requires=_is_ours,
    about="place",
    fields=(PLACE, *OF_A_PLACE),
)
def describe_place(
    scene: ProgrammeScene,
    pen: Pen,
    *,
    by: Actor,
    place: str,
    address: str | None = None,
    zone: str | None = None,
    clock: str | None = None,
    contacts: str | None = None,
    visit_rules: str | None = None,
    count_times: str | None = None,
    clears: str | None = None,
    clearance_days: int | None = None,
    visit_days: int | None = None,
    mail_pages: int | None = None,
    mail_cards_only: str | None = None,
    mail_copies: str | None = None,
    mail_colour: str | None = None,
    mail_name_line: str | None = None,
) -> PlaceKnown:
    """What is known of a place is written anew, the whole of it. What is left empty is not known any more."""
    told = {
        "address": address,
        "zone": zone,
        "clock": clock,
        "contacts": contacts,
        "visit_rules": visit_rules,
        "count_times": count_times,
        "clears": clears,
        "clearance_days": clearance_days,
        "visit_days": visit_days,
        "mail_pages": mail_pages,
        "mail_cards_only": mail_cards_only,
        "mail_copies": mail_copies,
        "mail_colour": mail_colour,
        "mail_name_line": mail_name_line,
    }
    if problems := problems_in(told):
        raise InvalidInput(problems)
    return pen.add(PlaceKnown(place_id=place, at=scene.now, who=by.who, **_said(told)))


def _said(told: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if value is not None}


@act(
    "add_room",
    who=OF_PLACES,
    effect=Records(),
    chain="programme",
    locks=("programme",),
    requires=_is_ours,
    about="place",
    fields=(
        PLACE,
        ActField(name="name", kind="word", longest=120),
        ActField(name="seats", kind="whole"),
        ActField(name="doors", kind="whole", required=False),
        ActField(name="waiting_rooms", kind="count", required=False),
        ActField(name="note", kind="word", required=False),
    ),
)
def add_room(
    scene: ProgrammeScene,
    pen: Pen,
    *,
    by: Actor,
    place: str,
    name: str,
    seats: int,
    doors: int | None = None,
    waiting_rooms: int | None = None,
    note: str | None = None,
) -> Room:
    """A room in a place can be used for meetings."""
    names = Room.objects.filter(place=place, gone=None).values_list("name", flat=True)
    if name.casefold() in {each.casefold() for each in names}:
        raise InvalidInput({"name": problem("room_taken")})
    return pen.add(Room(place_id=place, name=name, seats=seats, doors=doors, waiting_rooms=waiting_rooms, note=note or ""))


def _is_our_room(scene: ProgrammeScene, attempt: Attempt) -> list[Obstacle]:
    known = Room.objects.filter(pk=attempt.values["room"], place__programme=scene.programme_id, gone=None)
    return [] if known.exists() else [NOT_YOURS]


@act(
    "close_room",
    who=OF_PLACES,
    effect=Records(),
    chain="programme",
    locks=("programme",),
    requires=_is_our_room,
    about="room",
    fields=(ActField(name="room", kind="room"),),
)
def close_room(scene: ProgrammeScene, pen: Pen, *, by: Actor, room: str) -> RoomGone:
    """A room is not offered any more. Meetings that are fixed there stay fixed."""
    return pen.add(RoomGone(room_id=room, at=scene.now))


@act(
    "close_place",
    who=OF_PLACES,
    effect=Records(),
    chain="programme",
    locks=("programme",),
    requires=_is_ours,
    about="place",
    fields=(
        PLACE,
        ActField(name="since", kind="day"),
        ActField(name="until", kind="day", required=False),
        ActField(name="why", kind="choice", options=WhyClosed),
        ActField(name="note", kind="word", required=False),
    ),
)
def close_place(
    scene: ProgrammeScene,
    pen: Pen,
    *,
    by: Actor,
    place: str,
    since: date,
    until: date | None = None,
    why: str,
    note: str | None = None,
) -> PlaceClosed:
    """A place lets nobody in for some days. Meetings that are fixed there stay fixed: those who carry them see it."""
    if until is not None and until < since:
        raise InvalidInput({"until": problem("last_before_first")})
    return pen.add(PlaceClosed(place_id=place, at=scene.now, since=since, until=until, why=why, note=note or ""))


def _are_closed(scene: ProgrammeScene, attempt: Attempt) -> list[Obstacle]:
    rows = PlaceClosed.objects.filter(pk=attempt.values["closed"], place__programme=scene.programme_id, reopened=None)
    return [] if rows.exists() else [NOT_YOURS]


@act(
    "reopen_place",
    who=OF_PLACES,
    effect=Records(),
    chain="programme",
    locks=("programme",),
    requires=_are_closed,
    about="closed",
    fields=(ActField(name="closed", kind="closed_days"),),
)
def reopen_place(scene: ProgrammeScene, pen: Pen, *, by: Actor, closed: str) -> PlaceReopened:
    """Closed days end before their end, or were a mistake."""
    return pen.add(PlaceReopened(closed_id=closed, at=scene.now))
