"""What `deploy/new-plugin.sh` refuses, and that a tree is as it was when it does."""

import os

import pytest
from copies import fill, run, snapshot

LIST = "Sources/WijktafelServer/Catalogue/InstalledPlugins.swift"


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    return fill(tmp_path_factory.mktemp("tree"))


def refused(tree, *arguments, **environment):
    """Runs the script, which must change nothing; what it said."""
    before = snapshot(tree)
    done = run(tree, "deploy/new-plugin.sh", *arguments, check=False, **environment)
    assert done.returncode != 0
    assert snapshot(tree) == before
    return done.stdout


@pytest.mark.parametrize(("arguments", "reason"), [
    (["Sliders"], "There is Plugins/Sliders already"),
    (["SLiders"], "UpperCamelCase"),
    (["EventLog"], "There is Sources/EventLog already"),
    (["stippen"], "UpperCamelCase"),
    (["Stippen2"], "UpperCamelCase"),
    (["../Stippen"], "UpperCamelCase"),
    (["Stippen\nwand"], "UpperCamelCase"),
    (["Ab"], "3 to 24"),
    (["Stippen" + "wand" * 5], "3 to 24"),
    (["Participant"], "is a word of the core"),
    (["Topic"], "or of the template"),
    (["Stippenwand", "--kind", "sliders"], "takes the kind"),
    (["Stippenwand", "--kind", "Stip pen"], "no kind of content"),
    (["Stippenwand", "--title-nl", 'Zeg "stip"'], "no title here"),
    (["Stippenwand", "--title-en", " "], "no title here"),
    (["Stippenwand", "--title-en"], "needs a value"),
    (["Stippenwand", "--colour", "red"], "new-plugin.sh NAME"),
    (["Stippenwand", "Nogeen"], "new-plugin.sh NAME"),
    ([], "new-plugin.sh NAME"),
])
def test_it_says_why_and_changes_nothing(tree, arguments, reason):
    assert reason in refused(tree, *arguments)


@pytest.mark.parametrize(("path", "line"), [("Package.swift", "let plugins"), (LIST, "\n]")])
def test_a_list_that_it_does_not_know_is_left_alone(tree, path, line):
    original = (tree / path).read_text()
    (tree / path).write_text(original.replace(line, line.replace("let", "var").replace("]", " ]"), 1))
    try:
        assert "has no list" in refused(tree, "Stippenwand")
    finally:
        (tree / path).write_text(original)


def test_what_was_begun_is_taken_back(tree, tmp_path):
    """The disk is full in the middle: a folder is there already and must go again."""
    broken = tmp_path / "cp"
    broken.write_text('#!/bin/sh\ncase "$1" in -r) exit 1 ;; esac\nexec /bin/cp "$@"\n')
    broken.chmod(0o755)

    said = refused(tree, "Stippenwand", PATH=f"{tmp_path}:{os.environ['PATH']}")
    assert "the tree is as it was" in said
