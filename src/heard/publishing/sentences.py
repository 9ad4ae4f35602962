"""Sentences as staff write them: the letters of a sentence in Fluent, without its key."""

from fluent.syntax import FluentSerializer, ast

from heard.ground import texts


def as_shipped(key: str, language: str) -> str:
    """A sentence as it comes with Heard, places and all, like `Call us: { $link }`; `""` where this language has none."""
    name, _, attribute = key.partition(".")
    for resource in texts.read(language):
        for entry in resource.body:
            if isinstance(entry, ast.Message) and entry.id.name == name:
                return _written(entry, attribute)
    return ""


def _written(entry: ast.Message, attribute: str) -> str:
    pattern = next((each.value for each in entry.attributes if each.id.name == attribute), None) if attribute else entry.value
    if pattern is None:
        return ""
    alone = ast.Message(id=ast.Identifier("a"), value=pattern)
    said = FluentSerializer().serialize_entry(alone).removeprefix("a =").strip()
    return "\n".join(line.strip() for line in said.splitlines())


def fluent_of(text: str) -> str:
    """What somebody typed, as it is kept: one kind of line end, no empty lines."""
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())
