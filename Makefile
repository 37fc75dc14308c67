# The two commands that matter are `make serve` and `make test`; `make help` lists the rest.
# Each installs what it needs on its own. SOPS_DIR, SITE_DIR, SOP_HARI_INI, SOP_DRAF, SOP_RIWAYAT and SOP_DOKUMEN pass
# through.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

SITE_DIR ?= site
ALAMAT ?= localhost:8000
BIN := .venv/bin

# As many processes as there are cores, up to four. What a file of tests prepares stays in one process; the files with
# the longest tests stand first, so the short ones fill the end.
BERSAMA := -n auto --maxprocesses 4 --dist loadscope --no-loadscope-reorder

# Notices about other site generators, which say nothing about this site.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

.PHONY: help serve build test quick findings bench bench-cari fuzz gambar lint lock clean venv venv-dev browser npm

help: ## daftar perintah ini
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-7s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

serve: venv ## pratinjau langsung di http://localhost:8000 (ALAMAT=host:port untuk tempat lain)
	@$(BIN)/python -m mkdocs serve --dev-addr "$(ALAMAT)"

build: venv ## situs statis ke site/ (SITE_DIR=folder untuk tempat lain)
	@$(BIN)/python -m mkdocs build --strict --clean --site-dir "$(SITE_DIR)"

test: lint browser npm ## semua pemeriksaan dan uji, termasuk uji peramban
	@$(BIN)/python -m pytest $(BERSAMA)

quick: venv-dev npm ## semua uji yang tidak lama dan tidak memerlukan peramban atau situs jadi
	@$(BIN)/python -m pytest $(BERSAMA) -m "not browser and not site and not long"

findings: ## jalankan ulang semua temuan tentang pustaka, alat, dan format orang lain (memerlukan jaringan)
	@failed=0; for script in findings/*.sh; do \
		[ -e "$$script" ] || continue; \
		echo "== $$script"; "$$script" || { echo "$$script: berubah" >&2; failed=1; }; \
	done; exit $$failed

bench: venv-dev ## ukur kecepatan: 300 dan 1.000 SOP buatan, dibandingkan dengan Material biasa
	@$(BIN)/python -m tests.bench

bench-cari: browser ## ukur pencarian: kueri yang sudah dinilai, dibandingkan dengan Material dan Pagefind
	@$(BIN)/python -m tests.cari.bench

fuzz: venv-dev ## uji acak yang panjang, lalu 200 gangguan pada pembangunan (GANGGUAN=banyaknya)
	@FUZZ=1 $(BIN)/python -m pytest -m hypothesis --timeout 0
	@$(BIN)/python -m tests.faults "$(or $(GANGGUAN),200)"

gambar: browser ## ambil ulang gambar untuk panduan dari situs yang sebenarnya
	@$(BIN)/python -m tests.gambar

lint: venv-dev npm ## gaya kode, tipe, dan urutan ruang
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo >/dev/null || $(BIN)/lint-imports
	@.ci/web

lock: venv-dev ## kunci ulang versi dan hash semua paket (PERBARUI=1 menaikkan versi)
	@for name in requirements requirements-dev; do \
		CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet $(if $(PERBARUI),--upgrade) \
			--generate-hashes --allow-unsafe --strip-extras \
			--no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
			--output-file $$name.txt $$name.in; \
	done

clean: ## buang hasil dan simpanan sementara (lingkungan .venv tetap)
	@rm -rf site build .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache *.egg-info
	@find macros tests -name __pycache__ -type d -prune -exec rm -rf {} +

venv:
	@.ci/venv requirements.txt

venv-dev:
	@.ci/venv requirements-dev.txt

browser: venv-dev
	@.ci/browser

npm: venv-dev
	@.ci/npm
