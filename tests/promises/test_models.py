"""What tables may and may not have; and no way around the acts."""

import ast
import inspect
import re

import pytest
from django.apps import apps
from django.conf import settings
from django.db.models import BooleanField, Model

from heard.acts.models import LedgeredModel
from heard.acts.triggers import table_of, wanted
from tests.support.code import modules

# Tables whose rows may change or go, and why.
MAY_CHANGE = {
    "Programme": "its name and slug may be put right",
    "Place": "a place is approved after it is known",
    "Account": "passwords turn and accounts end",
    "WayIn": "is used up",
    "OwnKey": "codes are used up, and words change",
    "FailedSignIn": "counts tries to come in, for a day",
    "SignedIn": "goes on with each page, and ends",
    "Remembered": "is there for some minutes",
    "Person": "a person moves, and is erased",
    "Facilitator": "hours of training and clearances grow",
    "Dialogue": "its stage stands there for lists only",
    "Party": "a request or a supporter may be put on the right person",
    "ReleasedCopy": "calling back destroys the copy",
    "Booking": "calling a meeting off frees the room",
    "Preference": "a member sets their screen anew",
    "WrappedKey": "erasing destroys a key, and epochs turn",
    "LedgerEntry": "never changes either, by triggers of its own that also keep its sequence",
    "ChainHead": "moves on with its chain, and only forward, by a trigger of its own",
    "Draft": "a member's own, gone when what they typed is done, and after thirty days at most",
    "SavedView": "a member's own, to name and to take away",
    "NotebookEntry": "a participant's own, to write anew, to order and to take away",
    "OwnDraft": "a participant's own, gone when what they typed is done, and after thirty days at most",
    "IndexTag": "follows what it is a tag of, and goes with it",
    "FilePiece": "bytes of a file go when no file has them any more; the file's own row keeps their digest",
    "Need": "follows the rows that it is made from, and goes with what it asked for",
    "UnfinishedInquiry": "follows the rows that it is made from, and goes once a question is finished",
    "Handled": "is there to be undone, and goes after a day",
}
# A row whose truth is not a person's word may hold a yes or no. None so far.
BOOLEANS: dict[str, str] = {}

MODELS = list(apps.get_app_config("heard").get_models())
every_model = pytest.mark.parametrize("model", MODELS, ids=[model.__name__ for model in MODELS])


@every_model
def test_a_table_is_added_only_or_listed_with_its_reason(model: type[Model]) -> None:
    assert getattr(model, "added_only", False) != (model.__name__ in MAY_CHANGE)


def test_a_reason_that_nobody_needs_any_more_goes() -> None:
    assert set(MAY_CHANGE) <= {model.__name__ for model in MODELS}


@pytest.mark.parametrize(
    ("vendor", "verbs"), [("sqlite", ("update", "delete")), ("postgresql", ("update", "delete", "truncate"))]
)
def test_a_table_is_kept_by_triggers_from_every_verb_or_listed_with_its_reason(vendor: str, verbs: tuple[str, ...]) -> None:
    """Of the statements themselves, and of the list of reasons: not of what the models say of themselves once more."""
    kept: dict[str, str] = {}
    for statement in wanted(vendor).values():
        kept[table_of(statement)] = kept.get(table_of(statement), "") + statement
    for model in MODELS:
        if model.__name__ not in MAY_CHANGE:
            for verb in verbs:
                assert re.search(rf"\bBEFORE\b[^\n]*\b{verb}\b", kept.get(model._meta.db_table, ""), re.IGNORECASE), (
                    model,
                    verb,
                )


@every_model
def test_a_persons_will_is_a_row_and_never_a_flag(model: type[Model]) -> None:
    flags = {f"{model.__name__}.{each.name}" for each in model._meta.concrete_fields if isinstance(each, BooleanField)}
    assert flags <= set(BOOLEANS)


@every_model
def test_what_an_act_writes_names_its_line(model: type[Model]) -> None:
    of_the_screen = {
        "SignedIn",
        "Remembered",
        "FailedSignIn",
        "Need",
        "UnfinishedInquiry",
        "Handled",
        "SavedView",
        "Draft",
        "IndexTag",
        "Preference",
        "FilePiece",
        "NotebookEntry",
        "OwnDraft",
    }
    beside_the_ledger = {*of_the_screen, "WrappedKey", "LedgerEntry", "ChainHead"}
    assert issubclass(model, LedgeredModel) != (model.__name__ in beside_the_ledger)


@every_model
def test_saving_means_saving(model: type[Model]) -> None:
    """No `save` or `delete` of our own: what must happen is said in the act."""
    for name in ("save", "delete", "full_clean"):
        assert not inspect.getmodule(getattr(model, name)).__name__.startswith("heard."), name  # type: ignore[union-attr]


def test_nothing_happens_by_signal() -> None:
    told = {"django.dispatch", "django.db.models.signals", "django.core.signals", "django.contrib.auth.signals"}
    for name, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom):
                assert node.module not in told, name
                assert not (node.module == "django.db.models" and "signals" in {each.name for each in node.names}), name
            elif isinstance(node, ast.Import):
                assert not {each.name for each in node.names} & told, name


def test_there_is_no_admin() -> None:
    """Django's admin edits rows. Here nothing changes but by an act."""
    assert not [app for app in settings.INSTALLED_APPS if "admin" in app]
    for name, tree in modules():
        imported = {getattr(node, "module", "") or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        assert "django.contrib.admin" not in imported, name
        assert not any(isinstance(node, ast.Name) and node.id == "ModelForm" for node in ast.walk(tree)), name


def test_django_permissions_are_not_used() -> None:
    """A role is the one power of an account; two ways to say who may would disagree one day."""
    account = apps.get_model("heard", "Account")
    assert not {"is_superuser", "is_staff", "groups", "user_permissions"} & {each.name for each in account._meta.get_fields()}
