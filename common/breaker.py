import threading
import time


class Breaker:
    """Remembers that a server did not answer: for `rest` seconds, nobody waits for it again."""

    def __init__(self, rest: float = 5.0) -> None:
        self.rest = rest
        self.retry_at = 0.0
        self.is_tripped = False
        self.lock = threading.Lock()

    def allows(self) -> bool:
        """Whether to try the server now. After a rest one caller tries, and the others rest on."""
        with self.lock:
            if time.monotonic() < self.retry_at:
                return False
            if self.is_tripped:
                self.retry_at = time.monotonic() + self.rest
            return True

    def trip(self) -> None:
        with self.lock:
            self.is_tripped = True
            self.retry_at = time.monotonic() + self.rest

    def mend(self) -> None:
        with self.lock:
            self.is_tripped = False
            self.retry_at = 0.0


redis_breaker = Breaker()
