"""Cuts the power of a program on paper: from a trace of its system calls, the files as a crash could leave them.

What a completed sync covered is there. What was written since is not promised: any part of it may be there or not, in
any order, torn at sectors. A new name in a folder is not promised either until the folder was synced. The shared
memory beside a database is left out on purpose: it is mapped, never synced, and SQLite rebuilds it after a crash.
"""

import dataclasses
import os
import re

SECTOR = 512
CALLS = "openat,unlink,unlinkat,rename,renameat,renameat2,ftruncate,pwrite64,write,writev,pwritev,fsync,fdatasync," \
    "sendto,sendmsg"
LINE = re.compile(r"^(\d+) +(?:(\w+)\((.*)|<\.\.\. (\w+) resumed>(.*))$", re.S)
TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
RESULT = re.compile(r"\) += (-?\d+)(?:<[^>]*>)?(?: \w+ \([^)]*\))?$")
HANDLE = re.compile(r"^(?:\d+|AT_FDCWD)<([^>]*)>")


def tracer(output):
    """How to start a program so that its trace can be replayed; the program stays our own child."""
    return ["strace", "-D", "-f", "--seccomp-bpf", "-q", "-y", "-xx", "-s", "16777216", "-e", f"trace={CALLS}",
            "-o", str(output)]


@dataclasses.dataclass
class Event:
    """One call, from the line where it begins to the line where it has ended."""

    name: str
    begun: int
    path: str
    ended: int = None
    offset: int = 0
    data: bytes = b""
    target: str = ""


def read(trace, folder):
    """The events of a trace that concern a folder, and what was sent over sockets, in the order of their beginnings."""
    events, open_calls = [], {}
    with open(trace, encoding="latin-1") as lines:
        for number, line in enumerate(lines):
            found = LINE.match(line.rstrip("\n"))
            if not found:
                continue
            process, name, rest, resumed, tail = found.groups()
            if name:
                text = rest.removesuffix(" <unfinished ...>")
                if text is not rest and rest.endswith("<unfinished ...>"):
                    open_calls[process] = (name, text, number)
                    continue
                event = _event(name, text, number, number, folder)
            else:
                if process not in open_calls:
                    continue
                begun_name, text, begun = open_calls.pop(process)
                event = _event(begun_name, text + tail, begun, number, folder)
            if event:
                events.append(event)
    return sorted(events, key=lambda event: event.begun)


def _decode(text):
    return bytes.fromhex(text.replace("\\x", ""))


def _path(text):
    """A path as strace writes it: in hexadecimals where it writes strings so."""
    return _decode(text).decode() if text.startswith("\\x") else text


def _event(name, text, begun, ended, folder):
    result = RESULT.search(text)
    if not result or int(result[1]) < 0:
        return None
    texts = [_decode(found) for found in TEXT.findall(text)]
    handle = HANDLE.match(text)
    path = _path(handle[1]) if handle else ""
    if name in ("sendto", "sendmsg") or (name in ("write", "writev") and path.startswith("socket:")):
        return Event("send", begun, path, ended, data=b"".join(texts))
    if name == "openat":
        created = "O_CREAT" in text
        path = os.path.join(path, texts[0].decode())
        return Event("create", begun, path, ended) if created and _ours(path, folder) else None
    if name in ("unlink", "unlinkat"):
        path = os.path.join(path, texts[0].decode())
        return Event("unlink", begun, path, ended) if _ours(path, folder) else None
    if name.startswith("rename"):
        if not any(_ours(found.decode(), folder) for found in texts):
            return None
        return Event("rename", begun, texts[0].decode(), ended, target=texts[1].decode())
    if not _ours(path, folder):
        return None
    if name in ("fsync", "fdatasync"):
        return Event("sync", begun, path, ended)
    numbers = re.search(r", (\d+)\) += -?\d+$", text)
    if name == "ftruncate":
        return Event("truncate", begun, path, ended, offset=int(numbers[1]))
    if name == "pwrite64":
        return Event("write", begun, path, ended, offset=int(numbers[1]), data=texts[0][:int(result[1])])
    # A position of its own would have to be followed; nothing we store is written so.
    raise ValueError(f"{name} to {path} is not understood")


def _ours(path, folder):
    return (path == folder or path.startswith(folder + "/")) and not path.endswith("-shm")


class Disk:
    """What is promised to survive, and what is not, while events go by."""

    def __init__(self, folder):
        self.folder = folder
        self.kept, self.loose = {}, {}
        self.names, self.loose_names = set(), []
        self.waiting = []

    def take(self, event):
        """Notes a call when it begins: from then on its effect may be there."""
        match event.name:
            case "create":
                if event.path not in self.kept:
                    self.kept[event.path], self.loose[event.path] = b"", []
                    self.loose_names.append(event)
            case "write" | "truncate":
                self.loose.setdefault(event.path, []).append(event)
            case "unlink" | "rename":
                self.loose_names.append(event)
                if event.name == "rename":
                    self.kept[event.target], self.loose[event.target] = self.kept[event.path], self.loose[event.path]
                self.kept.pop(event.path, None)
                self.loose.pop(event.path, None)
            case "sync":
                self.waiting.append(event)

    def settle(self, now):
        """Lets every sync count that has ended by now: it covers what had ended before it began."""
        for sync in [sync for sync in self.waiting if sync.ended <= now]:
            self.waiting.remove(sync)
            if sync.path == self.folder:
                done = [change for change in self.loose_names if change.ended < sync.begun]
                self.loose_names = [change for change in self.loose_names if change not in done]
                for change in done:
                    self._rename(self.names, change)
                continue
            content = self.kept.get(sync.path, b"")
            loose = self.loose.get(sync.path, [])
            for change in loose:
                if change.ended < sync.begun:
                    content = _apply(content, change, None)
            self.kept[sync.path] = content
            self.loose[sync.path] = [change for change in loose if change.ended >= sync.begun]

    @staticmethod
    def _rename(names, change):
        if change.name == "create":
            names.add(change.path)
        else:
            names.discard(change.path)
            if change.name == "rename":
                names.add(change.target)

    def crash(self, chance, target):
        """Writes the files as one crash could leave them into a folder; `chance` picks which crash."""
        keep = chance.choice([0.0, 0.5, 0.9, 1.0])
        torn = chance.random() < 0.5
        names = set(self.names)
        for change in self.loose_names:
            if chance.random() < keep:
                self._rename(names, change)
        for path in names & self.kept.keys():
            content = self.kept[path]
            # Often the system had written up to some point in order, and what is after it is anybody's guess.
            inorder = chance.randrange(len(self.loose[path]) + 1) if chance.random() < 0.5 else 0
            for number, change in enumerate(self.loose[path]):
                if number < inorder:
                    content = _apply(content, change, None)
                elif chance.random() < keep:
                    content = _apply(content, change, chance if torn and chance.random() < 0.5 else None)
            with open(os.path.join(target, os.path.basename(path)), "wb") as file:
                file.write(content)


def _apply(content, change, chance):
    """The content after a change, of which `chance` may keep only some sectors."""
    if change.name == "truncate":
        return content[:change.offset].ljust(change.offset, b"\0")
    result = bytearray(content.ljust(change.offset + len(change.data), b"\0"))
    if chance is None:
        result[change.offset:change.offset + len(change.data)] = change.data
        return bytes(result)
    for start in range(0, len(change.data), SECTOR):
        if chance.random() < 0.5:
            piece = change.data[start:start + SECTOR]
            result[change.offset + start:change.offset + start + len(piece)] = piece
    return bytes(result)
