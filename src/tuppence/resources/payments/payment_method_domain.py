"""Payment method domains: the sites on which wallets may be shown.

Every wallet counts as registered: nobody looks the domain up.
"""

from __future__ import annotations

from tuppence.runtime.transitions import transition

transition("POST /v1/payment_method_domains/{payment_method_domain}/validate", when=None, to=None)
