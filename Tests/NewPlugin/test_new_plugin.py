"""Adding a plugin is one folder and two listed names: a new one from the script to the board."""

import asyncio
import pathlib
import sys

import pytest
from copies import ROOT, fill, lend_packages, run, snapshot

sys.path[:0] = [str(ROOT / "Tests"), str(ROOT / "Tests/Wire")]

import support.server  # noqa: E402
from table import Place  # noqa: E402

NAME, KIND = "Stippenwand", "stippen"
LISTS = {"Package.swift", "Sources/WijktafelServer/Catalogue/InstalledPlugins.swift"}
LIMIT = 60


@pytest.fixture(scope="module")
def made():
    """A copy of the tree with a new plugin in it, and what the copy held before."""
    tree = fill(pathlib.Path(ROOT / ".build/new-plugin"))
    before = snapshot(tree)
    run(tree, "deploy/new-plugin.sh", NAME, "--title-nl", "Stippenwand", "--title-en", "Dot wall", "--kind", KIND)
    return tree, before


@pytest.fixture(scope="module")
def built(made):
    tree, _ = made
    lend_packages(tree)
    run(tree, "swift", "build", "--build-tests")
    return tree


@pytest.fixture(scope="module")
def place(built):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(support.server, "ROOT", built)
        patch.setattr(support.server, "BINARY", built / ".build/debug/wijktafel")
        server = support.server.Server().start()
    yield Place(server)
    code = server.stop()
    server.remove()
    assert code == 0, "the server did not stop cleanly"


def test_one_folder_and_two_listed_names_are_all(made):
    tree, before = made
    after = snapshot(tree)
    assert set(before) - set(after) == set()
    assert {path for path in before if after[path] != before[path]} == LISTS
    new = set(after) - set(before)
    assert new and all(path.startswith(f"Plugins/{NAME}/") for path in new)
    for path in LISTS:
        old, now = before[path].decode(), after[path].decode()
        assert now.count(NAME) > old.count(NAME) and len(now.splitlines()) - len(old.splitlines()) <= 2
    assert not any("__" in after[path].decode() for path in new), "a placeholder was left"


def test_it_is_laid_out_and_typed_as_everything_is(made):
    tree, _ = made
    run(tree, "swift", "format", "lint", "--strict", "--configuration", ".swift-format", "-r",
        "Package.swift", *(path for path in LISTS if path != "Package.swift"), f"Plugins/{NAME}")
    run(tree, "tsc", "--project", "Public/js/tsconfig.json")


def test_its_own_tests_and_the_rules_of_the_repository_pass(built):
    said = run(built, "swift", "test", "--skip-build", "--filter", f"^({NAME}Tests|RepositoryTests)\\.").stdout
    assert "keeps the laws of every plugin" in said and "keeps its rules" in said


def test_its_content_is_checked_with_all_other(built):
    run(built, ".build/debug/wijktafel", "check", "--root", ".")


def test_people_play_it_and_the_board_shows_what_they_said(place):
    asyncio.run(asyncio.wait_for(played(place), LIMIT))


async def played(place):
    phase = {"kind": "worksheet", "worksheet": "w1", "phase": "inbreng"}
    item = {"rank": 0, "title": {"nl": "Stippen", "en": "Dots"}, "minutes": 10, **phase}
    agenda = {"items": {"i1": item}, "worksheets": {"w1": {"instrument": f"{KIND}-voorbeeld"}}}
    async with place.table(agenda=agenda, k=3, privacy="anoniem", language="nl") as table:
        board = await table.board()
        await table.people(3)
        await table.desk.command("item.open", {"item": "i1"})
        for number, phone in enumerate(table.phones):
            await phone.until(lambda: phone.item("i1")["state"] == "open", "the item to open")
            hang = {"do": "hang", "topic": "ontmoeten", "text": f"Bij de bakker {number}"}
            await phone.command("answer", hang, item="i1", round=1)
            for topic, dots in (("ontmoeten", 3 + number % 2), ("hulp-vinden", 2)):
                answered = await phone.command(
                    "answer", {"do": "give", "topic": topic, "dots": dots}, item="i1", round=1)
            own = await phone.settled(answered["version"])
            assert own["worksheets"]["w1"]["dots"]["inbreng"]["1"]["hulp-vinden"] == 2
        await board.until(lambda: "Bij de bakker 2" in board.markup(), "the notes on the board")
        assert "3,3" not in board.markup(), "the dots are blind until the desk shows them"
        await table.desk.command("item.lock", {"item": "i1"})
        await table.desk.command("item.show", {"item": "i1"})
        await board.until(lambda: "Ontmoeten krijgt de meeste stippen" in board.markup(), "the headline of the data")
        assert "3,3" in board.markup()
        phone = table.phones[0]
        mean = lambda: phone.view["worksheets"]["w1"]["view"]["results"]["inbreng"]["1"]["hulp-vinden"]  # noqa: E731
        await phone.until(lambda: mean() == {"n": 3, "mean": 2}, "the outcome on a phone")
        assert "Bij de bakker 1" in table.report() and "Dot wall" not in table.report("nl")
