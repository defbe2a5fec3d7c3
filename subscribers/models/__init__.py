from subscribers.models.entitlement import Entitlement
from subscribers.models.meter import MeterRead
from subscribers.models.plan import Plan
from subscribers.models.user import User

__all__ = ["Entitlement", "MeterRead", "Plan", "User"]
