"""The magazine of magazine.py as browsers see it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page

from subscribers.models import User

TIMEOUT = 10_000
PERMISSIONS = ["clipboard-read", "clipboard-write"]


@dataclass
class Site:
    """`addresses` are those that magazine.make gives, by name."""

    chromium: Browser
    url: str
    media: Path
    addresses: dict[str, str]
    contexts: dict[tuple[str, bool], BrowserContext] = field(default_factory=dict)
    sessions: dict[str, str] = field(default_factory=dict)

    def address(self, path: str) -> str:
        """`{everything}comments/` and the like stand for the address of a piece and what follows it."""
        return path.format(**self.addresses)

    def page(self, person: str = "visitor", width: int = 1280, script: bool = True) -> Page:
        """A new page in the browser of somebody of cast.py; without `script`, in one that runs none."""
        page = self._browser_of(person, script).new_page()
        page.set_viewport_size({"width": width, "height": 900})
        return page

    def close(self) -> None:
        for context in self.contexts.values():
            context.close()

    def _browser_of(self, person: str, script: bool) -> BrowserContext:
        """As few as can be: one costs more than five pages."""
        if (person, script) not in self.contexts:
            # Without motion: colours on their way to others would be judged as they are then.
            context = self.chromium.new_context(
                base_url=self.url, reduced_motion="reduce", java_script_enabled=script, permissions=PERMISSIONS
            )
            context.set_default_timeout(TIMEOUT)
            if person != "visitor":
                name, value = settings.SESSION_COOKIE_NAME, self._session_of(person)
                context.add_cookies([{"name": name, "value": value, "url": self.url}])
            self.contexts[person, script] = context
        return self.contexts[person, script]

    def _session_of(self, person: str) -> str:
        """One, in all their browsers."""
        if person not in self.sessions:
            client = Client()
            client.force_login(User.objects.get(email=f"{person}@example.com"))
            self.sessions[person] = client.session.session_key or ""
        return self.sessions[person]
