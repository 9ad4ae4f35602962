"""The field type for words. Assigning a text seals it; reading it needs the keyring. No other code knows."""

import json
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.db import models

from heard.confidentiality import vault
from heard.confidentiality.vault import KeyName

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

    Bytes = models.BinaryField[Any, Any]
else:
    Bytes = models.BinaryField

NAME_STEP_BYTES = 64
TEXT_STEP_BYTES = 512
# A row that is read as if it were of another person (two who turned out to be one) keeps here, by column, whose it is: its
# words stay under the key that they were sealed with.
LIES_UNDER = "lies_under"


class Ciphertext(bytes):
    """Sealed bytes as the database has them."""

    __slots__ = ()


class _Attribute:
    """Reads open with the keyring of the moment, each time: no opened text stays on a row that others may hold."""

    def __init__(self, field: "SealedText") -> None:
        self.field = field

    def __get__(self, instance: models.Model | None, owner: object = None) -> Any:
        if instance is None:
            return self
        if self.field.attname not in instance.__dict__:
            instance.refresh_from_db(fields=[self.field.attname])
        value = instance.__dict__[self.field.attname]
        return self.field.open(instance, value) if isinstance(value, Ciphertext) else value

    def __set__(self, instance: models.Model, value: Any) -> None:
        instance.__dict__[self.field.attname] = value


class SealedText(Bytes):
    """A text under the key of `kind` that belongs to the row's `of` (a column with a reference, `id` for the row itself).

    Padded in steps of `step` bytes. Place and row version are sealed in, so that a value moved elsewhere does not open.
    """

    descriptor_class: ClassVar[type[_Attribute]] = _Attribute  # type: ignore[misc]

    def __init__(self, kind: str = "", of: str = "", *, step: int = TEXT_STEP_BYTES, **kwargs: Any) -> None:
        self.key_kind, self.key_of, self.step = kind, of, step
        kwargs.setdefault("editable", False)
        super().__init__(**kwargs)

    def deconstruct(self) -> Any:
        """Migrations keep which key a column is under."""
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "kind": self.key_kind, "of": self.key_of, "step": self.step}

    def key(self, instance: models.Model) -> KeyName:
        """The key of this field in this row."""
        whose = instance.__dict__.get(LIES_UNDER, {}).get(self.key_of)
        return KeyName(self.key_kind, whose or getattr(instance, self.key_of))

    def place(self, instance: models.Model) -> str:
        """Table, column, row and version: what the seal is bound to."""
        version = getattr(instance, "row_version", 1)
        return f"{instance._meta.db_table}.{self.column}:{instance.pk}:{version}"

    def open(self, instance: models.Model, sealed: bytes) -> Any:
        """The text, if the keyring of the moment allows it. Raises NoKey, Erased or Broken."""
        return self.loads(vault.unseal(self.key(instance), sealed, self.place(instance), str(instance.pk)))

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:  # noqa: FBT001,ARG002  Django's own signature
        """Seal what was assigned in the clear."""
        value = model_instance.__dict__.get(self.attname)
        if value is None or isinstance(value, Ciphertext):
            return value
        sealed = Ciphertext(vault.seal(self.key(model_instance), self.dumps(value), self.place(model_instance), self.step))
        model_instance.__dict__[self.attname] = sealed
        return sealed

    def from_db_value(self, value: Any, *_rest: object) -> Ciphertext | None:
        """What comes from the database is ciphertext until somebody with the keyring reads it."""
        return None if value is None else Ciphertext(value)

    def get_db_prep_value(self, value: Any, connection: "BaseDatabaseWrapper", prepared: bool = False) -> Any:  # noqa: FBT001,FBT002  Django's own
        """Only ciphertext goes in. A text here means a way around the seal, and stops."""
        if value is not None and not isinstance(value, Ciphertext):
            raise TypeError(f"{self.attname} would have gone in unsealed.")
        return super().get_db_prep_value(value, connection, prepared)

    def get_placeholder(self, value: Any, compiler: Any, connection: "BaseDatabaseWrapper") -> str:
        """An expression in an update would bring its words past the seal."""
        if hasattr(value, "as_sql"):
            raise TypeError(f"{self.attname} would have gone in unsealed.")
        return super().get_placeholder(value, compiler, connection)  # type: ignore[misc,no-any-return]

    def dumps(self, value: Any) -> str:
        """What is assigned, as text."""
        return str(value)

    def loads(self, text: str) -> Any:
        """The text, as it was assigned."""
        return text

    def clone(self) -> Self:
        """Django copies fields for its own use."""
        return super().clone()


class SealedName(SealedText):
    """A short text; lengths are rounded so that they do not tell names."""

    def __init__(self, kind: str = "", of: str = "", *, step: int = NAME_STEP_BYTES, **kwargs: Any) -> None:
        super().__init__(kind, of, step=step, **kwargs)


class SealedParts(SealedText):
    """Several named values under one seal, as JSON."""

    def dumps(self, value: Any) -> str:
        """Named values as JSON, with sorted names."""
        return json.dumps(value, ensure_ascii=False, sort_keys=True)

    def loads(self, text: str) -> Any:
        """Named values from JSON."""
        return json.loads(text)
