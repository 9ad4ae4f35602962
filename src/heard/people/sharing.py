"""Who else uses a number or a mailbox, as the record says it. Staff read these words, and may write their own there."""

from heard.ground.texts import FIRST, say_in

# What participants answer; nothing is kept of a no.
ANSWERS = ("no", "yes", "unsure")


def shared_as_kept(answer: str) -> str:
    """What the record says of an answer; `""` where nobody else uses it, or nothing was answered."""
    return say_in(FIRST, f"reach_kept-{answer}") if answer in ANSWERS[1:] else ""


def through_as_kept(name: str) -> str:
    """What the record says where they are reached through somebody whom they trust."""
    return say_in(FIRST, "reach_kept-through", name=name)
