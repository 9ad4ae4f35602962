"""What a report of a mistake of ours may say: where it happened, and nothing that somebody typed or that a line held."""

# ruff: noqa: ARG002  Django asks with what must not show.

from collections.abc import ItemsView
from types import FrameType
from typing import Any

from django.http import HttpRequest
from django.views.debug import SafeExceptionReporterFilter


class Silent(SafeExceptionReporterFilter):
    """Leaves out forms and variables, also on a developer's machine: what is asked for there may be a person's."""

    def is_active(self, request: HttpRequest | None) -> bool:
        """Always."""
        return True

    def get_post_parameters(self, request: HttpRequest | None) -> dict[str, Any]:
        """`{}`: what was typed is not reported."""
        return {}

    def get_traceback_frame_variables(self, request: HttpRequest | None, tb_frame: FrameType) -> ItemsView[str, Any]:
        """No items: what variables held is not reported."""
        return dict[str, Any]().items()
