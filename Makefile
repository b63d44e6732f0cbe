.DEFAULT_GOAL := help
.PHONY: help guides test quick check lint fmt renew hooks bench soak schema lock clean
MAKEFLAGS += --no-print-directory
bin := .venv/bin

renewed := tests/corpus/test_inventory.py tests/corpus/test_bad.py tests/house/test_docs.py

# $(call timed,What was done,command): run a command; say how long it took, and nothing more where it fails.
timed = @start=$$(date +%s); $(2) && echo "$(1) in $$(($$(date +%s) - start)) s."

help:  ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

guides:  ## Build both guides and the cabinet brief of every member into output/ (sets everything up first)
	$(call timed,Guides built,scripts/setup guides && $(bin)/guidegen build --document guide --audience all --audience brief)

test:  ## Everything CI runs: style, types, layers, content, tests (sets everything up first)
	$(call timed,Tests passed,scripts/setup test && $(MAKE) lint check && $(bin)/pytest -q -n auto)

# What answers fast: units and the small projects, nothing that these markers, told in pyproject.toml, are on.
quick := not (browser or build or command or pdf or process or real or slow)

quick:  ## While you work: style, layers, and the tests that answer fast: units, and small made-up projects (under 40 s)
	@scripts/setup test
	@$(style)
	$(call timed,Quick tests passed,$(bin)/pytest -q -n auto -m "$(quick)")

check:  ## Say what is wrong in provisions/ and templates/, with file and line
	@scripts/setup guides
	@$(bin)/guidegen check

style = $(bin)/ruff check --quiet . && \
	{ $(bin)/ruff format --check --quiet . || { echo "Not formatted. Run: make fmt"; exit 1; }; } && $(bin)/lint-imports --no-logo

lint:  ## Style, format, layers and types of the code
	@scripts/setup test
	@$(style)
	@$(bin)/mypy --no-error-summary

fmt:  ## Put the code into its form
	@scripts/setup test
	@$(bin)/ruff check --quiet --fix --exit-zero .
	@$(bin)/ruff format .

renew:  ## Write anew what is counted or made from content and code: the inventory, pages, expected words
	@scripts/setup test
	$(call timed,Renewed (read the difference before you commit it),GUIDEGEN_RENEW=1 $(bin)/pytest -q --no-header $(renewed))

hooks:  ## Look at what is staged before each commit (git config --unset core.hooksPath ends it)
	@scripts/setup test
	@git config core.hooksPath scripts/hooks

bench:  ## Time commands, typesetters and whole collections (MEMBERS=all for all); tables and pictures go to build/bench/
	@scripts/setup test
	@$(bin)/python -m benchmarks.commands
	@$(bin)/python -m benchmarks.typesetters
	@$(bin)/python -m benchmarks.editions $(MEMBERS)

soak:  ## Kill 500 builds, spoil 10,000 files of each kind and every manifest, take every turn of hostile words; print 200 guides in one worker
	@scripts/setup test
	@GUIDEGEN_KILLS=500 $(bin)/pytest -q tests/publishing/test_loss.py -k killed_at_any_moment
	@GUIDEGEN_MUTATIONS=10000 GUIDEGEN_MANIFESTS=200 GUIDEGEN_TURNS=20 $(bin)/pytest -q -n auto tests/hostile
	@$(bin)/python -m benchmarks.memory 200

schema:  ## Write the JSON Schema of each kind of file, for editors
	@scripts/setup guides
	@$(bin)/guidegen schema

# Versions stay as they are where they still fit; `make lock UPGRADE=--upgrade` takes the newest.
compile = uv=$$(command -v uv || echo .tools/uv/bin/uv); UV_CUSTOM_COMPILE_COMMAND="make lock" "$$uv" pip compile --quiet \
	--universal --python-version 3.12 --generate-hashes --no-emit-index-url --no-emit-find-links $(UPGRADE)

lock:  ## Lock the packages again, with hashes, after a change to pyproject.toml
	@scripts/setup guides
	@$(compile) pyproject.toml --group build -o requirements.txt
	@$(compile) pyproject.toml --group build --extra dev -c requirements.txt -o requirements-dev.txt
	@echo uv | { $(compile) --no-annotate - -o scripts/uv.txt; }

clean:  ## Remove the built guides and all caches; the set-up stays
	@find output -mindepth 1 ! -name .gitkeep -delete
	@rm -rf build .cache .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find guidegen tests benchmarks -name __pycache__ -prune -exec rm -rf {} +
