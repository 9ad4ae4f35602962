"""Declaring acts. An act is declared once, with whose it is and what it does to people, and serves every page and paper."""

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from keyword import iskeyword
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from heard.acts.actors import Actor
from heard.acts.effects import Effect, by_number
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


def _floors(name: str, effect: Effect, fields: tuple[ActField, ...], rules: tuple[str, ...]) -> set[str]:
    """The rules judged as things stand. Raises RuntimeError where a declaration cannot be right."""
    if name in ACTS or name.startswith(FORBIDDEN_NAMES):
        raise RuntimeError(f"{name}: an act is declared once, and named by what a person does.")
    if wrong := effect.wrong_to_add(rules):
        raise RuntimeError(f"{name}: {wrong}")
    if strange := set(effect.named()) - {each.argument for each in fields}:
        raise RuntimeError(f"{name}: its effect speaks of {', '.join(sorted(strange))}, which is no field of it.")
    return {*effect.floors, *rules}


def act(
    name: str,
    *,
    who: tuple[str, ...],
    effect: Effect,
    fields: tuple[ActField, ...] = (),
    rules: tuple[str, ...] = (),
    chain: str = "dialogue",
    locks: tuple[str, ...] = ("dialogue",),
    after_closing: bool = False,
    requires: Callable[[Any, Attempt], list[Obstacle]] = _nothing_unmet,
    about: str = "",
    makes: str = "",
    in_stories: bool = True,
) -> Callable[[Callable[Concatenate[S, Pen, P], R]], Callable[Concatenate[S, P], R]]:
    """Declare an act. What comes back is the act as others call it: judged, done in one transaction, and recorded.

    `who` are relations of the access table; `effect` is what it does to people, which brings its floors; `rules` are
    further rules that can refuse it; R0 is asked of every act, and `requires` finds what is absent, over or already
    done; `about` names the field whose person it is about. Raises RuntimeError where the declaration itself is wrong.
    """
    floors = _floors(name, effect, fields, rules)

    def declare(body: Callable[Concatenate[S, Pen, P], R]) -> Callable[Concatenate[S, P], R]:
        ACTS[name] = Act(
            name=name,
            who=frozenset(who),
            effect=effect,
            fields=tuple(replace(each, form=each.form or name) for each in fields),
            floors=frozenset(floors),
            rules=by_number({*floors, *effect.ends}),
            chain=chain,
            locks=locks,
            after_closing=after_closing,
            requires=requires,
            body=body,
            about=about,
            makes=makes,
            in_stories=in_stories,
        )

        def done(scene: S, *_args: P.args, **values: P.kwargs) -> R:
            by, given = cast("Actor", values.pop("by")), {_field(each): value for each, value in values.items()}
            return cast("R", perform(ACTS[name], scene, by=by, values=given))

        return cast("Callable[Concatenate[S, P], R]", wraps(body)(done))

    return declare


def _field(argument: str) -> str:
    """The field name of a Python argument: `with_` gives `with`."""
    bare = argument.rstrip("_")
    return bare if iskeyword(bare) else argument
