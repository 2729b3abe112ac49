"""Secrets: unpredictable when generated, unreadable at rest, masked in logs."""

from __future__ import annotations

import os
import random
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from tuppence.app import Settings, build
from tuppence.operations.ids import ALPHABET, Ids, Letters

NOW_MS = 1_793_491_200_000


def all_letters(letters: Letters, count: int) -> list[str]:
    return [letters.take(ALPHABET, 24) for _ in range(count)]


# -- generation ------------------------------------------------------------------------------------


def test_no_generator_of_a_server_has_a_state_from_which_to_predict_secrets() -> None:
    """The attack: learn a Mersenne Twister's state from its ids, compute the next secret."""
    server = build(Settings())
    try:
        for ids in (server.pipeline.kit.ids, server.deliveries.ids):
            assert isinstance(ids.random, random.SystemRandom)
            with pytest.raises(NotImplementedError):
                ids.random.getstate()
    finally:
        server.store.close()


def test_a_seed_repeats_ids_and_nothing_else_does() -> None:
    def made(source: random.Random) -> list[str]:
        ids = Ids(lambda: NOW_MS, source)
        return [ids.new("token"), ids.new("checkout.session"), ids.letters("0123456789", 15)]

    assert made(random.Random(5)) == made(random.Random(5))
    random.seed(5)
    first = made(random.SystemRandom())
    random.seed(5)
    assert not set(first) & set(made(random.SystemRandom()))


@pytest.mark.parametrize("alphabet", [ALPHABET, "0123456789", "bdfgklmnprstvz"])
def test_letters_are_uniform(alphabet: str) -> None:
    """Bytes that would favor the first letters are dropped: chi-squared, at 1 in a million."""
    letters = Letters(random.SystemRandom())
    count = 62_000
    found = Counter("".join(letters.take(alphabet, 31) for _ in range(count // 31)))
    expected = count / len(alphabet)
    distance = sum((found[one] - expected) ** 2 / expected for one in alphabet)
    freedom = len(alphabet) - 1
    assert set(found) == set(alphabet)
    assert distance < freedom + 7 * (2 * freedom) ** 0.5


def test_no_letter_is_given_out_twice() -> None:
    """Also when threads draw at once, and for texts longer than a block of random bytes."""
    letters = Letters(random.SystemRandom())
    with ThreadPoolExecutor(8) as threads:
        drawn = [
            one for part in threads.map(all_letters, [letters] * 8, [2000] * 8) for one in part
        ]
    assert len(set(drawn)) == len(drawn)
    assert len(letters.take(ALPHABET, 20_000)) == 20_000


@pytest.mark.skipif(not hasattr(os, "fork"), reason="several workers need fork()")
def test_a_forked_worker_does_not_give_out_its_parents_letters() -> None:
    letters = Letters(random.SystemRandom())
    letters.take(ALPHABET, 24)
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writer, letters.take(ALPHABET, 24).encode())
        os._exit(0)
    os.waitpid(child, 0)
    assert os.read(reader, 24).decode() != letters.take(ALPHABET, 24)
    os.close(reader)
    os.close(writer)
