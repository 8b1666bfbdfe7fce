"""The errors that a person meets. Each message says what is wrong, where, and what to do."""

from __future__ import annotations

from typing import ClassVar


class HeluoError(Exception):
    """What is told without a traceback: the command line prints the message alone and exits with `exit_code`."""

    exit_code: ClassVar[int]


class ValidationFailedError(HeluoError):
    """A table-level expectation failed: nothing was published."""

    exit_code = 1


class InputError(HeluoError):
    """A folder, a file or a setting that cannot be used: the caller can mend it."""

    exit_code = 2


class InternalError(HeluoError):
    """A fault of Heluo's own: code, schemas and expectations do not agree. The caller's texts are not to blame."""

    exit_code = 3
