# Two commands do everything on a machine that has Python 3.11+, pip and make: `make demo` and `make test`.

PYTHON ?= python3
VENV   ?= .venv
SECONDS ?= 60

BIN    := $(VENV)/bin
SEED   := seeds/000_4082dc4ca185bda1.txt
DEMO   := $(VENV)/.stamp-demo
DEV    := $(VENV)/.stamp-dev
DOCS   := $(VENV)/.stamp-docs
BENCH  := $(VENV)/.stamp-bench
FUZZ   := $(VENV)/.stamp-fuzz
BROWSER := $(VENV)/.stamp-browser
RELEASE := $(VENV)/.stamp-release
AXE    := build/browser/node_modules/.package-lock.json
SCALE  := $(VENV)/.stamp-scale
TRAIN  := $(VENV)/.stamp-train
PIP    := $(BIN)/python -m pip install --quiet --disable-pip-version-check

LOCK   := $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-strip-extras \
          --custom-compile-command 'make lock' pyproject.toml
LOWEST := attrs==23.2.* cattrs==24.1.* python-dateutil==2.8.2

.DEFAULT_GOAL := help
.PHONY: help demo test lint format types layers unit wheel surface docs browser pictures release-check accuracy dress dossier roundtrip bench robustness scale scale-test weights fuzz lock lowest audit clean

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(DEMO): $(BIN)/python pyproject.toml
	$(PIP) --editable .
	@touch $@

$(DEV): $(BIN)/python pyproject.toml requirements/dev.txt
	$(PIP) --require-hashes --requirement requirements/dev.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@ $(DEMO)

$(DOCS): $(DEV) requirements/docs.txt
	$(PIP) --require-hashes --requirement requirements/docs.txt
	@touch $@

$(BENCH): $(DEV) requirements/bench.txt
	$(PIP) --require-hashes --requirement requirements/bench.txt
	@touch $@

$(FUZZ): $(DEV) requirements/fuzz.txt
	$(PIP) --require-hashes --requirement requirements/fuzz.txt
	@touch $@

$(BROWSER): $(DEV) requirements/browser.txt
	$(PIP) --require-hashes --requirement requirements/browser.txt
	@touch $@

$(RELEASE): $(BIN)/python requirements/release.txt
	$(PYTHON) -m venv --clear $(VENV)-release
	$(VENV)-release/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/release.txt
	@touch $@

$(AXE): browser/package.json browser/package-lock.json
	mkdir -p build/browser
	cp browser/package.json browser/package-lock.json build/browser
	npm ci --ignore-scripts --no-audit --no-fund --silent --prefix build/browser

$(SCALE): $(DEV) requirements/scale.txt
	$(PIP) --require-hashes --requirement requirements/scale.txt
	@touch $@

$(TRAIN): $(DEV) requirements/train.txt
	$(PIP) --require-hashes --requirement requirements/train.txt
	@touch $@

demo: $(DEMO) ## print the meetings, incidents and mediations of the seed article
	$(BIN)/python -m caucasus_news --format table < $(SEED)

test: lint types layers unit wheel ## every check: lint, types, layers, tests and examples, the built wheel

lint: $(DEV) ## ruff: rules and formatting
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(DEV) ## mend what ruff can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(DEV) ## mypy --strict over library, tests, benchmarks and tools; pyright, strict too, over code that uses the library
	$(BIN)/mypy
	$(BIN)/basedpyright --pythonpath $(BIN)/python

layers: $(DEV) ## who may import whom
	$(BIN)/lint-imports

unit: $(DEV) ## tests, doctests, and the code in README and docs, with branch coverage
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile --cov --cov-report=term

wheel: $(DEV) ## build the wheel, look into it, install it into a fresh environment, use it from elsewhere
	$(BIN)/python tools/check_wheel.py

surface: $(DEV) ## record the public interface anew, after a change that is meant
	$(BIN)/python tools/surface.py > tests/surface.txt

docs: $(DOCS) ## the documentation as HTML, warnings as errors
	$(BIN)/python -m sphinx -W --keep-going -b html docs docs/_build/html

browser: $(BROWSER) $(AXE) ## the pages in a real Chromium: keys, mouse, screens, paper, axe-core (needs chromium and npm)
	$(BIN)/python -m pytest browser

pictures: $(BROWSER) ## take the pictures of pages for the documentation anew
	$(BIN)/python -m browser.pictures

# Eight of ten: what is lacking to ten is an address of the project and of its authors, which there is none of yet.
release-check: $(RELEASE) ## build what would be released, and have it looked at by those who look at releases
	rm -rf dist
	$(VENV)-release/bin/hatchling build -d dist
	$(VENV)-release/bin/twine check --strict dist/*
	$(VENV)-release/bin/check-wheel-contents dist/*.whl
	$(VENV)-release/bin/pyroma --min 8 .

accuracy: $(DEMO) ## score the parser on the gold articles
	$(BIN)/python -m benchmarks.accuracy

dress: $(DEMO) ## score the parser on gold articles as scrapers dress them
	$(BIN)/python -m benchmarks.accuracy.dress

dossier: $(DEMO) ## score the merging of many articles on clusters of gold articles
	$(BIN)/python -m benchmarks.dossier

roundtrip: $(DEV) ## what is read back of generated articles, by record, field and form
	$(BIN)/python -m tests.roundtrip.rates --n 400 --failures 20

bench: $(BENCH) ## what an article costs, in units of a bare regular expression
	$(BIN)/python -m benchmarks.speed

robustness: $(DEV) ## texts made to hurt, threads, memory over many articles
	$(BIN)/python -m benchmarks.robustness

weights: $(TRAIN) ## learn again how likely sentences tell of events, who met in them, whose word they are and whose people came to harm, and say how well that holds
	$(BIN)/python tools/train_detector.py --folds
	$(BIN)/python tools/train_detector.py
	$(BIN)/python tools/train_casting.py
	$(BIN)/python tools/train_casting.py --held-out
	$(BIN)/python tools/train_hearing.py
	$(BIN)/python tools/train_hearing.py --held-out
	$(BIN)/python tools/train_sides.py
	$(BIN)/python tools/train_sides.py --held-out

scale: $(SCALE) ## many articles: on two processes, on Spark, and brought together; what a year of news would cost
	$(BIN)/python -m benchmarks.scale

scale-test: $(SCALE) ## the programs of the guides on many texts, under kills, on Dask and on Spark (Java 17)
	$(BIN)/python -m pytest tests/scale docs/how-to/many-texts.md docs/how-to/many-machines.md

fuzz: $(FUZZ) ## look for texts that break the parser, for SECONDS=60
	$(BIN)/python -m tools.fuzz $(SECONDS)

lock: $(DEV) ## choose the newest versions of the tools, with their hashes
	$(PIP) uv
	$(LOCK) --group dev --extra testing --output-file requirements/dev.txt
	$(LOCK) --group docs --constraint requirements/dev.txt --output-file requirements/docs.txt
	$(LOCK) --group fuzz --constraint requirements/dev.txt --output-file requirements/fuzz.txt
	$(LOCK) --group browser --constraint requirements/dev.txt --output-file requirements/browser.txt
	$(LOCK) --group release --constraint requirements/dev.txt --output-file requirements/release.txt
	$(LOCK) --group bench --constraint requirements/dev.txt --output-file requirements/bench.txt
	$(LOCK) --group scale --constraint requirements/dev.txt --output-file requirements/scale.txt
	$(LOCK) --group train --constraint requirements/dev.txt --output-file requirements/train.txt

lowest: $(BIN)/python ## the tests with the lowest versions that the library says it works with
	$(PYTHON) -m venv --clear $(VENV)-lowest
	$(VENV)-lowest/bin/python -m pip install --quiet --upgrade pip
	$(VENV)-lowest/bin/python -m pip install --quiet --editable '.[testing]' --group test $(LOWEST)
	$(VENV)-lowest/bin/python -m pytest tests

audit: $(BIN)/python ## known vulnerabilities of what is locked; needs the network, and is no part of `make test`
	$(PYTHON) -m venv $(VENV)-audit
	$(VENV)-audit/bin/python -m pip install --quiet --disable-pip-version-check pip-audit
	for lock in requirements/*.txt; do $(VENV)-audit/bin/pip-audit --disable-pip --require-hashes --requirement $$lock || exit 1; done

clean: ## remove what was made
	rm -rf $(VENV) $(VENV)-lowest $(VENV)-release $(VENV)-audit build dist docs/_build .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
