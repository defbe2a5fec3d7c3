"""Comments that wait for a moderator, at `admin:comments_queue`."""

from comments.admin.queue.doors import open_in

__all__ = ["open_in"]
