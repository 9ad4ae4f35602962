"""Declaring acts. An act is declared once, with its label, whose it is and what it asks for, and serves every door."""

from collections.abc import Callable
from functools import wraps
from keyword import iskeyword
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from heard.acts.actors import Actor
from heard.acts.fields import ActField
from heard.acts.ledger import Pen
from heard.acts.performing import Scene, perform
from heard.acts.refusals import Obstacle
from heard.acts.register import ACTS, FORBIDDEN_NAMES, Act, Attempt

S = TypeVar("S", bound=Scene)
P = ParamSpec("P")
R = TypeVar("R")


def _nothing_unmet(_scene: Any, _attempt: Attempt) -> list[Obstacle]:
    return []


def act(
    name: str,
    *,
    label: str,
    who: tuple[str, ...],
    fields: tuple[ActField, ...] = (),
    rules: tuple[str, ...] = (),
    chain: str = "dialogue",
    locks: tuple[str, ...] = ("dialogue",),
    after_closing: bool = False,
    requires: Callable[[Any, Attempt], list[Obstacle]] = _nothing_unmet,
    about: str = "",
) -> Callable[[Callable[Concatenate[S, Pen, P], R]], Callable[Concatenate[S, P], R]]:
    """Declare an act. What comes back is the act as others call it: judged, done in one transaction, and recorded.

    `who` are relations of the access table; `rules` all rules that can refuse it, R0 excepted, which every act asks;
    `requires` finds what is absent, over or already done (R0); `about` names the field whose person it is about.
    Raises RuntimeError where the declaration itself is wrong.
    """
    if name in ACTS or name.startswith(FORBIDDEN_NAMES):
        raise RuntimeError(f"{name}: an act is declared once, and named by what a person does.")

    def declare(body: Callable[Concatenate[S, Pen, P], R]) -> Callable[Concatenate[S, P], R]:
        ACTS[name] = Act(
            name=name,
            label=label,
            who=frozenset(who),
            fields=fields,
            rules=rules,
            chain=chain,
            locks=locks,
            after_closing=after_closing,
            requires=requires,
            body=body,
            about=about,
        )

        def done(scene: S, *_args: P.args, **values: P.kwargs) -> R:
            by = cast("Actor", values.pop("by"))
            return cast(
                "R", perform(ACTS[name], scene, by=by, values={_field(each): value for each, value in values.items()})
            )

        return cast("Callable[Concatenate[S, P], R]", wraps(body)(done))

    return declare


def _field(argument: str) -> str:
    """The name of a field from its argument: `with_` stands for `with`."""
    bare = argument.rstrip("_")
    return bare if iskeyword(bare) else argument
