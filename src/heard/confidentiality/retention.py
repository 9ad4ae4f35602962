"""How long each kind of record lives (R39): one line for every model. Erasing reads it, and it is printed for practitioners.

Words go by destroying their key, so that backups lose them too. What has no words stays beside the ledger: it says that
something was done, and once the keys of its people are gone, no longer to whom.
"""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
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

WHO_THEY_ARE = Keeping(setting="retention.case", since=LAST_CLOSED, keys=("identity",),
                       goes="name, year of birth, custody and place")  # fmt: skip
HOW_TO_REACH = Keeping(setting="retention.case", since=LAST_CLOSED, keys=("locator",),
                       goes="how to reach them, their hard dates, and the words of messages to them")  # fmt: skip
ASKED = Keeping(setting="retention.declined_inquiry", since="the day they declined, or the inquiry was answered",
                keys=("locator",), goes="how to answer")  # fmt: skip
PREPARING = Keeping(setting="retention.preparation_notes", since=CLOSED, keys=("party",),
                    goes="what was said and written in preparation, by them and about them, and what crossed to them")  # fmt: skip
TOGETHER = Keeping(setting="retention.case", since=CLOSED, keys=("dialogue",),
                   goes="the kind of harm, the plans of meetings, the commitments")  # fmt: skip
OFFICE = Keeping(setting="retention.case", since=CLOSED, keys=("office",),
                 goes="notes, screening, orders, clearances and reasons of the office")  # fmt: skip
DONE = Keeping(since=SINCE_WRITTEN, goes=STAYS)
PROGRAMME = Keeping(since=SINCE_WRITTEN, goes="nothing: it is about the programme and its staff")

_OF = {
    "Person": WHO_THEY_ARE, "Transfer": WHO_THEY_ARE,
    "Reach": HOW_TO_REACH, "HardDates": HOW_TO_REACH, "Message": HOW_TO_REACH,
    "Inquiry": ASKED,
    "Session": PREPARING, "PartyNote": PREPARING, "Told": PREPARING, "Item": PREPARING, "ReleasedCopy": PREPARING,
    "FollowUp": PREPARING,
    "Dialogue": TOGETHER, "Plan": TOGETHER, "Fixing": TOGETHER, "Commitment": TOGETHER,
    "OfficeNote": OFFICE, "Talk": OFFICE, "Risk": OFFICE, "Order": OFFICE, "Clearance": OFFICE, "TurnedDown": OFFICE,
    "Closing": OFFICE, "Disclosure": OFFICE,
    "Programme": PROGRAMME, "PolicyVersion": PROGRAMME, "Place": PROGRAMME, "Account": PROGRAMME, "Facilitator": PROGRAMME,
    "Line": Keeping(setting="retention.case", since=CLOSED, keys=("office", "identity"),
                    goes="what was chosen in an act; the line itself stays, and the chain still verifies"),
    "Head": Keeping(since=SINCE_WRITTEN, goes="nothing: it is the end of a chain"),
    "WrappedKey": Keeping(since="the day the key was made",
                          goes="the key itself, when what it opens is erased; its empty row stays and says on which day"),
    "Booking": Keeping(since=SINCE_WRITTEN,
                       goes="the row, when its meeting is called off; it names neither dialogue nor person in the clear"),
}  # fmt: skip
_DONE = (
    "Acknowledgement", "AcknowledgementTakenBack", "ActsFor", "Approval", "Assignment", "AssignmentEnded", "Authorisation",
    "CalledOff", "CommitmentKept", "CommitmentMissed", "Conflict", "DayMoment", "Death", "Departure", "Done",
    "FollowUpDeclined", "GoAhead", "HearingChoice", "Informed", "Interest", "Invitation", "LegalHold", "LegalHoldLifted",
    "MessageEnd", "MessageRecalled", "No", "NotReady", "OrderLifted", "Party", "Permission", "PermissionTakenBack",
    "Proceeding", "ProceedingClosed", "ProgressTold", "Reading", "Ready", "Recall", "Release", "Reminder", "Request",
    "RequestTakenBack", "Sending", "Shown", "Signature", "Standing", "Stop", "StopLifted", "SupporterAccepted",
    "SupporterInvited", "Yes", "YesEnded",
)  # fmt: skip

TABLE = tuple(replace(keeping, model=model) for model, keeping in {**_OF, **dict.fromkeys(_DONE, DONE)}.items())
