"""API keys: restricted, publishable, expired, revoked, and what each may then do."""

from __future__ import annotations

from fuzz import hostile
from fuzz.case import Case
from fuzz.sent import Outcome
from tuppence.catalogue.permissions import grouped

PATH = "/_tuppence/api_keys"
STEPS = 12


async def keys(case: Case) -> None:
    await case.furnish()
    names = [name for group in grouped(case.known).values() for name in group]
    for _ in range(4):
        made = await case.call("POST", PATH, terms(case, names))
        if made.status == 200:
            await live(case, made.json)
    await case.operate(case.any_operation(PATH))
    await nothing_is_allowed(case)


def terms(case: Case, names: list[str]) -> dict[str, object]:
    """What a new key may be asked to be."""
    chance = case.chance
    found: dict[str, object] = {
        "kind": chance.choice(("secret", "publishable", "restricted", "restricted"))
    }
    if chance.random() < 0.7:
        count = chance.choice((0, 1, 3, 30))
        found["permissions"] = {
            n: chance.choice(("read", "write", "none")) for n in chance.sample(names, count)
        }
    if chance.random() < 0.3:
        found["permissions"] = {"*": chance.choice(("read", "write", hostile.text(chance)))}
    if chance.random() < 0.3:
        found["allowed_ips"] = [
            chance.choice((case.ip, "0.0.0.0/0", "::/0", "10.0.0.1", hostile.text(chance)))
        ]
    if chance.random() < 0.3:
        found["expires_at"] = chance.choice(
            (int(case.target.now()) + 60, *hostile.TIMES, hostile.number(chance))
        )
    if chance.random() < 0.3:
        found[chance.choice(("name", "note", "connect_permissions"))] = hostile.tree(chance)
    return found


async def live(case: Case, key: dict[str, str]) -> None:
    """Use a key, change it, let it expire or revoke it; a revoked one opens nothing."""
    chance, secret, path = case.chance, key["secret"], f"{PATH}/{key['id']}"
    for _ in range(STEPS):
        operation = case.any_operation(chance.choice(("/", "/", PATH)))
        await case.operate(operation, secret)
    verb = chance.choice(("", "/reveal", "/roll"))
    params = {"expires_in": str(hostile.number(chance))} if verb == "/roll" else {}
    await case.call("POST", path + verb, params, where=f"POST {PATH}/{{id}}{verb}")
    if chance.random() < 0.3:
        case.target.advance(61)
    gone = await case.call("DELETE", path, where=f"DELETE {PATH}/{{id}}")
    if gone.status == 200:
        expect(case, await case.call("GET", "/v1/balance", key=secret), (401,), "a revoked key")


async def nothing_is_allowed(case: Case) -> None:
    """A restricted key without permissions sees nothing and changes nothing."""
    made = await case.call("POST", PATH, {"kind": "restricted"})
    if made.status != 200:
        return
    for _ in range(6):
        operation = case.any_operation("/v1/")
        answer = await case.operate(operation, made.json["secret"])
        expect(case, answer, range(400, 502), f"a key without permissions at {operation.key}")


def expect(case: Case, outcome: Outcome, statuses: tuple[int, ...] | range, who: str) -> None:
    if outcome.status not in statuses:
        what = f"{who} got {outcome.status}: {outcome.body[:200]!r}"
        case.judge.note(case.surface, "permissions", what, case.name)
