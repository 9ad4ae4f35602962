"""What the demo's programme keeps: what is known of each place, its rooms, days when it is closed; languages and areas."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from heard.acts.actors import Actor
from heard.facilitators.actions import record_standing
from heard.programme.actions import add_room, close_place, describe_place
from heard.programme.scene import ProgrammeScene


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoFacility:
    """A place as the demo tells it. Closed days count from today: first, last, why, and what is good to know."""

    described: Mapping[str, Any]
    rooms: tuple[tuple[str, int, int, int, str], ...]
    closed: tuple[tuple[int, int | None, str, str], ...] = field(default=())


def _prison(town: str, number: int, **more: Any) -> dict[str, Any]:
    return {
        "address": f"{town} Correctional Center\n{number} {town} Road\nAlder Landing, OR 97000",
        "zone": "America/Los_Angeles",
        "clock": "24",
        "contacts": f"Visits office: +1 503 555 {number:04}\nChaplain: +1 503 555 {number + 1:04}\n"
        f"Shift lieutenant: +1 503 555 {number + 2:04}",
        "visit_rules": "Park in the visitors' lot, beside the east gate.\n"
        "A photo card at the gate, and nothing in the pockets.\nShoes and belts without metal.\n"
        "Phones and smart watches stay in the car.\nNo blue denim, no orange.\n"
        "Paper and two pencils can be brought in a clear bag.",
        "count_times": "11:30, 16:00, 21:00",
        "clearance_days": 21,
        "visit_days": 14,
        "mail_pages": 5,
        "mail_cards_only": "no",
        "mail_copies": "yes",
        "mail_colour": "no",
        "mail_number": "below",
        "mail_name_line": "Family name, given name, number, unit",
        **more,
    }


PLACES: dict[str, DemoFacility] = {
    "Pine Hill": DemoFacility(
        described=_prison("Pine Hill", 140),
        rooms=(
            ("Chapel room", 8, 2, 1, "Quiet after 14:00. The second door leads to the garden."),
            ("Visiting room", 12, 1, 1, "Glass on one side: an officer can see in, and hears nothing."),
            ("Library room", 8, 2, 2, "Two waiting rooms. Closed to others while we are there."),
            ("Workshop", 10, 2, 0, "Cold in winter. Ask for the heater the day before."),
        ),
        closed=((38, 39, "holiday", "Also no visits on the afternoon before."),),
    ),
    "River Bend": DemoFacility(
        described=_prison("River Bend", 150, count_times="12:00, 16:30", mail_copies="no", clearance_days=30),
        rooms=(
            ("Visiting room", 10, 1, 1, ""),
            ("Chapel room", 8, 2, 2, "Two waiting rooms, at two ends of the corridor."),
            ("Room two", 6, 1, 1, "Carpet and a window."),
            ("Room three", 8, 2, 1, ""),
        ),
        closed=((-3, 4, "lockdown", "Call the shift lieutenant before anybody drives."), (2, 9, "staffing", "")),
    ),
    "Cedar Flats": DemoFacility(
        described=_prison("Cedar Flats", 160, mail_cards_only="yes", mail_pages=1, visit_days=10),
        rooms=(("Chapel room", 6, 1, 1, ""), ("Quiet room", 8, 2, 1, "Free on Tuesdays and Thursdays.")),
    ),
    "Mill Creek": DemoFacility(
        described={
            "address": "Mill Creek Jail\n170 Mill Creek Avenue\nAlder Landing, OR 97000",
            "contacts": "Front desk: +1 503 555 0170",
            "visit_rules": "Visits are on weekdays.\nPark on the street; the meters take coins.",
            "visit_days": 3,
            "zone": "America/Boise",
            "clock": "12",
        },
        rooms=(("Interview room", 5, 1, 0, "Small: four people and a table."),),
    ),
    "Harbor Street Center": DemoFacility(
        described={
            "address": "12 Harbor Street\nAlder Landing, OR 97000",
            "contacts": "Door code and keys: +1 503 555 0180",
            "visit_rules": "Parking is free across the street.\nThe side door is on Mill Lane. Both doors have no step.\n"
            "Bus 4 stops at the corner.",
            "zone": "America/Los_Angeles",
            "clock": "12",
            "clears": "no",
            "visit_days": 2,
        },
        rooms=(
            ("Garden room", 10, 2, 2, "The two entrances are on two streets."),
            ("Small room", 5, 1, 1, "No step at the door."),
        ),
    ),
    "Grange Hall": DemoFacility(
        described={
            "address": "Grange Hall\n31 Orchard Road\nAlder Landing, OR 97000",
            "contacts": "Keys, at the feed store: +1 503 555 0190",
            "visit_rules": "Parking is behind the hall.\nThere is an elevator to the upper room.",
            "zone": "America/Los_Angeles",
            "clock": "12",
            "visit_days": 2,
        },
        rooms=(
            ("Small room", 6, 2, 1, ""),
            ("Upper room", 10, 2, 2, "Two stairs. Warm in the afternoon."),
            ("Hall", 40, 3, 1, "Echoes."),
        ),
    ),
}

AREAS = ("Alder Landing and the coast", "The valley", "East of the mountains", "Anywhere by train")
SPEAKS = {
    "robin": ("en", "ase"),
    "luz": ("en", "es"),
    "fatima": ("en", "ar"),
    "esther": ("en", "es"),
    "silvio": ("en", "pt", "es"),
    "anna": ("en", "ru"),
    "vera": ("en", "es"),
    "marco": ("en", "es"),
    "dev": ("en",),
    "agata": ("en", "de"),
}


def keep_registers(programme: str, by: Actor, places: Mapping[str, str], carriers: Mapping[str, str], today: date) -> None:
    """Everything above, by the same acts as everywhere. `places` and `carriers` are references by name and by key."""
    for name, reference in places.items():
        if name in PLACES:
            _keep(programme, by, reference, PLACES[name], today)
    for number, (key, reference) in enumerate(carriers.items()):
        spoken, area = SPEAKS.get(key, ("en",)), AREAS[number % len(AREAS)]
        record_standing(ProgrammeScene(programme), by=by, facilitator=reference, languages=spoken, area=area)


def _keep(programme: str, by: Actor, reference: str, known: DemoFacility, today: date) -> None:
    if known.described:
        describe_place(ProgrammeScene(programme), by=by, place=reference, **known.described)
    for name, seats, doors, waiting, note in known.rooms:
        add_room(
            ProgrammeScene(programme),
            by=by,
            place=reference,
            name=name,
            seats=seats,
            doors=doors,
            waiting_rooms=waiting,
            note=note or None,
        )
    for first, last, why, note in known.closed:
        until = None if last is None else today + timedelta(days=last)
        since = today + timedelta(days=first)
        close_place(ProgrammeScene(programme), by=by, place=reference, since=since, until=until, why=why, note=note or None)
