"""Every model, in the order of the story."""

from heard.aftercare.models import FollowUp, FollowUpDeclined
from heard.amends.models import Commitment, CommitmentKept, CommitmentMissed, HearingChoice, ProgressTold
from heard.confidentiality.models import Done, Head, Line, WrappedKey
from heard.consent.models import GoAhead, Informed, No, Signature, Stop, StopLifted, Yes, YesEnded
from heard.contact.models import Invitation, Message, MessageEnd, MessageRecalled, Reminder, Sending
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
from heard.evaluation.models import Disclosure, LegalHold, LegalHoldLifted
from heard.exchange.models import Item, Permission, PermissionTakenBack, Reading, Recall, Release, ReleasedCopy, Shown
from heard.facilitators.models import Conflict, Facilitator
from heard.inquiry.models import Inquiry, Interest, Request, RequestTakenBack
from heard.meeting.models import Authorisation, Booking, CalledOff, Clearance, DayMoment, Departure, Fixing, Plan
from heard.people.models import Account, HardDates, Person, Reach
from heard.preparation.models import NotReady, Ready, Session, SupporterAccepted, SupporterInvited
from heard.programme.models import Place, PolicyVersion, Programme
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

__all__ = [
    "Account", "Acknowledgement", "AcknowledgementTakenBack", "ActsFor", "Approval", "Assignment", "AssignmentEnded",
    "Authorisation", "Booking", "CalledOff", "Clearance", "Closing", "Commitment", "CommitmentKept", "CommitmentMissed",
    "Conflict", "DayMoment", "Death", "Departure", "Dialogue", "Disclosure", "Done", "Facilitator", "Fixing", "FollowUp",
    "FollowUpDeclined", "GoAhead", "HardDates", "Head", "HearingChoice", "Informed", "Inquiry", "Interest", "Invitation",
    "Item", "LegalHold", "LegalHoldLifted", "Line", "Message", "MessageEnd", "MessageRecalled", "No", "NotReady",
    "OfficeNote", "Order", "OrderLifted", "Party", "PartyNote", "Permission", "PermissionTakenBack", "Person", "Place",
    "Plan", "PolicyVersion", "Proceeding", "ProceedingClosed", "Programme", "ProgressTold", "Reach", "Reading", "Ready",
    "Recall", "Release", "ReleasedCopy", "Reminder", "Request", "RequestTakenBack", "Risk", "Sending", "Session", "Shown",
    "Signature", "Standing", "Stop", "StopLifted", "SupporterAccepted", "SupporterInvited", "Talk", "Told", "Transfer",
    "TurnedDown", "WrappedKey", "Yes", "YesEnded",
]  # fmt: skip
