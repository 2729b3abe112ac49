"""A bar chart as SVG: the durations of the latest requests, oldest first."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

WIDTH, HEIGHT, GAP = 800, 120, 1.5


@dataclass(frozen=True, slots=True)
class Bar:
    """One request: how long it took, in milliseconds, and its HTTP status."""

    duration_ms: float
    status: int

    @property
    def kind(self) -> str:
        return "good" if self.status < 400 else "refused" if self.status < 500 else "failed"


def bars(found: list[Bar]) -> Markup:
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
    label = f"Duration of the latest {len(found)} requests, up to {tallest:.1f} ms"
    return Markup(
        f'<svg class="bars" role="img" aria-label="{label}" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'preserveAspectRatio="none">{"".join(drawn)}</svg>'
    )
