"""Faults on purpose, in worlds of their own: what they break is planned, what is left is not."""

from __future__ import annotations

from fuzz import hostile
from fuzz.case import Case

PATH = "/_tuppence/faults"
STEPS = 14


async def faults(case: Case) -> None:
    await case.furnish()
    for _ in range(case.chance.choice((1, 2, 5))):
        await case.call("POST", PATH, fault(case))
    for _ in range(STEPS):
        case.planned = True
        await case.operate(case.any_operation("/v1/"))
        case.planned = False
        await case.operate(case.any_operation(PATH))
    await mended(case)


def fault(case: Case) -> dict[str, object]:
    chance = case.chance
    found: dict[str, object] = {"kind": chance.choice(kinds(case))}
    if found["kind"] == "latency" or chance.random() < 0.3:
        found["delay_ms"] = chance.choice(
            (0, 1, 20)
        )  # longer ones would only cost the fuzz its time
    makers = {
        "operation": lambda: chance.choice(
            ("POST /v1/*", "GET /v1/customers", "*", hostile.text(chance))
        ),
        "event_type": lambda: chance.choice(("customer.*", "*", hostile.text(chance))),
        "probability": lambda: chance.choice(
            ("0.5", "1", "0", "NaN", "1e-300", hostile.text(chance))
        ),
        "times": lambda: chance.choice((1, 3, hostile.number(chance))),
        "status": lambda: chance.choice((400, 500, 503, 599, 200, hostile.number(chance))),
        "decline_code": lambda: chance.choice(("insufficient_funds", hostile.text(chance))),
    }
    for name, make in makers.items():
        if chance.random() < 0.25:
            found[name] = make()
    return found


async def mended(case: Case) -> None:
    """With its faults taken back a world answers as any other."""
    for _ in range(10):
        held = await case.call("GET", PATH, {"limit": 100})
        lines = held.json["data"] if held.status == 200 else []
        if not lines:
            break
        for one in lines:
            await case.call("DELETE", f"{PATH}/{one['id']}", where=f"DELETE {PATH}/{{fault}}")
    answer = await case.call("POST", "/v1/customers", {"name": "after"})
    if answer.status != 200:
        case.judge.note(case.surface, "mended", f"{answer.status} without faults", case.name)


def kinds(case: Case) -> list[str]:
    kind = case.known.operation(f"POST {PATH}").fields["kind"]["t"]
    return case.known.enum_values(kind) or []
