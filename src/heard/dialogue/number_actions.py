"""Keeping the numbers by which others know somebody, once they are known."""

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Records
from heard.acts.ledger import Pen
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt
from heard.dialogue.act_fields import OWN_NUMBERS, one_of, party
from heard.dialogue.case import Case
from heard.dialogue.preconditions import alive, all_of, assigned
from heard.dialogue.rules import numbers_can_be_kept
from heard.people.finding import find_again
from heard.people.models import Person
from heard.people.numbers import NUMBERS, as_compared


def _can_be_kept(case: Case, attempt: Attempt) -> list[Obstacle]:
    party = case.party(attempt.values["of"])
    known = party.person.known() if party else {}
    told = {each.name: attempt.values[each.name] for each in OWN_NUMBERS if attempt.values.get(each.name)}
    others = [name for name in NUMBERS if name in told and known.get(name)]
    other = any(as_compared(known[name]) != as_compared(told[name]) for name in others)
    new = any(known.get(name) != value for name, value in told.items())
    return numbers_can_be_kept(told=bool(told), new=new, other=other)


@act(
    "record_numbers",
    who=("coordinator", "assigned"),
    effect=Records(),
    requires=all_of(assigned, alive("of"), _can_be_kept),
    locks=("person", "dialogue"),
    about="of",
    after_closing=True,
    fields=(party("of"), *one_of("what_is_known", *OWN_NUMBERS)),
)
def record_numbers(case: Case, pen: Pen, /, *, by: Actor, of: str, **more: str | None) -> Person:
    """A number by which others keep somebody is known now, or their unit. One that is wrong is corrected by two."""
    found = case.party(of)
    if found is None:
        raise LookupError(of)
    person = found.person
    known = {**person.own(), **{name: value for name, value in more.items() if value}}
    pen.change(person, row_version=person.row_version + 1, identity=known)
    find_again(person, known)
    return person
