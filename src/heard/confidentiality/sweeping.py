"""Keys that no row names: an act made them first and then was not done. They open nothing, and go after a day."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from django.apps import apps
from django.db import models

from heard.confidentiality.models import WrappedKey
from heard.confidentiality.sealed import SealedText
from heard.confidentiality.vault import STORE, KeyName, destroy_keys
from heard.ground import clock

A_DAY = timedelta(days=1)
BATCH_ROWS = 500
# Acts that are not done leave a handful. More than this means that these records are not the ones the keys belong to,
# and a key that is destroyed is gone for good.
MAX_SWEPT_KEYS = 100


class NotTheseRecords(Exception):
    """So many keys are named by no row that the records and the key store can hardly belong together."""


def owners() -> dict[str, set[type[models.Model]]]:
    """For each kind of key, the models whose rows it can belong to, as the sealed fields say."""
    found: dict[str, set[type[models.Model]]] = defaultdict(set)
    for model in apps.get_app_config("heard").get_models():
        for each in model._meta.concrete_fields:
            if isinstance(each, SealedText):
                found[each.key_kind].add(_owner(model, each.key_of))
    return dict(found)


def _owner(model: type[models.Model], column: str) -> type[models.Model]:
    """The model of the row whose reference stands in this column: the row itself, or the one it points at."""
    if column == "id":
        return model
    other = model._meta.get_field(column.removesuffix("_id")).related_model
    if not isinstance(other, type):
        raise TypeError(f"{model.__name__}.{column} points at no row, so nobody knows whose key it means.")
    return other


def _batches(rows: Iterator[tuple[str, str, str]]) -> Iterator[list[tuple[str, str, str]]]:
    while batch := list(islice(rows, BATCH_ROWS)):
        yield batch


def unnamed(age: timedelta = A_DAY) -> Iterator[tuple[KeyName, str]]:
    """Every key older than this whose person, party, dialogue or inquiry is not there, with its programme.

    Only kinds that seal a row's field: keys for other things are never swept.
    """
    belongs = owners()
    old = WrappedKey.objects.using(STORE).filter(made_at__lt=clock.now() - age, destroyed_at=None, kind__in=belongs)
    rows = old.order_by("id").values_list("kind", "subject", "programme")
    for batch in _batches(rows.iterator(BATCH_ROWS)):
        there = {
            model: _present(model, [subject for _kind, subject, _programme in batch])
            for model in set().union(*belongs.values())
        }
        for kind, subject, programme in batch:
            if not any(subject in there[model] for model in belongs[kind]):
                yield KeyName(kind, subject), programme


def _present(model: type[models.Model], subjects: list[str]) -> set[str]:
    return set(model._default_manager.filter(pk__in=subjects).values_list("pk", flat=True))


def sweep() -> int:
    """Destroy the keys that no row names for a day. Raises NotTheseRecords, and destroys none, where they are many."""
    programmes = set(apps.get_model("heard", "Programme").objects.values_list("pk", flat=True))
    found = list(islice(unnamed(), MAX_SWEPT_KEYS + 1))
    if len(found) > MAX_SWEPT_KEYS or any(programme not in programmes for _name, programme in found):
        raise NotTheseRecords("Many keys are named by no row. Do these records and this key store belong together?")
    return destroy_keys(name for name, _programme in found)
