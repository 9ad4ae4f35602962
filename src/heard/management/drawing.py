"""The whole way of a dialogue under one policy, drawn: as plain text, and as SVG that a screen reader can read."""

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap
from xml.etree import ElementTree as Xml  # noqa: ICN001  a word says more

from heard.acts.refusals import rule_number
from heard.acts.register import ACTS, Act
from heard.confidentiality.access import RELATIONS
from heard.ground.texts import say
from heard.programme.catalogue import settings
from heard.programme.policy import Policy
from heard.programme.report import in_words
from heard.stages import STAGES

# The folders of the story, in the order in which it is told.
STEPS = {
    "inquiry": "Asking",
    "screening": "Is it allowed and safe",
    "dialogue": "Who is in it, and who carries it",
    "attending": "Who is there on neither side",
    "consent": "Each yes, and the stop",
    "contact": "Words that reach a person",
    "preparation": "Getting ready",
    "appointments": "Talks, and words between",
    "own_page": "A page of one's own",
    "exchange": "What crosses",
    "meeting": "The meeting",
    "amends": "What was promised",
    "aftercare": "Afterwards",
    "evaluation": "What leaves, what is kept",
    "concerns": "Concerns",
    "corrections": "Slips",
    "facilitators": "Facilitators",
    "people": "Staff and how they sign in",
    "programme": "The programme",
    "publishing": "The public site",
}


@dataclass(frozen=True, slots=True)
class DrawnGate:
    """One rule before a stage: its number, what it asks, and what the policy says, told once on the whole way."""

    rule: str
    asks: str
    says: tuple[str, ...]

    def __str__(self) -> str:
        """On one line."""
        return f"{self.rule} {self.asks}"


@dataclass(frozen=True, slots=True)
class Drawn:
    """One stage of the way, the act that leads into it, and its gates in order."""

    label: str
    act: Act
    gates: tuple[DrawnGate, ...]


def way(policy: Policy) -> list[Drawn]:
    """Every stage with its gates. A rule's settings stand where the rule stands first."""
    told: set[str] = set()
    drawn = []
    for stage in STAGES:
        act = ACTS[stage.act]
        gates = tuple(_gate(rule, policy, told) for rule in sorted(act.rules, key=rule_number))
        drawn.append(Drawn(stage.label, act, gates))
    return drawn


def _gate(rule: str, policy: Policy, told: set[str]) -> DrawnGate:
    says = (
        ()
        if rule in told
        else tuple(f"{one.key}: {in_words(one.value_in(policy))}" for one in settings() if rule in one.rules)
    )
    told.add(rule)
    return DrawnGate(rule, say(f"rule-{rule.lower()}"), says)


def as_text(policy: Policy) -> str:
    """The way and every act with its rules, for a terminal or a printer."""
    lines = [policy.programme.name, "The way of a dialogue, and what stands before each step.", ""]
    for place, stage in enumerate(way(policy), 1):
        lines += [f"{place}. {stage.label}", f"   by: {stage.act.label} ({stage.act.name})"]
        for gate in stage.gates:
            lines += [f"   {gate}", *(f"       {line}" for line in gate.says)]
        lines.append("")
    lines += ["Every act, and the rules that can refuse it (R0 can refuse each).", *_acts()]
    return "\n".join(lines).rstrip() + "\n"


def _acts() -> Iterator[str]:
    for step, heading in STEPS.items():
        acts = [act for act in ACTS.values() if act.body.__module__.split(".")[1] == step]
        yield from ("", heading) if acts else ()
        for act in acts:
            yield f"  {act.name:<26} {', '.join(act.rules) or 'R0 alone':<44} {_by_whom(act)}".rstrip()


def _by_whom(act: Act) -> str:
    return ", ".join(sorted(RELATIONS.get(word, word.replace("_", " ")) for word in act.who))


WIDTH_PX, MARGIN_PX, LINE_PX, GAP_PX, LINE_CHARS = 960, 24, 20, 28, 100
INK, PALE, EDGE = "#1c2733", "#f3f6f8", "#51606e"


def as_svg(policy: Policy) -> str:
    """The way as one picture: a title, a description in words, and text that can be read and copied."""
    root = Xml.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "role": "img",
            "aria-labelledby": "way-title way-desc",
            "font-family": "sans-serif",
            "fill": INK,
        },
    )
    Xml.SubElement(root, "title", id="way-title").text = f"The way of a dialogue: {policy.programme.name}"
    stages = way(policy)
    Xml.SubElement(root, "desc", id="way-desc").text = _described(stages)
    paper = Xml.SubElement(root, "rect", x="0", y="0", width=str(WIDTH_PX), fill="#ffffff")
    top = MARGIN_PX
    for place, stage in enumerate(stages, 1):
        if place > 1:
            _arrow(root, top)
            top += GAP_PX
        top = _box(root, top, f"{place}. {stage.label}", _lines(stage))
    height = str(top + MARGIN_PX)
    paper.set("height", height)
    root.attrib |= {"width": str(WIDTH_PX), "height": height, "viewBox": f"0 0 {WIDTH_PX} {height}"}
    Xml.indent(root)
    return Xml.tostring(root, encoding="unicode") + "\n"


def _described(stages: list[Drawn]) -> str:
    steps = [f"{stage.label}: {'; '.join(map(str, stage.gates)) or 'nothing stands before it'}." for stage in stages]
    return "The stages from first to last, each with the rules that stand before it. " + " ".join(steps)


def _lines(stage: Drawn) -> list[str]:
    lines = [f"by: {stage.act.label}"]
    for gate in stage.gates:
        lines.append(str(gate))
        for said in gate.says:
            lines += wrap(said, LINE_CHARS, initial_indent="\u2003\u2003", subsequent_indent="\u2003" * 4)
    return lines


def _box(root: Xml.Element, top: int, title: str, lines: list[str]) -> int:
    """Draw one stage from `top`; the answer is where it ends."""
    height = LINE_PX * (len(lines) + 1) + GAP_PX
    group = Xml.SubElement(root, "g")
    Xml.SubElement(
        group,
        "rect",
        x=str(MARGIN_PX),
        y=str(top),
        width=str(WIDTH_PX - 2 * MARGIN_PX),
        height=str(height),
        rx="8",
        fill=PALE,
        stroke=EDGE,
    )
    left, at = str(2 * MARGIN_PX), top + LINE_PX + LINE_PX // 2
    Xml.SubElement(group, "text", {"x": left, "y": str(at), "font-size": "18", "font-weight": "bold"}).text = title
    for line in lines:
        at += LINE_PX
        Xml.SubElement(group, "text", {"x": left, "y": str(at), "font-size": "15"}).text = line
    return top + height


def _arrow(root: Xml.Element, top: int) -> None:
    middle, tip = WIDTH_PX // 2, top + GAP_PX
    Xml.SubElement(
        root,
        "path",
        {
            "d": f"M{middle} {top}V{tip} M{middle - 6} {tip - 8}L{middle} {tip}L{middle + 6} {tip - 8}",
            "fill": "none",
            "stroke": EDGE,
            "stroke-width": "2",
        },
    )
