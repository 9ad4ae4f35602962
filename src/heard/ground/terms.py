"""Words of the field that rows keep and people choose from, each with a label in every language."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import EnumMeta, StrEnum
from functools import lru_cache
from typing import Protocol

from heard.ground.dates import language_codes, language_name
from heard.ground.texts import has, languages, say, spoken, staff_languages

A_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")


def _within(key: str) -> str:
    return say(f"{key}.within") if has(f"{key}.within") else say(key)


class TermType(EnumMeta):
    """What is asked of a kind of term as a whole."""

    @property
    def values(cls) -> list[str]:
        """What rows keep, in order."""
        members: Iterable[Term] = cls.__members__.values()
        return [each.value for each in members]

    @property
    def stored(cls) -> list[tuple[str, str]]:
        """The values as pairs for `choices` of a column: what a column may hold does not depend on a language."""
        return [(value, value) for value in cls.values]

    @property
    def choices(cls) -> list[tuple[str, str]]:
        """What rows keep with what people read, in the language that is spoken."""
        return [(value, say(f"{cls.key}-{value}")) for value in cls.values]

    @property
    def key(cls) -> str:
        """Where the labels lie: `term-stand-by` for a class named `StandBy`."""
        return f"term-{A_CAPITAL.sub('-', cls.__name__).lower()}"


class Term(StrEnum, metaclass=TermType):
    """A word of the field. As a string it is what rows keep."""

    @property
    def label(self) -> str:
        """What people read, in the language that is spoken."""
        return say(f"{type(self).key}-{self.value}")

    @property
    def within(self) -> str:
        """The label as it stands inside a sentence; the plain label where no language says it otherwise."""
        return _within(f"{type(self).key}-{self.value}")


class Options(Protocol):
    """What one can choose from: what rows keep, and what people read."""

    @property
    def values(self) -> list[str]:
        """What rows keep, in order."""

    @property
    def choices(self) -> list[tuple[str, str]]:
        """The same with labels, in the language that is spoken."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Words that are no kind of their own, with labels under one key: `harm-homicide`."""

    key: str
    listed: tuple[str, ...]

    @property
    def values(self) -> list[str]:
        """What rows keep, in order."""
        return list(self.listed)

    @property
    def stored(self) -> list[tuple[str, str]]:
        """The values as pairs for `choices` of a column."""
        return [(value, value) for value in self.listed]

    @property
    def choices(self) -> list[tuple[str, str]]:
        """The same with labels, in the language that is spoken."""
        return [(value, self.label(value)) for value in self.listed]

    def label(self, value: str) -> str:
        """What people read for one of them; the word itself, where it is none of them."""
        return say(f"{self.key}-{value}") if value in self.listed else value

    def within(self, value: str) -> str:
        """The label of one as it stands inside a sentence; the word itself, where it is none of them."""
        return _within(f"{self.key}-{value}") if value in self.listed else value


class OurLanguages:
    """The languages that Heard speaks, each by its name in itself."""

    @property
    def values(self) -> list[str]:
        """Their codes, the first one first."""
        return list(languages())

    @property
    def choices(self) -> list[tuple[str, str]]:
        """Their codes with their names."""
        return list(languages().items())


class EveryLanguage(OurLanguages):
    """Every language with a code of ISO 639 and a name in CLDR: those that Heard speaks first, the others by their name."""

    @property
    def values(self) -> list[str]:
        """Their codes, ours first."""
        ours = languages()
        return [*ours, *(code for code in language_codes() if code not in ours)]

    @property
    def choices(self) -> list[tuple[str, str]]:
        """Their codes with their names: ours in themselves, the others in the language that is spoken."""
        ours = languages()
        return [*ours.items(), *_by_name(spoken(), frozenset(ours))]

    def label(self, code: str) -> str:
        """The name of one; its code, where nobody has a name for it."""
        return languages().get(code) or language_name(code)


@lru_cache(maxsize=16)
def _by_name(_spoken: str, ours: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """The others by their name. The language that is spoken only tells one answer that is kept from another."""
    others = ((code, language_name(code)) for code in language_codes() if code not in ours)
    return tuple(sorted(others, key=lambda each: each[1].casefold()))


class StaffLanguages(OurLanguages):
    """The languages that the workspace speaks."""

    @property
    def values(self) -> list[str]:
        """Their codes, the first one first."""
        return list(staff_languages())

    @property
    def choices(self) -> list[tuple[str, str]]:
        """Their codes with their names."""
        return list(staff_languages().items())


@dataclass(frozen=True, slots=True)
class LanguageNames:
    """Languages that people speak, by code, each by its name in the language that is spoken."""

    codes: tuple[str, ...]

    @property
    def values(self) -> list[str]:
        """Their codes."""
        return list(self.codes)

    @property
    def choices(self) -> list[tuple[str, str]]:
        """Their codes with their names, as CLDR has them."""
        return [(code, self.label(code)) for code in self.codes]

    def label(self, code: str) -> str:
        """The name of one; its code, where nobody has a name for it."""
        return language_name(code)
