"""Dates where Django writes them by itself, in the admin's lists and histories: as the newsroom writes them."""

DATE_FORMAT = "j M Y"
TIME_FORMAT = "H:i"
DATETIME_FORMAT = "j M Y, H:i"
