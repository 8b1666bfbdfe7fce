"""Find, decode and fingerprint the sources.

A source is a `.txt` or `.md` file in a seeds folder or below it. What is known of it beyond its text stands
in a `sources.toml` in its folder or in one above, up to the seeds folder; the nearest that names it counts. A file
that cannot be used is refused by name, with a reason; the others go on.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from flows.errors import InputError
from flows.known import UNFIT, Entry, read_known
from flows.model import Source

SUFFIXES = frozenset({".txt", ".md"})
FAILED = "failed"  # code of a refusal that another run may undo
LARGEST_BYTES = 64 * 1024 * 1024
HAN = re.compile(r"[\u4e00-\u9fff]")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffd]")
BAD_NAME = "its name is not UTF-8, or holds a line break or another control character: rename the file or its folder"


@dataclass(frozen=True, slots=True)
class Found:
    """A file that is to be read, and what `sources.toml` says of it."""

    file: Path
    path: str  # relative to the seeds folder, POSIX; begins with `label`
    document_id: str
    known: Mapping[str, object]
    label: str = ""  # the seeds folder's name and a slash, where there are several seeds folders
    sha256: str = ""  # of the bytes; known once the file was read, as are the next two
    encoding: str = ""
    characters: int = 0

    @property
    def key(self) -> str:
        """What the source's rows depend on, besides the code: its bytes, its id, its path, what is known of it."""
        said = json.dumps([self.document_id, self.path, self.sha256, self.known], ensure_ascii=False, default=str)
        return hashlib.sha256(said.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Refusal:
    """A source that cannot be used. `code` names the kind of reason; `reason` says it to a person."""

    path: str
    code: str
    reason: str


def find_sources(folders: Sequence[Path]) -> tuple[list[Found], list[Refusal]]:
    """Every source file of the folders, ordered by path; and refused, the files whose names fit no table and the
    entries of a `sources.toml` that name no file.

    A document's id is the `id` of its entry or the stem of its file. Where several files share a stem, all of
    them are called by their whole path instead (`2019/report.txt` → `2019-report`). A folder given twice is read once;
    where several are given, paths begin with the name of theirs.
    Raises InputError for a folder that is not there, holds no text, or has a broken `sources.toml`.
    """
    found: list[Found] = []
    unfit: list[Refusal] = []
    missing: list[Refusal] = []
    for folder, label in _labels(folders).items():
        if not folder.is_dir():
            raise InputError(f"{folder}: no such folder. Give a folder of .txt or .md files with --seeds.")
        files = {file.relative_to(folder).as_posix(): file for file in _files(folder)}
        known = _known_below(folder)
        for inside, file in files.items():
            path = label + inside
            if UNFIT.search(path):
                unfit.append(Refusal(_shown(path), "bad_name", BAD_NAME))
                continue
            entry = known[inside][1] if inside in known else {}
            found.append(Found(file, path, str(entry.get("id", file.stem)), entry, label))
        for path in sorted(set(known) - set(files)):
            toml = known[path][0]
            named = path.removeprefix(toml.removesuffix("sources.toml"))
            reason = f"{label}{toml} names {named}, which is not there: add it or drop the entry"
            missing.append(Refusal(_shown(label + path), "missing", _shown(reason)))
    if not found and not unfit:
        raise InputError(f"{', '.join(map(str, folders))}: no .txt or .md file found there or below.")
    distinct, taken = _distinct(found)
    return distinct, [*unfit, *missing, *taken]


def survey(found: Iterable[Found]) -> tuple[list[Found], list[Refusal]]:
    """The files that can be used, fingerprinted, and the refusals of the others.

    Texts are read one at a time and none is kept. A file with the same bytes as one before it is refused.
    """
    usable: list[Found] = []
    refused: list[Refusal] = []
    seen: dict[str, str] = {}
    for one in found:
        read = read_source(one)
        if isinstance(read, Refusal):
            refused.append(read)
        elif read.sha256 in seen:
            refused.append(
                Refusal(one.path, "duplicate", f"the same bytes as {seen[read.sha256]}: keep one of the two")
            )
        else:
            seen[read.sha256] = one.path
            usable.append(replace(one, sha256=read.sha256, encoding=read.encoding, characters=len(read.raw)))
    return usable, refused


def read_source(found: Found) -> Source | Refusal:
    """The decoded source, or why it is refused."""
    try:
        if found.file.exists() and not found.file.is_file():  # reading a pipe would wait for ever
            return Refusal(found.path, "unreadable", "is no file but a pipe, a socket or a device: take it away")
        size = found.file.stat().st_size
        if size > LARGEST_BYTES:
            limit = LARGEST_BYTES // 2**20
            return Refusal(
                found.path, "too_large", f"{size / 2**20:.0f} MB, over the limit of {limit} MB: split the file"
            )
        data = found.file.read_bytes()
    except OSError as error:
        return Refusal(
            found.path, "unreadable", f"cannot be read ({error.strerror}): check the file and its permissions"
        )
    if not data.strip():
        return Refusal(found.path, "empty", "the file is empty")
    decoded = decode(data)
    if decoded is None:
        return Refusal(found.path, "not_text", f"neither UTF-8, UTF-16 nor GB18030 text: {_what_breaks(data)}")
    encoding, raw = decoded
    if not HAN.search(raw):
        return Refusal(found.path, "not_chinese", "holds no Chinese character: only Chinese texts are read")
    return Source(found.document_id, found.path, hashlib.sha256(data).hexdigest(), encoding, raw, found.known)


def decode(data: bytes) -> tuple[str, str] | None:
    """The encoding and the text of `data`, or None for what is no text. A UTF-8 byte order mark stays in the text.

    UTF-8 is tried first, as no other text decodes as it by chance; then UTF-16, by its mark or by where its zero
    bytes stand; then GB18030, believed only where its commonest Chinese characters are common ones.
    """
    for encoding in ("utf-8", *_utf_16(data), "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _is_text(text) and (encoding != "gb18030" or _is_usual_chinese(text)):
            return encoding, text
    return None


def _what_breaks(data: bytes) -> str:
    """Where data that is no text first breaks as UTF-8, and what to do: a single broken byte can be mended."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        where = f"byte offset {error.start} (0x{data[error.start]:02x}, line {line})"
        return f"as UTF-8 it first breaks at {where}; mend it there, or convert the file to UTF-8 text"
    return "it holds too many control characters; convert the file to UTF-8 text"


def _utf_16(data: bytes) -> tuple[str, ...]:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return ("utf-16",)
    head = data[:4096]
    zeros_even, zeros_odd = head[0::2].count(0), head[1::2].count(0)
    if max(zeros_even, zeros_odd) < len(head) / 200:
        return ()
    return ("utf-16-le",) if zeros_odd > zeros_even else ("utf-16-be",)


def _is_text(text: str) -> bool:
    """Whether control and replacement characters are rare, as in text."""
    return len(CONTROL.findall(text)) <= len(text) / 1000


def _is_usual_chinese(text: str) -> bool:
    """Whether the Han characters are mostly of GB 2312's first level, as in any modern text rightly decoded."""
    han = HAN.findall(text[:20_000])
    usual = sum(0xB0 <= code[0] <= 0xD7 for code in (char.encode("gb18030") for char in han) if len(code) == 2)
    return bool(han) and usual >= 0.85 * len(han)


def _labels(folders: Sequence[Path]) -> dict[Path, str]:
    """The distinct folders, and what the paths of their files begin with, so that no two files share a path.

    Nothing for a single folder; of several the name and a slash, with the names of folders above as far as needed.
    """
    resolved = {folder.resolve(): folder for folder in folders}
    if len(resolved) < 2:
        return dict.fromkeys(resolved.values(), "")
    for length in range(1, max(len(one.parts) for one in resolved) + 1):
        labels = {folder: "/".join(one.parts[1:][-length:]) + "/" for one, folder in resolved.items()}
        if len(set(labels.values())) == len(labels):
            break
    return labels


def _files(folder: Path) -> list[Path]:
    """What is named as a text in the folder or below, but for folders."""
    named = (path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES)
    return sorted(path for path in named if not _is_hidden(path, folder) and not _is_folder(path))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # reading it will say why
        return False


def _known_below(folder: Path) -> dict[str, tuple[str, Entry]]:
    """By path of the source: the `sources.toml` of the folder or below that names it, and its entry there.

    Both paths are relative to the folder. Of several entries for one source the one nearest to it is kept.
    """
    known: dict[str, tuple[str, Entry]] = {}
    for file in sorted(folder.rglob("sources.toml"), key=lambda file: (len(file.parts), file)):  # the nearest come last
        if not _is_hidden(file, folder):
            name = file.relative_to(folder).as_posix()
            known |= {name.removesuffix(file.name) + path: (name, entry) for path, entry in read_known(file).items()}
    return known


def _shown(path: str) -> str:
    """The path with escapes for what is no UTF-8 and for control characters, so that it can be printed and stored."""
    text = os.fsencode(path).decode("utf-8", "backslashreplace")
    return UNFIT.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


def _is_hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _distinct(found: list[Found]) -> tuple[list[Found], list[Refusal]]:
    """The files, ordered by path, with ids of their own; refused are those that `sources.toml` gives a taken id.

    Files that share an id take a longer one: `report`, `2019-report`, `2019-report.md`, and of several folders
    `seeds-2019-report.md`.
    """
    for length in range(1, 4):
        counts = Counter(one.document_id for one in found)
        found = [
            replace(one, document_id=_ids(one)[length])
            if counts[one.document_id] > 1 and "id" not in one.known
            else one
            for one in found
        ]
    taken: dict[str, Found] = {}
    refused: list[Refusal] = []
    for one in sorted(found, key=lambda one: one.path):
        first = taken.setdefault(one.document_id, one)
        if first is not one:
            reason = f"has the id {one.document_id!r} of {first.path}: give each an id of its own in sources.toml"
            refused.append(Refusal(one.path, "id_taken", reason))
    return list(taken.values()), refused


def _ids(one: Found) -> tuple[str, str, str, str]:
    """The ids that a file may have, the shortest first."""
    inside = one.path.removeprefix(one.label).replace("/", "-")
    return one.file.stem, inside.rsplit(".", 1)[0], inside, one.path.replace("/", "-")
