"""Every model, in the order of the story."""

from heard.aftercare.models import CheckIn, FollowUp, FollowUpDeclined
from heard.amends.models import Commitment, CommitmentKept, CommitmentMissed, HearingChoice, ProgressTold
from heard.coming_in.models import Knock, OwnKey, OwnPage
from heard.confidentiality.models import Done, Head, Line, WrappedKey
from heard.consent.models import GoAhead, Informed, No, NotYet, Signature, Stop, StopLifted, Yes, YesEnded
from heard.contact.models import DoneByHand, Invitation, Message, MessageEnd, MessageRecalled, Reminder, Sending
from heard.desk.models import Draft, Preference, SavedView
from heard.dialogue.models import (
    ActsFor,
    Assignment,
    AssignmentEnded,
    Closing,
    Death,
    Dialogue,
    OfficeNote,
    Party,
    PartyNote,
    Told,
    Transfer,
)  # fmt: skip
from heard.evaluation.models import Disclosure, LegalHold, LegalHoldLifted, RecordAnswered, RecordAsked
from heard.exchange.models import (
    Item,
    Permission,
    PermissionTakenBack,
    Reading,
    Recall,
    Release,
    ReleasedCopy,
    SentBack,
    Shown,
)  # fmt: skip
from heard.facilitators.models import Conflict, Facilitator, StandingRecorded
from heard.inquiry.models import (
    Inquiry,
    InquiryAdded,
    InquiryAnswered,
    InquiryTaken,
    InquiryTakenBack,
    Interest,
    Request,
    RequestTakenBack,
)
from heard.meeting.models import Authorisation, Booking, CalledOff, Clearance, DayMoment, Departure, Fixing, Plan
from heard.notebook.models import OwnDraft, OwnWord
from heard.people.models import Account, HardDates, IndexTag, Person, Reach, Remembered, SignedIn, WayIn
from heard.preparation.models import (
    HowItWent,
    NotReady,
    Ready,
    Session,
    SupporterAccepted,
    SupporterInvited,
    SupporterLeft,
    SupporterNamed,
)  # fmt: skip
from heard.programme.models import Place, PlaceClosed, PlaceKnown, PlaceReopened, PolicyVersion, Programme, Room, RoomGone
from heard.safety.models import Concern, ConcernAnswered, ConcernSettled
from heard.screening.models import (
    Acknowledgement,
    AcknowledgementTakenBack,
    Approval,
    Order,
    OrderLifted,
    Proceeding,
    ProceedingClosed,
    Risk,
    Standing,
    Talk,
    TurnedDown,
)  # fmt: skip
from heard.talking.models import Appointment, AppointmentWord, Written
from heard.worklist.models import Handled, Need

__all__ = [
    "Account", "Acknowledgement", "AcknowledgementTakenBack", "ActsFor", "Appointment", "AppointmentWord",
    "Approval", "Assignment", "AssignmentEnded", "Authorisation", "Booking", "CalledOff", "CheckIn", "Clearance",
    "Closing", "Commitment", "CommitmentKept", "CommitmentMissed", "Concern", "ConcernAnswered", "ConcernSettled",
    "Conflict", "DayMoment", "Death", "Departure", "Dialogue", "Disclosure", "Done", "DoneByHand", "Draft",
    "Facilitator", "Fixing", "FollowUp", "FollowUpDeclined", "GoAhead", "Handled", "HardDates", "Head",
    "HearingChoice", "HowItWent", "IndexTag", "Informed", "Inquiry", "InquiryAdded", "InquiryAnswered",
    "InquiryTaken", "InquiryTakenBack", "Interest", "Invitation", "Item", "Knock", "LegalHold", "LegalHoldLifted",
    "Line", "Message", "MessageEnd", "MessageRecalled", "Need", "No", "NotReady", "NotYet", "OfficeNote", "Order",
    "OrderLifted", "OwnDraft", "OwnKey", "OwnPage", "OwnWord", "Party", "PartyNote", "Permission",
    "PermissionTakenBack", "Person", "Place", "PlaceClosed", "PlaceKnown", "PlaceReopened", "Plan", "PolicyVersion",
    "Preference", "Proceeding", "ProceedingClosed", "Programme", "ProgressTold", "Reach", "Reading", "Ready",
    "Recall", "RecordAnswered", "RecordAsked", "Release", "ReleasedCopy", "Remembered", "Reminder", "Request",
    "RequestTakenBack", "Risk", "Room", "RoomGone", "SavedView", "Sending", "SentBack", "Session", "Shown",
    "Signature", "SignedIn", "Standing", "StandingRecorded", "Stop", "StopLifted", "SupporterAccepted",
    "SupporterInvited", "SupporterLeft", "SupporterNamed", "Talk", "Told", "Transfer", "TurnedDown", "WayIn",
    "WrappedKey", "Written", "Yes", "YesEnded",
]  # fmt: skip
