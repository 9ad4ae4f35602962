"""Many dialogues, written around the acts for speed, but as the acts would have: keys, seals, digests, lines, heads."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

from django.db import models as orm
from django.db import transaction

from heard import models
from heard.acts import ledger
from heard.acts.actors import Actor
from heard.acts.ledger import DONE, columns, digest_of
from heard.acts.models import LedgerEntry
from heard.confidentiality import vault
from heard.confidentiality.vault import KeyName, Keyring, make_keys
from heard.dialogue.case import Case
from heard.ground import clock, codes, references
from heard.people.finding import tags_of
from heard.programme.actions import SOFTWARE
from heard.stages import BY_NAME, STAGES, resting, stage_of
from heard.worklist import keeping
from tests.support.world import PLACE, REACH, World

BEGINNING = datetime(2024, 1, 2, 17, 0, tzinfo=UTC)
# When the pages are looked at; what is needed by then, `heard tick` would have found.
LATER = BEGINNING + timedelta(days=200)
BATCH = 100
FIRST = (
    "Alma",
    "Bruno",
    "Clara",
    "Dario",
    "Edda",
    "Felix",
    "Greta",
    "Hugo",
    "Ines",
    "Jonas",
    "Karin",
    "Liam",
    "Mira",
    "Nils",
)
LAST = (
    "Adler",
    "Berg",
    "Conti",
    "Duran",
    "Ellis",
    "Fonseca",
    "Grant",
    "Hale",
    "Ibarra",
    "Jansen",
    "Keller",
    "Lind",
    "Moreno",
)
LONG_EVERY, CLOSED_OF_TEN, SESSIONS = 20, 8, 34


@dataclass(slots=True)
class Chains:
    """The newest seq and hash of each chain that is written to."""

    ends: dict[str, tuple[int, str]] = field(default_factory=dict)

    def end(self, chain: str) -> tuple[int, str]:
        """Where a chain stands."""
        if chain not in self.ends:
            self.ends[chain] = ledger.end_of(chain)
        return self.ends[chain]

    def put(self, line: LedgerEntry) -> None:
        """A line at the end of its chain, not yet saved."""
        ledger.link(line, self.end(line.chain))
        self.ends[line.chain] = (line.seq, line.h)


@dataclass(slots=True)
class One:
    """One dialogue in the making: its acts in order, each with the rows it wrote."""

    number: int
    world: World
    acts: list[tuple[LedgerEntry, list[Any]]] = field(default_factory=list)
    keys: list[KeyName] = field(default_factory=list)
    moment: datetime = BEGINNING

    def act(self, name: str, by: Actor, *rows: Any, chain: str = "") -> None:
        """One act, an hour after the last; its rows get time, author and line."""
        self.moment += timedelta(hours=1)
        with clock.at(self.moment):
            line = ledger.entry_for(chain or f"d:{self.dialogue}", by, name, policy=1)
        for row in rows:
            row.line = line.id
            if hasattr(row, "entered_at"):
                row.at = row.entered_at = self.moment
                row.who, row.entered_by, row.channel = row.who or by.who, by.entered_by, by.channel
        self.acts.append((line, list(rows)))

    dialogue: str = ""
    carriers: list[str] = field(default_factory=list)
    tags: list[models.IndexTag] = field(default_factory=list)
    people: dict[str, str] = field(default_factory=dict)
    parties: dict[str, str] = field(default_factory=dict)


def _tell(one: One) -> models.Dialogue:
    """The story of one dialogue: about nine acts, or sixty."""
    world, number = one.world, one.number
    dana = Actor(who=world.staff["dana"], kind="account")
    sam = Actor(who=world.staff["sam"], kind="account")
    one.moment = BEGINNING + timedelta(minutes=number)
    row = models.Dialogue(
        id=references.new(), programme_id=world.programme, opened_at=one.moment, harm="robbery", code=_code(world)
    )
    one.dialogue = row.pk
    one.keys = [KeyName("dialogue", row.pk), KeyName("office", row.pk)]
    one.act("open_dialogue", SOFTWARE, row, chain=f"g:{world.programme}")
    for side in ("harmed", "responsible"):
        _add(one, side)
    maria = Actor(who=one.people["harmed"], kind="person")
    request = models.Request(dialogue_id=row.pk, person_id=maria.who, ways="video", information="v1")
    one.act("ask", maria, request)
    one.act(
        "talk_first",
        dana,
        models.Talk(dialogue_id=row.pk, person_id=maria.who, note="She would like to ask one thing."),
    )
    one.act("check_standing", dana, models.Standing(dialogue_id=row.pk, person_id=maria.who))
    one.act("assess_risk", dana, models.Risk(dialogue_id=row.pk, note="Calm; her sister is with her."))
    for by in (dana, sam):
        one.act("approve", by, models.Approval(dialogue_id=row.pk, account_id=by.who, request_ref=request.pk))
    if number % LONG_EVERY == 0:
        _go_far(one, request)
    if _closed(number):
        one.act("close", dana, models.Closing(dialogue_id=row.pk, reason="harmed_no"))
    row.moved_at, row.language = one.moment, "en"
    return row


USED: set[tuple[str, str]] = set()


def _code(world: World) -> str:
    """A code that no other has: among so many, two would meet by chance, and an act would then try once more."""
    code = codes.DIALOGUE.new()
    while (world.programme, code) in USED:
        code = codes.DIALOGUE.new()
    USED.add((world.programme, code))
    return code


def _add(one: One, side: str) -> None:
    name = f"{FIRST[one.number % len(FIRST)]} {LAST[one.number // 14 % len(LAST)]} {one.number}{side[0]}"
    programme = one.world.programme
    person = models.Person(id=references.new(), programme_id=programme)
    known: dict[str, Any] = {"name": name, "born": 1980}
    known = known if side == "harmed" else {**known, "custody": "prison", "place": PLACE}
    person.identity = known
    one.tags += tags_of(person, known, REACH)
    party = models.Party(
        id=references.new(), dialogue_id=one.dialogue, person=person, side=side, part="principal", joined_at=one.moment
    )
    one.people[side], one.parties[side] = person.pk, party.pk
    one.keys += [KeyName("identity", person.pk), KeyName("locator", person.pk), KeyName("party", party.pk)]
    reach = models.Reach(person=person, marked=REACH, who=person.pk)
    one.act("add_party", SOFTWARE, person, party, reach)


def _go_far(one: One, request: models.Request) -> None:
    dana = Actor(who=one.world.staff["dana"], kind="account")
    who = [one.world.staff[f"carries{(one.number // LONG_EVERY + more) % CARRYING}"] for more in range(2)]
    ruth, omar = (Actor(who=each, kind="account") for each in who)
    harmed, responsible = (one.people[side] for side in ("harmed", "responsible"))
    maria, james = (
        Actor(who=harmed, kind="person"),
        Actor(who=responsible, kind="person", entered_by=omar.who, channel="in_person"),
    )
    on = {"dialogue_id": one.dialogue}
    one.carriers = who
    for each in who:
        one.act("assign", dana, models.Assignment(**on, account_id=each))
    one.act("go_ahead", maria, models.GoAhead(**on, person_id=harmed))
    one.act("invite", ruth, models.Invitation(**on, person_id=responsible, way="in_person", request=request))
    for person in (harmed, responsible):
        one.act("inform", ruth, models.Informed(**on, person_id=person, purpose="prepare"))
    one.moment += timedelta(days=3)
    for by in (maria, james):
        yes = models.Yes(**on, person_id=by.who, purpose="prepare", lapses_at=one.moment + timedelta(days=300))
        one.act("say_yes", by, yes)
        for agreement in ("confidentiality", "participation"):
            one.act("sign", by, models.Signature(**on, person_id=by.who, agreement=agreement))
    for count in range(SESSIONS):
        by, side = (ruth, "harmed") if count % 2 else (omar, "responsible")
        session = models.Session(
            **on, party_id=one.parties[side], account_id=by.who, minutes=90, note="We spoke about the first minutes."
        )
        one.act("hold_session", by, session)
    for count in range(5):
        by = maria if count % 2 else james
        side = "harmed" if count % 2 else "responsible"
        one.act(
            "write_item",
            by,
            models.Item(**on, party_id=one.parties[side], kind="question", text="What would you like to know?"),
        )


CARRYING = 40


def _batches(world: World, count: int) -> Iterator[list[tuple[One, models.Dialogue]]]:
    numbers = iter(range(count))
    while some := list(islice(numbers, BATCH)):
        yield [(one, _tell(one)) for one in (One(number, world) for number in some)]


def _save(batch: Iterable[One], chains: Chains) -> None:
    """Entries with the digests of their rows, then rows by model, then ends: all in one transaction."""
    acts = [act for one in batch for act in one.acts]
    by_model: dict[type[orm.Model], list[Any]] = {}
    for _, rows in acts:
        for row in rows:
            by_model.setdefault(type(row), []).append(row)
    order: list[type[orm.Model]] = [models.Dialogue, models.Person, models.Party, models.Request]
    with transaction.atomic():
        _put(acts, by_model, chains)
        for model in (*order, *(each for each in by_model if each not in order)):
            model._default_manager.bulk_create(by_model.get(model, []), batch_size=400)
        models.IndexTag.objects.bulk_create([tag for one in batch for tag in one.tags], batch_size=400)
        LedgerEntry.objects.bulk_create([line for line, _ in acts], batch_size=400)
        for line, _ in acts:
            if line.chain.startswith("g:"):
                ledger.keep_end(line)  # an end goes forward one entry at a time


def _put(acts: list[tuple[LedgerEntry, list[Any]]], by_model: dict[type[orm.Model], list[Any]], chains: Chains) -> None:
    """Each entry at the end of its chain; the end of a new dialogue's chain on its row."""
    names = {model: columns(model) for model in by_model}
    new: dict[str, models.Dialogue] = {f"d:{row.pk}": row for row in by_model[models.Dialogue]}
    chains.ends |= {chain: (row.head_seq, row.head_h) for chain, row in new.items()}
    for line, rows in acts:
        line.outcome = DONE
        line.rows = "\n".join(
            f"{row._meta.db_table}:{row.pk}:{digest_of(row.__dict__[name] for name in names[type(row)])}" for row in rows
        )
        chains.put(line)
    for chain, row in new.items():
        row.head_seq, row.head_h = chains.ends[chain]


def build(world: World, count: int, told: Callable[[str], None] = print) -> list[str]:
    """Write so many dialogues into the world's programme. Returns their references."""
    chains, made = Chains(), list[str]()
    stages: dict[tuple[bool, bool], tuple[str, str]] = {}
    needing: set[tuple[bool, bool]] = set()
    for batch in _batches(world, count):
        keys = [name for one, _ in batch for name in one.keys]
        make_keys(keys, programme=world.programme)
        with vault.opened(Keyring(keys)):
            for one, row in batch:
                row.stage, row.resting = stages.get(_shape(one), ("opened", ""))
                row.stage_at, row.carriers = STAGES.index(BY_NAME[row.stage]), " ".join(one.carriers)
            _save([one for one, _ in batch], chains)
        if not made:
            stages = {_shape(one): _as_lists_show_it(one) for one, _ in batch}
            for one, row in batch:
                stage, rests = stages[_shape(one)]
                models.Dialogue.objects.filter(pk=row.pk).update(
                    stage=stage, resting=rests, stage_at=STAGES.index(BY_NAME[stage])
                )
            needing = {_shape(one) for one, row in batch if _needs(row)}
        else:
            for one, row in batch:
                if _shape(one) in needing:
                    _needs(row)
        made += [row.pk for _, row in batch]
    told(f"{len(made):,} dialogues written")
    return made


def _shape(one: One) -> tuple[bool, bool]:
    return one.number % LONG_EVERY == 0, _closed(one.number)


def _closed(number: int) -> bool:
    """Eight of ten are over; of the long ones every other."""
    return number % 10 < CLOSED_OF_TEN and number % (2 * LONG_EVERY) != 0


def _needs(row: models.Dialogue) -> bool:
    """Keep what this dialogue needs, as the rounds of `heard tick` would have; whether it needs anything."""
    with transaction.atomic(), clock.at(LATER):
        kept = keeping.bring_up(Case(row.pk))
        models.Dialogue.objects.filter(pk=row.pk).update(**kept)
    return bool(kept["needs_mark"])


def _as_lists_show_it(one: One) -> tuple[str, str]:
    with clock.at(one.moment):
        case = Case(one.dialogue)
        return stage_of(case).name, resting(case)
