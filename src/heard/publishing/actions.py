"""Writing what the public pages show. Nothing that `checking` finds wrong is published, by whatever way it comes."""

from typing import Any

from django.db.models import F

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Records
from heard.acts.fields import ActField
from heard.acts.ledger import Pen
from heard.acts.refusals import InvalidInput, Obstacle, problem
from heard.acts.register import Attempt
from heard.programme.models import Programme
from heard.programme.scene import NOT_YOURS, ProgrammeScene
from heard.publishing import checking
from heard.publishing.files import let_go, size_of
from heard.publishing.models import (
    MAX_FILE_NAME_CHARS,
    MAX_KEY_CHARS,
    MAX_LANGUAGE_CHARS,
    MAX_PAGE_NAME_CHARS,
    DetailsWritten,
    FileAdded,
    FileTakenAway,
    PageWritten,
    SentenceWritten,
    WrittenVersion,
)
from heard.publishing.problems import PublishingProblem

PUBLISHERS = ("coordinator", "administrator")
LANGUAGE = ActField(name="language", kind="word", longest=MAX_LANGUAGE_CHARS)
FILE_NAME = ActField(name="name", kind="word", longest=MAX_FILE_NAME_CHARS)
DIGEST = ActField(name="digest", kind="word", longest=64)
INSTEAD = ActField(name="instead", kind="flag", required=False)
TEXT = ActField(name="text", kind="text", required=False)
# The version that was open while it was written: another one in between is not written over.
AFTER = ActField(name="after", kind="count", required=False)


def _write(
    scene: ProgrammeScene, pen: Pen, model: type[WrittenVersion], by: Actor, *, text: str, after: int | None, **which: str
) -> Any:
    """The next version of something. Raises InvalidInput where somebody else wrote one in between."""
    same = model._default_manager.filter(programme=scene.programme_id, **which)
    number = same.order_by("-number").values_list("number", flat=True).first() or 0
    if after is not None and after != number:
        raise InvalidInput({"after": problem("written_meanwhile", number=number)})
    _count(scene)
    return pen.add(model(programme_id=scene.programme_id, number=number + 1, at=scene.now, who=by.who, text=text, **which))


def _count(scene: ProgrammeScene) -> None:
    """Let every process read anew what is published. The scene has locked the programme."""
    Programme.objects.filter(pk=scene.programme_id).update(published=F("published") + 1)


def _sound(problems: list[PublishingProblem]) -> None:
    """Raises InvalidInput where anything is wrong."""
    if problems:
        raise InvalidInput({"text": " ".join(map(str, problems))})


@act(
    "write_details",
    who=PUBLISHERS,
    effect=Records(),
    chain="programme",
    locks=("programme",),
    fields=(ActField(name="text", kind="text"), AFTER),
    in_stories=False,
)
def write_details(scene: ProgrammeScene, pen: Pen, *, by: Actor, text: str, after: int | None = None) -> DetailsWritten:
    """What the programme says of itself is written anew, the whole of it, as JSON."""
    _sound(checking.of_details_text(text, scene.programme_id))
    row: DetailsWritten = _write(scene, pen, DetailsWritten, by, text=text, after=after)
    return row


@act(
    "write_page",
    who=PUBLISHERS,
    effect=Records(),
    chain="programme",
    locks=("programme",),
    fields=(ActField(name="name", kind="word", longest=MAX_PAGE_NAME_CHARS), LANGUAGE, TEXT, AFTER),
    in_stories=False,
)
def write_page(
    scene: ProgrammeScene,
    pen: Pen,
    *,
    by: Actor,
    name: str,
    language: str,
    text: str | None = None,
    after: int | None = None,
) -> PageWritten:
    """A page says this from now on, in one language; without a text, what it said before anybody wrote it here."""
    _sound(checking.of_page(name, language, text or "", scene.programme_id))
    row: PageWritten = _write(scene, pen, PageWritten, by, text=text or "", after=after, name=name, language=language)
    return row


@act(
    "write_sentence",
    who=PUBLISHERS,
    effect=Records(),
    chain="programme",
    locks=("programme",),
    fields=(LANGUAGE, ActField(name="key", kind="word", longest=MAX_KEY_CHARS), TEXT, AFTER),
    in_stories=False,
)
def write_sentence(
    scene: ProgrammeScene,
    pen: Pen,
    *,
    by: Actor,
    language: str,
    key: str,
    text: str | None = None,
    after: int | None = None,
) -> SentenceWritten:
    """A sentence of the frame or of the asking steps is said like this; without a text, as it comes with Heard."""
    _sound(checking.of_sentence(language, key, text or ""))
    row: SentenceWritten = _write(scene, pen, SentenceWritten, by, text=text or "", after=after, language=language, key=key)
    return row


@act(
    "add_file",
    who=PUBLISHERS,
    effect=Records(),
    chain="programme",
    locks=("programme",),
    fields=(FILE_NAME, DIGEST, INSTEAD),
    in_stories=False,
)
def add_file(scene: ProgrammeScene, pen: Pen, *, by: Actor, name: str, digest: str, instead: bool | None = None) -> FileAdded:
    """A picture, a film or a paper can be shown; its bytes were kept before. `instead`: in the place of one of its name."""
    size = size_of(digest)
    if not size:
        raise InvalidInput({"name": problem("file_not_kept")})
    _sound(checking.of_file(name, digest, scene.programme_id, instead=bool(instead)))
    _count(scene)
    before = [*FileAdded.objects.filter(programme=scene.programme_id, name=name, taken_away=None)]
    added = pen.add(FileAdded(programme_id=scene.programme_id, name=name, digest=digest, size=size, at=scene.now, who=by.who))
    # Afterwards: the bytes of one that is added again are those of a file that is shown.
    for each in before:
        _taken_away(scene, pen, each, by)
    return added


def _taken_away(scene: ProgrammeScene, pen: Pen, file: FileAdded, by: Actor) -> FileTakenAway:
    """A file is shown no more; its bytes go in the same transaction, so that none who adds the same meanwhile loses them."""
    row = pen.add(FileTakenAway(file=file, at=scene.now, who=by.who))
    let_go(file.digest)
    return row


def _is_shown(scene: ProgrammeScene, attempt: Attempt) -> list[Obstacle]:
    shown = FileAdded.objects.filter(programme=scene.programme_id, name=attempt.values["name"], taken_away=None)
    return [] if shown.exists() else [NOT_YOURS]


@act(
    "take_file_away",
    who=PUBLISHERS,
    effect=Records(),
    chain="programme",
    locks=("programme",),
    fields=(FILE_NAME,),
    requires=_is_shown,
    in_stories=False,
)
def take_file_away(scene: ProgrammeScene, pen: Pen, *, by: Actor, name: str) -> FileTakenAway:
    """A file is shown no more."""
    _sound(checking.of_taking_away(name, scene.programme_id))
    _count(scene)
    row = FileAdded.objects.get(programme=scene.programme_id, name=name, taken_away=None)
    return _taken_away(scene, pen, row, by)
