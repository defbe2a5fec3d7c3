"""Development's own settings, but that a fuzzer asks more in a minute than the limits allow."""

from editorial.settings import *

REST_FRAMEWORK = REST_FRAMEWORK | {"DEFAULT_THROTTLE_CLASSES": ["tests.fuzz.wide.Wide"]}
