def number_in(text: str) -> int | None:
    """The number in an address or an input, or None. Nine digits number every row that there will be."""
    return int(text) if text.isdecimal() and len(text) < 10 else None
