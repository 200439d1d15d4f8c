# Every step a person or CI takes; `make` lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
KLAAR := $(VENV)/.klaar

.DEFAULT_GOAL := help
.PHONY: help setup demo run worker test check fix golden handleiding bench bench-lezer bench-verdeler bench-agenda bench-paginas bench-rooster bench-zinnen assets migration leer

help: ## List the steps
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

setup: $(KLAAR) ## Make the environment and install the program as .venv/bin/intervisie

$(KLAAR): pyproject.toml constraints.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "uv>=0.5"
	$(BIN)/python -m uv pip install --quiet --python $(BIN)/python --constraint constraints.txt --group dev --editable .
	@$(BIN)/python -m intervisie.verdeler.warm
	@touch $(KLAAR)

demo: setup ## Start a filled proefomgeving; prints address and sign-in
	@$(BIN)/intervisie demo

run: setup ## Start web and worker on the settings of .env
	@$(BIN)/intervisie serve

test: setup ## Run all tests; on PostgreSQL too where it is installed
	@$(BIN)/python -m intervisie.verdeler.warm
	$(BIN)/python -m pytest -q -n 2 --dist loadfile
	$(BIN)/python -m pytest -q -n 2 --dist loadfile --db postgresql -m databank

check: setup ## Format, lint, types and architecture
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

fix: setup ## Format and mend what can be mended
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

golden: setup ## Write the expected mails anew; review the diff
	$(BIN)/python -m tests.golden

handleiding: setup ## Take the pictures of the handleiding anew (needs Chromium)
	$(BIN)/python -m tests.beelden

bench: bench-lezer bench-zinnen bench-agenda bench-rooster bench-verdeler bench-paginas ## Run all benchmarks

bench-lezer: setup ## Accuracy and speed of reading mail
	$(BIN)/python -m benchmarks.lezer

bench-paginas: setup ## Speed of every page on a large region
	$(BIN)/python -m benchmarks.paginas

bench-agenda: setup ## Speed of writing invitations
	$(BIN)/python -m benchmarks.agenda

bench-rooster: setup ## Dates planned together, beside the greedy planner
	$(BIN)/python -m benchmarks.rooster

bench-zinnen: setup ## Days and absence read from passages that nobody worked on
	$(BIN)/python -m benchmarks.zinnen

bench-verdeler: setup ## Quality and speed of forming groups; INSTANTIES=folder and PEERS=folder
	$(BIN)/python -m benchmarks.verdeler $(or $(INSTANTIES),tests/instanties) $(if $(PEERS),--peers $(PEERS))

assets: setup ## Build the component CSS, fonts and icons anew (needs npm; the result is committed)
	cd frontend && npm ci --silent
	$(BIN)/python -m uv run --quiet --no-project --with fonttools --with brotli python frontend/bouw.py

migration: setup ## Write a migration for changed models: make migration NAAM="Add x"
	$(BIN)/python -m tests.migratie "$(NAAM)"

leer: setup ## Learn the second opinions on mail, days and absence anew (half an hour; torch is fetched for it)
	$(BIN)/python -m training.soort
	$(BIN)/python -m training.dagen
	$(BIN)/python -m uv run --quiet --no-project --python $(BIN)/python --with torch --with-editable . python -m training.tegenlezing
