"""How long each kind of record lives (R39): one line for every model, printed for practitioners.

Words go by destroying their key, so that backups lose them too. What has no words stays beside the ledger: it says that
something was done, and once the keys of its people are gone, no longer to whom.
"""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionPeriod:
    """How long rows of one model live: `setting` in months after `since`; without one as long as the programme.

    `keys` are the kinds of keys that are destroyed then; `goes` says in words what can no longer be read.
    """

    model: str = ""
    setting: str = ""
    since: str
    keys: tuple[str, ...] = ()
    goes: str


CLOSED = "the closing of the dialogue"
LAST_CLOSED = "the closing of the last dialogue that the person is in"
SINCE_WRITTEN = "the day it was written"
STAYS = "nothing: it has no words"

WHO_THEY_ARE = RetentionPeriod(
    setting="retention.case", since=LAST_CLOSED, keys=("identity",), goes="name, year of birth, custody and place"
)
HOW_TO_REACH = RetentionPeriod(
    setting="retention.case",
    since=LAST_CLOSED,
    keys=("locator",),
    goes="how to reach them, their hard dates, the words of messages to them",
)
ASKED = RetentionPeriod(
    setting="retention.declined_inquiry",
    since="the day they declined, or the inquiry was answered",
    keys=("locator",),
    goes="how to answer",
)
PREPARING = RetentionPeriod(
    setting="retention.preparation_notes",
    since=CLOSED,
    keys=("party",),
    goes="what was said and written in preparation, by them and about them; what crossed to them",
)
TOGETHER = RetentionPeriod(
    setting="retention.case",
    since=CLOSED,
    keys=("dialogue",),
    goes="the kind of harm, the plans of meetings, the commitments",
)
OFFICE = RetentionPeriod(
    setting="retention.case",
    since=CLOSED,
    keys=("office",),
    goes="notes, screening, orders, clearances and reasons of the office",
)
DONE = RetentionPeriod(since=SINCE_WRITTEN, goes=STAYS)
LEDGER = RetentionPeriod(
    setting="retention.case",
    since=CLOSED,
    keys=("office", "identity"),
    goes="what was chosen in an act; the line itself stays, and the chain still verifies",
)
KEY = RetentionPeriod(
    since="the day the key was made",
    goes="the key itself, when what it opens is erased; its empty row stays and says on which day",
)
BOOKED = RetentionPeriod(
    since=SINCE_WRITTEN,
    goes="the row, when its meeting is called off; it names neither dialogue nor person in the clear",
)
FOUND_BY = RetentionPeriod(
    since=LAST_CLOSED,
    goes="the row, together with the name that it is a tag of; a tag holds no words",
)
DESK = RetentionPeriod(
    setting="retention.preparation_notes",
    since="the day the account ended",
    keys=("desk",),
    goes="what a member of staff kept for themself: the names of their saved views, and words they did not finish",
)
DRAFT = replace(
    DESK,
    since="the day the account ended; the row itself goes when what was typed is done, after thirty days at most",
    goes="what a member typed and did not send",
)
NOTEBOOK = RetentionPeriod(
    setting="retention.preparation_notes",
    since=f"{CLOSED}; a row that was taken away goes after thirty days",
    keys=("notebook",),
    goes="what a person noted for themself and did not share",
)
OWN_DRAFT = replace(
    NOTEBOOK,
    since=f"{CLOSED}; the row itself goes when what was typed is done, after thirty days at most",
    goes="what a person typed and did not send",
)
PROGRAMME = RetentionPeriod(since=SINCE_WRITTEN, goes="nothing: it is about the programme and its staff")

_OF: tuple[tuple[str, RetentionPeriod], ...] = (
    ("Person Transfer Correction SomebodyElse Joining JoiningWord", WHO_THEY_ARE),
    ("Reach HardDates Message SecondLook", HOW_TO_REACH),
    ("Inquiry InquiryAdded", ASKED),
    ("Appointment AppointmentWord Written", PREPARING),
    ("Session PartyNote Told Item SentBack ReleasedCopy FollowUp CheckIn RecordAnswered", PREPARING),
    ("Dialogue Plan Fixing Presence LineBroke Commitment", TOGETHER),
    (
        "OfficeNote MistakeWord Concern ConcernAnswered HowItWent SupporterNamed RecordAsked",
        OFFICE,
    ),
    ("DoneAllTheSame KeptUntold LookedInto FollowUpMissed Attendant AttendantTie WithoutInterpreter", OFFICE),
    ("Talk Risk Order DateAhead CourtCase Related Clearance ClosedDayPassed TurnedDown Closing Disclosure", OFFICE),
    (
        "InstitutionAsked MeasureDecided OtherBodyApproved ReviewAnswered DisclosureAnswered SharedLookedAt SecondLookAnswer",
        OFFICE,
    ),
    ("Programme PolicyVersion Place PlaceKnown PlaceClosed PlaceReopened Room RoomGone", PROGRAMME),
    ("DetailsWritten PageWritten SentenceWritten FileAdded FileTakenAway", PROGRAMME),
    ("FilePiece", RetentionPeriod(since=SINCE_WRITTEN, goes="the bytes, when no file that is shown has them any more")),
    ("Account Facilitator StandingRecorded WayIn", PROGRAMME),
    ("SignedIn", RetentionPeriod(since=SINCE_WRITTEN, goes="the row, when the session ends, after twelve hours at most")),
    ("Remembered", RetentionPeriod(since=SINCE_WRITTEN, goes="the row, some minutes later: it counts tries and used codes")),
    ("Preference", RetentionPeriod(since=SINCE_WRITTEN, goes="nothing: it says how a member likes their screen")),
    ("Need", RetentionPeriod(since=SINCE_WRITTEN, goes="the row, when it needs nobody any more; it has no words")),
    (
        "UnfinishedInquiry",
        RetentionPeriod(since=SINCE_WRITTEN, goes="the row, when it is finished; it has no words"),
    ),
    (
        "Handled",
        RetentionPeriod(since=SINCE_WRITTEN, goes="the row, a day later: it lets a member undo what they put off or gave"),
    ),
    ("LedgerEntry", LEDGER),
    (
        "FailedSignIn",
        RetentionPeriod(since=SINCE_WRITTEN, goes="the row, a day later: it counts tries to come in that did not open"),
    ),
    ("ChainHead", RetentionPeriod(since=SINCE_WRITTEN, goes="nothing: it is the end of a chain")),
    ("WrappedKey", KEY),
    ("Booking", BOOKED),
    ("IndexTag", FOUND_BY),
    ("SavedView", DESK),
    ("Draft", DRAFT),
    ("NotebookEntry", NOTEBOOK),
    ("OwnDraft", OWN_DRAFT),
    # What was done, without words.
    (
        "Acknowledgement AcknowledgementTakenBack ActsFor AgeChecked Approval Assignment AssignmentEnded Authorisation",
        DONE,
    ),
    ("AskedToGoOn EndCarried LinkTried", DONE),
    ("CalledOff CommitmentKept CommitmentMissed ConcernSettled Conflict DayMoment Death Departure DisclosureMade", DONE),
    ("FirstMail FirstMailMoment FollowUpDeclined InquiryAnswered InquiryTaken InquiryTakenBack", DONE),
    (
        "GoAhead HearingChoice Informed Interest Invitation LegalHold LegalHoldLifted MessageEnd MessageRecalled No NotYet",
        DONE,
    ),
    (
        "NotReady OrderLifted OwnKey OwnPage Party Permission PermissionTakenBack Proceeding ProceedingClosed ProgressTold",
        DONE,
    ),
    (
        "Reading Ready Recall Release Reminder Request RequestTakenBack Sending TakenInHand Shown Signature Standing Stop",
        DONE,
    ),
    ("AttendantPaper AttendantPresent AttendantReleased GuardianNamed GuardianReleased PlannedAttendant", DONE),
    ("CameBack DoneByHand LiftAgreed StopLifted SupporterAccepted SupporterInvited SupporterLeft Yes YesEnded", DONE),
)

TABLE = tuple(replace(keeping, model=model) for models, keeping in _OF for model in models.split())
