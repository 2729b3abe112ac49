"""What schemathesis looks for: no 5xx but the honest 501, and every refusal in Stripe's shape."""

from __future__ import annotations

from typing import Any

import schemathesis


@schemathesis.check
def answers_like_stripe(ctx: Any, response: Any, case: Any) -> None:
    status = response.status_code
    assert status < 500 or status == 501, f"{status}: {response.text[:300]}"
    kind = response.headers.get("content-type", [""])[0]
    if "json" not in kind:
        # What is not HTTP, has too long a head, or leaves the API's paths, is answered by the web
        # server or the site.
        assert status in (200, 400, 404, 405, 414, 431), f"{status}: {response.text[:300]}"
    elif status >= 400 and response.request.method != "HEAD":
        error = response.json()["error"]
        assert error["type"], response.text[:300]
        assert error["message"], response.text[:300]
