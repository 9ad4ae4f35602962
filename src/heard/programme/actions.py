"""Founding a programme, loading a policy, approving places."""

from django.db import transaction

from heard.confidentiality import ledger
from heard.confidentiality.ledger import Pen
from heard.confidentiality.vault import KeyName, make_keys
from heard.ground import clock, references
from heard.ground.acts import Actor, act
from heard.ground.fields import Field
from heard.ground.refusal import BadInput
from heard.programme.files import read_programme_text
from heard.programme.models import Place, PolicyVersion, Programme
from heard.programme.problems import PolicyFileError
from heard.programme.register import Register
from heard.programme.terms import PlaceKind

KEEPERS = ("administrator", "programme")
SOFTWARE = Actor(who="heard", kind="programme", door="clock")


def found(name: str, text: str, *, by: Actor = SOFTWARE, slug: str = "", demo: str = "") -> Programme:
    """Begin a programme with its first policy. The one thing done before there is a register to do it on."""
    row = Programme(id=references.new(), name=name, slug=slug or references.new()[:12], demo=demo)
    make_keys([KeyName("index", row.pk)], programme=row.pk)
    with transaction.atomic(durable=True):
        line = ledger.line_for(f"g:{row.pk}", by, "found", policy=1)
        pen = Pen(line, by=by)
        pen.add(row)
        pen.add(_version(row.pk, 1, text, by))
        line.rows = pen.manifest()
        ledger.append(line)
    return row


def _version(programme_id: str, number: int, text: str, by: Actor) -> PolicyVersion:
    return PolicyVersion(programme_id=programme_id, number=number, loaded_at=clock.now(), who=by.who, text=text)


POLICY = Field(name="text", kind="text", label="The programme file")


@act("load_policy", label="Load a policy", who=KEEPERS, chain="programme", holds=("programme",), takes=(POLICY,))
def load_policy(scene: Register, pen: Pen, *, by: Actor, text: str) -> PolicyVersion:
    """A programme file becomes the policy in force, with the next number. It bears on later acts only."""
    try:
        read_programme_text(text, "the file")
    except PolicyFileError as wrong:
        raise BadInput({"text": str(wrong)}) from None
    return pen.add(_version(scene.programme_id, scene.policy_number + 1, text, by))


@act("approve_place", label="Approve a place", who=("coordinator", *KEEPERS), chain="programme", holds=("programme",),
     takes=(Field(name="name", kind="word", label="Name", longest=120),
            Field(name="kind", kind="choice", label="Kind", choices=tuple(PlaceKind.choices))))  # fmt: skip
def approve_place(scene: Register, pen: Pen, *, by: Actor, name: str, kind: str) -> Place:
    """A place is known to the programme, and people may meet there."""
    known = Place.objects.filter(programme=scene.programme_id, name=name).first()
    if known:
        return known if known.approved_at else pen.change(known, approved_at=scene.now)
    return pen.add(Place(programme_id=scene.programme_id, name=name, kind=kind, approved_at=scene.now))
