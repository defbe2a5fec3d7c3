"""The magazine of magazine.py as browsers see it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page

from subscribers.models import User

TIMEOUT = 10_000


@dataclass
class Site:
    """`addresses` are those that magazine.make gives, by name."""

    chromium: Browser
    url: str
    media: Path
    addresses: dict[str, str]
    contexts: dict[tuple[str, str], BrowserContext] = field(default_factory=dict)
    sessions: dict[str, str] = field(default_factory=dict)

    def address(self, path: str) -> str:
        """`{everything}comments/` and the like stand for the address of a piece and what follows it."""
        return path.format(**self.addresses)

    def page(self, person: str = "visitor", **options: Any) -> Page:
        """A new page in the browser of somebody of cast.py; with `options` of its context, in one like it."""
        return self._browser_of(person, options).new_page()

    def close(self) -> None:
        for context in self.contexts.values():
            context.close()

    def _browser_of(self, person: str, options: dict[str, Any]) -> BrowserContext:
        which = (person, repr(options))
        if which not in self.contexts:
            # Colours that were on their way to others would be judged as they are then.
            context = self.chromium.new_context(base_url=self.url, reduced_motion="reduce", **options)
            context.set_default_timeout(TIMEOUT)
            if person != "visitor":
                name, value = settings.SESSION_COOKIE_NAME, self._session_of(person)
                context.add_cookies([{"name": name, "value": value, "url": self.url}])
            self.contexts[which] = context
        return self.contexts[which]

    def _session_of(self, person: str) -> str:
        """One, in all their browsers."""
        if person not in self.sessions:
            client = Client()
            client.force_login(User.objects.get(email=f"{person}@example.com"))
            self.sessions[person] = client.session.session_key or ""
        return self.sessions[person]
