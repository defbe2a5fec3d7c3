from subscribers.admin import addresses, audit, entitlements, plans, subscriptions, users

__all__ = ["addresses", "audit", "entitlements", "plans", "subscriptions", "users"]
