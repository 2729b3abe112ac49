# make serve    install everything and start the server
# make test     install everything and run every check and test
#
# Needs Python 3.11 or newer, make, and Node for the browser and SDK tests.

PYTHON ?= python3
BIN := .venv/bin
STAMPS := .make
NPM := $(shell command -v npm 2>/dev/null)

.PHONY: docs install install-dev serve test lint lint-workflows docs-links package test-package bench bench-compare bench-webhooks bench-pages fuzz simulate soak-plugin sdk-suite catalogue types lock clean

install: $(STAMPS)/run

serve: $(STAMPS)/run $(STAMPS)/pages
	$(BIN)/tuppence serve $(ARGS)

test: $(STAMPS)/dev $(STAMPS)/node $(STAMPS)/pages $(STAMPS)/debian lint
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder $(ARGS)

lint: $(STAMPS)/dev $(STAMPS)/node
	$(BIN)/ruff check src tests tools
	$(BIN)/ruff format --check src tests tools
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/codespell -D - -D tests/tidy/house-words.txt *.md docs examples src tools tests frontend
ifdef NPM
	npm run --silent check
endif

# GitHub's workflows, with actionlint; it is built with Go, and `make lint` does not need it.
ACTIONLINT := github.com/rhysd/actionlint/cmd/actionlint@v1.7.12
lint-workflows:
	GOBIN=$(CURDIR)/$(STAMPS)/bin go install $(ACTIONLINT)
	$(STAMPS)/bin/actionlint

docs-links: $(STAMPS)/dev
	$(BIN)/python -m pytest -q -n 0 tests/docs/test_links.py tests/docs/test_fenced.py

# The wheel and the source distribution, with the pages' scripts where Node is installed.
package: $(STAMPS)/run $(STAMPS)/pages
	rm -rf dist
	$(if $(NPM),TUPPENCE_PAGES=required) $(BIN)/hatchling build -d dist -t sdist -t wheel

# Installs dist/*.whl with pip, runs it with uvx, dependencies from PyPI, and uses the server.
test-package: $(STAMPS)/dev
	TUPPENCE_WHEEL="$$(ls $(CURDIR)/dist/tuppence-*.whl)" \
		$(BIN)/python -m pytest -n 0 tests/clients/test_wheel.py

bench: $(STAMPS)/bench
	$(BIN)/python tests/benchmarks/bench.py $(ARGS)

bench-compare: $(STAMPS)/bench
	$(BIN)/python tests/benchmarks/compare.py $(BASE) $(ARGS)

bench-webhooks: $(STAMPS)/bench
	$(BIN)/python tests/benchmarks/deliveries.py $(ARGS)

bench-pages: $(STAMPS)/bench $(STAMPS)/pages
	$(BIN)/python tests/benchmarks/pages.py $(ARGS)

# Made-up requests to everything that listens: ARGS="--seed 7 --seconds 600" (docs: operations/security).
fuzz: $(STAMPS)/dev
	$(BIN)/python tests/fuzz/run.py $(ARGS)

# The whole product in one process with everything that can go wrong, seed after seed.
simulate: $(STAMPS)/dev
	$(BIN)/python tests/simulation/simulate.py $(if $(SEED),--seed $(SEED)) $(ARGS)

# An async shop's tests, over and over, alone and under pytest-xdist: SOAK_RUNS=500 by default.
soak-plugin: export SOAK_RUNS ?= 500
soak-plugin: $(STAMPS)/dev
	cd tests/benchmarks/plugin_soak && $(CURDIR)/$(BIN)/python -m pytest -q -n 0 shop_soak.py $(ARGS)
	cd tests/benchmarks/plugin_soak && $(CURDIR)/$(BIN)/python -m pytest -q -n 2 shop_soak.py $(ARGS)

# stripe-python's own test suite against `tuppence serve --unknown-ids answer`.
sdk-suite: $(STAMPS)/dev
	$(BIN)/python tests/clients/sdk_suite.py $(ARGS)

# Read the pinned stripe packages (PyPI and npm) into src/tuppence/catalogue/.
catalogue: $(STAMPS)/dev $(STAMPS)/node
	$(BIN)/python -m tools.catalogue.compiler
	$(BIN)/python -m tools.catalogue.presence node_modules/stripe
	$(BIN)/python -m tools.catalogue.type_stubs

# The catalogue's types for the type checker; again after each change of a patch.
types: $(STAMPS)/run
	$(BIN)/python -m tools.catalogue.type_stubs

# The pages of the documentation that are made from the code.
docs: $(STAMPS)/run
	@mkdir -p docs/reference
	$(BIN)/python -m tuppence.cli.environment_page > docs/reference/environment.md.new
	mv docs/reference/environment.md.new docs/reference/environment.md
	$(BIN)/python -m tuppence.cli.reference_page > docs/reference/cli.md.new
	mv docs/reference/cli.md.new docs/reference/cli.md

# Pin every dependency anew, with hashes.
lock: $(STAMPS)/venv
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-annotate --no-header \
		pyproject.toml -o requirements/run.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-annotate --no-header \
		pyproject.toml --group dev requirements/build.in -o requirements/dev.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-annotate --no-header \
		pyproject.toml --group dev --group bench requirements/build.in -o requirements/bench.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-annotate --no-header \
		requirements/build.in -o requirements/build.txt

clean:
	rm -rf .venv .make node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(STAMPS)/venv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Tuppence needs Python 3.11 or newer: make PYTHON=python3.12 ..."; exit 1; }
	$(PYTHON) -m venv .venv
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/run: $(STAMPS)/venv requirements/run.txt requirements/build.txt pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes \
		-r requirements/build.txt -r requirements/run.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $@

$(STAMPS)/dev: $(STAMPS)/run requirements/dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

$(STAMPS)/bench: $(STAMPS)/dev requirements/bench.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bench.txt
	@touch $@

# PostgreSQL and Chromium for their tests, where this user may install them (root on Debian); the
# proxies of the documentation only where no systemd would start them on port 80: in containers.
MAY_INSTALL = [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null
define debian
elif $(MAY_INSTALL) $(3); then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(1) >/dev/null \
		|| echo "$(2) could not be installed: its tests will be skipped."; \
	else echo "$(2) is not installed: its tests will be skipped."; fi
endef

$(STAMPS)/debian: | $(STAMPS)/venv
	@if command -v chromium >/dev/null; then :; $(call debian,chromium,Chromium)
	@if ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null; then :; \
	$(call debian,postgresql,PostgreSQL)
	@if PATH="/usr/sbin:$$PATH" command -v nginx >/dev/null; then :; \
	$(call debian,nginx-light,nginx,&& [ ! -d /run/systemd/system ])
	@if command -v caddy >/dev/null; then :; \
	$(call debian,caddy,Caddy,&& [ ! -d /run/systemd/system ])
	@touch $@

# The official clients for the tests, and what builds the pages' scripts.
$(STAMPS)/node: package.json package-lock.json | $(STAMPS)/venv
ifdef NPM
	npm install --no-save --ignore-scripts --no-audit --no-fund --loglevel=error
else
	@echo "Node is not installed: the tests with stripe-node and the Stripe CLI will be skipped."
endif
	@touch $@

# The pages' scripts. Without Node every page works but the shell, and samples are not in tabs.
$(STAMPS)/pages: package.json package-lock.json frontend/vite.config.ts $(wildcard frontend/src/*.ts) | $(STAMPS)/venv
ifdef NPM
	@test -d node_modules/vite || npm install --no-save --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error
	npm run --silent build
else
	@echo "Node is not installed: the pages go without their scripts (shell, live tail, tabs)."
endif
	@touch $@
