"""Ids with Stripe's prefixes and lengths that sort by the time they were made.

Time-ordered ids keep inserts at the right edge of every index. The first eight characters after
the prefix hold the milliseconds, the others a counter that starts at a random place each
millisecond, so that two servers on one database do not meet.
"""

from __future__ import annotations

import os
import re
import weakref
from collections.abc import Callable
from functools import cache
from random import Random
from threading import Lock

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
PAIRS = [a + b for a in ALPHABET for b in ALPHABET]
UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

SHORT = 14  # cus_, prod_, req_ ...
LONG = 24  # price_, evt_, pi_ ...
LONGEST = 64

# Prefix and length of the rest: recorded, or as the documentation of the API shows them. A type
# that is not here gets its name.
PREFIXES: dict[str, tuple[str, int]] = {
    "account": ("acct_", 16),
    "account_link": ("", LONG),
    "application_fee": ("fee_", LONG),
    "apple_pay_domain": ("apwc_", LONG),
    "apps.install": ("ainst_", LONG),
    "apps.secret": ("appsecret_", LONG),
    "balance_transaction": ("txn_", LONG),
    "bank_account": ("ba_", LONG),
    "billing.alert": ("alrt_", LONG),
    "billing.credit_balance_transaction": ("cbtxn_", LONG),
    "billing.credit_grant": ("credgr_", LONG),
    "billing.meter": ("mtr_test_61", LONG),
    "billing.meter_event_summary": ("mtrusg_", LONG),
    "billing_portal.configuration": ("bpc_", LONG),
    "billing_portal.session": ("bps_", LONG),
    "card": ("card_", LONG),
    "charge": ("ch_", LONG),
    "checkout.session": ("cs_test_", 58),
    "climate.order": ("climorder_", LONG),
    "confirmation_token": ("ctoken_", LONG),
    "connect_collection_transfer": ("connct_", LONG),
    "coupon": ("", 8),
    "credit_note": ("cn_", LONG),
    "credit_note_line_item": ("cnli_", LONG),
    "customer": ("cus_", SHORT),
    "customer_balance_transaction": ("cbtxn_", LONG),
    "customer_cash_balance_transaction": ("ccsbtxn_", LONG),
    "delivery_attempt": ("dlat_", LONG),
    "discount": ("di_", LONG),
    "dispute": ("du_", LONG),
    "entitlements.active_entitlement": ("ent_", LONG),
    "entitlements.feature": ("feat_", LONG),
    "ephemeral_key": ("ephkey_", LONG),
    "event": ("evt_", LONG),
    "fee_refund": ("fr_", LONG),
    "fault": ("fault_", LONG),
    "file": ("file_", LONG),
    "file_link": ("link_", LONG),
    "financial_connections.account": ("fca_", LONG),
    "financial_connections.session": ("fcsess_", LONG),
    "financial_connections.transaction": ("fctxn_", LONG),
    "forwarding.request": ("fwdreq_", LONG),
    "identity.verification_report": ("vr_", LONG),
    "identity.verification_session": ("vs_", LONG),
    "invoice": ("in_", LONG),
    "invoice_payment": ("inpay_", LONG),
    "invoice_rendering_template": ("inrtem_", LONG),
    "invoiceitem": ("ii_", LONG),
    "issuing.authorization": ("iauth_", LONG),
    "issuing.card": ("ic_", LONG),
    "issuing.cardholder": ("ich_", LONG),
    "issuing.dispute": ("idp_", LONG),
    "issuing.personalization_design": ("ics_", LONG),
    "issuing.physical_bundle": ("ics_", LONG),
    "issuing.token": ("intok_", LONG),
    "issuing.transaction": ("ipi_", LONG),
    "item": ("li_", LONG),
    "line_item": ("il_", LONG),
    "mandate": ("mandate_", LONG),
    "payment_attempt_record": ("par_", LONG),
    "payment_intent": ("pi_", LONG),
    "payment_link": ("plink_", LONG),
    "payment_method": ("pm_", LONG),
    "payment_method_configuration": ("pmc_", LONG),
    "payment_method_domain": ("pmd_", LONG),
    "payment_record": ("pr_", LONG),
    "payout": ("po_", LONG),
    "person": ("person_", LONG),
    "plan": ("price_", LONG),
    "price": ("price_", LONG),
    "product": ("prod_", SHORT),
    "product_catalog.trial_offer": ("to_", LONG),
    "product_feature": ("prodft_", SHORT),
    "promotion_code": ("promo_", LONG),
    "quote": ("qt_", LONG),
    "radar.early_fraud_warning": ("issfr_", LONG),
    "radar.payment_evaluation": ("peval_", LONG),
    "radar.value_list": ("rsl_", LONG),
    "radar.value_list_item": ("rsli_", LONG),
    "refund": ("re_", LONG),
    "reporting.report_run": ("frr_", LONG),
    "request": ("req_", SHORT),
    "review": ("prv_", LONG),
    "scheduled_query_run": ("sqr_", LONG),
    "setup_attempt": ("setatt_", LONG),
    "setup_intent": ("seti_", LONG),
    "shipping_rate": ("shr_", LONG),
    "source": ("src_", LONG),
    "source_transaction": ("srctxn_", LONG),
    "stripecli.pairing": ("clip_", LONG),
    "stripecli.session": ("clis_", LONG),
    "subscription": ("sub_", LONG),
    "subscription_item": ("si_", SHORT),
    "subscription_schedule": ("sub_sched_", LONG),
    "tax.calculation": ("taxcalc_", LONG),
    "tax.calculation_line_item": ("tax_li_", SHORT),
    "tax.location": ("taxloc_", LONG),
    "tax.registration": ("taxreg_", LONG),
    "tax.transaction": ("tax_", LONG),
    "tax.transaction_line_item": ("tax_li_", SHORT),
    "tax_id": ("txi_", LONG),
    "tax_rate": ("txr_", LONG),
    "terminal.configuration": ("tmc_", SHORT),
    "terminal.location": ("tml_", SHORT),
    "terminal.reader": ("tmr_", SHORT),
    "test_helpers.test_clock": ("clock_", LONG),
    "three_d_secure.authentication": ("tds_", LONG),
    "token": ("tok_", LONG),
    "topup": ("tu_", LONG),
    "transfer": ("tr_", LONG),
    "transfer_reversal": ("trr_", LONG),
    "treasury.credit_reversal": ("credrev_", LONG),
    "treasury.debit_reversal": ("debrev_", LONG),
    "treasury.financial_account": ("fa_", LONG),
    "treasury.inbound_transfer": ("ibt_", LONG),
    "treasury.outbound_payment": ("obp_", LONG),
    "treasury.outbound_transfer": ("obt_", LONG),
    "treasury.received_credit": ("rc_", LONG),
    "treasury.received_debit": ("rd_", LONG),
    "treasury.transaction": ("trxn_", LONG),
    "treasury.transaction_entry": ("trxne_", LONG),
    "v2.commerce.product_catalog_import": ("pcimprt_", LONG),
    "v2.core.account": ("acct_", 16),
    "v2.core.account_person": ("person_", LONG),
    "v2.core.account_person_token": ("pertok_", LONG),
    "v2.core.account_token": ("accttok_", LONG),
    "v2.core.event": ("evt_", LONG),
    "v2.core.event_destination": ("ed_", LONG),
    "v2.core.vault.gb_bank_account": ("gbba_", LONG),
    "v2.core.vault.us_bank_account": ("usba_", LONG),
    "v2.money_management.adjustment": ("adj_", LONG),
    "v2.money_management.financial_account": ("fa_", LONG),
    "v2.money_management.financial_address": ("finaddr_", LONG),
    "v2.money_management.inbound_transfer": ("ibt_", LONG),
    "v2.money_management.outbound_payment": ("obp_", LONG),
    "v2.money_management.outbound_setup_intent": ("osi_", LONG),
    "v2.money_management.payout_intent": ("pi_", LONG),
    "v2.money_management.payout_method": ("pm_", LONG),
    "v2.money_management.received_credit": ("rc_", LONG),
    "v2.money_management.recipient_verification": ("rv_", LONG),
    "v2.money_management.transaction": ("trxn_", LONG),
    "v2.money_management.transaction_entry": ("trxne_", LONG),
    "webhook_endpoint": ("we_", LONG),
}

# What else ids of a type begin with: payments by other methods than cards, tokens of other things,
# and what pays as a payment method under the id that it had before.
OTHER_PREFIXES: dict[str, tuple[str, ...]] = {
    "charge": ("py_",),
    "payment_method": ("ba_", "card_", "src_"),
    "refund": ("pyr_",),
    "token": ("btok_", "cpt_", "ct_", "cvctok_"),
}

COUNTER_BITS = 20
NODE_BITS = 8
HEX = "0123456789abcdef"
COUNTER_DIGITS = 5  # hexadecimal, of the place where a millisecond's counter starts
POOL_BYTES = 4096
MOST_POSITIONS = 2**63  # what an integer of the databases holds
PLACE = re.compile(r"([0-9]{1,19}):([0-9]{1,19})")


def prefix_of(type: str) -> tuple[str, int]:
    """(prefix, length of the rest) of the ids of a type."""
    return PREFIXES.get(type) or (type.rsplit(".", 1)[-1] + "_", LONG)


@cache
def id_pattern(type: str) -> re.Pattern[str]:
    """What every id made for this type matches, in both modes; nothing else may be in it."""
    prefixes = (prefix_of(type)[0], *OTHER_PREFIXES.get(type, ()))
    either = "|".join(re.escape(one).replace("_test_", "_(?:test|live)_") for one in prefixes)
    return re.compile(rf"(?:{either})[0-9A-Za-z]{{1,{LONGEST}}}")


def base62(number: int, width: int) -> str:
    text = ""
    while len(text) < width:
        number, rest = divmod(number, 3844)
        text = PAIRS[rest] + text
    return text[-width:]


def number(text: str) -> int:
    found = 0
    for character in text:
        found = found * 62 + ALPHABET.index(character)
    return found


@cache
def letter_table(alphabet: str) -> tuple[bytes, bytes]:
    """For `bytes.translate`: a letter for each byte, and the bytes dropped to stay uniform."""
    size = len(alphabet)
    fair = 256 - 256 % size
    table = bytes(ord(alphabet[byte % size]) for byte in range(256))
    return table, bytes(range(fair, 256))


class Letters:
    """Random text. `random` is the system's generator (`SystemRandom`) except in seeded servers.

    Bytes are read from `random` in blocks and each letter is given out once: one system call then
    pays for thousands of letters. Any thread may take letters.
    """

    def __init__(self, random: Random) -> None:
        self._random = random
        self._pools: dict[str, tuple[str, int]] = {}
        self._lock = Lock()
        _pools_of_this_process.add(self)

    def take(self, alphabet: str, length: int) -> str:
        with self._lock:
            text, start = self._pools.get(alphabet, ("", 0))
            end = start + length
            if end > len(text):
                text, start, end = self._fresh(alphabet, length), 0, length
            self._pools[alphabet] = text, end
        return text[start:end]

    def _fresh(self, alphabet: str, length: int) -> str:
        table, dropped = letter_table(alphabet)
        text = ""
        while len(text) < length:
            text += self._random.randbytes(POOL_BYTES).translate(table, dropped).decode()
        return text

    def clear(self) -> None:
        """Forget letters not yet given out, and a lock that another thread held at a fork."""
        self._pools, self._lock = {}, Lock()


_pools_of_this_process: weakref.WeakSet[Letters] = weakref.WeakSet()


def _clear_pools() -> None:
    for letters in _pools_of_this_process:
        letters.clear()


if hasattr(os, "register_at_fork"):  # a child must not give out the letters of its parent
    os.register_at_fork(after_in_child=_clear_pools)


class Ids:
    """Makes ids, positions and random letters, secrets among them.

    The clock (milliseconds) and the randomness are handed in: `SystemRandom`, so that nobody can
    predict a secret from ids seen before, or a seeded `Random` in tests. Processes that share a
    database have a `node` each, which keeps the positions that they make in one millisecond apart.
    Positions grow from `after`, even where the clock was set back since. Any thread may ask.
    """

    def __init__(
        self, now_ms: Callable[[], int], random: Random, node: int | None = None, after: int = 0
    ) -> None:
        self._now_ms = now_ms
        self._random = random
        self.letters = Letters(random).take
        self._last_ms = after >> COUNTER_BITS
        self._counter = (1 << COUNTER_BITS) - 1 if after else 0
        self._prefix = (-1, "")
        self._one_at_a_time = Lock()
        node_bits = 0 if node is None else NODE_BITS
        self._free_bits = COUNTER_BITS - node_bits
        self._node = (node or 0) % (1 << NODE_BITS) << self._free_bits

    def _tick(self) -> tuple[int, int]:
        """A moment never seen before: (milliseconds, counter), always growing."""
        with self._one_at_a_time:
            now = self._now_ms()
            if now > self._last_ms:
                self._last_ms = now
                spare_bits = 4 * COUNTER_DIGITS - (self._free_bits - 2)
                self._counter = int(self.letters(HEX, COUNTER_DIGITS), 16) >> spare_bits
            else:
                self._counter += 1
            if self._counter >> self._free_bits:
                self._last_ms += 1
                self._counter = 0
            return self._last_ms, self._node | self._counter

    def position(self) -> int:
        """A growing 63-bit number: the order in which things were made."""
        ms, counter = self._tick()
        return ms << COUNTER_BITS | counter

    def new(self, type: str) -> str:
        """An id for an object of this type."""
        prefix, length = prefix_of(type)
        if length < 12:
            return prefix + self.letters(ALPHABET, length)
        return self._stamped(prefix, length)[0]

    def new_with_position(self, type: str) -> tuple[str, int]:
        """An id and the position that it holds, for what is kept in order of its ids."""
        prefix, length = PREFIXES[type]
        return self._stamped(prefix, length)

    def _stamped(self, prefix: str, length: int) -> tuple[str, int]:
        ms, counter = self._tick()
        prefix_ms, prefix_text = self._prefix
        if ms != prefix_ms:
            prefix_text = base62(ms, 8)
            self._prefix = (ms, prefix_text)
        high, low = divmod(counter, 3844)
        stamp = prefix_text + PAIRS[high] + PAIRS[low]
        position = ms << COUNTER_BITS | counter
        if length == LONG:
            return f"{prefix}1{stamp}{self.letters(ALPHABET, 11)}", position
        return prefix + stamp + self.letters(ALPHABET, length - 12), position

    @staticmethod
    def types_of(id: str) -> list[str]:
        """The types whose ids begin like this one, the longest beginning first."""
        found = [(len(prefix), type) for type, (prefix, _) in PREFIXES.items() if prefix]
        fitting = [
            (length, type)
            for length, type in found
            if id.startswith(PREFIXES[type][0].replace("_test", ""))
        ]
        named = {"req_": "request_log", "li_": "item"}
        types = [type for _, type in sorted(fitting, key=lambda one: -one[0])]
        return [named.get(PREFIXES[type][0], type) for type in types]

    @property
    def random(self) -> Random:
        return self._random

    @staticmethod
    def position_of(id: str) -> int:
        """The position of a time-ordered id. Raises ValueError for any other text.

        Stripe's own ids look the same, but their characters stand for no time.
        """
        tail = id.rsplit("_", 1)[-1]
        digits = tail[1:13] if len(tail) == LONG else tail[:12]
        if len(tail) not in (LONG, SHORT) or not (digits.isascii() and digits.isalnum()):
            raise ValueError(id)
        ms, counter = number(digits[:8]), number(digits[8:])
        if counter >> COUNTER_BITS or ms << COUNTER_BITS >= MOST_POSITIONS:
            raise ValueError(id)
        return ms << COUNTER_BITS | counter

    @staticmethod
    def place(text: str) -> tuple[int, int]:
        """(created, position) from the text `created:position` of a page token.

        Raises ValueError for any other text, and for numbers that no row can hold.
        """
        found = PLACE.fullmatch(text)
        if found is None or max(map(int, found.groups())) >= MOST_POSITIONS:
            raise ValueError(text)
        return int(found[1]), int(found[2])

    @staticmethod
    def moved(id: str, position: int) -> str:
        """The same id at another position."""
        prefix, tail = id[: id.rindex("_") + 1], id.rsplit("_", 1)[-1]
        ms, counter = position >> COUNTER_BITS, position & ((1 << COUNTER_BITS) - 1)
        high, low = divmod(counter, 3844)
        stamp = base62(ms, 8) + PAIRS[high] + PAIRS[low]
        if len(tail) == LONG:
            return f"{prefix}{tail[0]}{stamp}{tail[13:]}"
        return f"{prefix}{stamp}{tail[12:]}"
