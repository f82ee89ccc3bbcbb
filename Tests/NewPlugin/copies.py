"""Copies of the tree to try things in, so that the tree itself stays as it is."""

import os
import pathlib
import shutil
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]


def sources():
    """The files that belong to the tree, by git's word; what is built belongs to none."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT, check=True, capture_output=True).stdout.decode().split("\0")
    return {path for path in listed if path and (ROOT / path).is_file()}


def snapshot(tree):
    """Every file of a tree with its content, built ones left out."""
    return {
        str(path.relative_to(tree)): path.read_bytes()
        for path in sorted(tree.rglob("*")) if path.is_file() and ".build" not in path.relative_to(tree).parts}


def fill(tree):
    """Makes a folder equal to the tree.

    What is the same stays untouched, and so does what was built from it: that makes a second run a short one.
    """
    wanted = sources()
    for path in list(snapshot(tree)) if tree.exists() else []:
        if path not in wanted:
            (tree / path).unlink()
    # A folder that lost its last file would be half a plugin.
    for folder, _, _ in os.walk(tree, topdown=False):
        if ".build" not in pathlib.Path(folder).relative_to(tree).parts and not os.listdir(folder):
            os.rmdir(folder)
    for path in sorted(wanted):
        theirs, ours = ROOT / path, tree / path
        if ours.exists() and ours.read_bytes() == theirs.read_bytes():
            continue
        ours.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(theirs, ours)
    return tree


def lend_packages(tree):
    """Gives a copy the packages that the tree has fetched, so that it asks the network for nothing."""
    theirs, ours = ROOT / ".build", tree / ".build"
    ours.mkdir(exist_ok=True)
    for name in ("checkouts", "repositories", "artifacts"):
        if (theirs / name).exists() and not (ours / name).exists():
            shutil.copytree(theirs / name, ours / name, symlinks=True)
    for name, folder in (("workspace-state.json", ours), ("../Package.resolved", tree)):
        if (theirs / name).exists():
            shutil.copy2(theirs / name, folder)


def run(tree, *command, check=True, **environment):
    """Runs a command in a copy; answers what it said and how it ended."""
    done = subprocess.run(
        command, cwd=tree, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        env={**os.environ, "SWIFT_BACKTRACE": "enable=no", **environment})
    assert not check or done.returncode == 0, f"{' '.join(command)}:\n{done.stdout[-6000:]}"
    return done
