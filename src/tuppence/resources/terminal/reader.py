"""Terminal readers: an action is given to a reader, carried out or canceled.

Actions that would charge a card are not here: they are refused until payments are built.
"""

from __future__ import annotations

from typing import Any

from tuppence.errors import ApiError
from tuppence.runtime.assign_parameters import fitted_params
from tuppence.runtime.context import Params, Resource
from tuppence.runtime.default_operations import action_target
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import (
    TerminalReaderCancelActionParams,
    TerminalReaderCreateParams,
    TestHelpersTerminalReaderSucceedInputCollectionParams,
    TestHelpersTerminalReaderTimeoutInputCollectionParams,
)
from tuppence.runtime.types.resources import TerminalReader

PATH = "POST /v1/terminal/readers/{reader}"
TEST_PATH = "POST /v1/test_helpers/terminal/readers/{reader}"
GIVEN = ("collect_inputs", "collect_payment_method", "process_setup_intent", "set_reader_display")
TEST_CODES = {
    "simulated-wpe": "simulated_wisepos_e",
    "simulated-s700": "simulated_stripe_s700",
    "simulated-s710": "simulated_stripe_s710",
}


@operation("POST /v1/terminal/readers")
def create_reader(tx: Tx, params: TerminalReaderCreateParams) -> Resource:
    """Registered by its code; the simulated codes are those of docs page terminal/references."""
    values = fitted_params(tx, tx.catalogue.operation("POST /v1/terminal/readers"), params)
    kind = TEST_CODES.get(params.registration_code)
    if kind is None:
        raise ApiError(
            "No reader was found with that registration code.",
            code="resource_missing",
            param="registration_code",
        )
    id = tx.new_id("terminal.reader")
    values |= {
        "device_type": kind,
        "ip_address": "0.0.0.0",
        "label": params.label or id,
        "serial_number": f"{kind}-{id}",
    }
    return tx.insert(TerminalReader, values, id=id)


def given(action: str) -> None:
    key = f"{PATH}/{action}"

    @operation(key)
    def give(tx: Tx, params: Params) -> Resource:
        reader = action_target(tx, tx.catalogue.operation(key), params, TerminalReader)
        if reader.status != "online":
            raise ApiError("Reader is currently offline.", code="terminal_reader_offline")
        if reader.action and reader.action["status"] == "in_progress":
            raise ApiError("Reader is currently busy.", code="terminal_reader_busy")
        changed = tx.update(reader, {"action": action_of(tx, action, params)})
        tx.emit("terminal.reader.action_updated", changed)
        return changed


for _action in GIVEN:
    given(_action)


def action_of(tx: Tx, action: str, params: Params) -> dict[str, Any]:
    shape = tx.catalogue.resource("terminal.reader")
    details = tx.catalogue.inner_fields(shape.fields["action"]["t"]) or {}
    known = tx.catalogue.inner_fields(details[action]["t"]) or {}
    sent = {name: value for name, value in params.items() if name in known and name != "inputs"}
    for name, type in (("payment_intent", "payment_intent"), ("setup_intent", "setup_intent")):
        if name in sent:
            tx.get(type, sent[name], param=name)
    whole: dict[str, Any] = tx.services.skeletons.filled(
        shape,
        "action",
        shape.fields["action"],
        {"type": action, "status": "in_progress", action: sent},
    )
    return whole


@operation(f"{PATH}/cancel_action")
def cancel_action(tx: Tx, params: TerminalReaderCancelActionParams) -> Resource:
    reader = action_target(tx, tx.catalogue.operation(f"{PATH}/cancel_action"), params)
    return tx.update(reader, {"action": None})


@operation(f"{TEST_PATH}/succeed_input_collection")
def succeed_input_collection(
    tx: Tx, params: TestHelpersTerminalReaderSucceedInputCollectionParams
) -> Resource:
    key = f"{TEST_PATH}/succeed_input_collection"
    return finished(tx, key, params, {"status": "succeeded"}, "terminal.reader.action_succeeded")


@operation(f"{TEST_PATH}/timeout_input_collection")
def timeout_input_collection(
    tx: Tx, params: TestHelpersTerminalReaderTimeoutInputCollectionParams
) -> Resource:
    failure = {
        "status": "failed",
        "failure_code": "customer_canceled",
        "failure_message": "The input collection timed out.",
    }
    key = f"{TEST_PATH}/timeout_input_collection"
    return finished(tx, key, params, failure, "terminal.reader.action_failed")


def finished(tx: Tx, key: str, params: Params, end: dict[str, Any], event: str) -> Resource:
    reader = action_target(tx, tx.catalogue.operation(key), params, TerminalReader)
    action = reader.action
    if not action or action["type"] != "collect_inputs" or action["status"] != "in_progress":
        raise ApiError("The reader is not collecting inputs.")
    changed = tx.update(reader, {"action": {**action, **end}})
    tx.emit(event, changed)
    return changed
