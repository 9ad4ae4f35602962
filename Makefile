# Heard. `make` prepares, `make run` starts it, `make test` tries it, `make help` tells the rest.
SHELL := /bin/bash
PYTHON ?= python3
WORKERS ?= 2
BIN := .venv/bin
READY := .venv/.made-from-lock
TESTS := WORKERS=$(WORKERS) tools/tests
HEADING = @printf '\n== %s\n'

.DEFAULT_GOAL := $(READY)
.DELETE_ON_ERROR:

# Made anew only when the lock or the way of making changes.
$(READY): requirements/dev.txt tools/environment
	$(HEADING) 'Making .venv from the lock'
	@PYTHON=$(PYTHON) tools/environment
	@touch $@

.PHONY: run
run: $(READY) ## Start Heard on this machine, with a made-up programme to walk through
	@$(BIN)/heard run

.PHONY: test
test: $(READY) ## The fast suite, on SQLite: a few minutes at most
	$(HEADING) 'Tests on SQLite'
	@$(TESTS) sqlite

# What takes seconds is asked first; then the tests, then what takes minutes. Each is a target of its own.
QUICK := lint contracts budgets docs types
BEYOND := dependencies thorough test-postgres browser faults mutation

.PHONY: check
check: $(QUICK) test $(BEYOND) ## Everything the continuous check asks

.PHONY: check-quick
check-quick: $(QUICK) ## What of it takes seconds: style, contracts, sizes, printed pages, types

.PHONY: check-beyond
check-beyond: $(BEYOND) ## What of it takes minutes, beyond the fast suite

.PHONY: lint
lint: $(READY) ## Style of Python and templates
	$(HEADING) 'Style'
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@if compgen -G 'src/heard/templates/**/*.html' >/dev/null; then $(BIN)/djlint --check --lint --quiet src/heard/templates || { echo 'A template is not laid out as the style asks: run make format'; exit 1; }; fi

.PHONY: types
types: $(READY) ## Types, strictly
	$(HEADING) 'Types'
	@HEARD_SECRET_KEY=types $(BIN)/mypy

.PHONY: contracts
contracts: $(READY) ## Who may import whom
	$(HEADING) 'Who may import whom'
	@$(BIN)/lint-imports

.PHONY: budgets
budgets: $(READY) ## Sizes of files, functions and views
	$(HEADING) 'Sizes'
	@$(BIN)/python tools/budgets.py

.PHONY: docs
docs: $(READY) ## Whether the printed pages are current
	$(HEADING) 'Printed pages'
	@HEARD_SECRET_KEY=docs $(BIN)/heard docs --check

.PHONY: dependencies
dependencies: $(READY) ## Whether what is declared is what is imported, and nothing of it is known to be vulnerable
	$(HEADING) 'Dependencies'
	@$(BIN)/deptry src
	@$(BIN)/python tools/vulnerabilities.py

.PHONY: thorough
thorough: $(READY) ## Every form of every page of one's own, every page of each side whatever the other did, the whole demo
	$(HEADING) 'Pages of one'"'"'s own, one by one'
	@$(TESTS) sqlite tests/doors tests/stories/test_management_demo.py -m 'slow or thorough'
	@$(TESTS) sqlite tests/bench/test_pages.py -m thorough

.PHONY: test-postgres
test-postgres: $(READY) ## Acts, stories, races, ledger, and one pass over each page, on PostgreSQL
	$(HEADING) 'Tests on PostgreSQL'
	@$(TESTS) postgres -m 'database and not (browser or slow or thorough) and (both or not page)'

.PHONY: browser
browser: $(READY) ## The tests that need a browser
	$(HEADING) 'Tests in a browser'
	@tools/chromium
	@$(TESTS) sqlite tests/browser -m browser

.PHONY: faults
faults: $(READY) ## Kill, cut the power, fill the disk
	$(HEADING) 'Faults'
	@$(TESTS) sqlite tests/faults -m slow

.PHONY: mutation
mutation: $(READY) .pytest_cache/coverage/data ## A seeded few faults put into rules and facts; a test must find each (`make soak` tries all)
	$(HEADING) 'Faults put into rules and facts'
	@MUTANTS=12 WORKERS=0 $(BIN)/pytest -q -n0 -m slow tests/soak/test_mutation.py

# Which test runs which line of the code, noted by the fast suite: anew once code or tests were changed.
.pytest_cache/coverage/data: $(READY) $(shell find src/heard tests -name '*.py')
	$(HEADING) 'Tests on SQLite, noting what they run through'
	@COVERAGE=1 $(TESTS) sqlite

.PHONY: bench
bench: $(READY) ## Measure, on many made-up dialogues
	$(HEADING) 'Measures'
	@WORKERS=0 tools/tests sqlite tests/bench -m '' -s
	@WORKERS=0 tools/tests postgres tests/bench -m '' -s

.PHONY: soak
soak: $(READY) .pytest_cache/coverage/data ## Long walks, every fault, all pages on PostgreSQL, and the fast suite ten times in an order by chance
	$(HEADING) 'Soak'
	@$(TESTS) postgres -m 'database and not (browser or slow)'
	@WORKERS=0 tools/tests sqlite tests/soak tests/stories/test_machine.py -m slow -s
	@for turn in {1..10}; do seed=$$RANDOM; printf '\n== Order %s of 10, by seed %s\n' $$turn $$seed; $(MAKE) --no-print-directory shuffled SEED=$$seed || exit 1; done

.PHONY: shuffled
shuffled: $(READY) ## The fast suite in the order of a SEED, as `make soak` said it
	@$(TESTS) sqlite -p randomly --randomly-seed=$(SEED)

.PHONY: film
film: $(READY) ## Make the film of the public pages anew, from tools/film (needs ffmpeg)
	@tools/chromium
	@$(BIN)/python tools/film/make.py

.PHONY: pictures
pictures: $(READY) ## Make the pictures of the README anew, from a throwaway demo
	@tools/chromium
	@$(BIN)/python tools/pictures.py

.PHONY: lock
lock: $(READY) ## Write the locks anew from pyproject.toml (UPGRADE=--upgrade moves every package)
	@tools/lock $(UPGRADE)

.PHONY: format
format: $(READY) ## Let the formatters tidy
	@$(BIN)/ruff check --fix-only --quiet
	@$(BIN)/ruff format
	@if compgen -G 'src/heard/templates/**/*.html' >/dev/null; then $(BIN)/djlint --reformat --quiet src/heard/templates; fi

.PHONY: help
help: ## This page
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
