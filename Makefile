# What a developer does every day. `make` lists it; `make run` is all that a newcomer needs.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

PORT ?= 8000
VENV ?= .venv
PY := $(VENV)/bin/python
MANAGE := $(PY) manage.py
WORKERS ?= auto

# Stamps say what was finished; each is written last, so that what was broken off is done again.
PINNED := \# What these bring with them
INSTALLED := $(VENV)/.installed
PARSED := $(VENV)/.parsed
READ_FROM := seeds fixtures requirements.txt timeline/pipeline.py timeline/domain timeline/extraction timeline/merging timeline/fixture_files

.PHONY: help
help: ## list what can be made
	@grep -hE '^[a-z%-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z%-]+):.*## /\1|/' | awk -F'|' '{printf "make %-13s %s\n", $$1, $$2}'

# ---- For everyone

.PHONY: run
run: port setup ## serve Parley on http://127.0.0.1:8000/ (make run PORT=9000 elsewhere)
	@echo "Parley is on http://127.0.0.1:$(PORT)/ (stop it with Ctrl-C)"
	@exec $(MANAGE) runserver 127.0.0.1:$(PORT)

.PHONY: serve
serve: port setup ## serve Parley as in production, by as many processes as PROCESSES says (2)
	@exec $(VENV)/bin/granian --interface wsgi --workers $(or $(PROCESSES),2) --port $(PORT) config.wsgi:application

.PHONY: setup
setup: load ## make all that is needed: virtual environment, requirements, database, fixtures, their load
	@$(PY) -m compileall -q config timeline  # a third of a second less for each command where Python keeps no bytecode

.PHONY: test
test: install ## run the tests (make test ARGS="tests/pages -k filters")
	@$(PY) -m pytest -n $(WORKERS) $(ARGS)

.PHONY: lint
lint: install ## check style, types, architecture, migrations, fixtures and the API's schema
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	$(VENV)/bin/lint-imports
	$(MANAGE) check
	$(MANAGE) makemigrations --check --dry-run
	$(MANAGE) parse_articles --check
	$(MANAGE) spectacular --validate --fail-on-warn --file /dev/null

# ---- While working

.PHONY: format
format: install ## put the code into form
	$(PY) -m ruff check --fix
	$(PY) -m ruff format

.PHONY: parse
parse: install ## read seeds/ and write fixtures/
	$(MANAGE) parse_articles
	@touch $(PARSED)

.PHONY: load
load: migrate fixtures ## read what changed, and load it into the database
	$(MANAGE) load_fixtures

.PHONY: migrate
migrate: install ## bring the database up to date
	@$(MANAGE) migrate --verbosity 0

.PHONY: picture
picture: install ## take the README's picture anew
	$(PY) -m pytest -q --picture tests/pages/test_picture.py

.PHONY: kills
kills: install ## kill loader, webhook worker, server and client at random, ROUNDS times (200): nothing may be lost
	@$(PY) -m tests.sync.kills --rounds $(or $(ROUNDS),200)

.PHONY: coverage
coverage: install ## run the tests and say which lines and branches none of them reached
	$(PY) -m pytest -n $(WORKERS) --cov --cov-report=term-missing:skip-covered $(ARGS)

.PHONY: scores
scores: install ## measure the reader (make scores SCORERS=dir GOLD=dir CORPORA=dir)
	@if [ -z "$(SCORERS)" ] || [ -z "$(GOLD)$(CORPORA)" ]; then \
	  echo "Say with what and against what: make scores SCORERS=dir GOLD=dir CORPORA=dir" >&2; exit 2; \
	fi
	@records=$$(mktemp -d); trap 'rm -rf "$$records"' EXIT; \
	read_into() { $(MANAGE) parse_articles "$$2" --records "$$records/$$1" >/dev/null; }; \
	as_corpus() { $(PY) "$(SCORERS)/records_to_corpus.py" "$$records/$$1" > "$$records/corpus"; }; \
	if [ -n "$(GOLD)" ]; then \
	  read_into seeds seeds; \
	  $(PY) "$(SCORERS)/score_articles.py" "$(GOLD)" "$$records/seeds" --seeds seeds; \
	fi; \
	for gold in $(if $(CORPORA),"$(CORPORA)"/times_*.jsonl); do \
	  echo "== $$gold"; read_into times "$$gold"; as_corpus times; \
	  $(PY) "$(SCORERS)/score_times.py" "$$gold" "$$records/corpus"; \
	done; \
	for gold in $(if $(CORPORA),"$(CORPORA)"/statements_dev*.jsonl); do \
	  echo "== $$gold"; read_into statements "$$gold"; as_corpus statements; \
	  $(PY) "$(SCORERS)/score_statements.py" "$$gold" "$$records/corpus" --speech; \
	  $(PY) benchmarks/pronouns.py "$$records/statements"; \
	done

# What is compared needs packages that Parley does not, hence an environment of its own. bench-api also needs wrk.
BENCHMARKS := .venv-benchmarks
MODULE_merging := merging.scale
ARGS_merging := calm 1000 10000

bench-%: $(BENCHMARKS)/.installed ## measure api, growth, merging, reading or sync beside others (make bench-api ARGS="--rounds 3")
	@$(BENCHMARKS)/bin/python -m benchmarks.$(or $(MODULE_$*),$*) $(or $(ARGS),$(ARGS_$*))

.PHONY: requirements
requirements: python ## pin anew what the packages named in requirements.txt bring with them
	@fresh=$$(mktemp -d); trap 'rm -rf "$$fresh"' EXIT; \
	sed '/^$(PINNED)/,$$d' requirements.txt > $$fresh/named; \
	sed -E 's/ *#.*//; s/\[.*\]//; /^$$/d' $$fresh/named > $$fresh/lines; \
	$(PYTHON) -m venv $$fresh/venv; \
	$$fresh/venv/bin/python -m pip install --quiet --disable-pip-version-check -r $$fresh/named; \
	$$fresh/venv/bin/python -m pip freeze | grep -vixFf $$fresh/lines > $$fresh/brought; \
	{ cat $$fresh/named; echo '$(PINNED)'; cat $$fresh/brought; } > requirements.txt

.PHONY: clean
clean: ## remove what can be made again: environment, caches, database
	rm -rf $(VENV) $(BENCHMARKS) .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache .coverage htmlcov db.sqlite3*
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# ---- Steps of the above

.PHONY: install
install: python
	@if [ ! -e $(INSTALLED) ] || ! $(PY) -c '' 2>/dev/null || [ requirements.txt -nt $(INSTALLED) ]; then \
	  if ! $(PY) -m pip --version >/dev/null 2>&1; then \
	    echo "Making a virtual environment in $(VENV) ..."; \
	    $(PYTHON) -m venv --clear $(VENV) || { rm -rf $(VENV); echo "$(NO_VENV)" >&2; exit 1; }; \
	  fi; \
	  echo "Installing requirements.txt ..."; \
	  $(PY) -m pip install --quiet --disable-pip-version-check -r requirements.txt; \
	  touch $(INSTALLED); \
	fi

$(BENCHMARKS)/.installed: requirements.txt benchmarks/requirements.txt | python
	$(PYTHON) -m venv $(BENCHMARKS)
	$(BENCHMARKS)/bin/python -m pip install --quiet --disable-pip-version-check -r benchmarks/requirements.txt
	@touch $@

.PHONY: fixtures
fixtures: install
	@if [ ! -e $(PARSED) ] || [ -n "$$(find $(READ_FROM) -newer $(PARSED) -not -path '*/__pycache__*' -print -quit)" ]; then \
	  $(MAKE) parse; \
	fi

.PHONY: port
port:
	@if (exec 3<>/dev/tcp/127.0.0.1/$(PORT)) 2>/dev/null; then \
	  echo "Port $(PORT) is in use. Choose another one: make run PORT=$$(( $(PORT) + 1 ))" >&2; exit 1; \
	fi

# The first Python that is new enough, unless PYTHON names one.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
NO_PYTHON := Parley needs Python 3.11 or newer, and found none. Install it (Debian: apt install python3 python3-venv) or name it: make run PYTHON=/path/to/python3
NO_VENV := This Python cannot make virtual environments. On Debian and Ubuntu: apt install python3-venv

.PHONY: python
python:
	@if [ -z "$(PYTHON)" ] || ! $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	  echo "$(NO_PYTHON)" >&2; exit 1; \
	fi
