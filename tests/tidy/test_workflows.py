"""What GitHub runs and cannot run here: it parses, names what exists, and has few rights."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from make_targets import missing_targets
from support import REPOSITORY

GITHUB = REPOSITORY / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted((GITHUB / "ISSUE_TEMPLATE").glob("*.yml"))
# A version's number, or the branch that its publisher documents for users.
PINNED = re.compile(r"[\w.-]+/[\w./-]+@(v\d+|release/v\d+)|\./\.github/workflows/\w+\.yml")
WRITES = {
    ("release.yml", "pypi", "id-token"),
    ("release.yml", "image", "packages"),
    ("release.yml", "github", "contents"),
}
# A path below one of the repository's own folders.
PATHS = re.compile(r"(?<![\w/.-])((?:tests|docs|src|requirements|deploy|\.github)/[\w./-]+)")
ACTIONLINT = shutil.which("actionlint") or shutil.which(
    "actionlint", path=str(REPOSITORY / ".make" / "bin")
)


def name_of(path: Path) -> str:
    return path.name


def content(path: Path) -> dict[Any, Any]:
    found = yaml.safe_load(path.read_text())
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("path", WORKFLOWS, ids=name_of)
def test_a_workflow_asks_for_no_more_than_it_needs(path: Path) -> None:
    found = content(path)
    assert found["name"] == path.stem
    assert found["permissions"] == {"contents": "read"}
    assert "concurrency" in found
    for name, job in found["jobs"].items():
        granted = job.get("permissions", {})
        writes = {(path.name, name, what) for what, how in granted.items() if how == "write"}
        assert writes <= WRITES, "a new right to write: is it needed?"
        assert "uses" in job or job["timeout-minutes"] <= 100, name
        for step in [job, *job.get("steps", [])]:
            if "uses" in step:
                assert PINNED.fullmatch(step["uses"]), step["uses"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=name_of)
def test_what_a_workflow_names_exists(path: Path) -> None:
    text = path.read_text()
    assert missing_targets(text) == set()
    for one in PATHS.findall(text):
        assert list(REPOSITORY.glob(one.rstrip("."))), f"{one} does not exist"
    for job in content(path)["jobs"].values():
        if "uses" in job:
            assert "workflow_call" in content(REPOSITORY / job["uses"])[True]  # YAML's `on`


def test_every_supported_python_is_tested() -> None:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text())["project"]
    listed = [
        one.rsplit(" ", 1)[1]
        for one in project["classifiers"]
        if re.search(r":: Python :: 3\.\d+$", one)
    ]
    jobs = content(GITHUB / "workflows" / "test.yml")["jobs"]
    assert jobs["python"]["strategy"]["matrix"]["python"] == listed
    assert project["requires-python"] == f">={listed[0]}"


@pytest.mark.skipif(
    ACTIONLINT is None, reason="actionlint is not installed (make lint-workflows, needs Go)"
)
def test_actionlint_finds_nothing() -> None:
    assert ACTIONLINT is not None
    done = subprocess.run(
        [ACTIONLINT, "-no-color", *WORKFLOWS],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_updates_are_asked_for_where_dependencies_are() -> None:
    files = {
        "pip": "requirements/run.txt",
        "npm": "package-lock.json",
        "docker": "Dockerfile",
        "gomod": "clients/go/go.mod",
        "github-actions": ".github/workflows/test.yml",
    }
    updates = content(GITHUB / "dependabot.yml")["updates"]
    for one in updates:
        file = files[one["package-ecosystem"]]
        assert (REPOSITORY / file).is_file()
    assert {"pip", "npm", "github-actions", "docker"} <= {x["package-ecosystem"] for x in updates}


@pytest.mark.parametrize("path", FORMS, ids=name_of)
def test_issue_forms_have_what_github_requires(path: Path) -> None:
    found = content(path)
    if path.name == "config.yml":
        assert found["blank_issues_enabled"] is False
        return
    assert found["name"]
    assert found["description"]
    ids = [one["id"] for one in found["body"] if one["type"] != "markdown"]
    assert len(ids) == len(set(ids)) > 0
    for one in found["body"]:
        kind = one["type"]
        assert kind in {"markdown", "input", "textarea", "dropdown", "checkboxes"}
        assert one["attributes"]["value" if kind == "markdown" else "label"]


def test_hooks_before_a_commit_run_what_make_installed() -> None:
    (repo,) = content(REPOSITORY / ".pre-commit-config.yaml")["repos"]
    assert repo["repo"] == "local", "hooks need no network"
    for hook in repo["hooks"]:
        assert hook["language"] == "system"
        assert hook["entry"].startswith(".venv/bin/")
