"""Arranging the front page, at `admin:front_page`."""

from newsroom.admin.front_page.doors import open_in

__all__ = ["open_in"]
