from subscribers.models.audit import Audited, AuditRow
from subscribers.models.client import Client
from subscribers.models.entitlement import Entitlement
from subscribers.models.guesses import Guesses
from subscribers.models.kept_answer import KeptAnswer
from subscribers.models.login import Login
from subscribers.models.meter import MeterRead
from subscribers.models.payment import Payment
from subscribers.models.plan import Plan
from subscribers.models.subscription import Subscription
from subscribers.models.token import Scope, Token
from subscribers.models.user import User

__all__ = [
    "AuditRow",
    "Audited",
    "Client",
    "Entitlement",
    "Guesses",
    "KeptAnswer",
    "Login",
    "MeterRead",
    "Payment",
    "Plan",
    "Scope",
    "Subscription",
    "Token",
    "User",
]
