"""Triggers: what is added is not changed, and the ledger stays in sequence."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from heard.confidentiality import triggers

TABLES = (
    "heard_acknowledgement",
    "heard_acknowledgementtakenback",
    "heard_actsfor",
    "heard_appointment",
    "heard_appointmentword",
    "heard_approval",
    "heard_assignment",
    "heard_assignmentended",
    "heard_authorisation",
    "heard_calledoff",
    "heard_checkin",
    "heard_clearance",
    "heard_closing",
    "heard_commitment",
    "heard_commitmentkept",
    "heard_commitmentmissed",
    "heard_concern",
    "heard_concernanswered",
    "heard_concernsettled",
    "heard_conflict",
    "heard_daymoment",
    "heard_death",
    "heard_departure",
    "heard_disclosure",
    "heard_donebyhand",
    "heard_fixing",
    "heard_followup",
    "heard_followupdeclined",
    "heard_goahead",
    "heard_harddates",
    "heard_hearingchoice",
    "heard_howitwent",
    "heard_informed",
    "heard_inquiry",
    "heard_inquiryadded",
    "heard_inquiryanswered",
    "heard_inquirytaken",
    "heard_inquirytakenback",
    "heard_interest",
    "heard_invitation",
    "heard_item",
    "heard_legalhold",
    "heard_legalholdlifted",
    "heard_message",
    "heard_messageend",
    "heard_messagerecalled",
    "heard_no",
    "heard_notready",
    "heard_notyet",
    "heard_officenote",
    "heard_order",
    "heard_orderlifted",
    "heard_ownpage",
    "heard_partynote",
    "heard_permission",
    "heard_permissiontakenback",
    "heard_placeclosed",
    "heard_placeknown",
    "heard_placereopened",
    "heard_plan",
    "heard_policyversion",
    "heard_proceeding",
    "heard_proceedingclosed",
    "heard_progresstold",
    "heard_reach",
    "heard_reading",
    "heard_ready",
    "heard_recall",
    "heard_recordanswered",
    "heard_recordasked",
    "heard_release",
    "heard_reminder",
    "heard_request",
    "heard_requesttakenback",
    "heard_risk",
    "heard_room",
    "heard_roomgone",
    "heard_sending",
    "heard_sentback",
    "heard_session",
    "heard_shown",
    "heard_signature",
    "heard_standing",
    "heard_standingrecorded",
    "heard_stop",
    "heard_stoplifted",
    "heard_supporteraccepted",
    "heard_supporterinvited",
    "heard_supporterleft",
    "heard_supporternamed",
    "heard_talk",
    "heard_told",
    "heard_transfer",
    "heard_turneddown",
    "heard_written",
    "heard_yes",
    "heard_yesended",
)


def add(_apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make every trigger on this database."""
    if schema_editor.connection.alias != "default":
        return
    for statement in triggers.statements(schema_editor.connection.vendor, TABLES, first=True):
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    """After the first tables."""

    dependencies = (("heard", "0001_initial"),)
    operations = (migrations.RunPython(add, migrations.RunPython.noop, hints={"target_db": "default"}),)
