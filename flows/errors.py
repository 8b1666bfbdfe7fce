"""The errors that a person meets. Each message says what is wrong, where, and what to do."""

from __future__ import annotations


class HeluoError(Exception):
    """What the caller can mend: the command line prints the message alone and exits with 2."""


class InputError(HeluoError):
    """A folder, a file or a setting that cannot be used."""


class ValidationFailedError(HeluoError):
    """A table-level expectation failed: nothing was published. The command line exits with 1."""
