"""The words a programme may choose between.

They are plain strings: a file, a row and a rule compare the same text.
"""

from typing import Final, Literal

Initiator = Literal["harmed", "either", "provider"]
Harm = Literal[
    "homicide",
    "assault",
    "sexual",
    "gender_based",
    "robbery",
    "burglary",
    "driving",
    "fraud",
    "other",
]
Custody = Literal["prison", "jail", "parole", "probation", "community"]
FirstTalk = Literal["harmed", "asker"]
OtherPrograms = Literal["ignore", "must_be_done"]
Orders = Literal["block", "lifted_in_writing"]
Overlap = Literal["must_be_over", "rest_while_open", "ignore"]
Measure = Literal["guilt_of_record", "basic_facts", "some"]
WayInside = Literal["in_person", "letter"]
WayOutside = Literal["in_person", "letter", "phone"]
Agreement = Literal["confidentiality", "participation"]
Way = Literal[
    "face_to_face",
    "video",
    "letters",
    "shuttle",
    "recorded_message",
    "surrogate",
    "preparation_only",
]
DateAhead = Literal["hearing", "parole", "release", "transfer", "ends"]
Supporters = Literal["optional", "waiting_area", "mandatory"]
Recording = Literal["never", "all_agree"]
Bank = Literal["blind", "tell_harmed", "none"]
ToldRead = Literal["reader_chooses", "never"]
CourtResult = Literal["never", "both_consent", "by_law"]
DisclosureKind = Literal[
    "agreed_by_all",
    "prevent_death_or_injury",
    "public_record",
    "privileged",
    "safeguarding",
    "prevent_serious_crime",
    "by_law",
    "court_order",
]

OUTSIDE: Final = frozenset({"parole", "probation", "community"})
"""Custody states of people who live outside walls; any other counts as held."""
