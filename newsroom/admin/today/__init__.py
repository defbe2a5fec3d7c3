"""Today, on which the admin opens, at `admin:index`; its rows are acted on in place."""

from newsroom.admin.today.doors import open_in

__all__ = ["open_in"]
