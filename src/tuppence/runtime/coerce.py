"""Make a parameter's value fit the field of the same name, or find that it cannot.

Parameters and fields often differ in shape: a list of hashes stands for a list object, `now` for a
second. Where the catalogue alone decides, what does not fit is left at its first value.
"""

from __future__ import annotations

from typing import Any

from tuppence.catalogue import Catalogue, ResourceShape, Spec
from tuppence.catalogue.conformance import PYTHON_TYPES, Conformance
from tuppence.catalogue.first_values import Skeletons

UNFIT = object()


class Fitting:
    def __init__(self, catalogue: Catalogue, skeletons: Skeletons, shape: ResourceShape) -> None:
        self.catalogue = catalogue
        self.skeletons = skeletons
        self.shape = shape
        self.conformance = Conformance(catalogue)

    def fitted(self, name: str, spec: Spec, value: Any) -> Any:
        """The value as this field can hold it, or `UNFIT`."""
        fit = self.value(name, spec, value)
        if fit is UNFIT or self.conformance.value(name, self.shape, spec, fit, name):
            return UNFIT
        return fit

    def value(self, path: str, spec: Spec, value: Any) -> Any:
        if value is None:
            return None if spec.get("n") else UNFIT
        return self.typed(path, spec, value)

    def typed(self, path: str, spec: Spec, value: Any) -> Any:
        kind = spec["t"]
        if isinstance(kind, str):
            return value if isinstance(value, PYTHON_TYPES[kind]) else UNFIT
        fields = self.catalogue.inner_fields(kind)
        if fields is not None:
            return self.hash(path, fields, value) if isinstance(value, dict) else UNFIT
        if "array" in kind and isinstance(value, list):
            fits = [self.value(path, {"t": kind["array"]}, one) for one in value]
            return [one for one in fits if one is not UNFIT]
        if "map" in kind and isinstance(value, dict):
            whole = {k: self.value(path, {"t": kind["map"]}, one) for k, one in value.items()}
            return {k: one for k, one in whole.items() if one is not UNFIT}
        if "list" in kind or "resource" in kind:
            return UNFIT
        return value

    def hash(self, path: str, fields: dict[str, Spec], value: dict[str, Any]) -> dict[str, Any]:
        """A whole hash: what is known and fits, the rest at its first value."""
        found: dict[str, Any] = {}
        for name in sorted(fields):
            inner = f"{path}.{name}"
            fit = self.value(inner, fields[name], value[name]) if name in value else UNFIT
            if fit is not UNFIT:
                found[name] = fit
            elif inner not in self.shape.absent:
                found[name] = self.skeletons.zero(self.shape, inner, fields[name])
        return found
