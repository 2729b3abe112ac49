"""A class per operation's parameters. `params.pyi` (`make types`) says what each holds."""

from __future__ import annotations

from tuppence.runtime.types.base import Params
from tuppence.runtime.types.classes import params_class, params_names


def __getattr__(name: str) -> type[Params]:
    if name not in params_names():
        raise AttributeError(f"no operation has parameters {name}")
    return params_class(params_names()[name])
