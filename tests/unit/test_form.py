"""The form decoder."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support import flat
from tuppence.errors import ApiError
from tuppence.server.form_encoding import MAX_DEPTH, decode


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (b"", {}),
        (b"a=1&b=2", {"a": "1", "b": "2"}),
        (b"a=1&a=2", {"a": "2"}),
        (b"a", {"a": ""}),
        (b"a=b=c", {"a": "b=c"}),
        (b"a[b][c]=1", {"a": {"b": {"c": "1"}}}),
        (b"a[]=1&a[]=2", {"a": ["1", "2"]}),
        (b"a[0]=1&a[1]=2", {"a": {"0": "1", "1": "2"}}),
        (b"a[][b]=1&a[][c]=2&a[][b]=3", {"a": [{"b": "1", "c": "2"}, {"b": "3"}]}),
        (b"a.b=1", {"a.b": "1"}),
        (b"a[b=1", {"a[b": "1"}),
        (b"a]b=1", {"a]b": "1"}),
        (b"[a]=1", {"[a]": "1"}),
        (b"a[[b]]=1", {"a[[b]]": "1"}),
        (b"a+b=c+d%20e", {"a b": "c d e"}),
        (b"a%5Bb%5D=1", {"a": {"b": "1"}}),
    ],
)
def test_bracket_styles(text: bytes, found: dict[str, object]) -> None:
    assert decode(text) == found


def test_nesting_is_capped() -> None:
    deepest = b"a" + b"[b]" * (MAX_DEPTH - 1) + b"=1"
    assert decode(deepest)
    with pytest.raises(ApiError, match="nested"):
        decode(b"a" + b"[b]" * MAX_DEPTH + b"=1")


names = st.text("abcdefgh_", min_size=1, max_size=6)
trees = st.dictionaries(
    names,
    st.recursive(
        st.text(max_size=9),
        lambda inner: st.dictionaries(names, inner, min_size=1, max_size=3),
        max_leaves=8,
    ),
    max_size=4,
)


@given(trees)
def test_what_an_sdk_encodes_comes_back(tree: dict[str, object]) -> None:
    from urllib.parse import urlencode

    assert decode(urlencode(flat(tree)).encode()) == tree


@given(st.binary(max_size=200))
def test_any_bytes_decode_or_are_refused_with_400(raw: bytes) -> None:
    assert status_of(raw) in (200, 400)


def status_of(raw: bytes) -> int:
    try:
        decode(raw)
    except ApiError as refused:
        return refused.status
    return 200
