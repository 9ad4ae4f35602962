"""Giving somebody a page of their own, closing it; and what they do themselves: coming in, and choosing their words."""

from datetime import timedelta

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Closes, Delivery, Reaches, Records, Why
from heard.acts.ledger import Pen
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt
from heard.confidentiality import roots
from heard.dialogue.act_fields import BY_STAFF, party, word
from heard.dialogue.case import Case
from heard.dialogue.preconditions import alive, all_of, assigned
from heard.dialogue.rules import unless
from heard.ground import codes
from heard.own_page import hashing
from heard.own_page.facts import chosen, giving, key_of, page_of
from heard.own_page.models import NUMBER_DIGITS, OwnKey, OwnPage
from heard.own_page.rules import CODE_IS_OVER, NO_PAGE, ON_THEIR_OWN, may_have_a_page, open_well
from heard.own_page.terms import Was
from heard.people.signing_in import sessions

OF_CASE = ("coordinator", "assigned")
CODE_TTL = timedelta(days=14)


def _may_have(case: Case, attempt: Attempt) -> list[Obstacle]:
    return may_have_a_page(giving(case, attempt.values["whom"]))


@act(
    "give_page",
    who=OF_CASE,
    effect=Reaches(to="whom", why=Why.IN_TOUCH, how=Delivery.SPOKEN),
    rules=("R14",),
    about="whom",
    requires=all_of(assigned, alive("whom"), _may_have),
    fields=(party("whom"),),
)
def give_page(case: Case, pen: Pen, *, by: Actor, whom: str) -> OwnKey:
    """A number and a code for one time, to say or to hand over. What opened their page before opens it no more."""
    _end_sessions(case, whom)
    page = pen.add(OwnPage(dialogue_id=case.dialogue_id, person_id=whom, was=Was.GIVEN))
    code, epoch = codes.ONE_TIME.new(), roots.newest_epoch()
    fresh = {
        "given": page.pk,
        "mark": hashing.mark_of(codes.plain(code), epoch),
        "until": case.now + CODE_TTL,
        "epoch": epoch,
    }
    row, own = key_of(case, whom), case.party(whom)
    if row is None:
        row = pen.add(OwnKey(party=own, number=_free_number(), **fresh))
    else:
        pen.change(row, **fresh)
    row.secret = code
    return row


def _free_number() -> str:
    """A number that no other page has."""
    while OwnKey.objects.filter(number=(number := codes.digits(NUMBER_DIGITS))).exists():
        pass
    return number


def _end_sessions(case: Case, person_id: str) -> None:
    for row in case.some(OwnPage, person_id=person_id, was=Was.GIVEN):
        sessions.end_others(row.pk)


def _whose(attempt: Attempt) -> str:
    """Whose page an act is about: one's own, unless a member of staff names whose."""
    return attempt.by.who if attempt.by.kind == "person" else str(attempt.values.get("whom") or "")


def _has_a_page(case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(page_of(case, _whose(attempt)), NO_PAGE)


@act(
    "close_page",
    who=(*OF_CASE, "party"),
    effect=Closes(),
    about="whom",
    requires=_has_a_page,
    after_closing=True,
    fields=(party("whom", required=False, needed_when=BY_STAFF),),
)
def close_page(case: Case, pen: Pen, *, by: Actor, whom: str | None = None) -> OwnPage:
    """Their page closes at once, wherever it is open. What they wrote stays with us as it was."""
    whose = by.who if by.kind == "person" else str(whom)
    _end_sessions(case, whose)
    key = key_of(case, whose)
    if key:
        pen.change(key, mark=hashing.NOTHING, until=None)
    return pen.add(OwnPage(dialogue_id=case.dialogue_id, person_id=whose, was=Was.CLOSED))


def _by_themself(_case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(not attempt.by.entered_by and attempt.by.channel == "screen", ON_THEIR_OWN)


def _code_is_good(case: Case, attempt: Attempt) -> list[Obstacle]:
    page, key = page_of(case, attempt.by.who), key_of(case, attempt.by.who)
    if page is None or key is None or key.until is None:
        return [CODE_IS_OVER]
    return unless(page.pk == key.given == attempt.values["page"] and key.until > case.now, CODE_IS_OVER)


def _opened(case: Case, attempt: Attempt) -> list[Obstacle]:
    page, key = page_of(case, attempt.by.who), key_of(case, attempt.by.who)
    theirs = page is not None and key is not None and key.until is None and page.pk == attempt.values["page"]
    return unless(theirs, NO_PAGE)


def _words_open_well(case: Case, attempt: Attempt) -> list[Obstacle]:
    key = key_of(case, attempt.by.who)
    return open_well(chosen(case, attempt.by.who, attempt.values["words"], key.number if key else ""))


PAGE = word("page")
WORDS = word("words")


def _keep(case: Case, pen: Pen, by: Actor, words: str, was: Was) -> OwnPage:
    key, epoch = key_of(case, by.who), roots.newest_epoch()
    if key is None:
        raise LookupError(by.who)
    pen.change(key, mark=hashing.mark_of(hashing.plain_words(words), epoch), until=None, epoch=epoch)
    return pen.add(OwnPage(dialogue_id=case.dialogue_id, person_id=by.who, was=was))


@act(
    "take_page",
    who=("party",),
    effect=Records(),
    after_closing=True,
    fields=(PAGE, WORDS),
    requires=all_of(_by_themself, _code_is_good, _words_open_well),
)
def take_page(case: Case, pen: Pen, *, by: Actor, page: str, words: str) -> OwnPage:
    """A person comes in with their code for the first time and chooses words of their own. The code opens no more."""
    return _keep(case, pen, by, words, Was.TAKEN)


@act(
    "change_passphrase",
    who=("party",),
    effect=Records(),
    after_closing=True,
    fields=(PAGE, WORDS),
    requires=all_of(_by_themself, _opened, _words_open_well),
)
def change_passphrase(case: Case, pen: Pen, *, by: Actor, page: str, words: str) -> OwnPage:
    """A person chooses other words for their page. Wherever else it is open, it closes."""
    sessions.end_others(page)
    return _keep(case, pen, by, words, Was.CHANGED)


def _tried_on_a_page(case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(page_of(case, attempt.values["whom"]), NO_PAGE)


@act(
    "note_tries",
    who=("programme",),
    effect=Records(),
    about="whom",
    requires=_tried_on_a_page,
    after_closing=True,
    fields=(party("whom"),),
)
def note_tries(case: Case, pen: Pen, *, by: Actor, whom: str) -> OwnPage:
    """Somebody tried many times to come in to a page, and did not. The staff who gave it ask its person about it."""
    return pen.add(OwnPage(dialogue_id=case.dialogue_id, person_id=whom, was=Was.TRIED))
