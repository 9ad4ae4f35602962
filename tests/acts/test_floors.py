"""The second opinion sees what it is there to see: each forbidden row is written around the acts, and named."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from heard import models
from heard.acts import ledger
from heard.acts.actors import Actor
from heard.acts.ledger import Pen
from heard.acts.register import ACTS, RULES
from heard.confidentiality.sealed import Ciphertext
from heard.dialogue.models import DialogueRecord
from heard.ground import clock
from tests.support import by_video, floors
from tests.support.cast import STAGES, Cast, begin
from tests.support.world import World, make_world

Row = Any


def bypass(world: World, *rows: Row, who: str = "dana", chain: str = "", said_at: datetime | None = None) -> None:
    """Write rows with a line, as an act would, and ask no rule."""
    by = world.actor(who)
    with clock.at(world.now), transaction.atomic():
        line = ledger.entry_for(chain or f"d:{world.dialogue}", by, "bypassed", policy=1)
        pen = Pen(line, by=by, said_at=said_at)
        for row in rows:
            pen.add(row)
        line.rows = pen.manifest()
        ledger.append(line)
    world.now += timedelta(minutes=1)


def on(world: World, model: Callable[..., Row], **columns: Any) -> Row:
    """A row on the world's thread."""
    return model(dialogue_id=world.dialogue, **columns)


def a_message(world: World, **values: Any) -> models.Message:
    """A message, as it stands in the table."""
    programme = models.Dialogue.objects.get(pk=world.dialogue).programme_id
    message: models.Message = on(world, models.Message, programme_id=programme, **values)
    return message


def last(model: Any) -> Any:
    """The newest row of a kind."""
    return model.objects.order_by("-entered_at").first()


def person(world: World, name: str) -> str:
    """Somebody's reference."""
    return world.people[name]


def party(world: World, name: str) -> models.Party:
    """Somebody's party."""
    return models.Party.objects.get(dialogue=world.dialogue, person=world.people[name])


def invitation(world: World) -> Row:
    """An invitation of the responsible person."""
    request = last(models.Request)
    return on(world, models.Invitation, person_id=person(world, "james"), way="in_person", request=request)


def yes(world: World, name: str, purpose: str, days: int = 30) -> Row:
    """A yes of somebody."""
    return on(world, models.Yes, person_id=person(world, name), purpose=purpose, lapses_at=world.now + timedelta(days=days))


def an_item(world: World) -> models.Item:
    """Something that the harmed person wrote."""
    item: models.Item = world.do("write_item", "maria", kind="question", text="Why our house?")
    return item


# Each: how far the story went, what is written then, and the rule that the second opinion names.


def invites_before_the_request(world: World) -> None:
    request = on(world, models.Request, person_id=person(world, "maria"), ways="video", information="v1")
    bypass(world, on(world, models.Invitation, person_id=person(world, "james"), way="letter", request=request), request)


def invites_unapproved(world: World) -> None:
    bypass(world, invitation(world))


def invites_after_taking_back(world: World) -> None:
    world.do("take_back", "maria")
    bypass(world, invitation(world))


def invites_on_an_old_yes(world: World) -> None:
    world.now += timedelta(days=31)
    bypass(world, invitation(world))


def invites_with_one_facilitator(world: World) -> None:
    world.do("release_from_case", "dana", facilitator=world.ref("omar"))
    bypass(world, invitation(world))


def invites_by_approvals_of_an_earlier_request(world: World) -> None:
    world.do("take_back", "maria")
    world.do("ask", "maria", ways=["video"], information="v1")
    world.do("go_ahead", "maria")
    bypass(world, invitation(world))


def informs_the_other_side_unasked(world: World) -> None:
    bypass(world, on(world, models.Informed, person_id=person(world, "james"), purpose="prepare"), who="ruth")


def writes_to_the_other_side_unasked(world: World) -> None:
    bypass(
        world,
        a_message(world, person_id=person(world, "james"), way="letter", leaves_at=world.now, words="Hello"),
    )


def lets_a_message_leave_after_taking_back(world: World) -> None:
    message = a_message(world, person_id=person(world, "james"), way="letter", leaves_at=world.now, words="Hello")
    bypass(world, message)
    world.do("take_back", "maria")
    bypass(world, on(world, models.Sending, message=message), who="programme")


def lets_a_recalled_message_leave(world: World) -> None:
    message = a_message(world, person_id=person(world, "maria"), way="letter", leaves_at=world.now, words="Hello")
    bypass(world, message)
    bypass(world, on(world, models.MessageRecalled, message=message))
    bypass(world, on(world, models.Sending, message=message), who="programme")


def goes_on_under_a_stop(world: World) -> None:
    world.do("stop", "james")
    bypass(world, on(world, models.Plan, whole={}))


def goes_on_under_a_facilitators_stop(world: World) -> None:
    world.do("stop", "ruth")
    bypass(world, on(world, models.GoAhead, person_id=person(world, "maria")), who="maria")


def lifts_anothers_stop(world: World) -> None:
    world.do("stop", "maria")
    bypass(world, on(world, models.StopLifted, stop=last(models.Stop)))


def meets_under_an_order(world: World) -> None:
    bypass(world, on(world, models.Order, between={"people": []}, until=None))
    bypass(world, on(world, models.Authorisation), who="sam")


def says_yes_untold(world: World) -> None:
    bypass(world, yes(world, "maria", "research"), who="maria")


def says_yes_dated_before_their_no(world: World) -> None:
    world.do("say_no", "james", purpose="prepare")
    world.now += timedelta(days=5)
    bypass(world, yes(world, "james", "prepare"), who="james", said_at=world.now - timedelta(days=5, hours=1))


def says_yes_dated_forward(world: World) -> None:
    world.now += timedelta(days=5)
    bypass(world, yes(world, "james", "prepare"), who="james", said_at=world.now + timedelta(hours=1))


def says_yes_too_soon(world: World) -> None:
    world.do("inform", "ruth", whom=person(world, "james"), purpose="letters")
    world.now += timedelta(days=2, hours=23)
    bypass(world, yes(world, "james", "letters"), who="james")


def says_yes_for_ever(world: World) -> None:
    world.do("inform", "ruth", whom=person(world, "maria"), purpose="letters")
    bypass(world, yes(world, "maria", "letters", days=366), who="maria")


def prepares_without_a_yes(world: World) -> None:
    bypass(
        world,
        on(world, models.Session, party=party(world, "maria"), account_id=world.ref("ruth"), minutes=9),
        who="ruth",
    )


def releases_unpermitted(world: World) -> None:
    item = an_item(world)
    permission = on(world, models.Permission, item=item)
    bypass(world, permission, who="ruth")
    bypass(world, on(world, models.Reading, permission=permission), who="ruth")
    bypass(world, on(world, models.Release, permission=permission, item=item), who="ruth")


def releases_what_was_taken_back(world: World) -> None:
    item = an_item(world)
    permission = world.do("permit", "maria", item=item.pk)
    world.do("read_item", "ruth", item=item.pk)
    world.do("take_back_permission", "maria", item=item.pk)
    bypass(world, on(world, models.Release, permission=permission, item=item), who="ruth")


def releases_unread(world: World) -> None:
    item = an_item(world)
    permission = world.do("permit", "maria", item=item.pk)
    bypass(world, on(world, models.Release, permission=permission, item=item), who="ruth")


def keeps_a_copy_of_what_was_recalled(world: World) -> None:
    item = an_item(world)
    world.do("permit", "maria", item=item.pk)
    world.do("read_item", "ruth", item=item.pk)
    release = world.do("release_item", "ruth", item=item.pk)
    bypass(world, on(world, models.Recall, release=release), who="ruth")


def fixes_unauthorised(world: World) -> None:
    bypass(world, on(world, models.Fixing, plan=last(models.Plan), bookings={"rows": []}))


def on_neither_side(world: World, *, paper: bool = True, tie: str = "none") -> list[Row]:
    """An interpreter in the newest plan, with these papers."""
    named = on(world, models.Attendant, name="Ida Noor", part="interpreter")
    bypass(world, named)
    rows = [on(world, models.AttendantTie, attendant=named, tie=tie)]
    rows += [on(world, models.AttendantPaper, attendant=named, signed_on=world.now.date())] if paper else []
    bypass(world, on(world, models.PlannedAttendant, plan=last(models.Plan), attendant=named), *rows)
    return [named]


def begins_with_somebody_without_paper(world: World) -> None:
    on_neither_side(world, paper=False)
    bypass(world, on(world, models.DayMoment, fixing=last(models.Fixing), moment="begun"), who="ruth")


def counts_somebody_with_a_tie_as_present(world: World) -> None:
    (named,) = on_neither_side(world, tie="harmed")
    bypass(world, on(world, models.AttendantPresent, fixing=last(models.Fixing), attendant=named), who="ruth")


def fixes_with_somebody_who_was_released(world: World) -> None:
    (named,) = on_neither_side(world)
    bypass(world, on(world, models.AttendantReleased, attendant=named))
    bypass(world, on(world, models.Fixing, plan=last(models.Plan), bookings={"rows": []}))


def begins_without_todays_yes(world: World) -> None:
    bypass(world, on(world, models.DayMoment, fixing=last(models.Fixing), moment="begun"), who="ruth")


def begins_on_yesterdays_yes(world: World) -> None:
    for name in ("maria", "james"):
        world.do("say_yes", name, purpose="meet_today")
    world.now += timedelta(days=1)
    bypass(world, on(world, models.DayMoment, fixing=last(models.Fixing), moment="begun"), who="ruth")


def begins_what_was_called_off(world: World) -> None:
    world.do("call_off_meeting", "dana")
    bypass(world, on(world, models.DayMoment, fixing=last(models.Fixing), moment="begun"), who="ruth")


def begins_after_a_stop_that_was_lifted(world: World) -> None:
    world.do("stop", "maria")
    world.do("start_again", "maria")
    bypass(world, on(world, models.DayMoment, fixing=last(models.Fixing), moment="begun"), who="ruth")


def goes_on_after_a_stop_of_the_day(world: World) -> None:
    world.do("stop_meeting", "maria")
    bypass(world, on(world, models.DayMoment, fixing=last(models.Fixing), moment="resumed"), who="ruth")


def lets_the_responsible_person_leave_first(world: World) -> None:
    bypass(world, on(world, models.Departure, fixing=last(models.Fixing), whose=person(world, "james")), who="ruth")


def commits_with_nobody_there(world: World) -> None:
    world.do("record_death", "dana", of=person(world, "james"))
    bypass(world, on(world, models.Commitment, words="Words", agreed={"by": []}), who="ruth")


def tells_progress_unasked(world: World) -> None:
    row = on(world, models.ProgressTold, person_id=person(world, "maria"), commitment=last(models.Commitment))
    bypass(world, row, who="ruth")


def discloses_alone(world: World) -> None:
    bypass(world, on(world, models.Disclosure, kind="agreed_by_all", about=person(world, "maria"), signed_by="", to="x"))


def signs_for_another(world: World) -> None:
    row = on(world, models.Disclosure, kind="agreed_by_all", about=person(world, "maria"), signed_by=world.ref("sam"), to="x")
    bypass(world, row)
    bypass(world, on(world, models.DisclosureAnswered, disclosure=row, said="signed"))


def hands_over_what_nobody_signed(world: World) -> None:
    row = on(world, models.Disclosure, kind="agreed_by_all", about=person(world, "maria"), signed_by=world.ref("sam"), to="x")
    bypass(world, row)
    bypass(world, on(world, models.DisclosureMade, disclosure=row))


def reviews_for_another(world: World) -> None:
    row = last(models.Acknowledgement)
    bypass(world, on(world, models.ReviewAnswered, acknowledgement=row, said="signed"), who="dana")


def authorises_what_the_reviewer_did_not_sign(world: World) -> None:
    row = last(models.Acknowledgement)
    bypass(world, on(world, models.ReviewAnswered, acknowledgement=row, said="declined"), who="sam")
    bypass(world, on(world, models.Authorisation), who="sam")


def discloses_to_a_parole_board(world: World) -> None:
    row = on(world, models.Disclosure, kind="parole_board", about=person(world, "james"), signed_by=world.ref("sam"), to="x")
    bypass(world, row)


def writes_on_another_chain(world: World) -> None:
    bypass(
        world,
        on(world, models.Standing, person_id=person(world, "maria")),
        on(world, models.TurnedDown, reason="x"),
        chain=f"p:{person(world, 'maria')}",
    )


def takes_back_for_another(world: World) -> None:
    bypass(world, on(world, models.RequestTakenBack, request=last(models.Request)))


def lifts_an_order_early(world: World) -> None:
    order = on(world, models.Order, between={"people": []}, until=None)
    bypass(world, order)
    bypass(world, on(world, models.OrderLifted, order=order))


def reminds_twice(world: World) -> None:
    world.do("remind", "ruth", to=person(world, "james"))
    bypass(world, on(world, models.Reminder, invitation=last(models.Invitation)), who="ruth")


def tells_the_dead(world: World) -> None:
    world.do("record_death", "dana", of=person(world, "james"))
    bypass(world, on(world, models.Informed, person_id=person(world, "james"), purpose="meet"), who="ruth")


def calls_back_what_left(world: World) -> None:
    message = a_message(world, person_id=person(world, "maria"), way="letter", leaves_at=world.now, words="Hello")
    bypass(world, message, on(world, models.Sending, message=message))
    bypass(world, on(world, models.MessageRecalled, message=message))


def sends_past_the_gates(world: World) -> None:
    message = a_message(world, person_id=person(world, "maria"), way="letter", leaves_at=world.now, words="Hello")
    bypass(world, message, on(world, models.MessageEnd, message=message, outcome="sent"))


def lets_the_office_read_for_crossing(world: World) -> None:
    permission = world.do("permit", "maria", item=an_item(world).pk)
    bypass(world, on(world, models.Reading, permission=permission))


def shows_what_was_recalled(world: World) -> None:
    item = an_item(world)
    world.do("permit", "maria", item=item.pk)
    world.do("read_item", "ruth", item=item.pk)
    release = world.do("release_item", "ruth", item=item.pk)
    world.do("recall_item", "ruth", item=item.pk)
    bypass(world, on(world, models.Shown, release=release, to=party(world, "james")))


def releases_to_their_own_side(world: World) -> None:
    item = an_item(world)
    world.do("permit", "maria", item=item.pk)
    world.do("read_item", "ruth", item=item.pk)
    release = world.do("release_item", "ruth", item=item.pk)
    bypass(world, models.ReleasedCopy(release=release, to=party(world, "maria"), text="Why our house?"))


def tells_him_before_anybody_approached_him(world: World) -> None:
    told = on(
        world,
        models.Told,
        person_id=person(world, "james"),
        party=party(world, "james"),
        news="other",
        how="spoken",
        what="x",
    )
    bypass(world, told)


def asks_how_he_is_before_anybody_approached_him(world: World) -> None:
    bypass(world, on(world, models.FollowUp, party=party(world, "james")), who="ruth")


def talks_with_him_unasked(world: World) -> None:
    bypass(world, on(world, models.Talk, person_id=person(world, "james")))


def has_him_sign_unasked(world: World) -> None:
    row = on(world, models.Signature, person_id=person(world, "james"), agreement="x", text_version="1", language="en")
    bypass(world, row, who="james")


def hears_him_own_up_unasked(world: World) -> None:
    row = on(
        world,
        models.Acknowledgement,
        person_id=person(world, "james"),
        measure="x",
        seen_by_id=world.ref("ruth"),
        reviewed_by="",
    )
    bypass(world, row, who="ruth")


def gives_him_a_page_unasked(world: World) -> None:
    bypass(world, on(world, models.OwnPage, person_id=person(world, "james"), was="given"))


def writes_on_his_page_unasked(world: World) -> None:
    bypass(world, on(world, models.Written, party=party(world, "james"), direction="to_them", text="x"), who="ruth")


def makes_an_appointment_with_him_unasked(world: World) -> None:
    row = on(
        world,
        models.Appointment,
        party=party(world, "james"),
        account_id=world.ref("ruth"),
        begins=world.now,
        minutes=30,
        way="in_person",
        others="",
    )
    bypass(world, row, who="ruth")


def visits_him_unasked(world: World) -> None:
    bypass(world, on(world, models.HowItWent, party=party(world, "james"), went="not_there", terms="{}"), who="ruth")


def _a_letter_to(world: World, name: str) -> models.Message:
    message = a_message(world, person_id=person(world, name), way="letter", leaves_at=world.now, words="Hello")
    bypass(world, message)
    return message


def posts_what_waited_when_a_stop_came(world: World) -> None:
    letter = _a_letter_to(world, "maria")
    world.do("stop", "maria")
    world.do("start_again", "maria")
    bypass(world, on(world, models.TakenInHand, message=letter))


def takes_a_letter_to_him_in_hand_under_an_order(world: World) -> None:
    letter = _a_letter_to(world, "james")
    bypass(world, on(world, models.Order, between={"people": []}, until=None))
    bypass(world, on(world, models.TakenInHand, message=letter))


def takes_a_letter_in_hand_under_a_stop(world: World) -> None:
    letter = _a_letter_to(world, "maria")
    world.do("stop", "james")
    bypass(world, on(world, models.TakenInHand, message=letter))


def dials_him_after_taking_back(world: World) -> None:
    letter = _a_letter_to(world, "james")
    world.do("take_back", "maria")
    bypass(world, on(world, models.TakenInHand, message=letter))


def _a_release(world: World) -> models.Release:
    item = an_item(world)
    world.do("permit", "maria", item=item.pk)
    world.do("read_item", "ruth", item=item.pk)
    release: models.Release = world.do("release_item", "ruth", item=item.pk)
    return release


def shows_what_still_waits(world: World) -> None:
    bypass(world, on(world, models.Shown, release=_a_release(world), to=party(world, "james")), who="james")


def shows_what_waited_when_a_stop_came(world: World) -> None:
    release = _a_release(world)
    world.do("stop", "maria")
    world.do("start_again", "maria")
    world.now += timedelta(hours=1)
    bypass(world, on(world, models.Shown, release=release, to=party(world, "james")), who="james")


def begins_under_another_request(world: World) -> None:
    world.do("take_back", "maria")
    world.do("ask", "maria", ways=["video"], information="v1")
    bypass(world, on(world, models.DayMoment, fixing=last(models.Fixing), moment="begun"), who="ruth")


def begins_after_the_programmes_no(world: World) -> None:
    bypass(world, on(world, models.TurnedDown, reason="suspended"))
    bypass(world, on(world, models.DayMoment, fixing=last(models.Fixing), moment="begun"), who="ruth")


def agrees_alone_that_it_was_a_mistake(world: World) -> None:
    entry = last(models.Session).line
    bypass(world, on(world, models.MistakeWord, entry=entry, step="said"), who="dana")
    bypass(world, on(world, models.MistakeWord, entry=entry, step="agreed"), who="dana")


def calls_a_stop_a_mistake(world: World) -> None:
    world.do("stop", "maria")
    bypass(world, on(world, models.MistakeWord, entry=last(models.Stop).line, step="said"), who="dana")


def agrees_to_what_nobody_said(world: World) -> None:
    bypass(world, on(world, models.MistakeWord, entry=last(models.Session).line, step="agreed"), who="sam")


def lifts_alone_what_was_said_on_a_page(world: World) -> None:
    world.do("stop", "maria")
    row = on(world, models.StopLifted, stop=last(models.Stop), entered_by=world.staff["ruth"])
    bypass(world, row, who="maria")


FORBIDDEN = (
    ("screened", "R20", lifts_alone_what_was_said_on_a_page),
    ("ready", "R0", agrees_alone_that_it_was_a_mistake),
    ("ready", "R0", agrees_to_what_nobody_said),
    ("screened", "R0", calls_a_stop_a_mistake),
    ("screened", "R11", tells_him_before_anybody_approached_him),
    ("screened", "R11", asks_how_he_is_before_anybody_approached_him),
    ("screened", "R11", talks_with_him_unasked),
    ("screened", "R11", has_him_sign_unasked),
    ("screened", "R11", hears_him_own_up_unasked),
    ("screened", "R11", gives_him_a_page_unasked),
    ("screened", "R11", writes_on_his_page_unasked),
    ("screened", "R11", makes_an_appointment_with_him_unasked),
    ("screened", "R11", visits_him_unasked),
    ("ready", "R16", posts_what_waited_when_a_stop_came),
    ("ready", "R7", takes_a_letter_to_him_in_hand_under_an_order),
    ("ready", "R20", takes_a_letter_in_hand_under_a_stop),
    ("ready", "R11", dials_him_after_taking_back),
    ("ready", "R16", shows_what_still_waits),
    ("ready", "R16", shows_what_waited_when_a_stop_came),
    ("yes_today", "R28", begins_under_another_request),
    ("yes_today", "R28", begins_after_the_programmes_no),
    ("screened", "R7", lifts_an_order_early),
    ("informed", "R15", reminds_twice),
    ("ready", "R0", tells_the_dead),
    ("screened", "R16", calls_back_what_left),
    ("screened", "R16", sends_past_the_gates),
    ("ready", "R23", lets_the_office_read_for_crossing),
    ("ready", "R23", shows_what_was_recalled),
    ("ready", "R23", releases_to_their_own_side),
    ("asked", "R11", invites_before_the_request),
    ("screened", "R11", invites_unapproved),
    ("invited", "R11", invites_after_taking_back),
    ("invited", "R11", invites_on_an_old_yes),
    ("invited", "R11", invites_with_one_facilitator),
    ("invited", "R11", invites_by_approvals_of_an_earlier_request),
    ("went_ahead", "R11", informs_the_other_side_unasked),
    ("went_ahead", "R11", writes_to_the_other_side_unasked),
    ("informed", "R11", lets_a_message_leave_after_taking_back),
    ("informed", "R16", lets_a_recalled_message_leave),
    ("planned", "R20", goes_on_under_a_stop),
    ("went_ahead", "R20", goes_on_under_a_facilitators_stop),
    ("planned", "R20", lifts_anothers_stop),
    ("authorised", "R7", meets_under_an_order),
    ("informed", "R17", says_yes_untold),
    ("informed", "R18", says_yes_too_soon),
    ("informed", "R0", says_yes_dated_before_their_no),
    ("informed", "R0", says_yes_dated_forward),
    ("informed", "R17", says_yes_for_ever),
    ("informed", "R21", prepares_without_a_yes),
    ("ready", "R23", releases_unpermitted),
    ("ready", "R23", releases_what_was_taken_back),
    ("ready", "R23", releases_unread),
    ("ready", "R23", keeps_a_copy_of_what_was_recalled),
    ("cleared", "R28", fixes_unauthorised),
    ("yes_today", "R28", begins_with_somebody_without_paper),
    ("yes_today", "R28", counts_somebody_with_a_tie_as_present),
    ("fixed", "R28", fixes_with_somebody_who_was_released),
    ("yes_today", "R29", begins_without_todays_yes),
    ("yes_today", "R29", begins_on_yesterdays_yes),
    ("yes_today", "R28", begins_what_was_called_off),
    ("yes_today", "R28", begins_after_a_stop_that_was_lifted),
    ("day", "R30", goes_on_after_a_stop_of_the_day),
    ("departed", "R30", lets_the_responsible_person_leave_first),
    ("departed", "R33", commits_with_nobody_there),
    ("cared", "R34", tells_progress_unasked),
    ("cared", "R37", discloses_alone),
    ("cared", "R37", signs_for_another),
    ("cared", "R37", hands_over_what_nobody_signed),
    ("ready", "R9", reviews_for_another),
    ("ready", "R9", authorises_what_the_reviewer_did_not_sign),
    ("cared", "R36", discloses_to_a_parole_board),
    ("screened", "R38", writes_on_another_chain),
    ("screened", "R20", takes_back_for_another),
)


@pytest.mark.parametrize(("stage", "rule", "write"), FORBIDDEN, ids=[write.__name__ for _, _, write in FORBIDDEN])
def test_a_forbidden_row_is_named(database: Path, stage: str, rule: str, write: Callable[[World], None]) -> None:
    world = make_world().until(stage)
    if write is fixes_unauthorised:
        # As if no supervisor had ever agreed: asked for anew, the agreement counts no more.
        world.do("take_back", "maria")
        world.do("ask", "maria", ways=["video"], information="v1")
    assert floors.check() == []
    write(world)
    found = floors.check()
    assert any(each.startswith(f"{rule}: ") for each in found), found


def test_nothing_forbidden_is_in_a_whole_way_of_many(database: Path) -> None:
    make_world(harmed=2, responsible=2, facilitators=3, beside=True).through("closed")
    assert floors.check() == []


def test_the_others_may_go_on_without_the_one_who_stopped(database: Path) -> None:
    world = make_world(harmed=2).through("preparing")
    world.do("stop", "elena")
    for name in ("maria", "james"):
        world.do("talk_first", "dana", **{"with": world.ref(name)})
        assert world.refused("plan_meeting", "ruth", **plan(world)) == ["R20"]
        world.do("say_yes", name, purpose="prepare")
    world.do("plan_meeting", "ruth", **plan(world))
    assert floors.check() == []
    bypass(world, on(world, models.Informed, person_id=person(world, "elena"), purpose="meet"), who="ruth")
    assert [each for each in floors.check() if each.startswith("R20: informed")]


def plan(world: World) -> dict[str, Any]:
    """Some plan."""
    at = world.morning(20)
    return {
        "at": at,
        "until": at + timedelta(hours=1),
        "place": "Pine Hill",
        "room": "Chapel room",
        "attendees": [world.ref("maria"), world.ref("james")],
    }


def test_words_under_a_key_of_somebody_else_are_named(database: Path) -> None:
    world = make_world().until("ready")
    note = last(models.Session).__dict__["note"]
    other = party(world, "james" if last(models.Session).party_id == party(world, "maria").pk else "maria")
    row = on(world, models.PartyNote, party=other, text=Ciphertext(bytes(note)))
    bypass(world, row, who="ruth")
    assert [each for each in floors.check() if each.startswith("R22: heard_partynote")]


def test_a_row_whose_line_is_missing_is_named(database: Path) -> None:
    world = make_world().until("screened")
    models.Risk.objects.create(
        dialogue_id=world.dialogue,
        line="nowhere",
        who=world.ref("dana"),
        at=world.now,
        entered_at=world.now,
        channel="screen",
    )
    assert [each for each in floors.check() if each.startswith("R38: heard_risk")]


def test_people_who_came_with_the_opening_stand_before_all_else(database: Path) -> None:
    """Their line is the dialogue's own, on the programme's chain; a party with another line of that chain is named."""
    cast = begin()
    with_people = cast.do("dana", "open_with_people", harm="robbery", harmed={"name": "Elena"}, responsible={"name": "Paul"})
    opened = replace(cast, dialogue=with_people.pk)
    opened.do("dana", "note", text="They called.")
    assert floors.check() == []
    other = models.LedgerEntry.objects.exclude(pk=with_people.line).filter(chain__startswith="g:")[0]
    who = {"person_id": cast.id("maria"), "side": "harmed", "part": "supporter", "joined_at": cast.moment}
    models.Party.objects.bulk_create([models.Party(dialogue_id=with_people.pk, line=other.pk, **who)])
    assert [each for each in floors.check() if "another chain" in each]


def test_a_row_dated_otherwise_than_its_line_is_named(database: Path) -> None:
    world = make_world().until("screened")
    earlier = world.now - timedelta(days=1)
    row = on(
        world,
        models.Talk,
        person_id=person(world, "maria"),
        at=earlier,
        entered_at=earlier,
        who=world.ref("dana"),
        channel="screen",
    )
    bypass(world, row)
    assert [each for each in floors.check() if each.startswith("R38: talk")]


@pytest.mark.parametrize("struck", [False, True])
def test_a_conflict_bars_until_two_said_that_it_was_none(database: Path, *, struck: bool) -> None:
    world = make_world().until("screened")
    world.do("declare_conflict", "dana", **{"with": person(world, "maria"), "facilitator": world.ref("ruth")})
    said = world.do("say_mistake", "dana", entry=last(models.Conflict).line, reason="Another Maria.")
    if struck:
        world.do("agree_mistake", "sam", mistake=said.pk)
    bypass(world, on(world, models.Plan, whole={}), who="ruth")
    assert bool([each for each in floors.check() if "by somebody with a conflict of interest" in each]) is not struck


@pytest.mark.parametrize("struck", [False, True])
def test_a_way_that_came_back_is_closed_until_two_said_that_it_had_not(database: Path, *, struck: bool) -> None:
    world = make_world().until("screened")
    world.do("record_came_back", "dana", of=person(world, "maria"), why="wrong", way="letter")
    entry = last(models.CameBack).line
    said = world.do("say_mistake", "dana", entry=entry, reason="It was another Maria's.")
    if struck:
        world.do("agree_mistake", "sam", mistake=said.pk)
    message = a_message(world, person_id=person(world, "maria"), way="letter", leaves_at=world.now, words="Hello")
    bypass(world, message)
    bypass(world, on(world, models.Sending, message=message), who="programme")
    assert bool([each for each in floors.check() if "by a way that had come back" in each]) is not struck


def test_the_database_itself_keeps_a_second_approval_and_a_second_booking_out(database: Path) -> None:
    world = make_world().until("assigned")
    first = models.Approval.objects.all()[0]
    with pytest.raises(IntegrityError):
        bypass(world, on(world, models.Approval, account_id=first.account_id, request_ref=first.request_ref))
    models.Booking.objects.create(what="a room", quarter=world.now, line="x")
    with pytest.raises(IntegrityError), transaction.atomic():
        models.Booking.objects.create(what="a room", quarter=world.now, line="x")


def test_an_act_that_writes_what_must_not_be_fails_its_test(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    world = make_world().until("screened")
    quiet = replace(RULES["R11"], judge=lambda _facts, _policy: [])
    monkeypatch.setitem(RULES, "R11", quiet)
    with pytest.raises(AssertionError, match=r"After invite: R11: invitation"):
        world.do("invite", "dana", to=person(world, "james"))


def test_what_was_there_before_is_not_told_again(database: Path) -> None:
    world = make_world().until("screened")
    bypass(world, invitation(world))
    with pytest.raises(AssertionError, match="R11: invitation"):
        world.do("assess_risk", "dana")
    world.do("assess_risk", "dana")


def test_a_refusal_that_wrote_is_named(database: Path) -> None:
    world = make_world().until("screened")
    line = ledger.entry_for(f"d:{world.dialogue}", Actor(who="x", kind="account"), "approve", outcome=ledger.REFUSED)
    line.rows = "heard_approval:x:y"
    with transaction.atomic():
        ledger.append(line)
    assert f"R38: line {line.pk}: a refusal that wrote" in floors.check()


def test_it_looks_without_being_counted(database: Path) -> None:
    world = make_world().until("screened")
    connection.force_debug_cursor = True
    try:
        floors.check(world.dialogue)
        assert connection.queries_log == [] or all("UNION" not in each["sql"] for each in connection.queries_log)
    finally:
        connection.force_debug_cursor = False


def test_every_row_of_a_thread_is_either_looked_at_or_left_out_on_purpose() -> None:
    """Words that bind nobody, and what other tests look at."""
    left_out = {
        "risk",
        "ready",
        "notready",
        "supporterinvited",
        "supporteraccepted",
        "supporternamed",
        "supporterleft",
        "checkin",
        "recordasked",
        "recordanswered",
        "appointmentword",
        "officenote",
        "partynote",
        "interest",
        "commitmentkept",
        "commitmentmissed",
        "followupdeclined",
        "followupmissed",
        "legalhold",
        "legalholdlifted",
        "concern",
        "concernanswered",
        "concernsettled",
        "doneallthesame",
        "sharedlookedat",
        "lookedinto",
        "keptuntold",
        # Whether they are asked follows from a birthday, and that is sealed.
        "guardiannamed",
        "guardianreleased",
    }
    steps = {each._meta.model_name for each in models.Dialogue._meta.apps.get_models() if issubclass(each, DialogueRecord)}
    assert steps - set(floors.THREAD) <= left_out


def test_there_are_as_many_looks_as_acts(database: Path) -> None:
    """A whole story by real acts, refusals among them: after each of them somebody looked."""
    [watch] = floors.WATCHES
    cast = begin().to("approached")
    assert cast.refused("ruth", "invite", to="james") == ["R0"]
    cast.to("closed")
    done = models.LedgerEntry.objects.filter(act__in=ACTS).count()  # founding a programme is before all acts
    assert watch.looks == done > len(STAGES)


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(("stage", "taken_back"), [("fixed", False), ("begun", False), ("begun", True)])
def test_a_meeting_that_stands_is_fixed_once_also_while_it_goes_on(stage: str, taken_back: bool) -> None:
    cast = begin().to(stage)
    if taken_back:
        cast.do("maria", "take_back", by="ruth")
    with clock.at(cast.moment), transaction.atomic():
        by = cast.actor("dana")
        line = ledger.entry_for(f"d:{cast.dialogue}", by, "bypassed", policy=1)
        pen = Pen(line, by=by)
        pen.add(models.Fixing(dialogue_id=cast.dialogue, plan=last(models.Plan), bookings={"rows": []}))
        line.rows = pen.manifest()
        ledger.append(line)
    found = [each for each in floors.check(cast.dialogue) if "another meeting is fixed" in each]
    assert bool(found) is not taken_back


def write_around(cast: Cast, *rows: Row) -> list[str]:
    """Write rows of a meeting by its facilitator, ask no rule; what the second opinion says of it."""
    with clock.at(cast.moment), transaction.atomic():
        by = cast.actor("ruth")
        line = ledger.entry_for(f"d:{cast.dialogue}", by, "bypassed", policy=1)
        pen = Pen(line, by=by)
        for row in rows:
            pen.add(row)
        line.rows = pen.manifest()
        ledger.append(line)
    return floors.check(cast.dialogue)


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("carried", [("harmed",), ("responsible",), ("harmed", "responsible")])
@pytest.mark.parametrize("went", ["worked", "did_not", ""])
def test_a_meeting_by_video_begun_without_a_facilitator_or_a_trial_of_an_end_is_named(
    carried: tuple[str, ...], went: str
) -> None:
    cast = by_video.planned()
    cast.do("ruth", "try_link", with_="maria", went="worked")
    if went:
        cast.do("omar", "try_link", with_="james", went=went)
    by_video.on_the_day(cast)
    beside = {"dialogue_id": cast.dialogue, "fixing": last(models.Fixing)}
    rows = [models.EndCarried(**beside, account_id=cast.id("ruth"), side=side) for side in carried]
    found = write_around(cast, *rows, models.DayMoment(**beside, moment="begun"))
    missing = {"harmed", "responsible"} - set(carried)
    named = {each for each in ("harmed", "responsible") if any(f"at the end of the {each} side" in one for one in found)}
    untried = {each for each in ("harmed", "responsible") if any(f"not tried with the {each} side" in one for one in found)}
    assert (named, untried) == (missing, set() if went == "worked" else {"responsible"})
    assert len(found) == len(named) + len(untried)


@pytest.mark.usefixtures("database")
def test_going_on_after_the_line_broke_without_asking_a_principal_is_named_and_leaving_by_two_ends_is_not() -> None:
    cast = by_video.on_the_day(by_video.tried(by_video.planned()))
    cast.do("ruth", "begin_meeting")
    cast.do("ruth", "record_line_broke", did="We waited.")
    beside = {"dialogue_id": cast.dialogue, "fixing": last(models.Fixing)}
    asked = models.AskedToGoOn(**beside, whose=cast.id("maria"))
    found = write_around(cast, asked, models.DayMoment(**beside, moment="resumed"))
    assert len(found) == 1
    assert found[0].startswith("R30: ")
    assert "not everybody was asked" in found[0]
    assert write_around(cast, models.Departure(**beside, whose=cast.id("james"))) == found
