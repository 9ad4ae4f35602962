"""Words for screening."""

from django.db.models import TextChoices


class Proceedings(TextChoices):
    """Legal steps that may bear on a dialogue."""

    APPEALS = "appeals", "Appeal"
    CIVIL = "civil", "Civil suit"
    PAROLE = "parole", "Parole step"
    PARDON = "pardon", "Pardon step"


class Measure(TextChoices):
    """How much of what happened the responsible person acknowledges, from least to most."""

    SOME = "some", "Some of it"
    BASIC_FACTS = "basic_facts", "The basic facts"
    GUILT_OF_RECORD = "guilt_of_record", "Guilt as on record"
