from subscribers.admin import addresses, entitlements, plans, users

__all__ = ["addresses", "entitlements", "plans", "users"]
