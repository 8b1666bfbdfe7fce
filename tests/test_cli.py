"""What the command line makes of errors."""

from __future__ import annotations

import pytest

from flows import cli
from flows.errors import HeluoError, InputError, ValidationFailedError
from flows.link.corrections import CorrectionError
from flows.tables import MisfitError
from flows.validate import SuiteError, TableError


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ValidationFailedError, 1),
        (InputError, 2),
        (CorrectionError, 2),
        (SuiteError, 3),
        (TableError, 3),
        (MisfitError, 3),
    ],
)
def test_an_error_is_one_line_and_an_exit_code_of_its_kind(
    error: type[HeluoError], code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise error("what is wrong")

    monkeypatch.setattr(cli, "app", fail)
    with pytest.raises(SystemExit) as left:
        cli.main()
    assert left.value.code == code
    assert capsys.readouterr().err == "heluo: what is wrong\n"
