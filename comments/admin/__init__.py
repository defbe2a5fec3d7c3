from comments.admin import comments, rules, threads

__all__ = ["comments", "rules", "threads"]
