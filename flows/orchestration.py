"""Prefect's settings: its own folder, no telemetry, quiet. To be called before Prefect is imported."""

from __future__ import annotations

import os
from pathlib import Path

from flows.errors import InputError


def settle_prefect(output: Path) -> None:
    """Set what Prefect and Great Expectations read from the environment; what the user has set stays as it is.

    Without a `PREFECT_API_URL` Prefect runs a server of its own inside the process: nothing else need be started.
    Raises InputError where `output` cannot be written to.
    """
    home = output / "work" / "prefect"
    try:
        home.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(
            f"{output}: cannot be written to ({error.strerror}). Give another folder with --output."
        ) from error
    settings = {
        "PREFECT_HOME": str(home.resolve()),
        "PREFECT_SERVER_ALLOW_EPHEMERAL_MODE": "true",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_SERVER_LOGGING_LEVEL": "CRITICAL",
        "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
        "PREFECT_SERVER_SERVICES_TASK_RUN_RECORDER_BATCH_SIZE": "200",
        "PREFECT_LOGGING_LEVEL": "CRITICAL",
        "PREFECT_LOGGING_ROOT_LEVEL": "ERROR",
        "DO_NOT_TRACK": "1",
        "GX_ANALYTICS_ENABLED": "false",
    }
    for name, value in settings.items():
        os.environ.setdefault(name, value)
