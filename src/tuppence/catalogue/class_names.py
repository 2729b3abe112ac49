"""Names of the generated classes: one per resource, and one per operation's parameters."""

from __future__ import annotations

from collections.abc import Iterator

from tuppence.catalogue import Catalogue, Operation


def class_name(dotted: str) -> str:
    """`checkout.session` -> `CheckoutSession`."""
    return "".join(part[:1].upper() + part[1:] for part in dotted.replace(".", "_").split("_"))


def params_name(operation: Operation) -> str:
    """`payment_intent.create` -> `PaymentIntentCreateParams`, as the SDKs call it."""
    return f"{class_name(operation.name)}Params"


def named_operations(catalogue: Catalogue) -> dict[str, Operation]:
    """Every operation by the name of its class of parameters."""
    found: dict[str, Operation] = {}
    for operation in map(catalogue.operation, catalogue.operation_keys):
        for name in names_of(operation):
            if name not in found:
                found[name] = operation
                break
    return found


def names_of(operation: Operation) -> Iterator[str]:
    """The name of an operation's parameters, and those to take where others have it."""
    name = params_name(operation)
    yield name
    for number in range(2, 10):
        yield f"{name}{number}"
