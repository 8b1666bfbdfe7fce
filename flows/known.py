"""What `sources.toml` says of the sources, read strictly: a slip is an error that names file, entry and key."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path

from flows.errors import InputError
from flows.vocabulary import vocabulary

Entry = dict[str, object]
# What no id and no path may hold: control characters and line separators, and what stands for bytes that are no UTF-8.
UNFIT = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def read_known(file: Path) -> dict[str, Entry]:
    """The entries of a `sources.toml` by path; none where there is no such file.

    Raises InputError for what is no TOML, for unknown keys, and for values that are not what their key wants.
    """
    if not file.exists():
        return {}
    try:
        said = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{file}: cannot be read as TOML ({error}). Mend the line it names.") from error
    entries = said.get("sources", {})
    if set(said) - {"sources"} or not isinstance(entries, dict):
        raise InputError(f'{file}: expected tables of the form [sources."file.txt"] and nothing else at the top.')
    for path, entry in entries.items():
        _check(f"{file}: [sources.{path!r}]", entry)
    return entries


def _check(where: str, entry: object) -> None:
    if not isinstance(entry, dict):
        raise InputError(f"{where} is no table.")
    if unknown := sorted(set(entry) - set(CHECKS)):
        raise InputError(f"{where} has {', '.join(unknown)}; known keys are {', '.join(sorted(CHECKS))}.")
    for key, value in entry.items():
        is_right, wanted = CHECKS[key]
        if not is_right(value):
            raise InputError(f"{where} {key} = {value!r}: expected {wanted}.")


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_id(value: object) -> bool:
    return isinstance(value, str) and _is_text(value) and not UNFIT.search(value)


def _is_day(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _is_year(value: object) -> bool:
    return isinstance(value, int) and 1900 <= value <= 2100


def _is_genre(value: object) -> bool:
    return any(row["code"] == value for row in vocabulary("codes") if row["vocabulary"] == "genre")


def _is_place_code(value: object) -> bool:
    return any(row["code"] == value for row in vocabulary("places"))


TEXT = (_is_text, "words in quotation marks")
CHECKS: Mapping[str, tuple[Callable[[object], bool], str]] = {
    "id": (_is_id, "words in quotation marks, without line breaks and other control characters"),
    "title": TEXT,
    "publisher": TEXT,
    "date": (_is_day, "a day, without quotation marks: 2020-05-21"),
    "pages": TEXT,
    "genre": (_is_genre, "a genre of schemas/vocabularies/codes.csv, such as report or news"),
    "reporting_year": (_is_year, "a year, without quotation marks: 2019"),
    "place": TEXT,
    "place_code": (_is_place_code, "a code of schemas/vocabularies/places.csv in quotation marks"),
    "licence": TEXT,
    "note": TEXT,
}
