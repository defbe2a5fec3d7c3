"""Waiting for what other processes do: for a condition and up to a deadline, never for a fixed time."""

import time
from collections.abc import Callable


def until(holds: Callable[[], object], seconds: float = 15) -> float:
    """How many seconds it took until `holds()`; the test fails when it takes longer than `seconds`."""
    began = time.monotonic()
    while not holds():
        assert time.monotonic() - began < seconds, f"This does not hold after {seconds} s."
        time.sleep(0.02)
    return time.monotonic() - began
