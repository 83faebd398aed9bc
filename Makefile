# make run    opens the window; without a screen it does the same job and writes to out/
# make test   lint, types and all tests

PYTHON ?= python3
UV ?= uv
VENV := .venv
JOBS ?= 2
ARGS ?=

PACKAGES := installer/debian/install-packages
RUN_PACKAGES := installer/debian/run-packages.txt
TEST_PACKAGES := installer/debian/test-packages.txt
LOCK := installer/lock

# Qt complains about a locale without UTF-8, which is what a bare system has.
ifeq ($(filter-out C POSIX,$(or $(LC_ALL),$(LC_CTYPE),$(LANG))),)
export LANG := C.UTF-8
export LC_ALL := C.UTF-8
endif
export PYTHON UV

MAKEFLAGS += --no-print-directory
.PHONY: help run test lint types bench pictures setup setup-test docs lock lock-check clean

help:
	@echo "make run         open Filing Desktop (ARGS='...' for a command)"
	@echo "make test        lint, types and all tests"
	@echo "make lint        style of the code alone"
	@echo "make types       types alone"
	@echo "make bench       how fast it is here (ARGS='--json', '--only …', '--runs N')"
	@echo "make pictures    every page as a picture in out/pictures (ARGS='--help')"
	@echo "make docs        write the generated pages of docs/ anew"
	@echo "make lock        write installer/lock/ anew (UPGRADE=1 for newer releases)"
	@echo "make lock-check  every locked library has a wheel for each system"
	@echo "make clean       remove what was installed and cached here"

run: setup
	@$(VENV)/bin/filing-desktop $(ARGS)

test: setup-test lint types
	@echo "tests: pytest in $(JOBS) processes"
	@$(VENV)/bin/python -m pytest -n$(JOBS)

lint: setup-test
	@echo "lint: ruff"
	@$(VENV)/bin/ruff check --quiet
	@$(VENV)/bin/ruff format --check --quiet || \
		{ echo "lint: these want '$(VENV)/bin/ruff format':"; $(VENV)/bin/ruff format --check; exit 1; }

types: setup-test
	@echo "types: mypy"
	@$(VENV)/bin/mypy --no-error-summary

# Beside other work the milliseconds mean little; the gated ratios are measured side by side.
bench: setup-test
	@$(VENV)/bin/python -m tests.bench $(ARGS)

pictures: setup-test
	@$(VENV)/bin/python -m tests.pictures $(ARGS)

setup:
	@$(PACKAGES) $(RUN_PACKAGES)
	@installer/make-venv $(VENV) $(LOCK)/run.txt $(LOCK)/build.txt

setup-test:
	@$(PACKAGES) $(RUN_PACKAGES) $(TEST_PACKAGES)
	@installer/make-venv $(VENV) $(LOCK)/dev.txt

COMPILE = $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header $(if $(UPGRADE),--upgrade)

docs: setup-test
	@echo "docs: writing the tables of records and combinations from the catalogue"
	@$(VENV)/bin/python -m filing_desktop.catalog.table docs

# One resolution for all: the two smaller files are held to the versions of the largest.
lock:
	@echo "lock: resolving for Windows, macOS and Linux"
	@$(COMPILE) pyproject.toml --group dev -o $(LOCK)/dev.txt
	@$(COMPILE) pyproject.toml --constraints $(LOCK)/dev.txt -o $(LOCK)/run.txt
	@$(COMPILE) --group build --constraints $(LOCK)/dev.txt -o $(LOCK)/build.txt

lock-check:
	@$(LOCK)/check

clean:
	@echo "clean: $(VENV) and caches"
	@rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
