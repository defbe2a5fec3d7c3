from subscribers.admin import entitlements, plans, users

__all__ = ["entitlements", "plans", "users"]
