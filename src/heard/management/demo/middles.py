"""Stories on the way: both said yes, preparing, resting, stopped, and what crosses between the two sides."""

from heard.management.demo.chapters import (
    approved,
    asked,
    both_yes,
    carried,
    cleared,
    harmed_agrees,
    invited,
    may_meet,
    planned,
    prepared,
    ready,
    responsible_agrees,
    screened,
    with_a_supporter,
    with_harmed,
    with_responsible,
)
from heard.management.demo.telling import Somebody, Story, on

SUPPORTER = {"supporter": Somebody(supports="harmed")}
TWO = {"other": Somebody(part="principal")}
EMAIL = {"way": "email", "at": "lantern.lane@example.net", "hours": "00:00-23:59"}

QUESTION = "What would you want me to know about who you are today?"
ANSWER = "That I think of it every morning, and that I work in the garden here."
STATEMENT = "I would like to tell you about the years since. There was also much that was good."
LIMIT = "Please do not ask about my children."
LETTER = "I read your words slowly, twice. I would like to answer them with care."

MIDDLES = (
    Story(title="Both said yes", began=24, harm="burglary", place="River Bend", steps=both_yes(), shows=True),
    Story(title="Both said yes; the papers of one are not signed yet", began=30, harm="driving", custody="parole", place="",
          steps=[*invited(), *responsible_agrees(16), on(21, "lead", "inform", whom="harmed", purpose="prepare"),
                 on(22, "harmed", "say_yes", purpose="prepare"), on(24, "lead", "hold_session", with_="harmed", minutes=60,
                 refused="R21")]),
    Story(title="The first meeting in preparation", began=29, harm="assault", place="Pine Hill",
          steps=[*both_yes(), with_harmed(27, 120, note="A first long talk. Much was said that needed time.")]),
    Story(title="A few weeks in, outside walls", began=48, harm="driving", custody="community", place="", shows=True,
          steps=[*both_yes(("face_to_face", "video")), with_harmed(27), with_responsible(30),
                 on(31, "responsible", "mark_safe", reach={"way": "text", "at": "+1 503 555 0187", "hours": "09:00-19:00"}),
                 with_harmed(41)]),
    Story(
        title="A question written, permitted, read, released and shown", began=62, harm="robbery", place="Cedar Flats", shows=True,
        steps=[
            *both_yes(), with_harmed(27, 110), with_responsible(29),
            on(33, "harmed", "write_item", kind="question", text=QUESTION, named="question"),
            on(34, "lead", "release_item", item="question", refused="R23"),
            on(35, "harmed", "permit", item="question"),
            on(36, "lead", "read_item", item="question"), on(36, "lead", "release_item", item="question"),
            on(40, "second", "show_item", item="question", to="responsible"),
            on(47, "responsible", "write_item", kind="answer", text=ANSWER, named="answer"),
            on(48, "responsible", "permit", item="answer"),
            on(50, "second", "read_item", item="answer"), on(50, "second", "release_item", item="answer"),
            on(55, "harmed", "write_item", kind="limit", text=LIMIT, named="limit"),
        ],
    ),
    Story(
        title="An item permitted and waiting to be read; another called back", began=70, harm="homicide", place="Pine Hill",
        steps=[
            *both_yes(("letters", "face_to_face")), with_harmed(27), with_responsible(29), with_harmed(48),
            on(50, "harmed", "write_item", kind="statement", text=STATEMENT, named="statement"),
            on(50, "harmed", "permit", item="statement"), on(52, "lead", "read_item", item="statement"),
            on(52, "lead", "release_item", item="statement"), on(53, "lead", "recall_item", item="statement"),
            on(63, "responsible", "write_item", kind="letter", text=LETTER, named="letter"),
            on(64, "responsible", "permit", item="letter"),
        ],
    ),
    Story(title="With a sister beside her", began=60, harm="burglary", place="River Bend", beside=SUPPORTER,
          steps=[*both_yes(), with_harmed(27), with_responsible(29), *with_a_supporter(36), with_harmed(50)]),
    Story(title="Moved to another place on the way", began=52, harm="robbery", place="River Bend",
          steps=[*both_yes(), with_harmed(27), with_responsible(29),
                 on(38, "coordinator", "record_transfer", of="responsible", to="Cedar Flats"),
                 on(39, "lead", "mark_told", whom="harmed", what="That a meeting would be at another place, and that it will take longer."),
                 with_harmed(45)]),
    Story(title="Two who were harmed, both preparing", began=64, harm="burglary", place="Pine Hill", beside=TWO,
          steps=[*asked(), *asked(1, "other"), *screened(3), *screened(4, "other"), *approved(6), *carried(8),
                 on(9, "harmed", "go_ahead"), on(9, "other", "go_ahead"), on(11, "second", "invite", to="responsible"),
                 *responsible_agrees(16), *harmed_agrees(21), *harmed_agrees(23, "other"), with_harmed(28), with_harmed(30, who="other"),
                 with_responsible(33), with_harmed(56, who="other")]),
    Story(title="A daughter prepares, for a mother who died", began=90, harm="homicide", place="Cedar Flats",
          beside={"kin": Somebody(part="kin")},
          steps=[on(0, "coordinator", "record_death", of="harmed"),
                 on(0, "kin", "ask", ways=("face_to_face",), information="v1", acts_for="harmed"),
                 *screened(3, "kin"), *approved(5), *carried(8), on(9, "kin", "go_ahead"),
                 on(11, "second", "invite", to="responsible"), *responsible_agrees(16), *harmed_agrees(21, "kin"),
                 with_harmed(27, who="kin"), with_responsible(29), with_harmed(60, who="kin")]),
    Story(title="Resting for a parole hearing", began=66, harm="robbery", place="Pine Hill", shows=True,
          steps=[*both_yes(), with_harmed(27), with_responsible(29), on(50, "coordinator", "open_proceeding", kind="parole"),
                 on(52, "second", "hold_session", with_="responsible", minutes=60, refused="R8")]),
    Story(title="Stopped by the person who was harmed", began=58, harm="assault", place="River Bend", shows=True, reach=EMAIL,
          steps=[*both_yes(), with_harmed(27), with_responsible(29),
                 on(44, "lead", "write_to", to="harmed", words="It was good to see you. Ring me when you can."),
                 on(51, "harmed", "stop"), on(51, "second", "hold_session", with_="responsible", minutes=45, refused="R20"),
                 on(51, "coordinator", "start_again", refused="R20")]),
    Story(title="Stopped for a while by the responsible person, and taken up again", began=80, harm="fraud", custody="probation",
          place="", steps=[*both_yes(), with_harmed(27), with_responsible(29), on(40, "responsible", "stop"),
                           on(57, "responsible", "start_again"), with_responsible(60), with_harmed(65)]),
    Story(title="What was acknowledged is taken back for now", began=71, harm="assault", place="Cedar Flats",
          steps=[*both_yes(), with_harmed(27), with_responsible(29), on(50, "responsible", "take_back_acknowledgement"),
                 on(55, "second", "hold_session", with_="responsible", minutes=40, refused="R9")]),
    Story(title="A new order in the midst of it", began=68, harm="gender_based", place="Pine Hill",
          steps=[*both_yes(), with_harmed(27), with_responsible(29),
                 on(60, "coordinator", "record_order", between=["harmed", "responsible"]),
                 on(62, "lead", "hold_session", with_="harmed", minutes=30, refused="R7")]),
    Story(title="A facilitator who turned out to know somebody gave the case on", began=44, harm="burglary", place="River Bend",
          steps=[*invited(), on(15, "second", "declare_conflict", with_="responsible"),
                 on(15, "coordinator", "release_from_case", facilitator="second"),
                 on(16, "coordinator", "assign", facilitator="peter")]),
    Story(title="Ready soon: the weeks are not over yet", began=80, harm="homicide", place="Cedar Flats",
          steps=[*both_yes(), with_harmed(27), with_responsible(29), with_harmed(45), with_responsible(47), with_harmed(66),
                 with_responsible(68), on(74, "harmed", "say_ready"), on(75, "supervisor", "authorise", refused="R24")]),
    Story(title="They may meet", began=124, harm="robbery", place="Pine Hill", shows=True, steps=may_meet()),
    Story(title="They may meet; planned, and one clearance is missing", began=130, harm="homicide", place="River Bend",
          steps=[*both_yes(), *prepared(), *ready(), on(122, "supervisor", "authorise"), planned(124, place="River Bend"),
                 *cleared(126, "River Bend", ("harmed", "lead")), on(127, "coordinator", "fix_meeting", refused="R28")]),
)  # fmt: skip


