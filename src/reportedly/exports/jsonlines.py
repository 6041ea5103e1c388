"""Events as JSON, one object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any, TextIO

from reportedly.events import Event


def write(events: Iterable[Event], file: TextIO) -> None:
    """Writes each event, with its history where it has been asked for, as one line."""
    for event in events:
        file.write(json.dumps(as_object(event), ensure_ascii=False) + "\n")


def as_object(event: Event) -> dict[str, Any]:
    """An event as JSON knows it: days as text, an empty history left out."""
    values: dict[str, Any] = _plain(asdict(event))
    if not values["history"]:
        del values["history"]
    return values


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
