"""Each kind of record has a time to live (R39): no model without a line, and no word without an end."""

from collections import Counter

import pytest
from django.apps import apps

from heard.acts.models import LedgerEntry
from heard.confidentiality.retention import TABLE, RetentionPeriod
from heard.confidentiality.sealed import SealedText
from heard.programme.catalogue import settings

pytestmark = pytest.mark.rule("R39")
MODELS = {model.__name__: model for model in apps.get_app_config("heard").get_models()}
every_line = pytest.mark.parametrize("keeping", TABLE, ids=[each.model for each in TABLE])


def test_every_model_has_one_line() -> None:
    assert Counter(each.model for each in TABLE) == Counter(list(MODELS))


@every_line
def test_a_line_destroys_the_keys_of_every_word(keeping: RetentionPeriod) -> None:
    model = MODELS[keeping.model]
    if model is LedgerEntry:
        # Its payload is sealed without a field: under the office's key, or the person's own.
        assert set(keeping.keys) == {"office", "identity"}
        return
    assert set(keeping.keys) == {one.key_kind for one in model._meta.concrete_fields if isinstance(one, SealedText)}


@every_line
def test_words_have_an_end_and_nothing_else_claims_one(keeping: RetentionPeriod) -> None:
    assert bool(keeping.keys) == bool(keeping.setting)


def test_one_key_has_one_end() -> None:
    """A key opens all rows under it: two ends for one kind of key would mean the earlier one for all."""
    ends: dict[tuple[str, bool], set[str]] = {}
    for each in TABLE:
        for kind in each.keys:
            # An inquiry's own key is another than a person's.
            ends.setdefault((kind, each.model.startswith("Inquiry")), set()).add(each.setting)
    assert all(len(found) == 1 for found in ends.values()), ends


def test_every_setting_is_there_and_is_used() -> None:
    there = {one.key for one in settings() if one.table == "retention"}
    assert {each.setting for each in TABLE if each.setting} == there
