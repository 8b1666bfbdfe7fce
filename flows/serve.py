"""The schedule: the same flow as a Prefect deployment that never overlaps itself."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from flows.errors import InputError
from flows.ingest import find_sources
from flows.orchestration import settle_prefect

SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
LONGEST = timedelta(days=366)
SERVER_STARTS_WITHIN = 120.0


def serve_schedule(seeds: Sequence[Path], output: Path, *, cron: str | None, every: str | None) -> None:
    """Run the flow on a schedule until interrupted.

    Raises InputError unless exactly one of `cron` and `every` is given and can be read, and for unusable seeds.
    """
    if (cron is None) == (every is None):
        raise InputError('give either --cron ("0 6 * * *") or --every (1h).')
    interval = interval_of(every) if every is not None else None
    find_sources(seeds)
    settle_prefect(output)
    if cron is not None:
        expect_cron(cron)
    with prefect_api(output):
        _serve([str(one.resolve()) for one in seeds], str(output.resolve()), cron, interval)


def interval_of(text: str) -> timedelta:
    """`90s`, `15m`, `1h`, `2d` as a time span, of a year at most. Raises InputError for anything else."""
    match = re.fullmatch(r"(\d{1,9})\s*([smhd])", text.strip())  # nine digits: no more than a timedelta can hold
    interval = timedelta(seconds=int(match[1]) * SECONDS[match[2]]) if match else timedelta()
    if not timedelta() < interval <= LONGEST:
        raise InputError(f"--every {text!r}: give a number and s, m, h or d, as in 15m or 1h; no more than 366d.")
    return interval


def expect_cron(text: str) -> None:
    """Raise InputError for what is no cron line. Prefect judges, who is to read it: `settle_prefect` comes before."""
    from prefect.client.schemas.schedules import CronSchedule

    try:
        CronSchedule(cron=text)
    except ValueError:
        raise InputError(
            f'--cron {text!r}: give minute, hour, day, month and day of the week, as in "0 6 * * *" for 6:00 daily.'
        ) from None


def _serve(seeds: list[str], output: str, cron: str | None, interval: timedelta | None) -> None:
    from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
    from prefect.types.entrypoint import EntrypointType

    from flows.pipeline import publish_tables

    publish_tables.serve(
        name="scheduled",
        cron=cron,
        interval=interval,
        parameters={"seeds": seeds, "output": output},
        global_limit=ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW),
        pause_on_shutdown=False,
        entrypoint_type=EntrypointType.MODULE_PATH,
        print_starting_message=True,
    )


@contextmanager
def prefect_api(output: Path) -> Iterator[str]:
    """The URL of the Prefect API to use: the configured one, or that of a server started for as long as this lasts."""
    configured = os.environ.get("PREFECT_API_URL")
    if configured:
        yield configured
        return
    port = _free_port()
    url = f"http://127.0.0.1:{port}/api"
    os.environ |= {
        "PREFECT_API_URL": url,
        "PREFECT_SERVER_API_HOST": "127.0.0.1",
        "PREFECT_SERVER_API_PORT": str(port),
        "PREFECT_SERVER_UI_API_URL": url,
    }
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    with (output / "work" / "prefect" / "server.log").open("ab") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log)
    try:
        _await(url + "/health", server, Path(log.name))
        yield url
    finally:
        server.terminate()
        server.wait(timeout=30)
        del os.environ["PREFECT_API_URL"]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _await(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + SERVER_STARTS_WITHIN
    while time.monotonic() < deadline:
        if server.poll() is not None:
            break
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.3)
    raise InputError(f"the Prefect server did not start; its log is {log}.")
