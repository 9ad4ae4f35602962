"""Django's templates, with values looked up first where ours are: in the context, and as attributes of our own things.

For each step of `one.name` Django first asks for a key, which fails, and then for an attribute; a page has hundreds. What is
not found at once is left to Django, so that every template says the same as without this (docs/decisions/0028).
"""

from html import escape
from typing import Any

from django.template import Template
from django.template.base import (
    FilterExpression,
    Lexer,
    Node,
    NodeList,
    Parser,
    Token,
    Variable,
    VariableDoesNotExist,
    VariableNode,
    render_value_in_context,
)
from django.template.loaders import cached
from django.template.loaders.base import Loader as BaseLoader
from django.utils.safestring import SafeString


class QuickVariable(Variable):
    """A name and its steps, as in `gate.stage.label`."""

    def _resolve_lookup(self, context: Any) -> Any:
        try:
            return self._at_once(context)
        except VariableDoesNotExist:
            raise
        except Exception:  # noqa: BLE001  Django looks again, and raises what stays
            return super()._resolve_lookup(context)  # type: ignore[misc]  # the types do not know it

    def _at_once(self, context: Any) -> Any:
        """Raises VariableDoesNotExist where nothing here is called so, and anything else for what Django has to find."""
        first, *steps = self.lookups or ()
        for each in reversed(context.dicts):
            if first in each:
                found = each[first]
                break
        else:
            raise VariableDoesNotExist("Nothing here is called %s.", (first,))
        for step in steps:
            if callable(found):
                raise TypeError(step)
            by_key = not isinstance(found, str) and hasattr(type(found), "__getitem__")
            found = found[step] if by_key else getattr(found, step)
        if callable(found):
            raise TypeError(first)
        return found


class QuickExpression(FilterExpression):
    """What stands in a place of a template: most are a name alone, or words that stand there as they are."""

    def __init__(self, token: str, parser: Parser) -> None:
        super().__init__(token, parser)
        if isinstance(self.var, Variable):
            self.var = QuickVariable(self.var.var)

    def resolve(self, context: Any, ignore_failures: bool = False) -> Any:  # noqa: FBT001,FBT002  Django's own signature
        """The value; as Django does, `None` or nothing where there is none."""
        if self.filters:
            return super().resolve(context, ignore_failures)
        if not isinstance(self.var, Variable):
            return self.var
        try:
            return self.var.resolve(context)
        except VariableDoesNotExist:
            return super().resolve(context, ignore_failures)


class QuickValue(VariableNode):
    """`{{ one.name }}`: words are escaped at once; days, numbers and all else as Django does."""

    def render(self, context: Any) -> SafeString:
        """The value as HTML."""
        value = self.filter_expression.resolve(context)
        if type(value) is SafeString:
            return value
        own = type(value) is str and context.autoescape
        return SafeString(escape(value) if own else render_value_in_context(value, context))


class QuickParser(Parser):
    """Puts these in place of Django's own."""

    def compile_filter(self, token: str) -> FilterExpression:
        """What stands in a place."""
        return QuickExpression(token, self)

    def extend_nodelist(self, nodelist: NodeList, node: Node, token: Token) -> None:
        """One more part of a template."""
        if type(node) is VariableNode:
            node = QuickValue(node.filter_expression)
        super().extend_nodelist(nodelist, node, token)


class QuickTemplate(Template):
    """A template that is read by that parser."""

    def compile_nodelist(self) -> NodeList:
        """Its parts. While somebody looks for a mistake, Django's own say at which line it is."""
        if self.engine.debug:
            return super().compile_nodelist()
        libraries, builtins = self.engine.template_libraries, self.engine.template_builtins
        parser = QuickParser(Lexer(self.source).tokenize(), libraries, builtins, self.origin)
        found = parser.parse()
        self.extra_data = parser.extra_data
        return found


class QuickLoader(BaseLoader):
    """Reads what it finds as such a template."""

    def get_template(self, template_name: str, skip: Any = None) -> Template:
        """One template. Raises TemplateDoesNotExist."""
        found = super().get_template(template_name, skip)
        return QuickTemplate(found.source, found.origin, found.name, self.engine)


class Loader(cached.Loader, QuickLoader):
    """Keeps each template once it was read: Django's own keeping, around the reading of ours."""
