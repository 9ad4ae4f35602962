"""Words are sealed for one place under one key, open only to who may, and are gone when their key is."""

import base64
import multiprocessing
import secrets
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import connections
from django.db.models import F, Value

from heard.confidentiality import roots, vault
from heard.confidentiality.models import WrappedKey
from heard.confidentiality.sealed import NAME_STEP_BYTES, TEXT_STEP_BYTES, SealedText
from heard.confidentiality.vault import Broken, Erased, KeyName, Keyring, NoKey
from heard.dialogue.models import OfficeNote
from heard.ground.references import new
from heard.ground.saving import change
from heard.management import health
from heard.people.models import Person
from heard.screening.models import Risk
from tests.support.cast import PARTIES, PLAN, Cast, begin

WORDS = "She would like to know whether the dog is well."


@pytest.fixture
def key(database: Path) -> KeyName:
    """One fresh key."""
    name = KeyName("party", new())
    vault.make_keys([name], programme=new())
    return name


@pytest.fixture(autouse=True)
def fresh_roots() -> Iterator[None]:
    """No root key of another test is remembered."""
    roots._roots.cache_clear()
    yield
    roots._roots.cache_clear()


def sealed(key: KeyName, text: str = WORDS, place: str = "note.text:1:1", step: int = TEXT_STEP_BYTES) -> bytes:
    with vault.opened(Keyring([key])):
        return vault.seal(key, text, place, step)


# The seal


def test_what_was_sealed_opens(key: KeyName) -> None:
    for text in ("", WORDS, "ñandú 🕊 " * 300):
        with vault.opened(Keyring([key])):
            assert vault.unseal(key, sealed(key, text), "note.text:1:1", "1") == text


@pytest.mark.parametrize("place", ["letter.text:1:1", "note.title:1:1", "note.text:2:1", "note.text:1:2"])
def test_moved_to_another_table_column_row_or_version_it_is_broken(key: KeyName, place: str) -> None:
    with vault.opened(Keyring([key])), pytest.raises(Broken, match="changed or moved"):
        vault.unseal(key, sealed(key), place, "1")


@pytest.mark.parametrize("at", [0, 1, 5, vault.HEADER_BYTES - 3, vault.HEADER_BYTES + 3, -1])
def test_one_changed_bit_breaks_it(key: KeyName, at: int) -> None:
    value = bytearray(sealed(key))
    value[at] ^= 1
    with vault.opened(Keyring([key])), pytest.raises(Broken):
        vault.unseal(key, bytes(value), "note.text:1:1", "1")


def test_under_another_persons_key_it_is_broken(key: KeyName) -> None:
    other = KeyName("party", new())
    vault.make_keys([other], programme=new())
    with vault.opened(Keyring([key, other])), pytest.raises(Broken):
        vault.unseal(other, sealed(key), "note.text:1:1", "1")


def test_the_same_words_look_different_each_time(key: KeyName) -> None:
    assert len({sealed(key) for _each in range(50)}) == 50


@pytest.mark.parametrize("step", [NAME_STEP_BYTES, TEXT_STEP_BYTES])
def test_length_does_not_tell(key: KeyName, step: int) -> None:
    """Every text up to the step, less the four bytes that say its length, is as long as every other."""
    lengths = {len(sealed(key, "x" * each, step=step)) for each in (0, 1, 7, 30, step - 4)}
    assert len(lengths) == 1
    assert len(sealed(key, "x" * (step - 3), step=step)) == lengths.pop() + step


@pytest.mark.usefixtures("database")
def test_a_swapped_ciphertext_of_a_row_is_broken() -> None:
    """Through the model: a note put into another row of the same dialogue, under the same key."""
    cast = begin().to("assigned")
    for words in ("One.", "Two."):
        cast.do("dana", "assess_risk", note=words)
    with cast.now():
        first, second = Risk.objects.exclude(note=None).order_by("entered_at")
        assert second.note == "Two."
        second.__dict__["note"] = first.__dict__["note"]
        with pytest.raises(Broken):
            second.note


@pytest.mark.usefixtures("database")
def test_an_older_version_of_a_row_is_broken() -> None:
    """A place that somebody was moved away from does not come back with an old copy of the column."""
    cast = begin()
    old = Person.objects.get(pk=cast.id("james")).__dict__["identity"]
    cast.do("dana", "record_transfer", of="james", to="Cedar Falls")
    with cast.now():
        person = Person.objects.get(pk=cast.id("james"))
        assert person.place == "Cedar Falls"
        person.__dict__["identity"] = old
        with pytest.raises(Broken):
            person.known()


# The ring


def test_without_a_ring_nothing_opens(key: KeyName) -> None:
    with pytest.raises(NoKey):
        vault.unseal(key, sealed(key), "note.text:1:1", "1")


def test_a_ring_of_rows_opens_those_rows_and_no_other(key: KeyName) -> None:
    with vault.opened(Keyring(rows={key: {"1"}})):
        assert vault.unseal(key, sealed(key), "note.text:1:1", "1") == WORDS
        with pytest.raises(NoKey):
            vault.unseal(key, sealed(key, place="note.text:2:1"), "note.text:2:1", "2")


def test_a_key_beside_is_held_and_still_opens_nothing(key: KeyName) -> None:
    wide = Keyring([key])
    value = sealed(key)
    with vault.opened(wide):
        vault.unseal(key, value, "note.text:1:1", "1")
    narrow = Keyring(rows={key: {"7"}}, beside=wide)
    with vault.opened(narrow), pytest.raises(NoKey):
        vault.unseal(key, value, "note.text:1:1", "1")


def test_a_ring_inside_a_ring_is_alone(key: KeyName) -> None:
    with vault.opened(Keyring([key])):
        with vault.opened(Keyring()), pytest.raises(NoKey):
            vault.unseal(key, sealed(key), "note.text:1:1", "1")
        assert vault.unseal(key, sealed(key), "note.text:1:1", "1") == WORDS


# Erasing


@pytest.mark.rule("R39")
@pytest.mark.usefixtures("database")
def test_a_destroyed_key_erases_every_row_under_it_and_no_other() -> None:
    cast = begin().to("assigned")
    cast.do("dana", "assess_risk", note="A first look.")
    cast.do("dana", "assess_risk", note="A second look.")
    assert vault.destroy_keys([KeyName("office", cast.dialogue)]) == 1
    with cast.now() as case:
        notes = [row for row in Risk.objects.all() if row.__dict__["note"] is not None]
        assert len(notes) == 2
        for row in notes:
            with pytest.raises(Erased):
                row.note
        assert [party.person.name for party in case.parties if party.person_id == cast.id("maria")] == ["Maria Duran"]
    assert vault.destroy_keys([KeyName("office", cast.dialogue)]) == 0
    gone = WrappedKey.objects.using("keys").get(kind="office")
    assert gone.wrapped is None
    assert gone.destroyed_at is not None


def test_nothing_is_sealed_under_a_destroyed_key(key: KeyName) -> None:
    vault.destroy_keys([key])
    with pytest.raises(Erased):
        sealed(key)


@pytest.mark.usefixtures("database")
def test_a_key_that_never_was_is_an_alarm() -> None:
    with pytest.raises(Broken, match="There is no party key"):
        sealed(KeyName("party", new()))


# Root keys


def line(epoch: int = 1) -> str:
    return f"{epoch} {base64.b64encode(secrets.token_bytes(roots.KEY_BYTES)).decode()}"


def test_the_first_start_makes_a_key_that_only_its_owner_can_read(home: Path) -> None:
    assert list(roots.roots()) == [1]
    file = home / "keys" / "root.key"
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert [each.name for each in file.parent.iterdir()] == ["root.key"]


def test_a_folder_that_was_open_is_closed_first(home: Path) -> None:
    (home / "keys").mkdir(mode=0o755)
    roots.roots()
    assert (home / "keys").stat().st_mode & 0o777 == 0o700


def _start(folder: Path, gate: Any, found: Any) -> None:
    gate.wait()
    path = folder / "keys" / "root.key"
    found.put(roots._from_file(path))


def test_processes_that_start_at_the_same_moment_agree(home: Path) -> None:
    fork = multiprocessing.get_context("fork")
    gate, found = fork.Barrier(4), fork.Queue()
    (home / "keys").mkdir(mode=0o700)
    starting = [fork.Process(target=_start, args=(home, gate, found)) for _each in range(4)]
    for each in starting:
        each.start()
    keys = [found.get(timeout=20) for _each in starting]
    for each in starting:
        each.join()
    assert all(each == keys[0] for each in keys)
    assert [each.name for each in (home / "keys").iterdir()] == ["root.key"]


def test_the_environment_comes_before_the_file(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEARD_ROOT_KEY", f"{line(1)};{line(2)}")
    assert sorted(roots.roots()) == [1, 2]
    assert roots.newest_epoch() == 2
    assert not (home / "keys").exists()


def test_a_mounted_credential_comes_before_the_environment(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounted = home / "mounted"
    mounted.mkdir()
    (mounted / roots.NAME).write_text(f"{line(5)}\n")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(mounted))
    monkeypatch.setenv("HEARD_ROOT_KEY", line(1))
    assert list(roots.roots()) == [5]


UNREADABLE = {
    "empty": "",
    "no key": "1",
    "no base64": "1 not-base64",
    "no number": f"one {line()[2:]}",
    "too short": f"1 {base64.b64encode(b'short').decode()}",
}


@pytest.mark.parametrize("text", UNREADABLE.values(), ids=UNREADABLE)
def test_a_root_key_that_cannot_be_read_is_said_without_saying_it(home: Path, text: str) -> None:
    (home / "keys").mkdir(mode=0o700)
    (home / "keys" / "root.key").write_text(text)
    (home / "keys" / "root.key").chmod(0o600)
    with pytest.raises(roots.NoRootKey, match=r"root\.key") as said:
        roots.roots()
    assert len(text) < 3 or text[2:] not in str(said.value)


def test_a_root_key_that_others_can_read_is_not_used(home: Path) -> None:
    roots.roots()
    (home / "keys" / "root.key").chmod(0o644)
    roots._roots.cache_clear()
    with pytest.raises(roots.NoRootKey, match="600"):
        roots.roots()


def test_another_root_key_is_said_clearly(key: KeyName, monkeypatch: pytest.MonkeyPatch) -> None:
    value = sealed(key)
    monkeypatch.setenv("HEARD_ROOT_KEY", line(1))
    with vault.opened(Keyring([key])), pytest.raises(roots.NoRootKey, match="not the one"):
        vault.unseal(key, value, "note.text:1:1", "1")
    assert any("not the one" in each for each in health.keys().wrong)


def test_a_root_key_that_is_gone_is_named(key: KeyName, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEARD_ROOT_KEY", line(2))
    with pytest.raises(roots.NoRootKey, match="epoch 1 is not here"):
        sealed(key)


# No way around the seal


WAYS: dict[str, Callable[[Cast], object]] = {
    "update": lambda _cast: OfficeNote.objects.update(text=WORDS),
    "update with bytes": lambda _cast: OfficeNote.objects.update(text=WORDS.encode()),
    "update with an expression": lambda _cast: OfficeNote.objects.update(text=Value(WORDS)),
    "update from a plain column": lambda _cast: OfficeNote.objects.update(text=F("who")),
    "bulk update": lambda _cast: OfficeNote.objects.bulk_update(OfficeNote.objects.all(), ["text"]),
    "a change of one row": lambda _cast: change(OfficeNote, OfficeNote.objects.get().pk, {"text": WORDS}),
    "a filter": lambda _cast: OfficeNote.objects.filter(text=WORDS).exists(),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.usefixtures("database")
def test_no_words_go_in_unsealed(way: str) -> None:
    cast = begin()
    with cast.now():
        note(cast, "As it was.").save()
    before = raw()
    with cast.now(), pytest.raises(TypeError, match="unsealed"):
        WAYS[way](cast)
    assert raw() == before


def note(cast: Cast, text: str) -> OfficeNote:
    """An office note that is not saved yet."""
    when = cast.moment
    said = {"line": new(), "who": new(), "channel": "screen", "at": when, "entered_at": when}
    return OfficeNote(dialogue_id=cast.dialogue, text=text, **said)


def raw() -> list[tuple[Any, ...]]:
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT text FROM heard_officenote")
        return [(bytes(each[0]),) for each in cursor.fetchall()]


@pytest.mark.usefixtures("database")
def test_many_rows_at_once_are_sealed_too() -> None:
    cast = begin()
    with cast.now():
        OfficeNote.objects.bulk_create([note(cast, WORDS) for _each in range(3)])
        assert [row.text for row in OfficeNote.objects.all()] == [WORDS] * 3
    assert len(set(raw())) == 3
    assert not any(WORDS[:8].encode() in each[0] for each in raw())


@pytest.mark.usefixtures("database")
def test_words_assigned_again_are_sealed_again() -> None:
    cast = begin()
    with cast.now():
        person = Person.objects.get(pk=cast.id("maria"))
        before = bytes(person.__dict__["identity"])
        person.identity = {"name": "Maria Lopez"}
        person.save(update_fields=["identity"])
        after = bytes(Person.objects.get(pk=person.pk).__dict__["identity"])
        assert Person.objects.get(pk=person.pk).name == "Maria Lopez"
    assert after != before
    assert b"Lopez" not in after


# Nothing in the clear


def told() -> set[str]:
    """Every name, address and text of the story, as somebody would look for it in a stolen file."""
    words = {WORDS, "Duran", "Reed", "555 0134", "rosa@example.org", "Chapel room", "A first meeting with"}
    words |= {who["name"] for who in PARTIES.values()} | set(PLAN.values()) - {"water", "enough", "maria"}
    return words | {"a quiet word", "Cedar Falls", "homicide", "hang_up"}


def forms(text: str) -> set[bytes]:
    """One text in every coat in which a file might hold it."""
    found = set()
    for plain in (text.encode(), text.encode("utf-16-le"), text.encode("utf-16-be")):
        found |= {plain, plain.hex().encode(), plain.hex().upper().encode()}
        # Inside a longer text it begins at any of three places of a group.
        found |= {base64.b64encode(b"\0" * shift + plain)[4:-4] for shift in range(3)}
    return {each for each in found if len(each) >= 6}


def whole_story() -> Cast:
    cast = begin().to("assigned")
    cast.do("dana", "assess_risk", note=WORDS)
    cast.do("dana", "write_to", to="rosa", words="a quiet word")
    cast.to("fixed")
    cast.do("dana", "record_transfer", of="james", to="Cedar Falls")
    return cast


@pytest.mark.usefixtures("database")
def test_nothing_of_a_story_lies_in_the_clear() -> None:
    if connections["default"].vendor != "sqlite":
        pytest.skip("The files of a server are not ours to read here; the columns are the same.")
    whole_story()
    files = [
        file for alias in ("default", "keys") for file in Path(connections.settings[alias]["NAME"]).parent.glob("*.sqlite3*")
    ]
    content = {file.name: file.read_bytes() for file in set(files)}
    assert sum(map(len, content.values())) > 100_000
    found = {(name, text) for text in told() for form in forms(text) for name, lies in content.items() if form in lies}
    assert found == set()
    # The same search finds what does lie in the clear, so that it could have found the rest.
    assert any(form in lies for form in forms("Pine Hill") for lies in content.values())


def test_the_search_would_find_it_in_every_coat() -> None:
    text = "Maria Duran"
    for coat in (text, text.encode("utf-16-le").hex(), base64.b64encode(f"ab{text}cd".encode()).decode()):
        assert any(form in b"..." + coat.encode() + b"..." for form in forms(text)), coat


@pytest.mark.usefixtures("database")
def test_every_sealed_column_of_a_story_is_sealed() -> None:
    """On both databases: each value begins as a sealed record does, and names a key that is there."""
    whole_story()
    keys = set(WrappedKey.objects.using("keys").values_list("id", flat=True))
    seen = 0
    for model in apps.get_app_config("heard").get_models():
        for field in model._meta.concrete_fields:
            if isinstance(field, SealedText):
                rows = model._default_manager.exclude(**{field.attname: None})
                values = [bytes(row.__dict__[field.attname]) for row in rows]
                seen += len(values)
                assert {each[:2] for each in values} <= {vault.VERSION + vault.ALGORITHM}
                assert {each[2:18].hex() for each in values} <= keys
    assert seen > 15
