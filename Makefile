# The commands of the README. Each sets up what it needs: Python 3.11 and make are enough.
PYTHON ?= python3
UV = .venv/bin/uv

.PHONY: run test lint setup

run: setup
	.venv/bin/heluo run

test: setup
	.venv/bin/pytest

lint: setup
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports

setup: .venv/.synced

.venv/.synced: pyproject.toml uv.lock
	test -x $(UV) || { $(PYTHON) -m venv .venv && .venv/bin/python -m pip install --quiet uv; }
	$(UV) sync --frozen --quiet --inexact
	touch $@
