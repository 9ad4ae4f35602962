"""Two persons who may be one human being: what is known before somebody says so, and how it stands."""

from collections.abc import Iterable

from heard.dialogue.models import Conflict, Party
from heard.dialogue.rules import JoiningAsked, Pair
from heard.people.joining import everybody_with, joined_with
from heard.people.models import Joining, Person
from heard.people.terms import JoiningStep


def pair_of(programme: str, account: str, person: str, other: str) -> Pair:
    """What is known before a member of staff says that two persons are one."""
    ours = Person.objects.filter(pk__in={person, other}, programme=programme)
    together = joined_with([person, other])
    return Pair(
        there=ours.count() == len({person, other}),
        one=other in together[person],
        asked=any(waits(row) for row in _said_of({person, other})),
        barred=has_conflict(account, together[person] | together[other]),
        in_one_dialogue=_meet(together[person], together[other]),
    )


def _said_of(pair: set[str]) -> Iterable[Joining]:
    return Joining.objects.filter(person__in=pair, other__in=pair)


def has_conflict(account: str, people: Iterable[str]) -> bool:
    """Whether one of the staff has a conflict that counts with any of these people."""
    return Conflict.objects.filter(account=account, person__in=list(people)).exists()


def _meet(some: set[str], others: set[str]) -> bool:
    """Whether somebody of these and somebody of those are in one dialogue."""
    return Party.objects.filter(person__in=some, dialogue__parties__person__in=others).exists()


def steps_of(row: Joining) -> list[str]:
    """What was said of it since, in order."""
    return list(row.words.order_by("entered_at").values_list("step", flat=True))


def is_joined(row: Joining) -> bool:
    """Whether the two are one human being now, by this."""
    steps = steps_of(row)
    return JoiningStep.AGREED in steps and JoiningStep.UNDONE not in steps


def waits(row: Joining) -> bool:
    """Whether a second person is asked about it."""
    steps = steps_of(row)
    return not steps or steps[-1] == JoiningStep.DOUBTED


def asked_of(programme: str, account: str, joining: str) -> JoiningAsked:
    """What is known before a member of staff says more of it."""
    row = Joining.objects.filter(pk=joining, programme=programme).first()
    if row is None:
        return JoiningAsked()
    together, newest = joined_with([row.person_id, row.other_id]), row.words.order_by("entered_at").last()
    people = together[row.person_id] | together[row.other_id]
    first = newest.who if newest and newest.step == JoiningStep.DOUBTED else row.who
    return JoiningAsked(
        there=True,
        joined=is_joined(row),
        waits=waits(row),
        said_by_them=first == account,
        barred=has_conflict(account, people),
        said_in_conflict=has_conflict(first, people),
        in_one_dialogue=_meet(together[row.person_id], together[row.other_id]),
        one_already=row.other_id in together[row.person_id],
    )


def dialogues_of(person: str, other: str) -> tuple[set[str], set[str]]:
    """All who are one with either of two persons, and every dialogue that any of them is in, by reference."""
    people = everybody_with([person, other])
    return people, set(Party.objects.filter(person__in=people).values_list("dialogue", flat=True))
