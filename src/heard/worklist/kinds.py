"""Every kind of need: what it says, whose it is, by which act it is met, and how soon it is late."""

from dataclasses import dataclass

from heard.people.terms import Role
from heard.worklist.terms import Band

COORDINATOR, SUPERVISOR, FACILITATOR = Role.COORDINATOR, Role.SUPERVISOR, Role.FACILITATOR
OFFICE = (COORDINATOR, SUPERVISOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of need.

    `roles` may do something about it, the first of them as its own work; `act` meets it, where one act does. `days`
    is how long it may wait, where no rule of the programme says it: an agreement of the office with itself. `names` is the
    field of the act that the need is about, `given` what else its form is opened with.
    """

    name: str
    says: str
    band: Band
    roles: tuple[Role, ...]
    act: str = ""
    days: int = 0
    names: str = ""
    given: tuple[tuple[str, str], ...] = ()


_ALL = (
    # Safety
    Kind(name="concern", says="A concern was raised", band=Band.SAFETY, roles=OFFICE, act="answer_concern",
         days=1, names="concern"),
    Kind(name="stopped", says="Somebody said stop: see to it, and note what was done", band=Band.SAFETY,
         roles=(COORDINATOR, FACILITATOR), act="note", days=1),
    Kind(name="stop_ring", says="Somebody said stop, and would like a call: see to it, and note what was done",
         band=Band.SAFETY, roles=(COORDINATOR, FACILITATOR), act="note"),
    Kind(name="stop_quiet", says="Somebody said stop, and wants no call: leave them in peace, and note what was done",
         band=Band.SAFETY, roles=(COORDINATOR, FACILITATOR), act="note", days=1),
    Kind(name="paused", says="Somebody paused: see to it, and note what was done", band=Band.SAFETY,
         roles=(COORDINATOR, FACILITATOR), act="note", days=1),
    Kind(name="pause_ring", says="Somebody paused, and would like a call: see to it, and note what was done",
         band=Band.SAFETY, roles=(COORDINATOR, FACILITATOR), act="note"),
    Kind(name="pause_quiet", says="Somebody paused, and wants no call: leave them in peace, and note what was done",
         band=Band.SAFETY, roles=(COORDINATOR, FACILITATOR), act="note", days=1),
    Kind(name="halted", says="A stop halted a meeting: ring everybody who was to come, and note it", band=Band.SAFETY,
         roles=(COORDINATOR, FACILITATOR), act="note"),
    Kind(name="order", says="An order came into force: see to it, and note what was done", band=Band.SAFETY,
         roles=OFFICE, act="note", days=1),
    Kind(name="halted_talk", says="A stop called an appointment off: tell them yourself, then cancel it", band=Band.SAFETY,
         roles=(FACILITATOR,), act="cancel_appointment", names="of"),
    Kind(name="in_the_air", says="It is not known whether a message left: ring the person", band=Band.SAFETY,
         roles=(COORDINATOR,), act="call", days=1),
    Kind(name="wants_call", says="Somebody said how they are, and would like a call: ring when it is safe for them",
         band=Band.SAFETY, roles=(FACILITATOR, COORDINATOR), act="follow_up", days=1, names="with"),
    Kind(name="is_hard", says="Somebody finds it hard, and asked for no call: think together about what could help",
         band=Band.SAFETY, roles=(FACILITATOR, COORDINATOR), act="note", days=2),
    Kind(name="tried", says="Somebody tried many times to come in to a page: ask whether it was them", band=Band.SAFETY,
         roles=(FACILITATOR, COORDINATOR), act="note", days=1),
    # Decisions
    Kind(name="first_talk", says="Somebody asked and waits for a first talk", band=Band.DECISION, roles=(COORDINATOR,),
         act="talk_first"),
    Kind(name="approve", says="Approval is wanted", band=Band.DECISION, roles=OFFICE, act="approve", days=7),
    Kind(name="match", says="A facilitator is wanted", band=Band.DECISION, roles=(COORDINATOR,), act="assign", days=7),
    Kind(name="silence", says="No answer, and no reminder is left: silence is a no for now", band=Band.DECISION,
         roles=(COORDINATOR,), days=14),
    Kind(name="authorise", says="Everybody is ready: may they meet?", band=Band.DECISION, roles=(SUPERVISOR,),
         act="authorise", days=7),
    Kind(name="fix", says="A plan is made: fix the meeting", band=Band.DECISION, roles=(COORDINATOR,), act="fix_meeting",
         days=7),
    Kind(name="place_closed", says="The place of the fixed meeting is closed on that day: ring it, then those who come",
         band=Band.DECISION, roles=(COORDINATOR, FACILITATOR), days=1),
    Kind(name="new_words", says="Something was shared that nobody has read yet: see Papers and messages", band=Band.STEP,
         roles=(FACILITATOR,), days=7),
    Kind(name="read", says="Something waits to be read before it crosses", band=Band.DECISION, roles=(FACILITATOR,),
         act="read_item", days=7),
    Kind(name="release", says="Something was read and waits to be released", band=Band.DECISION, roles=(FACILITATOR,),
         act="release_item", days=7),
    Kind(name="close", says="Everything is done: close it, or say what comes next", band=Band.DECISION, roles=(COORDINATOR,),
         act="close", days=14),
    Kind(name="answer", says="Somebody wrote to you and waits for an answer", band=Band.DECISION, roles=(FACILITATOR,),
         act="answer_participant", names="to"),
    Kind(name="other_time", says="They asked for another time to talk", band=Band.DECISION, roles=(FACILITATOR,),
         act="make_appointment", days=3, names="with"),
    Kind(name="called_off", says="They cancelled an appointment: see whether they want another", band=Band.DECISION,
         roles=(FACILITATOR,), act="make_appointment", days=7, names="with"),
    # Steps
    Kind(name="look_again", says="A concern waits to be looked at again", band=Band.STEP, roles=OFFICE, act="settle_concern",
         days=7, names="concern"),
    Kind(name="standing", says="Check the standing of who asks", band=Band.STEP, roles=(COORDINATOR,), act="check_standing",
         days=7),
    Kind(name="risk", says="An assessment of risks and strengths is wanted", band=Band.STEP,
         roles=(COORDINATOR, FACILITATOR), act="assess_risk", days=7),
    Kind(name="stale", says="The assessment of risks and strengths grows old", band=Band.STEP,
         roles=(COORDINATOR, FACILITATOR), act="assess_risk"),
    Kind(name="go_ahead", says="Ask the harmed person whether to approach the other side now", band=Band.STEP,
         roles=(FACILITATOR,), days=14),
    Kind(name="invite", says="Invite the responsible person", band=Band.STEP, roles=(FACILITATOR,), act="invite", days=14),
    Kind(name="remind", says="No answer to the invitation yet", band=Band.STEP, roles=(FACILITATOR,), act="remind", days=14),
    Kind(name="tell", says="The other side said no: tell this person, before any page does", band=Band.STEP,
         roles=(FACILITATOR, COORDINATOR), act="mark_told", days=3, names="whom", given=(("news", "refusal"),)),
    Kind(name="tell_move", says="The responsible person was moved or released: tell this person, with care", band=Band.STEP,
         roles=(FACILITATOR, COORDINATOR), act="mark_told", days=3, names="whom", given=(("news", "transfer"),)),
    Kind(name="tell_death", says="Somebody died: tell this person, with time for them", band=Band.STEP,
         roles=(FACILITATOR, COORDINATOR), act="mark_told", days=1, names="whom", given=(("news", "death"),)),
    Kind(name="tell_end", says="It was closed: tell this person what that means, and what stays open to them",
         band=Band.STEP, roles=(FACILITATOR, COORDINATOR), act="mark_told", days=7, names="whom", given=(("news", "end"),)),
    Kind(name="ask_again", says="They said “not yet”, and named this day to be asked again", band=Band.STEP,
         roles=(FACILITATOR,), act="inform", days=7),
    Kind(name="pause_over", says="They paused until about now: only they can say “go on”", band=Band.STEP,
         roles=(FACILITATOR,), act="note", days=14),
    Kind(name="named", says="Somebody was named as a supporter: put them on the dialogue, or speak about it",
         band=Band.STEP, roles=(COORDINATOR,), act="add_party", days=5),
    Kind(name="left", says="A supporter will not be there: tell whom they support, then everybody who counts on them",
         band=Band.STEP, roles=(FACILITATOR,), act="mark_told", days=2),
    Kind(name="agree", says="A yes or a signature is missing before getting ready begins", band=Band.STEP,
         roles=(FACILITATOR,), days=21),
    Kind(name="session", says="A meeting in preparation is due", band=Band.STEP, roles=(FACILITATOR,), act="hold_session",
         days=14),
    Kind(name="lapses", says="A yes lapses soon: ask whether it still holds", band=Band.STEP, roles=(FACILITATOR,),
         act="inform"),
    Kind(name="show", says="Something was released and waits to be shown", band=Band.STEP, roles=(FACILITATOR,),
         act="show_item", days=14),
    Kind(name="plan", says="They may meet: plan the meeting", band=Band.STEP, roles=(FACILITATOR, COORDINATOR),
         act="plan_meeting", days=14),
    Kind(name="clearance", says="Not everybody is cleared for the place", band=Band.STEP, roles=(COORDINATOR,), act="clear"),
    Kind(name="commitment", says="Ask how a commitment goes", band=Band.STEP, roles=(FACILITATOR,), act="keep_commitment",
         days=14),
    Kind(name="care", says="It rests: somebody waits to hear how they are asked after", band=Band.STEP, roles=(FACILITATOR,),
         act="follow_up", days=14),
    Kind(name="quiet", says="Nothing has moved for a month", band=Band.STEP, roles=(COORDINATOR, FACILITATOR), days=30),
    Kind(name="record", says="Somebody asked about what is held of them", band=Band.STEP, roles=(COORDINATOR,),
         act="answer_about_record", days=30, names="asked"),
    # Ahead
    Kind(name="meeting", says="Meeting", band=Band.AHEAD, roles=(COORDINATOR, FACILITATOR)),
    Kind(name="talk", says="Appointment", band=Band.AHEAD, roles=(FACILITATOR,)),
    Kind(name="follow_up", says="Ask how they are", band=Band.AHEAD, roles=(FACILITATOR,), act="follow_up"),
    # Paper
    Kind(name="withheld", says="A message was not sent: a rule was in the way", band=Band.PAPER, roles=(COORDINATOR,),
         act="call", days=3),
    Kind(name="to_post", says="A letter waits to be printed and posted", band=Band.PAPER, roles=(COORDINATOR, FACILITATOR),
         act="record_by_hand", days=2, names="message"),
    Kind(name="to_say", says="A call or a word by hand waits for how it went", band=Band.PAPER,
         roles=(FACILITATOR, COORDINATOR), act="record_by_hand", days=2, names="message"),
    Kind(name="failed", says="A message did not arrive", band=Band.PAPER, roles=(COORDINATOR,), act="call", days=2),
)  # fmt: skip
KINDS = {kind.name: kind for kind in _ALL}
