"""Whatever the staff write down and that can bar somebody can be mended when it was a slip, or says why not."""

from collections.abc import Iterator
from typing import get_args, get_type_hints

from heard.acts.effects import Closes, Records
from heard.acts.register import ACTS, Act
from heard.dialogue.models import Correctable

STAFF = frozenset({"coordinator", "supervisor", "assigned", "facilitator", "administrator", "staff"})

# Acts that bar, and the act by which that ends: what was a slip is said anew, openly, by those whose act that is.
SAID_ANEW = {
    "agree_on_persons": "say_two_persons",
    "assess_risk": "assess_risk",
    "call_off_meeting": "fix_meeting",
    "cancel_appointment": "make_appointment",
    "close_page": "give_page",
    "close_place": "reopen_place",
    "close_room": "add_room",
    "decide_measure": "decide_measure",
    "decline_disclosure": "disclose",
    "decline_review": "acknowledge",
    "hold_legally": "lift_legal_hold",
    "keep_commitment": "commit",
    "leave_persons": "say_one_person",
    "load_policy": "load_policy",
    "miss_commitment": "keep_commitment",
    "name_attendant": "release_attendant",
    "name_guardian": "release_guardian",
    "pause_meeting": "resume_meeting",
    "record_line_broke": "resume_meeting",
    "plan_meeting": "plan_meeting",
    "recall_first_answer": "mail_first_answer",
    "recall_item": "permit",
    "recall_message": "write_to",
    "record_by_hand": "write_to",
    "record_numbers": "correct_person",
    "record_standing": "record_standing",
    "release_from_case": "assign",
    "say_not_ready": "say_ready",
    "release_attendant": "name_attendant",
    "release_guardian": "name_guardian",
    "settle_concern": "raise_concern",
    "stop": "start_again",
    "take_file_away": "add_file",
    "turn_down": "approve",
}
# Acts that bar and stay, and why.
STAYS = {
    "answer_inquiry": "who asked can write again, and the answer was theirs to read",
    "depart": "who left the place of a meeting does not come back into it that day, whoever was wrong about it",
    "end_account": "an account that ended may have been shown to others; a new one is appointed under another sign-in name",
    "end_meeting": "the two sides were told that it was over and left apart; another meeting is fixed",
    "miss_follow_up": "two people said that the day could be kept no more; a talk later is a follow-up all the same",
    "stop_meeting": "nobody is brought back into a room that somebody had stopped; another meeting can be fixed",
}
# Acts that bar nobody from anything: they open, they tell, or nothing is refused by them.
BARS_NOBODY = frozenset(
    {
        *(
            "add_file",
            "add_party",
            "add_room",
            "agree_mistake",
            "answer_concern",
            "appoint",
            "approve",
            "approve_place",
            "ask",
        ),
        *("ask_second_look", "assign", "commit", "correct_person", "describe_place", "disclose", "give_way_in"),
        *("hand_over_disclosure", "keep_entry", "keep_untold", "let_closed_day_pass", "lift_legal_hold"),
        *("look_at_shared", "look_into"),
        *("note", "open_dialogue", "open_with_people", "raise_concern", "read_item", "record_all_the_same"),
        *(
            "record_other_body",
            "reopen_place",
            "say_mistake",
            "say_one_person",
            "say_ready",
            "say_two_persons",
            "sign_disclosure",
            "sign_review",
            "start_again",
        ),
        *("take_inquiry", "write_details", "write_page", "write_sentence"),
    }
)


def written_by(act: Act) -> tuple[type, ...]:
    """The kinds of rows that an act hands back."""
    back = get_type_hints(act.body)["return"]
    return tuple(each for each in (get_args(back) or (back,)) if isinstance(each, type))


def to_be_judged() -> Iterator[str]:
    """Acts of the staff that close or record, and of which no row is one that two people can strike out."""
    for act in ACTS.values():
        own = isinstance(act.effect, Closes | Records) and act.who & STAFF
        if own and not any(issubclass(each, Correctable) for each in written_by(act)):
            yield act.name


def test_an_act_of_the_staff_that_bars_can_be_mended_or_says_why_not() -> None:
    """A new act stands in one of the three lists above, or its rows are `Correctable`."""
    assert sorted(to_be_judged()) == sorted([*SAID_ANEW, *STAYS, *BARS_NOBODY])


def test_what_is_said_anew_is_said_by_an_act() -> None:
    assert set(SAID_ANEW.values()) <= set(ACTS)


def test_what_shuts_somebody_out_is_struck_out_by_two() -> None:
    for name in ("declare_conflict", "record_came_back", "record_order", "record_death", "close"):
        assert all(issubclass(each, Correctable) for each in written_by(ACTS[name])), name
