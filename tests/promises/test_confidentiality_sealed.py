"""Every sealed column names its key, and the key belongs to whom the column is about."""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db.models import ForeignKey, Model

from heard.confidentiality import access
from heard.confidentiality.sealed import SealedText
from heard.dialogue.models import Dialogue, Party
from heard.inquiry.models import Inquiry
from heard.management.printing.seeing import COLUMNS, KEYS, STAND_FOR, columns_of
from heard.people.models import Account, Person

# Which row the reference behind each kind of key is of.
WHOSE: dict[str, tuple[type[Model], ...]] = {
    "identity": (Person,),
    "locator": (Person, Inquiry),
    "party": (Party,),
    "dialogue": (Dialogue,),
    "office": (Dialogue,),
    "desk": (Account,),
    "notebook": (Party,),
}


def sealed() -> Iterator[tuple[type[Model], SealedText]]:
    """Every sealed column of every table."""
    for model in apps.get_app_config("heard").get_models():
        for field in model._meta.concrete_fields:
            if isinstance(field, SealedText):
                yield model, field


every_sealed_column = pytest.mark.parametrize(
    ("model", "field"), [pytest.param(*each, id=f"{each[0].__name__}.{each[1].name}") for each in sealed()]
)


def test_sealed_columns_are_found() -> None:
    """Without this, an empty list would promise everything."""
    assert len(list(sealed())) > 20


@every_sealed_column
def test_a_sealed_column_names_a_kind_of_key_that_there_is(model: type[Model], field: SealedText) -> None:
    assert field.model is model
    assert field.key_kind in WHOSE


@every_sealed_column
def test_a_sealed_column_is_under_the_key_of_whom_it_is_about(model: type[Model], field: SealedText) -> None:
    """`of` is a column of the same row, and points at the kind of row that such a key belongs to."""
    columns = {each.attname: each for each in model._meta.concrete_fields}
    assert field.key_of in columns
    found = columns[field.key_of]
    about = found.related_model if isinstance(found, ForeignKey) else model
    assert found.primary_key or isinstance(found, ForeignKey)
    assert about in WHOSE[field.key_kind]


@every_sealed_column
def test_a_sealed_column_rounds_its_length(model: type[Model], field: SealedText) -> None:
    assert field.model is model
    assert field.step >= 64


def test_the_pages_know_every_kind_of_key() -> None:
    assert set(KEYS) == set(WHOSE)


def test_the_access_table_speaks_of_keys_and_relations_that_there_are() -> None:
    for grant in access.TABLE:
        assert grant.key in WHOSE
        assert grant.whose in {"own", "prepared", "all", "inquiry"}
        assert columns_of(grant.to) <= set(COLUMNS)
    for opening in access.ROW_GRANTS:
        assert columns_of(opening.to) <= set(COLUMNS)
        assert opening.matter[0].isupper()


@pytest.mark.rule("R22")
def test_nobody_but_the_person_and_who_prepares_them_opens_what_they_say() -> None:
    """The line of the table that the whole design stands on, said once more in plain words."""
    found = {(grant.whose, each) for grant in access.TABLE if grant.key == "party" for each in grant.to}
    assert found == {("own", "party"), ("prepared", "assigned")}
    assert set(STAND_FOR["party"]) == {"harmed_principal", "responsible_principal", "supporter"}


@pytest.mark.rule("R22")
def test_what_is_said_in_preparation_lies_under_the_partys_key() -> None:
    under = {f"{model.__name__}.{field.name}" for model, field in sealed() if field.key_kind == "party"}
    said = {"Session.note", "PartyNote.text", "Item.text", "ReleasedCopy.text", "Told.what", "FollowUp.note"}
    assert said <= under
