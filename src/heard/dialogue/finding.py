"""Searching: exactly over the programme, by tags, for the office; and by likeness over the names one may open.

A member who may not open a dialogue gets the same answer whether it is there or not. What is shown leaves a line (R38).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, reduce
from operator import or_
from typing import Any

from django.db.models import Case, Exists, Max, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Least, StrIndex
from django.db.models.lookups import GreaterThan

from heard.acts import ledger
from heard.confidentiality import access
from heard.dialogue.found import Brief, FoundPerson, Row, as_named, in_rows, opened
from heard.dialogue.listing import SEEING, rows_of
from heard.dialogue.models import Dialogue, Party
from heard.ground import codes
from heard.ground.prepared import PreparedQuery
from heard.people.finding import reach_as_kept, tag_of
from heard.people.joining import joined_with
from heard.people.likeness import BEGUN, EXACT, LIKE, asked_for, plain, rank_among, words_of
from heard.people.models import IndexTag
from heard.people.namesakes import in_a_list
from heard.people.numbers import as_compared
from heard.people.queries import Member
from heard.people.terms import Role, Tagged

# By likeness, at most so many dialogues of a programme are looked through: those that moved last.
MAX_DIALOGUES_COMPARED = 500
MAX_MATCHES = 20
# At most so many people are opened and compared letter by letter, the likeliest first.
MAX_PEOPLE_OPENED = MAX_MATCHES + MAX_MATCHES // 2
MIN_QUERY_CHARS, MAX_QUERY_CHARS = 2, 80
# The beginning of a code, as nobody begins a name: with a digit or a dash in it.
BEGUN_CODE = re.compile(rf"^(?=.*[\d-])[{codes.ALPHABET}]{{3}}-?[{codes.ALPHABET}]{{0,2}}$")
AFTER_EVERY_CODE = "~"
OF_PEOPLE = tuple(kind for kind in Tagged if kind != Tagged.CASE)
CASELOAD, PROGRAMME, NEWEST_ALSO = "caseload", "programme", "newest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """One dialogue that fits, and by what: `code`, `case`, or somebody's `name`, `place`, `reach` or `number`."""

    known: FoundPerson
    by: str
    rank: int = EXACT


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a search found, and what it looked at: `caseload`, `programme`, or that and the `newest` by likeness."""

    matches: Sequence[Match]
    looked_at: str
    more: bool = False


def find(member: Member, text: str, *, by_likeness: bool = False) -> Found:
    """What this member may open and what fits. What is shown stands in a line of the member's own chain.

    `by_likeness` looks for what is only like it also where something fits exactly.
    """
    found = _found(member, " ".join(text.split())[:MAX_QUERY_CHARS], by_likeness=by_likeness)
    best = sorted(found.matches, key=lambda each: -each.rank)
    known_as = joined_with(each.known.person for each in best[:MAX_MATCHES] if each.known.said_to_be_another)
    shown = Found(
        matches=named_apart(_with_the_same(member, best[:MAX_MATCHES], known_as), known_as),
        looked_at=found.looked_at,
        more=len(best) > MAX_MATCHES,
    )
    if shown.matches:
        line = ledger.entry_for(f"a:{member.reference}", member.actor, "search", outcome=ledger.LOOKED)
        named = (each for match in shown.matches for each in (match.known.entry.id, match.known.person) if each)
        line.rows = "\n".join(dict.fromkeys(named))
        ledger.append_alone(line)
    return shown


def _with_the_same(member: Member, matches: Sequence[Match], known_as: Mapping[str, set[str]]) -> list[Match]:
    """With who was found, for the office, every place in which they are known as another person."""
    others = set().union(*known_as.values()) - {each.known.person for each in matches}
    if not others or member.role not in SEEING:
        return list(matches)
    rows = list(in_rows(Party.objects.filter(person__in=others).order_by("joined_at", "pk")))
    beside: dict[str, list[FoundPerson]] = {}
    for known in opened(rows):
        beside.setdefault(known.person, []).append(known)
    found: list[Match] = []
    for match in matches:
        found.append(match)
        same = (beside.pop(each, []) for each in sorted(known_as.get(match.known.person, ())))
        found += [Match(known=known, by="same", rank=match.rank) for places in same for known in places]
    return found


def named_apart(matches: Sequence[Match], known_as: Mapping[str, set[str]]) -> list[Match]:
    """The same, each named so that namesakes in one list are told apart. Nobody is a namesake of who they are themselves."""
    listed = [as_named(each.known) for each in matches]
    one = {each: min(persons) for persons in known_as.values() for each in persons}
    shown = in_a_list([each._replace(person=one.get(each.person, each.person)) for each in listed])
    return [replace(each, known=each.known._replace(named=name)) for each, name in zip(matches, shown, strict=True)]


def _found(member: Member, text: str, *, by_likeness: bool) -> Found:
    own = rows_of(member.role, member.programme, member.reference)
    if len(text) < MIN_QUERY_CHARS or member.role not in {*SEEING, Role.FACILITATOR}:
        return Found(matches=(), looked_at=CASELOAD)
    coded = [] if by_likeness else _by_code(own, text)
    if coded:
        return Found(matches=coded, looked_at=PROGRAMME if member.role in SEEING else CASELOAD)
    in_court = [] if by_likeness else _by_case_number(own, member.programme, text)
    if member.role not in SEEING:
        return Found(matches=in_court or _alike(member, text), looked_at=CASELOAD)
    exact = [] if by_likeness else in_court + _by_tag(member, text)
    if exact:
        return Found(matches=exact, looked_at=PROGRAMME)
    return Found(matches=_alike(member, text), looked_at=NEWEST_ALSO)


def _by_code(own: "QuerySet[Dialogue]", text: str) -> list[Match]:
    """By the reference code, whole or begun."""
    whole, begun = codes.DIALOGUE.read(text), BEGUN_CODE.match(text.upper())
    if not whole and not begun:
        return []
    code = codes.DIALOGUE.shown(whole or codes.plain(text))
    rows = own.filter(code=code) if whole else own.filter(code__gte=code, code__lt=code + AFTER_EVERY_CODE)
    return [Match(known=FoundPerson(Brief(*each)), by="code") for each in rows.values_list(*Brief._fields)[: MAX_MATCHES + 1]]


def _by_case_number(own: "QuerySet[Dialogue]", programme: str, text: str) -> list[Match]:
    """By the whole number of a court case, among these dialogues."""
    tag = tag_of(programme, Tagged.CASE, text)
    found = IndexTag.objects.filter(programme=programme, kind=Tagged.CASE, tag=tag).values_list("about", flat=True)
    # Read first: SQLite would rather look through the whole programme than through a list that it does not know yet.
    tagged = list(found) if tag else []
    if not tagged:
        return []
    rows = own.filter(pk__in=tagged).values_list(*Brief._fields)[: MAX_MATCHES + 1]
    return [Match(known=FoundPerson(Brief(*each)), by="case") for each in rows]


def _by_tag(member: Member, text: str) -> list[Match]:
    """By a whole name, a whole place, a number or an address, over all of the programme."""
    tags = {kind: tag for kind in OF_PEOPLE if (tag := tag_of(member.programme, kind, text))}
    if not tags or not _may_open(member):
        return []
    rows = _tagged(tuple(tags))(member.programme, *tags.values())
    return [Match(known=known, by=by, rank=EXACT) for known in opened(rows) if (by := _why(text, known))]


@cache
def _tagged(kinds: tuple[Tagged, ...]) -> PreparedQuery[Row]:
    """Everybody in a dialogue with one of these tags, the newest of each kind."""

    def asked(programme: str, *tags: str) -> "QuerySet[Party, Row]":
        here = IndexTag.objects.filter(programme=programme)
        parts = [here.filter(kind=kind, tag=tag).order_by("-id") for kind, tag in zip(kinds, tags, strict=True)]
        people = [IndexTag.objects.filter(pk__in=part.values("pk")[: MAX_MATCHES + 1]).values("person") for part in parts]
        return in_rows(Party.objects.filter(person__in=people[0].union(*people[1:], all=True)))

    return PreparedQuery(asked)


def _why(text: str, known: FoundPerson) -> str:
    """By what somebody was found: a number is not opened for it, and its short tag may be another's."""
    if plain(text) == plain(known.name):
        return "name"
    if plain(text) == plain(known.place):
        return "place"
    if as_compared(text) in map(as_compared, known.numbers):
        return "number"
    return "reach" if reach_as_kept(text) else ""


def _alike(member: Member, text: str) -> list[Match]:
    """By likeness of names and places: the pieces say who may be meant, and the last few are opened."""
    typed = words_of(text)
    if not typed or not _may_open(member):
        return []
    within = (member.programme,) if member.role in SEEING else (member.programme, member.reference)
    rows = _may_fit(member.role)(*within, *asked_for(member.programme, typed))
    return list(_by_letters(typed, opened(rows)))


@cache
def _may_fit(role: str) -> PreparedQuery[Row]:
    """The likeliest of all that such a member looks through: everybody whose pieces hold one of each word that was typed.

    The names come along sealed, so that the few need no question of their own.
    """

    def asked(programme: str, *given: Any) -> "QuerySet[Party, Row]":
        if role in SEEING:
            among, words = rows_of(role, programme, "").order_by("-moved_at")[:MAX_DIALOGUES_COMPARED], given
        else:
            among, words = rows_of(role, programme, given[0]), given[1:]
        kept = IndexTag.objects.filter(person=OuterRef("person"))
        # Exists, since Django would look up each of the thousand people on the way from their part to their tags.
        fits = Party.objects.filter(Exists(kept.filter(*(_held(*tags) for tags in words))), dialogue__in=among.values("pk"))
        rank = kept.values("person").values(rank=Max(_rank(words)))
        likeliest = fits.order_by(Subquery(rank).desc(), "-pk").values("pk")[:MAX_PEOPLE_OPENED]
        return in_rows(Party.objects.filter(pk__in=likeliest))

    return PreparedQuery(asked)


def _held(*tags: str) -> Q:
    """Whether somebody's pieces hold one of these tags."""
    return reduce(or_, (Q(GreaterThan(StrIndex("pieces", Value(tag)), 0)) for tag in tags))


def _rank(words: Sequence[tuple[str, ...]]) -> Case | Least:
    """How well somebody fits at best, by the word that fits worst."""
    ranks = [
        Case(*(When(_held(tag), then=rank) for tag, rank in zip(tags, (EXACT, BEGUN), strict=False)), default=LIKE)
        for tags in words
    ]
    return Least(*ranks) if len(ranks) > 1 else ranks[0]


def _by_letters(typed: list[str], few: Iterable[FoundPerson]) -> Iterator[Match]:
    """Those whose name or place is like what was typed, letter by letter."""
    for known in few:
        ranks = {by: _rank_by(by, typed, words_of(f"{said} {known.born}")) for by, said in known.said.items() if said}
        best = max(ranks, key=ranks.__getitem__, default="")
        if best and ranks[best]:
            yield Match(known=known, by=best, rank=ranks[best])


def _rank_by(by: str, typed: list[str], known: list[str]) -> int:
    """How well it fits. Of a number, what is only like it is another's."""
    rank = rank_among(typed, known)
    return 0 if by == "number" and rank < BEGUN else rank


def _may_open(member: Member) -> bool:
    words = {member.role, *(["assigned"] if member.role == Role.FACILITATOR else [])}
    return "all" in access.granted(words, "identity")
