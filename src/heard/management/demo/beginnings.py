"""Stories that have only begun: opened, asked, screened, approved, waiting, invited, and a no."""

from heard.management.demo.chapters import approved, asked, carried, invited, screened, taken_on
from heard.management.demo.telling import Last, Somebody, Story, on

KIN = {"kin": Somebody(part="kin")}
THEY_RING = {"way": "they_ring"}
NO_CONTACT = {"way": "none"}

BEGINNINGS = (
    Story(title="Opened, and nobody has asked", began=6, harm="fraud", custody="probation", place=""),
    Story(
        title="A wish kept in silence: nobody sees it, and nobody may act on it", began=75, place="River Bend", harm="robbery",
        shows=True,
        steps=[
            on(0, "responsible", "register_interest", by="coordinator", door="paper"),
            on(1, "coordinator", "invite", to="responsible", refused="R11"),
        ],
    ),
    Story(title="Asked yesterday, and will ring herself", began=1, harm="robbery", place="Cedar Flats", reach=THEY_RING,
          steps=asked(0, ways=("face_to_face", "video"))),
    Story(title="Asked last week, by letter; in Spanish", began=9, shows=True, harm="assault", place="Pine Hill",
          steps=asked(0, ways=("letters",))),
    Story(title="Asked for messages carried by a facilitator, and hard dates marked", began=12, harm="driving", custody="parole",
          place="",
          steps=[*asked(0, ways=("shuttle", "preparation_only")), on(0, "harmed", "mark_safe", hard_dates=["12-24", "06-02"])]),
    Story(
        title="Screened, and tried to go on too early once", began=14, harm="assault", place="River Bend",
        steps=[
            *asked(),
            on(2, "coordinator", "talk_first", with_="harmed", note="A good first talk. Wants time, and shall have it."),
            on(2, "coordinator", "check_standing", of="harmed"),
            on(2, "coordinator", "approve", refused="R6"),
            on(3, "coordinator", "assess_risk", note="Steady, with family near."),
        ],
    ),
    Story(title="Screened and waiting for two people's word", began=8, harm="burglary", custody="jail", place="Mill Creek",
          steps=[*asked(ways=("face_to_face", "letters")), *screened(3)]),
    Story(title="One of two approvals", began=17, harm="homicide", place="Pine Hill",
          steps=[*asked(), *screened(4), on(6, "coordinator", "approve"), on(6, "coordinator", "approve", refused="R0")]),
    Story(title="Approved, and nobody is assigned yet", began=20, harm="other", custody="community", place="", shows=True,
          steps=[*asked(), *screened(3), *approved(5), on(8, "coordinator", "assign", facilitator="kim", refused="R26"),
                 on(8, "coordinator", "assign", facilitator="agata", refused="R26")]),
    Story(title="Waiting for the harmed person's own yes, now", began=25, harm="robbery", place="Cedar Flats",
          steps=[*taken_on(), on(10, "second", "invite", to="responsible", refused="R11")]),
    Story(title="Waiting for the go-ahead of a relative, after a death", began=22, harm="homicide", place="Pine Hill", beside=KIN,
          steps=[on(0, "coordinator", "record_death", of="harmed"),
                 on(0, "kin", "ask", ways=("face_to_face",), information="v1", acts_for="harmed"),
                 *screened(3, "kin"), *approved(5), *carried(8)]),
    Story(title="Invited, and waiting for an answer", began=16, harm="burglary", place="River Bend", steps=invited()),
    Story(title="Invited, reminded once, and that is enough", began=40, harm="assault", place="Pine Hill", shows=True,
          steps=[*invited(), on(25, "second", "remind", to="responsible"),
                 on(36, "second", "remind", to="responsible", refused="R15")]),
    Story(title="Told what it is, and thinking it over", began=18, harm="driving", custody="community", place="",
          steps=[*invited(), on(16, "second", "inform", whom="responsible", purpose="prepare")]),
    Story(
        title="A no for now, told by a person", began=31, harm="robbery", place="Cedar Flats",
        steps=[
            *invited(),
            on(17, "second", "inform", whom="responsible", purpose="prepare"),
            on(22, "responsible", "say_no", purpose="prepare"),
            on(23, "lead", "mark_told", whom="harmed", what="That it is a no for now, and that preparation alone stays open."),
            on(26, "lead", "write_to", to="harmed", words="Thinking of you. Ring me whenever it suits you."),
        ],
        reach={"way": "email", "at": "quiet.harbor@example.org", "hours": "00:00-23:59"},
    ),
    Story(title="An order between them is in force", began=28, harm="gender_based", place="River Bend", shows=True,
          reach=NO_CONTACT,
          steps=[*asked(), on(2, "coordinator", "record_order", between=["harmed", "responsible"], until=Last(120)),
                 *screened(4), on(6, "coordinator", "approve", refused="R7")]),
    Story(title="An appeal has to be over first", began=34, harm="homicide", place="Pine Hill",
          steps=[*asked(), *screened(4), on(6, "coordinator", "open_proceeding", kind="appeals"),
                 on(6, "supervisor", "approve", refused="R8")]),
    Story(title="Asked no more, before anybody was approached", began=33, harm="fraud", custody="probation", place="", shows=True,
          steps=[*taken_on(), on(12, "harmed", "take_back", by="coordinator", door="phone")]),
    Story(title="The others may wait: a kind no of the programme", began=45, harm="other", custody="community", place="",
          steps=[*asked(), *screened(5), on(9, "coordinator", "turn_down", reason="Needs a mediation of neighbours first")]),
    Story(title="One of two who were harmed has yet to say now", began=19, harm="burglary", place="River Bend",
          beside={"other": Somebody(part="principal")},
          steps=[*asked(), *asked(1, "other"), *screened(3), *screened(4, "other"), *approved(6), *carried(8),
                 on(9, "harmed", "go_ahead"), on(10, "second", "invite", to="responsible", refused="R11")]),
)  # fmt: skip


