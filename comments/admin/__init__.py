from django.contrib import admin

from comments.admin import comments, queue, rules, threads, words

__all__ = ["comments", "rules", "threads", "words"]

queue.open_in(admin.site)
