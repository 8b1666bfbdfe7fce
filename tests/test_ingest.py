"""Sources are found, decoded, fingerprinted, or refused by name."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from flows import ingest
from flows.errors import InputError
from flows.ingest import FAILED, Found, Refusal, find_sources, read_source, survey
from flows.tables import TABLES

FLOWS = Path(ingest.__file__).parent
CHINESE = (
    "二季度是经济社会发展的重要窗口期。我市将聚焦建设副中心、打造增长极，确保全市主要经济指标增速高于全省平均水平。\n"
)


def found_in(folder: Path, name: str, data: bytes) -> Found:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return Found(file, name, file.stem, {})


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (CHINESE.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + CHINESE.encode(), "utf-8"),
        (CHINESE.encode("gb18030"), "gb18030"),
        (CHINESE.encode("utf-16"), "utf-16"),
        (("2020年GDP 258.9亿元，增长8.3%。" + CHINESE).encode("utf-16-le"), "utf-16-le"),
        (("2020年GDP 258.9亿元，增长8.3%。" + CHINESE).encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_decodable_texts_are_decoded(tmp_path: Path, data: bytes, encoding: str) -> None:
    source = read_source(found_in(tmp_path, "a.txt", data))
    assert not isinstance(source, Refusal)
    assert source.encoding == encoding
    assert source.raw.endswith(CHINESE)


def test_a_byte_order_mark_of_utf_8_stays_so_that_offsets_count_as_in_the_file(tmp_path: Path) -> None:
    source = read_source(found_in(tmp_path, "a.txt", b"\xef\xbb\xbf" + CHINESE.encode()))
    assert not isinstance(source, Refusal)
    assert source.raw[0] == "\ufeff"


def test_line_ends_stay_as_in_the_file(tmp_path: Path) -> None:
    source = read_source(found_in(tmp_path, "a.txt", "一行\r\n又一行\r\n".encode()))
    assert not isinstance(source, Refusal)
    assert source.raw == "一行\r\n又一行\r\n"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\n ", "empty"),
        (bytes(range(256)) * 40, "not_text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(2000), "not_text"),
        (b"An English text without any character of the other kind.", "not_chinese"),
        ("Ça, c'est français, déjà élevé.".encode("latin-1"), "not_text"),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_reason(tmp_path: Path, data: bytes, code: str) -> None:
    refusal = read_source(found_in(tmp_path, "a.txt", data))
    assert isinstance(refusal, Refusal)
    assert (refusal.path, refusal.code) == ("a.txt", code)
    assert refusal.reason


def test_the_place_of_a_broken_byte_is_said(tmp_path: Path) -> None:
    data = CHINESE.encode() + "全市".encode() + b"\xff" + CHINESE.encode()
    refusal = read_source(found_in(tmp_path, "a.txt", data))
    assert isinstance(refusal, Refusal)
    assert refusal.code == "not_text"
    assert f"byte offset {data.index(0xFF)} (0xff, line 2); mend it there" in refusal.reason


def test_too_many_control_characters_are_said(tmp_path: Path) -> None:
    refusal = read_source(found_in(tmp_path, "a.txt", b"\x01\x02" + CHINESE.encode()))
    assert isinstance(refusal, Refusal)
    assert "too many control characters" in refusal.reason


def test_an_enormous_file_is_refused_without_being_read(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    with file.open("wb") as sparse:
        sparse.truncate(200 * 1024 * 1024)
    refusal = read_source(Found(file, "a.txt", "a", {}))
    assert isinstance(refusal, Refusal)
    assert refusal.code == "too_large"
    assert "200 MB" in refusal.reason


def test_an_unreadable_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    found, _ = find_sources([tmp_path])
    refusal = read_source(found[0])
    assert isinstance(refusal, Refusal)
    assert refusal.code == "unreadable"


def test_a_pipe_is_refused_without_waiting_for_what_comes_out_of_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    found, _ = find_sources([tmp_path])
    refusal = read_source(found[0])
    assert isinstance(refusal, Refusal)
    assert (refusal.code, refusal.reason[:21]) == ("unreadable", "is no file but a pipe")


def test_a_folder_named_as_a_text_is_none_and_those_below_it_are(tmp_path: Path) -> None:
    found_in(tmp_path, "x.txt/a.txt", CHINESE.encode())
    found, refused = find_sources([tmp_path])
    assert [one.path for one in found] == ["x.txt/a.txt"]
    assert not refused


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("报告".encode("gb18030") + b".txt", r"\xb1\xa8\xb8\xe6.txt"),
        (b"a\nb.txt", r"a\nb.txt"),
        (b"a\x7fb.txt", r"a\x7fb.txt"),
        ("a\u2028b.txt".encode(), r"a\u2028b.txt"),
    ],
)
def test_names_that_fit_no_table_are_refused_and_the_others_go_on(tmp_path: Path, name: bytes, shown: str) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text(CHINESE, encoding="utf-8")
    found_in(tmp_path, "工作\u3000报告 1.txt", CHINESE.encode())
    found, refused = find_sources([tmp_path])
    assert [one.document_id for one in found] == ["工作\u3000报告 1"]
    assert [(one.path, one.code) for one in refused] == [(shown, "bad_name")]
    assert "rename" in refused[0].reason


def test_a_bad_name_alone_is_refused_rather_than_not_found(tmp_path: Path) -> None:
    found_in(tmp_path, "a\nb.txt", CHINESE.encode())
    assert [one.code for one in find_sources([tmp_path])[1]] == ["bad_name"]


def test_the_same_bytes_twice_are_used_once(tmp_path: Path) -> None:
    files = [found_in(tmp_path, name, CHINESE.encode()) for name in ("a.txt", "b.txt")]
    usable, refused = survey(files)
    assert [one.path for one in usable] == ["a.txt"]
    assert [(one.path, one.code) for one in refused] == [("b.txt", "duplicate")]


def test_files_are_found_below_the_folder_hidden_ones_and_others_are_not(tmp_path: Path) -> None:
    for name in ("b.md", "2019/a.txt", ".hidden/c.txt", "d.pdf"):
        found_in(tmp_path, name, CHINESE.encode())
    found, refused = find_sources([tmp_path])
    assert [(one.path, one.document_id) for one in found] == [("2019/a.txt", "a"), ("b.md", "b")]
    assert not refused


def test_files_with_the_same_stem_are_called_by_their_path(tmp_path: Path) -> None:
    for name in ("2019/report.txt", "2020/report.txt", "2020/other.txt"):
        found_in(tmp_path, name, name.encode() + CHINESE.encode())
    found, _ = find_sources([tmp_path])
    assert [one.document_id for one in found] == ["2019-report", "other", "2020-report"]


def test_ids_that_still_collide_grow_longer(tmp_path: Path) -> None:
    for name in ("one/2019/report.txt", "one/2019/report.md", "two/2019/report.txt"):
        found_in(tmp_path, name, name.encode() + CHINESE.encode())
    found, refused = find_sources([tmp_path / "one", tmp_path / "two", tmp_path / "one"])
    assert sorted(one.document_id for one in found) == [
        "2019-report.md",
        "one-2019-report.txt",
        "two-2019-report.txt",
    ]
    assert not refused


def test_paths_of_several_folders_begin_with_their_names(tmp_path: Path) -> None:
    for name in ("one/empty.txt", "two/empty.txt"):
        found_in(tmp_path, name, b"")
    (tmp_path / "two" / "2019").mkdir()
    (tmp_path / "two" / "2019" / "sources.toml").write_text('[sources."gone.txt"]\ntitle = "x"\n', encoding="utf-8")
    found, missing = find_sources([tmp_path / "one", tmp_path / "two"])
    refused = [*missing, *survey(found)[1]]
    assert [one.path for one in refused] == ["two/2019/gone.txt", "one/empty.txt", "two/empty.txt"]
    assert "two/2019/sources.toml names gone.txt" in refused[0].reason


def test_folders_of_the_same_name_are_told_apart_by_those_above(tmp_path: Path) -> None:
    for name in ("2019/texts/a.txt", "2020/texts/a.txt"):
        found_in(tmp_path, name, name.encode() + CHINESE.encode())
    found, refused = find_sources([tmp_path / "2019" / "texts", tmp_path / "2020" / "texts"])
    assert [(one.path, one.document_id) for one in found] == [
        ("2019/texts/a.txt", "2019-texts-a.txt"),
        ("2020/texts/a.txt", "2020-texts-a.txt"),
    ]
    assert not refused


def test_an_id_that_sources_toml_gives_twice_is_refused_once(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        found_in(tmp_path, name, CHINESE.encode())
    (tmp_path / "sources.toml").write_text(
        '[sources."a.txt"]\nid = "x"\n[sources."b.txt"]\nid = "x"\n', encoding="utf-8"
    )
    found, refused = find_sources([tmp_path])
    assert [(one.path, one.document_id) for one in found] == [("a.txt", "x")]
    assert [(one.path, one.code) for one in refused] == [("b.txt", "id_taken")]


def test_sources_toml_says_what_is_known(tmp_path: Path) -> None:
    found_in(tmp_path, "a.txt", CHINESE.encode())
    (tmp_path / "sources.toml").write_text('[sources."a.txt"]\nid = "x"\npublisher = "洛阳日报"\n', encoding="utf-8")
    found, _ = find_sources([tmp_path])
    assert found[0].document_id == "x"
    assert found[0].known["publisher"] == "洛阳日报"


def test_the_nearest_sources_toml_that_names_a_text_counts(tmp_path: Path) -> None:
    for name in ("2019/a.txt", "2019/b.txt", "c.txt"):
        found_in(tmp_path, name, name.encode() + CHINESE.encode())
    (tmp_path / "2019" / "sources.toml").write_text('[sources."a.txt"]\ntitle = "near"\n', encoding="utf-8")
    (tmp_path / "sources.toml").write_text(
        '[sources."2019/a.txt"]\nid = "far"\n[sources."2019/b.txt"]\ntitle = "far"\n[sources."a.txt"]\n',
        encoding="utf-8",
    )
    found, refused = find_sources([tmp_path])
    assert {one.path: one.known for one in found} == {
        "2019/a.txt": {"title": "near"},
        "2019/b.txt": {"title": "far"},
        "c.txt": {},
    }
    assert [(one.path, one.code) for one in refused] == [("a.txt", "missing")]


def test_a_broken_sources_toml_below_is_named(tmp_path: Path) -> None:
    found_in(tmp_path, "2019/a.txt", CHINESE.encode())
    (tmp_path / "2019" / "sources.toml").write_text("[sources\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"2019/sources\.toml: cannot be read as TOML"):
        find_sources([tmp_path])


def test_sources_toml_naming_a_missing_file_is_said_and_the_rest_goes_on(tmp_path: Path) -> None:
    found_in(tmp_path, "a.txt", CHINESE.encode())
    (tmp_path / "sources.toml").write_text('[sources."gone.txt"]\ntitle = "x"\n', encoding="utf-8")
    found, refused = find_sources([tmp_path])
    assert len(found) == 1
    assert [(one.path, one.code) for one in refused] == [("gone.txt", "missing")]


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ("[sources\n", "cannot be read as TOML"),
        ('[sources."a.txt"]\npublsher = "x"\n', "publsher"),
        ('[source."a.txt"]\ntitle = "x"\n', "expected tables of the form"),
        ("sources = 3\n", "expected tables of the form"),
        ('[sources]\n"a.txt" = 3\n', "is no table"),
        ('[sources."a.txt"]\nid = ""\n', "id = ''"),
        ('[sources."a.txt"]\nid = "a\\nb"\n', "without line breaks"),
        ('[sources."a.txt"]\nlicence = 3\n', "licence = 3: expected words"),
        ('[sources."a.txt"]\ndate = "2020-05-21"\n', "expected a day, without quotation marks"),
        ('[sources."a.txt"]\nreporting_year = "2019"\n', "expected a year"),
        ('[sources."a.txt"]\ngenre = "poem"\n', "expected a genre"),
        ('[sources."a.txt"]\nplace_code = "999999"\n', "expected a code"),
    ],
)
def test_a_broken_sources_toml_is_an_error_that_names_it(tmp_path: Path, toml: str, message: str) -> None:
    for name in ("a.txt", "b.txt"):
        found_in(tmp_path, name, CHINESE.encode())
    (tmp_path / "sources.toml").write_text(toml, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        find_sources([tmp_path])


def test_a_folder_that_is_not_there_or_empty_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such folder"):
        find_sources([tmp_path / "nowhere"])
    with pytest.raises(InputError, match=r"no \.txt or \.md"):
        find_sources([tmp_path])


def test_a_source_s_key_changes_with_what_is_known_of_it(tmp_path: Path) -> None:
    one = found_in(tmp_path, "a.txt", CHINESE.encode())
    other = Found(one.file, one.path, one.document_id, {"title": "x"})
    assert one.key != other.key


def test_the_schema_of_quarantine_says_every_code() -> None:
    code = "".join((FLOWS / name).read_text(encoding="utf-8") for name in ("ingest.py", "batch.py"))
    codes = {*re.findall(r'Refusal\([^"]+, "(\w+)"', code), FAILED}
    assert len(codes) == 10
    field = next(one for one in TABLES["quarantine"].fields if one.name == "expectation")
    assert codes == set(re.findall(r"\w+", field.description.partition("source: ")[2]))
    assert codes == set(re.findall(r"[a-z_]+", field.description_zh.partition("种类：")[2]))


def test_the_limit_is_above_any_real_page() -> None:
    assert ingest.LARGEST_BYTES >= 50_000_000
