"""Every model, in the order of the story."""

from heard.acts.models import ChainHead, LedgerEntry
from heard.aftercare.models import CheckIn, FollowUp, FollowUpDeclined, FollowUpMissed
from heard.amends.models import Commitment, CommitmentKept, CommitmentMissed, HearingChoice, ProgressTold
from heard.appointments.models import Appointment, AppointmentWord, Written
from heard.attending.models import Attendant, AttendantPaper, AttendantReleased, AttendantTie, WithoutInterpreter
from heard.concerns.models import Concern, ConcernAnswered, ConcernSettled, DoneAllTheSame, LookedInto
from heard.confidentiality.models import WrappedKey
from heard.consent.models import (
    GoAhead,
    GuardianNamed,
    GuardianReleased,
    Informed,
    LiftAgreed,
    No,
    NotYet,
    Signature,
    Stop,
    StopLifted,
    Yes,
    YesEnded,
)
from heard.contact.models import (
    CameBack,
    DoneByHand,
    FirstMail,
    FirstMailMoment,
    Invitation,
    Message,
    MessageEnd,
    MessageRecalled,
    Reminder,
    SecondLook,
    SecondLookAnswer,
    Sending,
    SharedLookedAt,
    TakenInHand,
)
from heard.dialogue.models import (
    ActsFor,
    Assignment,
    AssignmentEnded,
    Closing,
    Conflict,
    Correction,
    Death,
    Dialogue,
    MistakeWord,
    OfficeNote,
    Party,
    PartyNote,
    Related,
    Told,
    Transfer,
)
from heard.drafts.models import Draft, OwnDraft
from heard.evaluation.models import (
    Disclosure,
    DisclosureAnswered,
    DisclosureMade,
    KeptUntold,
    LegalHold,
    LegalHoldLifted,
    RecordAnswered,
    RecordAsked,
)
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
)
from heard.facilitators.models import Facilitator, StandingRecorded
from heard.inquiry.models import (
    Inquiry,
    InquiryAdded,
    InquiryAnswered,
    InquiryTaken,
    InquiryTakenBack,
    Interest,
    Request,
    RequestTakenBack,
    UnfinishedInquiry,
)
from heard.meeting.models import (
    AskedToGoOn,
    AttendantPresent,
    Authorisation,
    Booking,
    CalledOff,
    Clearance,
    ClosedDayPassed,
    DayMoment,
    Departure,
    EndCarried,
    Fixing,
    LineBroke,
    LinkTried,
    Plan,
    PlannedAttendant,
    Presence,
)
from heard.notebook.models import NotebookEntry
from heard.own_page.models import FailedSignIn, OwnKey, OwnPage
from heard.people.models import (
    Account,
    HardDates,
    IndexTag,
    Joining,
    JoiningWord,
    Person,
    Reach,
    Remembered,
    SignedIn,
    SomebodyElse,
    WayIn,
)
from heard.preferences.models import Preference, SavedView
from heard.preparation.models import (
    HowItWent,
    NotReady,
    Ready,
    Session,
    SupporterAccepted,
    SupporterInvited,
    SupporterLeft,
    SupporterNamed,
)
from heard.programme.models import (
    Place,
    PlaceClosed,
    PlaceKnown,
    PlaceReopened,
    PolicyVersion,
    Programme,
    Room,
    RoomGone,
)
from heard.publishing.models import DetailsWritten, FileAdded, FilePiece, FileTakenAway, PageWritten, SentenceWritten
from heard.screening.models import (
    Acknowledgement,
    AcknowledgementTakenBack,
    AgeChecked,
    Approval,
    CourtCase,
    DateAhead,
    InstitutionAsked,
    MeasureDecided,
    Order,
    OrderLifted,
    OtherBodyApproved,
    Proceeding,
    ProceedingClosed,
    ReviewAnswered,
    Risk,
    Standing,
    Talk,
    TurnedDown,
)
from heard.worklist.models import Handled, Need
