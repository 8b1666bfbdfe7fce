# The commands of the README. Each sets up what it needs: Python 3.11 and make are enough.
PYTHON ?= python3
UV = .venv/bin/uv

.PHONY: run test lint compiled setup

run: setup
	.venv/bin/heluo run

test: setup
	.venv/bin/pytest

lint: setup
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports

# The same program in an environment of its own, extraction compiled to C: it reads some 1.4 times as fast. Needs a C
# compiler, takes a minute or two, and is made anew by hand when the code has changed; nothing else depends on it.
compiled: setup
	HATCH_BUILD_HOOK_ENABLE_MYPYC=1 UV_PROJECT_ENVIRONMENT=.compiled \
		$(UV) sync --frozen --quiet --no-editable --no-dev --reinstall-package heluo; \
		built=$$?; find flows -name '*.so' -delete; rm -f *__mypyc*.so; exit $$built # they would go before the sources
	@echo "As before, but faster: .compiled/bin/heluo"

setup: .venv/.synced

.venv/.synced: pyproject.toml uv.lock
	test -x $(UV) || { $(PYTHON) -m venv .venv && .venv/bin/python -m pip install --quiet uv; }
	$(UV) sync --frozen --quiet --inexact
	touch $@
