"""Every kind of need: whose it is, by which act it is met, how soon it is late. What it says lies under `need-<name>`."""

from dataclasses import dataclass

from heard.ground.texts import say
from heard.people.terms import Role
from heard.worklist.terms import Band

COORDINATOR, SUPERVISOR, FACILITATOR = Role.COORDINATOR, Role.SUPERVISOR, Role.FACILITATOR
OFFICE, EITHER, FACILITATOR_FIRST = (COORDINATOR, SUPERVISOR), (COORDINATOR, FACILITATOR), (FACILITATOR, COORDINATOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedKind:
    """One kind of need.

    `roles` may do something about it, the first of them as its own work; `act` meets it, where one act does. `days`
    is how long it may wait, where no rule of the programme says it: an agreement of the office with itself. `names` is the
    field of the act that the need is about, `given` what else its form is opened with. `first` stands before all else of
    its section, the newest before the older ones. `apart` tells of another dialogue: nobody but its roles reads it. `own` is
    met by the one with whom it lies, and by nobody in their name.
    """

    name: str
    band: Band
    roles: tuple[Role, ...]
    act: str = ""
    days: int = 0
    names: str = ""
    given: tuple[tuple[str, str], ...] = ()
    first: bool = False
    apart: bool = False
    own: bool = False

    @property
    def says(self) -> str:
        """What the staff read, in the language that is spoken."""
        return say(f"need-{self.name}")


def _of_news(name: str, news: str, *, days: int) -> NeedKind:
    """News of this kind (`News`) that a person tells first."""
    given = (("news", news),)
    return NeedKind(name=name, band=Band.STEP, roles=FACILITATOR_FIRST, act="mark_told", days=days, names="whom", given=given)


_ALL = (
    # Safety
    NeedKind(name="concern", band=Band.SAFETY, roles=OFFICE, act="answer_concern", days=1, names="concern"),
    NeedKind(name="stopped", band=Band.SAFETY, roles=EITHER, act="note", days=1, first=True),
    NeedKind(name="stop_ring", band=Band.SAFETY, roles=EITHER, act="note", first=True),
    NeedKind(name="stop_quiet", band=Band.SAFETY, roles=EITHER, act="note", days=1, first=True),
    NeedKind(name="paused", band=Band.SAFETY, roles=EITHER, act="note", days=1, first=True),
    NeedKind(name="pause_ring", band=Band.SAFETY, roles=EITHER, act="note", first=True),
    NeedKind(name="pause_quiet", band=Band.SAFETY, roles=EITHER, act="note", days=1, first=True),
    NeedKind(name="all_the_same", band=Band.SAFETY, roles=(SUPERVISOR,), act="look_into", days=3, names="deed"),
    NeedKind(name="heard_once", band=Band.STEP, roles=EITHER, act="start_again", days=3),
    NeedKind(name="not_me", band=Band.SAFETY, roles=(COORDINATOR,), act="answer_about_record", days=1, names="asked"),
    NeedKind(name="halted", band=Band.SAFETY, roles=EITHER, act="note"),
    NeedKind(name="tell_off", band=Band.SAFETY, roles=FACILITATOR_FIRST, act="mark_told", days=1, names="whom"),
    NeedKind(name="order", band=Band.SAFETY, roles=OFFICE, act="note", days=1),
    NeedKind(name="halted_talk", band=Band.SAFETY, roles=(FACILITATOR,), act="cancel_appointment", names="of"),
    NeedKind(name="came_back", band=Band.SAFETY, roles=EITHER, days=2),
    NeedKind(name="shared", band=Band.SAFETY, roles=(COORDINATOR,), act="look_at_shared", days=2, names="of"),
    NeedKind(name="second_look", band=Band.DECISION, roles=EITHER, act="answer_second_look", days=1, names="second_look"),
    NeedKind(name="in_the_air", band=Band.SAFETY, roles=(COORDINATOR,), act="call", days=1),
    NeedKind(name="wants_call", band=Band.SAFETY, roles=FACILITATOR_FIRST, act="follow_up", days=1, names="with"),
    NeedKind(name="is_hard", band=Band.SAFETY, roles=FACILITATOR_FIRST, act="note", days=2),
    NeedKind(name="tried", band=Band.SAFETY, roles=FACILITATOR_FIRST, act="note", days=1),
    # Decisions
    NeedKind(name="first_talk", band=Band.DECISION, roles=(COORDINATOR,), act="talk_first"),
    NeedKind(name="approve", band=Band.DECISION, roles=OFFICE, act="approve", days=7),
    NeedKind(name="match", band=Band.DECISION, roles=(COORDINATOR,), act="assign", days=7),
    NeedKind(name="silence", band=Band.DECISION, roles=(COORDINATOR,), days=14),
    NeedKind(name="authorise", band=Band.DECISION, roles=(SUPERVISOR,), act="authorise", days=7),
    NeedKind(name="fix", band=Band.DECISION, roles=(COORDINATOR,), act="fix_meeting", days=7),
    NeedKind(name="place_closed", band=Band.DECISION, roles=EITHER, days=1),
    NeedKind(name="two_places", band=Band.DECISION, roles=(COORDINATOR,), days=1, apart=True),
    NeedKind(name="old_place", band=Band.STEP, roles=FACILITATOR_FIRST, act="note", days=3),
    NeedKind(name="new_words", band=Band.STEP, roles=(FACILITATOR,), days=7),
    NeedKind(name="read", band=Band.DECISION, roles=(FACILITATOR,), act="read_item", days=7),
    NeedKind(name="release", band=Band.DECISION, roles=(FACILITATOR,), act="release_item", days=7),
    NeedKind(name="close", band=Band.DECISION, roles=(COORDINATOR,), act="close", days=14),
    NeedKind(name="answer", band=Band.DECISION, roles=(FACILITATOR,), act="answer_participant", names="to"),
    NeedKind(name="other_time", band=Band.DECISION, roles=(FACILITATOR,), act="make_appointment", days=3, names="with"),
    NeedKind(name="called_off", band=Band.DECISION, roles=(FACILITATOR,), act="make_appointment", days=7, names="with"),
    NeedKind(
        name="mistake", band=Band.DECISION, roles=(SUPERVISOR, COORDINATOR), act="agree_mistake", days=1, names="mistake"
    ),
    NeedKind(
        name="review",
        band=Band.DECISION,
        roles=(SUPERVISOR, COORDINATOR, FACILITATOR),
        act="sign_review",
        days=3,
        names="acknowledgement",
        own=True,
    ),
    NeedKind(
        name="cosign",
        band=Band.DECISION,
        roles=(SUPERVISOR, COORDINATOR),
        act="sign_disclosure",
        days=1,
        names="disclosure",
        own=True,
    ),
    NeedKind(name="tell_our_no", band=Band.SAFETY, roles=FACILITATOR_FIRST, act="mark_told", days=1, names="whom"),
    NeedKind(name="tell_mistake", band=Band.SAFETY, roles=FACILITATOR_FIRST, act="mark_told", days=1, names="whom"),
    # Steps
    NeedKind(name="look_again", band=Band.STEP, roles=OFFICE, act="settle_concern", days=7, names="concern"),
    NeedKind(name="standing", band=Band.STEP, roles=(COORDINATOR,), act="check_standing", days=7),
    NeedKind(name="risk", band=Band.STEP, roles=EITHER, act="assess_risk", days=7),
    NeedKind(name="review_no", band=Band.STEP, roles=FACILITATOR_FIRST, act="acknowledge", days=7),
    NeedKind(name="hand_over", band=Band.STEP, roles=(COORDINATOR,), act="hand_over_disclosure", days=7, names="disclosure"),
    NeedKind(name="cosign_no", band=Band.STEP, roles=(COORDINATOR,), act="note", days=7),
    NeedKind(name="stale", band=Band.STEP, roles=EITHER, act="assess_risk"),
    NeedKind(name="go_ahead", band=Band.STEP, roles=(FACILITATOR,), days=14),
    NeedKind(name="invite", band=Band.STEP, roles=(FACILITATOR,), act="invite", days=14),
    NeedKind(name="remind", band=Band.STEP, roles=(FACILITATOR,), act="remind", days=14),
    _of_news("tell", "refusal", days=3),
    _of_news("tell_move", "transfer", days=3),
    _of_news("tell_death", "death", days=1),
    _of_news("tell_end", "end", days=7),
    _of_news("tell_left", "disclosure", days=7),
    NeedKind(name="ask_again", band=Band.STEP, roles=(FACILITATOR,), act="inform", days=7),
    NeedKind(name="pause_over", band=Band.STEP, roles=(FACILITATOR,), act="note", days=14),
    NeedKind(name="named", band=Band.STEP, roles=(COORDINATOR,), act="add_party", days=5),
    NeedKind(name="left", band=Band.STEP, roles=(FACILITATOR,), act="mark_told", days=2),
    NeedKind(name="guardian", band=Band.STEP, roles=FACILITATOR_FIRST, days=14),
    NeedKind(name="interpreter", band=Band.STEP, roles=(COORDINATOR,), act="name_attendant", days=7),
    NeedKind(name="agree", band=Band.STEP, roles=(FACILITATOR,), days=21),
    NeedKind(name="session", band=Band.STEP, roles=(FACILITATOR,), act="hold_session", days=14),
    NeedKind(name="lapses", band=Band.STEP, roles=(FACILITATOR,), act="inform"),
    NeedKind(name="show", band=Band.STEP, roles=(FACILITATOR,), act="show_item", days=14),
    NeedKind(name="was_it_held", band=Band.DECISION, roles=(FACILITATOR,), act="record_meeting", days=1),
    NeedKind(name="ask_if_held", band=Band.DECISION, roles=(COORDINATOR,), act="record_meeting", days=1),
    NeedKind(name="plan", band=Band.STEP, roles=FACILITATOR_FIRST, act="plan_meeting", days=14),
    NeedKind(name="clearance", band=Band.STEP, roles=(COORDINATOR,), act="clear"),
    NeedKind(name="commitment", band=Band.STEP, roles=(FACILITATOR,), act="keep_commitment", days=14),
    NeedKind(name="care", band=Band.STEP, roles=(FACILITATOR,), act="follow_up", days=14),
    NeedKind(name="quiet", band=Band.STEP, roles=EITHER, days=30),
    NeedKind(name="record", band=Band.STEP, roles=(COORDINATOR,), act="answer_about_record", days=30, names="asked"),
    # Ahead
    NeedKind(name="meeting", band=Band.AHEAD, roles=EITHER),
    NeedKind(name="talk", band=Band.AHEAD, roles=(FACILITATOR,)),
    NeedKind(name="date_ahead", band=Band.AHEAD, roles=EITHER, act="note"),
    NeedKind(name="follow_up", band=Band.AHEAD, roles=(FACILITATOR,), act="follow_up"),
    # Paper
    NeedKind(name="withheld", band=Band.PAPER, roles=(COORDINATOR,), act="call", days=3),
    NeedKind(name="to_post", band=Band.PAPER, roles=EITHER, act="take_in_hand", days=2, names="message"),
    NeedKind(name="to_say", band=Band.PAPER, roles=FACILITATOR_FIRST, act="take_in_hand", days=2, names="message"),
    NeedKind(name="failed", band=Band.PAPER, roles=(COORDINATOR,), act="call", days=2),
)
KINDS = {kind.name: kind for kind in _ALL}
