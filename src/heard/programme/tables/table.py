"""What every table of a programme file has in common."""

import re
from collections.abc import Hashable
from datetime import time
from typing import Annotated, ClassVar, Final, TypeVar
from zoneinfo import ZoneInfo

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    StrictBool,
    StrictInt,
    StrictStr,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
)
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from heard.ground.texts import say
from heard.programme.floors import broken_floor

Word = TypeVar("Word", bound=Hashable)
_HOUR = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9](:00)?")

LIST_FAULTS: Final = {"floors": "listed apart"}
"""A context for listing faults only: floors are then told entry by entry, elsewhere."""


class Table(BaseModel):
    """A frozen table of settings. An unknown key or a broken floor raises."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    table: ClassVar[str] = ""
    """Where the table stands in a file, such as `contact.first_way`."""

    @field_validator("*", mode="before")
    @classmethod
    def _keeps_the_floors(cls, value: object, info: ValidationInfo) -> object:
        floor = broken_floor(f"{cls.table}.{info.field_name}", value)
        if floor and info.context != LIST_FAULTS:
            context = {"rule": floor.rule, "reason": floor.reason}
            raise PydanticCustomError("floor", "{reason} ({rule})", context)
        return value


def bends(*rules: str) -> FieldInfo:
    """The rules that a setting or a table bends. What it means lies in the catalogue (`heard.programme.catalogue`)."""
    info: FieldInfo = Field(json_schema_extra={"x-rules": list(rules)})
    return info


def refuse(reason: str) -> PydanticCustomError:
    """An error whose reason is shown as it stands."""
    return PydanticCustomError("plain", "{reason}", {"reason": reason})


def _once(values: tuple[Word, ...]) -> tuple[Word, ...]:
    twice = sorted({str(value) for value in values if values.count(value) > 1})
    if twice:
        raise refuse(say("policy_file-twice", twice=", ".join(twice)))
    return values


def _clock(value: object) -> time:
    # TOML has an hour of its own (21:00:00) beside the quoted one
    text = value.isoformat() if isinstance(value, time) else value
    if not isinstance(text, str) or not _HOUR.fullmatch(text):
        raise refuse(say("policy_file-hour"))
    return time.fromisoformat(text)


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise refuse(say("policy_file-zone", name=name)) from None
    return name


Count = Annotated[StrictInt, Field(ge=0, le=1200)]
Age = Annotated[StrictInt, Field(ge=0, le=120)]
AtLeastOne = Annotated[StrictInt, Field(ge=1, le=1200)]
Days = Annotated[StrictInt, Field(ge=1, le=3650)]
YesNo = StrictBool
Label = Annotated[StrictStr, Field(min_length=1, max_length=120, pattern=r"^[^\x00-\x1f\x7f]+$")]
Number = Annotated[StrictStr, Field(max_length=40, pattern=r"^[0-9+(). -]*$")]
Language = Annotated[StrictStr, Field(max_length=35, pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
Zone = Annotated[Label, AfterValidator(_zone)]
Clock = Annotated[
    time,
    BeforeValidator(_clock),
    PlainSerializer(lambda hour: f"{hour:%H:%M}", when_used="json"),
    WithJsonSchema({"type": "string", "pattern": f"^{_HOUR.pattern}$"}),
]
Several = Annotated[
    tuple[Word, ...],
    AfterValidator(_once),
    Field(json_schema_extra={"uniqueItems": True}),
]
"""A list without repetitions, which may be empty."""
Some = Annotated[
    tuple[Word, ...],
    Field(min_length=1, json_schema_extra={"uniqueItems": True}),
    AfterValidator(_once),
]
"""A list without repetitions that names at least one."""
