"""Snapshots of the real API: stories of exchanges, and how a server's responses compare with them.

A story is a JSON file: a few requests in order, each with the response recorded for it. Values that
differ on every run are placeholders in it:

    <cus:1>             the first customer ID of the story; the same wherever it recurs
    <fingerprint:1>     likewise for random values that recur: fingerprints, invoice prefixes
    <now>, <now+14 days>, <now+1 month>, <midnight+2 days>
                        a time, relative to the first request of the story
    <time:1>            a time that no rule explains; the same wherever it recurs
    <year+1>, <month>   the expiry of a card, relative to the first request
    <url>, <secret>, <risk_score>
                        any URL, secret or value of the same JSON type

Everything else is compared literally.
"""

from __future__ import annotations

import calendar
import functools
import hashlib
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from conformance.story import ID, NOT_IDS, Step, Story

DAY = 86_400
SLACK = 60  # seconds that a story may take, besides what its recording took

WHOLE_ID = re.compile(rf"({ID})")
ID_IN_TEXT = re.compile(rf"(?<![A-Za-z0-9_]){ID}(?![A-Za-z0-9])")
CLIENT_SECRET = re.compile(r"_secret_\w+")
INVOICE_NUMBER = re.compile(r"([0-9A-Z]{7,8})(-\d{4})")
REFERENCE = re.compile(r"<([a-z]+(?:_[a-z]+)*):(\d+)>")
PLACEHOLDER = re.compile(r"<[a-z_]+(?::\d+|[+-]\d+(?: [a-z]+)?)?>")
AMOUNT = re.compile("amount|total|price|quantity|balance")

# Random values that recur: equal in the recording means equal in our responses.
NUMBERED_KEYS = frozenset({"fingerprint", "invoice_prefix"})
# Values that are random, or that the settings and the pricing of the recording account decide.
FREE_KEYS = frozenset(
    {
        "account_country",
        "account_name",
        "acquirer_reference_number",
        "application",
        "authorization_code",
        "calculated_statement_descriptor",
        "certificate",
        "display_name",
        "idempotency_key",
        "iin",
        "mandate_reference",
        "network_transaction_id",
        "receipt_number",
        "reference",
        "risk_score",
        "secret",
        "server_transaction_id",
        "transaction_id",
    }
)
# Times that are counted in days where months would explain them as well.
COUNTED_IN_DAYS = frozenset({"due_date", "expires_at"})


def kind(identifier: str) -> str:
    """`cus` of `cus_8qxgjYdnnW8YVX`, `cs_test` of `cs_test_a1...`."""
    return identifier.rpartition("_")[0]


def is_id(value: str) -> bool:
    return WHOLE_ID.fullmatch(value) is not None and value not in NOT_IDS


def is_time(key: str, value: Any) -> bool:
    whole = isinstance(value, int) and not isinstance(value, bool)
    return whole and 1_100_000_000 <= value <= 4_200_000_000 and not AMOUNT.search(key)


def is_url(value: str) -> bool:
    return value.startswith(("http://", "https://"))


def months_later(start: float, months: int) -> float:
    """The same day and time of another month, or its last day."""
    date = time.gmtime(start)
    year, month = divmod(date.tm_year * 12 + date.tm_mon - 1 + months, 12)
    day = min(date.tm_mday, calendar.monthrange(year, month + 1)[1])
    return calendar.timegm((year, month + 1, day, date.tm_hour, date.tm_min, date.tm_sec))


def midnight(moment: float) -> float:
    return moment - moment % DAY


class Names:
    """The references of a story, and the values that they stand for in this run."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}
        self.references: dict[str, str] = {}
        self._count: Counter[str] = Counter()

    def bind(self, reference: str, value: str) -> bool:
        """Whether this reference stands for this value, after binding them if both are new."""
        if reference not in self.values and value not in self.references:
            self.values[reference], self.references[value] = value, reference
        return self.values.get(reference) == value

    def name(self, kind_: str, value: str) -> str:
        """The reference of a value: the next of its kind for a new one."""
        while value not in self.references:
            self._count[kind_] += 1
            self.bind(f"<{kind_}:{self._count[kind_]}>", value)
        return self.references[value]

    def value(self, reference: str) -> str:
        """The value of a reference; an ID that no object has, if no response has given one."""
        if reference not in self.values:
            digits = hashlib.sha256(reference.encode()).hexdigest()[:20]
            self.bind(reference, f"{reference[1:].partition(':')[0]}_1missing{digits}")
        return self.values[reference]


class Run:
    """One run of a story: against a server, or read from a recording.

    `began` is the time of the first request, `lasted` how many seconds the story may take.
    """

    def __init__(self, began: float, lasted: float = 0) -> None:
        self.began, self.tolerance = began, lasted + SLACK
        self.names = Names()
        self.sent: set[str] = set()
        self.sends_expiry = False

    def note_sent(self, pairs: list[tuple[str, str]]) -> None:
        """Remember what was sent: what a response echoes is compared literally."""
        self.sent.update(value for _, value in pairs)
        self.sends_expiry |= any("exp_month" in name for name, _ in pairs)

    # From a response to placeholders

    def normalised(self, value: Any, key: str = "") -> Any:
        """A response with a placeholder for everything that differs from run to run."""
        if isinstance(value, dict):
            # The ID comes first, so that it gets its number from the object that it belongs to.
            return {name: self.normalised(one, name) for name, one in value.items()}
        if isinstance(value, list):
            return [self.normalised(one, key) for one in value]
        if isinstance(value, str):
            return self._normalised_text(key, value)
        if key == "exp_year":
            return f"<year{value - time.gmtime(self.began).tm_year:+}>"
        if key == "exp_month" and not self.sends_expiry:
            return "<month>" if value == time.gmtime(self.began).tm_mon else value
        if is_time(key, value):
            return self.relative_time(key, value)
        if key in FREE_KEYS and value is not None:
            return f"<{key}>"
        return value

    def _normalised_text(self, key: str, value: str) -> str:
        if value in self.sent and not is_id(value):
            return value
        if key in NUMBERED_KEYS:
            return self.names.name(key, value)
        if key in FREE_KEYS and value and not is_id(value):
            return f"<{key}>"
        if is_url(value) and key != "doc_url":
            return "<url>"
        number = INVOICE_NUMBER.fullmatch(value) if key == "number" else None
        if number is not None:
            return f"{self.names.name('invoice_prefix', number[1])}{number[2]}"
        return self.with_references(value)

    def with_references(self, text: str) -> str:
        """A text with the IDs and other random values in it replaced by their references."""
        found = CLIENT_SECRET.sub("_secret_<secret>", text)
        for value, reference in self.names.references.items():
            if not is_id(value) and value in found:
                found = found.replace(value, reference)
        return ID_IN_TEXT.sub(
            lambda match: (
                match.group()
                if match.group() in NOT_IDS
                else self.names.name(kind(match.group()), match.group())
            ),
            found,
        )

    def relative_time(self, key: str, value: int) -> str:
        """The simplest placeholder that explains a time."""
        candidates = ["<now>"]
        if key in COUNTED_IN_DAYS:
            candidates.append(self._whole(value, "day"))
        months = round((value - self.began) / DAY / 30.44)
        if abs(months) <= 120:
            candidates.append(f"<now{months:+} {'month' if abs(months) == 1 else 'months'}>")
        candidates += [self._whole(value, "day"), self._whole(value, "hour")]
        if value % DAY == 0:
            days = round((value - midnight(self.began)) / DAY)
            candidates.append(f"<midnight{days:+} {'day' if abs(days) == 1 else 'days'}>")
        for candidate in candidates:
            if self.fits_time(candidate, value):
                return candidate
        return self.names.name("time", str(value))

    def _whole(self, value: int, unit: str) -> str:
        count = round((value - self.began) / {"day": DAY, "hour": 3600}[unit])
        return f"<now{count:+} {unit if abs(count) == 1 else unit + 's'}>"

    # From placeholders to a request

    def substituted(self, value: str) -> str:
        """A text of a request with the values of this run instead of placeholders."""

        def value_of(match: re.Match[str]) -> str:
            placeholder = match.group()
            if REFERENCE.fullmatch(placeholder):
                return self.names.value(placeholder)
            if placeholder.startswith("<year"):
                return str(time.gmtime(self.began).tm_year + int(placeholder[5:-1]))
            moment = self.moment(placeholder)
            return placeholder if moment is None else str(int(moment))

        return PLACEHOLDER.sub(value_of, value)

    def moment(self, placeholder: str) -> float | None:
        """The time that `<now+1 month>` and the like stand for; None for other placeholders."""
        found = re.fullmatch(r"<(now|midnight)(?:([+-]\d+) (hour|day|month)s?)?>", placeholder)
        if found is None:
            return None
        start = self.began if found[1] == "now" else midnight(self.began)
        count = int(found[2] or 0)
        if found[3] == "month":
            return months_later(start, count)
        return start + count * {None: 0, "hour": 3600, "day": DAY}[found[3]]

    # From our response to what the recording says

    def fits_time(self, placeholder: str, value: Any) -> bool:
        moment = self.moment(placeholder)
        if moment is None or not isinstance(value, int):
            return False
        if placeholder.startswith("<midnight"):
            return value % DAY == 0 and abs(value - moment) <= self.tolerance + DAY / 2
        return abs(value - moment) <= self.tolerance

    def learn(self, recorded: Any, ours: Any) -> None:
        """Bind the references of a recorded response to the values in ours."""
        if isinstance(recorded, dict) and isinstance(ours, dict):
            for name in recorded.keys() & ours.keys():
                if name == "id":
                    self.learn(recorded[name], ours[name])
            for name in recorded:
                self.learn(recorded[name], ours.get(name))
        elif isinstance(recorded, list) and isinstance(ours, list):
            for one, other in zip(recorded, ours, strict=False):
                self.learn(one, other)
        elif isinstance(recorded, str) and isinstance(ours, (str, int)):
            found = _pattern(recorded).fullmatch(str(ours))
            values = found.groups() if found else ()
            for reference, value in zip(REFERENCE.finditer(recorded), values, strict=False):
                if stands_for(reference[1], int(value) if reference[1] == "time" else value):
                    self.names.bind(reference.group(), value)

    def seen_as(self, recorded: Any, ours: Any, key: str = "") -> Any:
        """Our response with the placeholders of the recorded one wherever they fit."""
        if isinstance(ours, dict):
            like = recorded if isinstance(recorded, dict) else {}
            return {name: self.seen_as(like.get(name), one, name) for name, one in ours.items()}
        if isinstance(ours, list):
            like = recorded if isinstance(recorded, list) else []
            padded = [*like, *[None] * len(ours)]
            return [self.seen_as(padded[at], one, key) for at, one in enumerate(ours)]
        if isinstance(recorded, str) and self.fits(recorded, ours):
            return recorded
        if isinstance(ours, str):
            found = CLIENT_SECRET.sub("_secret_<secret>", ours)
            for value, reference in self.names.references.items():
                found = found.replace(value, reference)
            return found
        if is_time(key, ours):
            return self.names.references.get(str(ours)) or self.near(ours)
        return ours

    def near(self, value: int) -> str:
        """A time of ours for people to read: in seconds where no placeholder explains it."""
        found = Run(self.began, self.tolerance).relative_time("", value)
        return found if not found.startswith("<time") else f"<now{value - int(self.began):+}>"

    def fits(self, placeholder: str, ours: Any) -> bool:
        """Whether our value is one that a placeholder stands for."""
        if PLACEHOLDER.fullmatch(placeholder) is None or ours is None:
            return False
        if REFERENCE.fullmatch(placeholder):
            return self.names.values.get(placeholder) == str(ours)
        today = time.gmtime(self.began)
        if placeholder == "<month>":
            return bool(ours == today.tm_mon)
        if placeholder.startswith("<year"):
            return bool(ours == today.tm_year + int(placeholder[5:-1]))
        if placeholder == "<url>":
            return isinstance(ours, str) and is_url(ours)
        if self.moment(placeholder) is not None:
            return self.fits_time(placeholder, ours)
        if placeholder == "<risk_score>":
            return isinstance(ours, int)
        return placeholder[1:-1] in FREE_KEYS and isinstance(ours, str) and ours != ""


@functools.cache
def _pattern(recorded: str) -> re.Pattern[str]:
    """What a recorded text matches, with a group for each reference in it."""
    escaped = re.escape(PLACEHOLDER.sub("\0", recorded))
    groups = iter(PLACEHOLDER.finditer(recorded))
    pattern = re.sub(
        re.escape(re.escape("\0")),
        lambda _: r"(\w+)" if REFERENCE.fullmatch(next(groups).group()) else r".*",
        escaped,
    )
    return re.compile(pattern)


def stands_for(kind_: str, ours: str | int) -> bool:
    """Whether a value of ours can be what a reference of this kind stands for."""
    if kind_ == "time":
        return is_time("", ours)
    if kind_ in NUMBERED_KEYS:
        return isinstance(ours, str) and ours != ""
    return isinstance(ours, str) and is_id(ours) and kind(ours) == kind_


@dataclass(frozen=True)
class Difference:
    """One place where our response is not the recorded one."""

    step: int
    path: str
    sort: str  # "missing", "extra" or "value"
    recorded: Any = None
    ours: Any = None
    owner: str = ""  # the resource that an extra field belongs to
    own_path: str = ""  # its path in that resource

    def __str__(self) -> str:
        recorded, ours = shown(self.recorded), shown(self.ours)
        if self.sort == "missing":
            ours = "(no such field)"
        if self.sort == "extra":
            recorded = "(no such field)"
        return f"step {self.step}, {self.path}\n    recorded  {recorded}\n    ours      {ours}"


def shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 300 else text[:300] + "..."


def differences(step: int, recorded: Any, ours: Any) -> list[Difference]:
    """Every place where two normalised responses differ."""
    return list(_differences(step, recorded, ours, "", "", ""))


def _differences(
    step: int, recorded: Any, ours: Any, path: str, owner: str, own_path: str
) -> Iterator[Difference]:
    if isinstance(recorded, dict) and isinstance(ours, dict):
        if isinstance(recorded.get("object"), str):
            owner, own_path = recorded["object"], ""
        for name in [*recorded, *(name for name in ours if name not in recorded)]:
            deeper = f"{path}.{name}" if path else name
            own = f"{own_path}.{name}" if own_path else name
            if name not in ours:
                yield Difference(step, deeper, "missing", recorded[name])
            elif name not in recorded:
                yield Difference(step, deeper, "extra", None, ours[name], owner, own)
            else:
                yield from _differences(step, recorded[name], ours[name], deeper, owner, own)
    elif isinstance(recorded, list) and isinstance(ours, list):
        for at in range(max(len(recorded), len(ours))):
            deeper, own = f"{path}[{at}]", f"{own_path}[]"
            if at >= len(ours):
                yield Difference(step, deeper, "missing", recorded[at])
            elif at >= len(recorded):
                yield Difference(step, deeper, "extra", None, ours[at], "", "")
            else:
                yield from _differences(step, recorded[at], ours[at], deeper, owner, own)
    elif type(recorded) is not type(ours) or recorded != ours:
        yield Difference(step, path, "value", recorded, ours)


Send = Callable[[str, str, bytes | None, dict[str, str]], tuple[int, Any]]
"""Sends a request (method, path with query, body, headers) and returns status and JSON."""


def request_of(step: Step, story: Story, run: Run) -> tuple[str, str, bytes | None, dict[str, str]]:
    """A step as it goes over the wire in this run."""
    pairs: list[tuple[str, str]] = []
    for name, value in step.parameters.items():
        for one in value if isinstance(value, list) else [value]:
            pairs.append((name, run.substituted(one)))
    run.note_sent(pairs)
    path = quote(run.substituted(step.path), safe="/@:+,-_.~!*'()")
    headers = {
        name: run.substituted(value) for name, value in {**story.headers, **step.headers}.items()
    }
    if step.method == "POST":
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        return step.method, path, urlencode(pairs).encode(), headers
    return step.method, path + ("?" + urlencode(pairs) if pairs else ""), None, headers


def replay(story: Story, send: Send, now: float | None = None) -> list[Difference]:
    """Send a story's requests; return where the responses are not the recorded ones."""
    run = Run(time.time() if now is None else now)
    found = []
    for number, step in enumerate(story.steps, 1):
        status, body = send(*request_of(step, story, run))
        run.learn(step.body, body)
        if status != step.status:
            error = body.get("error", {}) if isinstance(body, dict) else {}
            message = f"{status} {error.get('message', '')}".strip()
            found.append(Difference(number, "status", "value", step.status, message))
        else:
            found += differences(number, step.body, run.seen_as(step.body, body))
    return found


@dataclass
class Verdict:
    """The differences of a replay that the story does not list, and the listed ones not found."""

    unlisted: list[Difference]
    stale: list[str]


def judge(story: Story, found: list[Difference]) -> Verdict:
    """Compare the differences of a replay with those that the story lists."""
    known = {(one["step"], one["path"]) for one in story.known_differences}
    added = {(owner, path) for owner, paths in story.extra_fields.items() for path in paths}
    met: set[tuple[Any, str]] = set()
    unlisted = []
    for one in found:
        if (one.step, one.path) in known:
            met.add((one.step, one.path))
        elif one.sort == "extra" and (one.owner, one.own_path) in added:
            met.add((one.owner, one.own_path))
        else:
            unlisted.append(one)
    stale = [f"known_differences: step {step}, {path}" for step, path in sorted(known - met)]
    stale += [f"extra_fields: {owner}, {path}" for owner, path in sorted(added - met)]
    return Verdict(unlisted, stale)
