"""One sentence in each language that participants can choose."""

from typing import NamedTuple


class Words(NamedTuple):
    """One sentence for participants, in each language they can choose."""

    en: str
    es: str

    def in_language(self, code: str) -> str:
        """The sentence in this language; English where the language is not known."""
        return self.es if code.lower().startswith("es") else self.en
