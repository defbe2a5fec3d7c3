# `make` or `make help` lists what there is. PYTHON names the Python that the environment is made with.

PYTHON ?= python3
VENV := .venv
# Over two processors, file by file, in the order that tests/conftest.py gives.
SPREAD := -n 2 --dist loadfile --no-loadscope-reorder
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.runtime-installed
DEVELOPMENT := $(VENV)/.development-installed
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes
PUBLIC := DEBUG=0 SECRET_KEY=$(shell printf 'checked-by-make-%.0s' 1 2 3 4) SITE_URL=https://magazine.example EDITORIAL_DATA_DIR=$(VENV)/check

.PHONY: help run test test-sqlite test-postgresql coverage lighthouse fuzz check format lock
.DEFAULT_GOAL := help

help:  ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# `exec`, so that Ctrl-C, and a SIGTERM sent to make, reach the command itself.
run: $(RUNTIME)  ## Run the magazine here, at PORT (8000), with its data in EDITORIAL_DATA_DIR (var/)
	@exec $(BIN)/python -m editorial.run

test: test-sqlite test-postgresql  ## Run the whole suite on SQLite, then on PostgreSQL

test-sqlite: $(DEVELOPMENT)  ## Run the whole suite on SQLite
	@exec $(BIN)/python -m pytest $(SPREAD)

test-postgresql: $(DEVELOPMENT)  ## Run the whole suite on a PostgreSQL that is thrown away
	@exec $(BIN)/python -m tests.with_postgres $(BIN)/python -m pytest $(SPREAD)

coverage: $(DEVELOPMENT)  ## Run the whole suite on SQLite, and say which lines and branches no test runs
	@exec $(BIN)/python -m pytest $(SPREAD) --cov --cov-report=term:skip-covered

lighthouse: $(RUNTIME)  ## Let Lighthouse look at the demo magazine on a phone's settings (needs npm and chromium)
	@exec $(BIN)/python -m benchmarks.lighthouse

fuzz: $(DEVELOPMENT)  ## Ask the API whatever its description allows, and what not, for eight minutes (SEED=N: as before)
	@exec $(BIN)/python -m tests.fuzz $(if $(SEED),--seed $(SEED))

check: $(DEVELOPMENT)  ## Lint, types, import directions, templates, migrations, deployment settings, some fuzzing
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy .
	$(BIN)/lint-imports
	$(BIN)/djlint --quiet --lint templates
	DEBUG=1 $(BIN)/python manage.py makemigrations --check --dry-run
	$(PUBLIC) $(BIN)/python manage.py check --deploy --fail-level WARNING
	$(BIN)/python -m tests.fuzz --short

format: $(DEVELOPMENT)  ## Let ruff put the code in order
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: $(DEVELOPMENT)  ## Compile requirements.txt and requirements-dev.txt from pyproject.toml
	UV_CUSTOM_COMPILE_COMMAND="make lock" $(COMPILE) pyproject.toml -o requirements.txt
	UV_CUSTOM_COMPILE_COMMAND="make lock" $(COMPILE) --group dev -c requirements.txt pyproject.toml -o requirements-dev.txt

$(RUNTIME): requirements.txt
	@exec sh scripts/setup.sh $(PYTHON) requirements.txt $(RUNTIME)

$(DEVELOPMENT): requirements-dev.txt
	@exec sh scripts/setup.sh $(PYTHON) requirements-dev.txt $(DEVELOPMENT) $(RUNTIME)
