"""docs/testing.md, run literally: a FastAPI shop in a new project, and every other sample."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from fenced import blocks, journey
from support import REPOSITORY

PAGE = REPOSITORY / "docs" / "testing.md"
WHEEL = "/path/to/dist/tuppence-*.whl"
SAMPLES = ["flask", "django", "async", "failures", "time", "unittest"]


def ran(command: str, folder: Path) -> str:
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


def install(folder: Path) -> None:
    """What `pip install` brings, without network: the packages of this environment and source."""
    (site,) = (folder / ".venv" / "lib").glob("python*/site-packages")
    places = [str(REPOSITORY / "src"), sysconfig.get_path("purelib")]
    (site / "tests.pth").write_text("\n".join(places) + "\n")


def test_a_fastapi_developers_first_hour(tmp_path: Path) -> None:
    lines: list[str] = []
    for block in journey(PAGE, "fastapi"):
        if block.file:
            (tmp_path / block.file).write_text(block.code)
        else:
            lines += block.code.splitlines()
    create, pip, pytest_line = lines
    assert pip == f".venv/bin/pip install {WHEEL} stripe fastapi httpx2 pytest"
    ran(create.replace("python3", sys.executable) + " --without-pip", tmp_path)
    install(tmp_path)
    shown = ran(f"{pytest_line} -q -p no:cacheprovider", tmp_path)
    assert shown.splitlines()[-1].startswith("2 passed in"), shown


def test_every_other_sample(tmp_path: Path) -> None:
    for name in SAMPLES:
        (block,) = journey(PAGE, name)
        (tmp_path / block.file).write_text(block.code)
    (tmp_path / "pytest.ini").write_text(
        next(block.code for block in blocks(PAGE) if block.language == "ini")
    )
    python = f"{sys.executable} -m pytest -q -p no:cacheprovider"
    shown = ran(python, tmp_path)
    assert shown.splitlines()[-1].startswith("7 passed in"), shown


def test_no_sample_is_left_out() -> None:
    named = {block.journey for block in blocks(PAGE) if block.language == "python"}
    assert named == {"fastapi", *SAMPLES}


@pytest.mark.filterwarnings("ignore::tuppence.testing.TimeTravelWarning")
def test_subscriptions_are_not_renewed_yet(tuppence: object) -> None:
    """As the page says. Once this fails, the page and its warning can go."""
    from tuppence.testing import World

    assert isinstance(tuppence, World)
    assert "Subscriptions are [not renewed yet]" in PAGE.read_text()
    client = tuppence.client()
    price = tuppence.post(
        "/v1/prices",
        currency="usd",
        unit_amount=2500,
        recurring={"interval": "month"},
        product_data={"name": "Gold"},
    )
    customer = client.v1.customers.create({"payment_method": "pm_card_visa"})
    (method,) = client.v1.customers.payment_methods.list(customer.id).data
    client.v1.subscriptions.create(
        {
            "customer": customer.id,
            "default_payment_method": method.id,
            "items": [{"price": price["id"]}],
        }
    )
    tuppence.clock.advance(32 * 86_400)
    assert len(client.v1.invoices.list().data) == 1
