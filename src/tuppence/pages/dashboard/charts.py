"""Charts as SVG: bars of the latest calls, and lines of a number over time.

They work without a script and are read out as a sentence; with one, a line shows its values where
the mouse or a finger is.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from markupsafe import Markup, escape

WIDTH, HEIGHT, GAP = 800, 120, 1.5
LINE_WIDTH, LINE_HEIGHT, EDGE = 400, 120, 4
HOUR_S = 3600


@dataclass(frozen=True, slots=True)
class Bar:
    """One request: how long it took, in milliseconds, and its HTTP status."""

    duration_ms: float
    status: int

    @property
    def kind(self) -> str:
        return "good" if self.status < 400 else "refused" if self.status < 500 else "failed"


@dataclass(frozen=True, slots=True)
class Series:
    """A row of values; `kind` is `now` or `before`."""

    kind: str
    values: Sequence[int]


def bars(found: list[Bar], of: str = "requests") -> Markup:
    """The chart; empty for no bars."""
    if not found:
        return Markup("")
    tallest = max(bar.duration_ms for bar in found) or 1
    step = WIDTH / max(len(found), 40)
    drawn = []
    for index, bar in enumerate(found):
        height = max(3.0, bar.duration_ms / tallest * (HEIGHT - 4))
        drawn.append(
            f'<rect class="{bar.kind}" x="{index * step:.1f}" y="{HEIGHT - height:.1f}" '
            f'width="{step - GAP:.1f}" height="{height:.1f}">'
            f"<title>{bar.duration_ms:.1f} ms, status {bar.status}</title></rect>"
        )
    label = f"Duration of the latest {len(found)} {of}, up to {tallest:.1f} ms"
    return Markup(
        f'<svg class="bars" role="img" aria-label="{label}" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'preserveAspectRatio="none">{"".join(drawn)}</svg>'
    )


def lines(
    title: str,
    found: Sequence[Series],
    labels: Sequence[int],
    step: int,
    written: Callable[[int], str],
) -> Markup:
    """Lines over the same steps of time; `labels` are their seconds."""
    values = [value for line in found for value in line.values]
    low, high = min([0, *values]), max([1, *values])
    drawn = [drawn_line(line, low, high) for line in reversed(found)]
    now = found[0].values
    said = f"{title}: {written(sum(now))} in {len(now)} steps, at most {written(max([0, *now]))}"
    points = [
        {"at": when(second, step), "now": written(value), "before": written(earlier)}
        for second, value, earlier in zip(labels, now, found[1].values, strict=False)
    ]
    return Markup(
        '<svg class="lines" role="img" aria-label="{}" viewBox="0 0 {} {}" '
        'preserveAspectRatio="none" data-points="{}">{}</svg>'
    ).format(said, LINE_WIDTH, LINE_HEIGHT, json.dumps(points), Markup("").join(drawn))


def drawn_line(line: Series, low: int, high: int) -> Markup:
    count = max(1, len(line.values) - 1)
    points = []
    for place, value in enumerate(line.values):
        x = place / count * LINE_WIDTH
        y = LINE_HEIGHT - EDGE - (value - low) / (high - low) * (LINE_HEIGHT - 2 * EDGE)
        points.append(f"{x:.1f},{y:.1f}")
    path = " ".join(points)
    area = Markup("")
    if line.kind == "now" and points:
        area = Markup('<polygon class="area" points="0,{h} {p} {w},{h}"/>').format(
            h=LINE_HEIGHT, w=LINE_WIDTH, p=path
        )
    shape = Markup('<polyline class="{}" points="{}" vector-effect="non-scaling-stroke"/>')
    return area + shape.format(escape(line.kind), path)


def when(second: int, step: int) -> str:
    moment = datetime.fromtimestamp(second, UTC)
    return moment.strftime("%d %b, %H:%M") if step <= HOUR_S else moment.strftime("%d %b %Y")
