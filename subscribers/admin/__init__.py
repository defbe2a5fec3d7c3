from subscribers.admin import addresses, entitlements, plans, subscriptions, users

__all__ = ["addresses", "entitlements", "plans", "subscriptions", "users"]
