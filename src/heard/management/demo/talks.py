"""The demo's next talks, what people of its stories wrote to those who work with them, and what they noted for themselves."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from typing import Any

from heard.acts.actors import Actor
from heard.appointments.actions import answer_participant, ask_another_time, make_appointment, write_to_facilitator
from heard.dialogue.case import Case
from heard.management.demo.own_pages import ToldStory
from heard.notebook import writing

# Of a story and one of its people: by whom, in how many days, at which hour, and how; with which others to choose from.
Plan = tuple[str, int, int, str, tuple[tuple[int, int], ...]]
NEXT: Mapping[tuple[str, str], Plan] = {
    ("A few weeks in, outside walls", "harmed"): ("lead", 3, 14, "we_ring", ((4, 10), (6, 16))),
    ("A few weeks in, outside walls", "responsible"): ("second", 5, 11, "in_person", ()),
    ("A question written, permitted, read, released and shown", "harmed"): ("lead", 2, 10, "we_ring", ()),
    ("With a friend at their side, both preparing", "supporter"): ("lead", 4, 17, "they_ring", ()),
    ("Fixed in three weeks, with a supporter in the room", "harmed"): ("lead", 1, 15, "in_person", ((2, 15),)),
}
WHERE = {
    "A few weeks in, outside walls": "La biblioteca junto al río, la sala pequeña del primer piso.",
    "Fixed in three weeks, with a supporter in the room": "The library by the river, the small room on the first floor.",
}
OTHER_TIME = {("A question written, permitted, read, released and shown", "harmed"): "After the market closes, about four."}
# Of one person, in turn: what they wrote, and what was answered; the last one can still wait.
WRITTEN: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("A few weeks in, outside walls", "harmed"): (
        "¿Puedo llevar la próxima vez la foto del jardín?",
        "Claro que sí. La miramos juntos, el tiempo que usted quiera.",
        "Gracias. Tengo otra pregunta, pero puede esperar hasta que hablemos.",
    ),
    ("Fixed in three weeks, with a supporter in the room", "harmed"): (
        "Will there be tea?",
        "There will be tea, and a window that opens.",
    ),
}
# Of one person: which kind of note, of which part of its book, and its words.
NOTED: Mapping[tuple[str, str], tuple[tuple[str, str, str], ...]] = {
    ("A few weeks in, outside walls", "harmed"): (
        ("question", "", "¿Qué recuerda de esa tarde?"),
        ("question", "", "¿Vuelve a pasar por esa calle?"),
        ("statement", "", "Mi jardín estuvo un año sin regar."),
    ),
    ("A few weeks in, outside walls", "responsible"): (
        ("answer", "", "Iba mirando el teléfono. Eso es lo primero que quiero decir."),
        ("deed", "", "Miré el teléfono mientras manejaba. Eso lo decidí yo, y nadie más."),
        ("offer", "", "Ir a la clase de manejo y contar lo que hice, si la otra persona lo quiere."),
    ),
    ("Fixed outside walls for the day after tomorrow", "responsible"): (
        ("deed", "", "I looked at my phone, and did not see the light change. Nobody else made me do that."),
        ("deed", "", "What came after I remember in pieces. I do not want to fill in what I do not know."),
        ("offer", "", "To go to the driving class each spring and say what I did, if that is wanted."),
        ("offer", "", "To take the other road to work, so that we do not meet by chance."),
    ),
    ("A question written, permitted, read, released and shown", "harmed"): (
        ("question", "", "Why our store, and why that evening?"),
        ("question", "", "Did you know that I was alone?"),
        ("question", "", "What is different for you now?"),
        ("statement", "", "I still look up each time the door opens."),
        ("limit", "topics", "My children."),
        ("help", "calm", "A walk around the building."),
    ),
    ("Fixed in three weeks, with a supporter in the room", "harmed"): (
        ("question", "", "What would you have needed that night, so that it would not have come to this?"),
        ("help", "pause", "Cold water, and nobody talking for a while."),
        ("wish", "seat", "Near the door, where I can see the window."),
    ),
}


def arrange(told: ToldStory, key: str, now: datetime) -> None:
    """The next talk of somebody, and what was written between them, where the story has any."""
    case, them = Case(told.dialogue), Actor(who=told.people[key], kind="person")
    asked = (told.story.title, key)
    if asked in NEXT:
        by, *_ = NEXT[asked]
        make_appointment(case, by=Actor(who=told.staff(by), kind="account"), **_plan(case, them.who, asked, now))
    if asked in OTHER_TIME:
        ask_another_time(Case(told.dialogue), by=them, words=OTHER_TIME[asked])
    for kind, subject, words in NOTED.get(asked, ()):
        writing.add(them, Case(told.dialogue), kind, words, subject)
    for n, words in enumerate(WRITTEN.get(asked, ())):
        if n % 2:
            lead = Actor(who=told.staff("lead"), kind="account")
            answer_participant(Case(told.dialogue), by=lead, to=them.who, words=words)
        else:
            write_to_facilitator(Case(told.dialogue), by=them, words=words)


def _plan(case: Case, whom: str, asked: tuple[str, str], now: datetime) -> dict[str, Any]:
    """What the act is given: hours on the wall, in so many days."""
    _, day, hour, way, others = NEXT[asked]
    today = now.astimezone(case.zone).date()

    def at(days: int, clock: int) -> datetime:
        return datetime.combine(today + timedelta(days=days), time(clock), tzinfo=case.zone)

    more = {f"or_{n}": at(*each) for n, each in enumerate(others, start=1)}
    where = {"where": WHERE[asked[0]]} if way == "in_person" else {}
    return {"with_": whom, "begins": at(day, hour), "minutes": 45, "way": way, **more, **where}
