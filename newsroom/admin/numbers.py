def number_in(text: str) -> int | None:
    """The number in an address or an input, or None. Nine digits number every revision, and every picture."""
    return int(text) if text.isdecimal() and len(text) < 10 else None
