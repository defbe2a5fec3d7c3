from subscribers.models.entitlement import Entitlement
from subscribers.models.login import Login
from subscribers.models.meter import MeterRead
from subscribers.models.payment import Payment
from subscribers.models.plan import Plan
from subscribers.models.subscription import Subscription
from subscribers.models.user import User

__all__ = ["Entitlement", "Login", "MeterRead", "Payment", "Plan", "Subscription", "User"]
