"""JSON as it is stored and sent."""

from __future__ import annotations

import msgspec

encode = msgspec.json.Encoder().encode
decode = msgspec.json.Decoder().decode
