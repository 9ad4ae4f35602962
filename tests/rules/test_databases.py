"""An address of a database says what Django and libpq are told; what cannot be read is refused at the start."""

from pathlib import Path
from typing import Any

import pytest

from heard.ground.databases import database, databases

SERVER = "postgresql://heard:p%40ss@db.example.org:6432/heard"


def options(query: str) -> dict[str, Any]:
    found: dict[str, Any] = database(f"{SERVER}?{query}")["OPTIONS"]
    return found


def test_statements_are_prepared_unless_the_address_says_otherwise() -> None:
    assert options("") == {"prepare_threshold": 2, "server_side_binding": True}


@pytest.mark.parametrize(("said", "meant"), [("none", None), ("None", None), ("0", 0), ("5", 5)])
def test_how_often_before_it_is_prepared_is_read_as_a_number_or_as_never(said: str, meant: int | None) -> None:
    assert options(f"prepare_threshold={said}")["prepare_threshold"] == meant


@pytest.mark.parametrize(("said", "meant"), [("false", False), ("0", False), ("True", True), ("1", True)])
def test_binding_on_the_server_is_read_as_yes_or_no(said: str, meant: bool) -> None:
    assert options(f"server_side_binding={said}")["server_side_binding"] is meant


@pytest.mark.parametrize("said", ["prepare_threshold=often", "prepare_threshold=-1", "server_side_binding=maybe"])
def test_what_cannot_be_read_is_refused_without_the_address(said: str) -> None:
    with pytest.raises(ValueError, match="in the database address") as refused:
        options(said)
    assert "p%40ss" not in str(refused.value)
    assert "db.example.org" not in str(refused.value)


def test_everything_else_goes_to_the_server_as_it_is() -> None:
    found = database(f"{SERVER}?sslmode=verify-full&prepare_threshold=none&server_side_binding=false")
    assert found["OPTIONS"] == {"sslmode": "verify-full", "prepare_threshold": None, "server_side_binding": False}
    assert (found["NAME"], found["USER"], found["PASSWORD"], found["HOST"], found["PORT"]) == (
        "heard",
        "heard",
        "p@ss",
        "db.example.org",
        "6432",
    )


def test_the_keys_beside_the_records_are_reached_in_the_same_way(tmp_path: Path) -> None:
    found = databases({"DATABASE_URL": f"{SERVER}?prepare_threshold=none"}, tmp_path)
    assert found["keys"]["NAME"] == "heard_keys"
    assert found["keys"]["OPTIONS"] == found["default"]["OPTIONS"] == {"prepare_threshold": None, "server_side_binding": True}
