"""A browser in which whatever runs, asks elsewhere or hurts the policy is noted, with the page and what did it."""

from __future__ import annotations

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page, Request, Response, WebError

# Before any script of a page, in every frame of it.
WIRE = """
{
  const tell = (what) => window.tripped(what);
  for (const name of ["alert", "confirm", "prompt"]) window[name] = (words) => tell(`${name}(${words})`);
  Object.defineProperty(window, "pwned", { set: (what) => tell(`ran ${what}`) });
  document.addEventListener("securitypolicyviolation", (event) => tell(
    `policy: ${event.effectiveDirective} ${event.blockedURI} in ${event.target?.outerHTML?.slice(0, 200)}`));
}
"""


class Tripwire:
    def __init__(self, chromium: Browser, url: str) -> None:
        self.chromium, self.url = chromium, url
        self.found: list[str] = []
        self.contexts: list[BrowserContext] = []

    def tab(self, cookie: tuple[str, str] | None = None) -> Page:
        """In a browser of its own, with the cookie of somebody who is logged in."""
        context = self.chromium.new_context(base_url=self.url, reduced_motion="reduce")
        context.expose_binding("tripped", lambda source, what: self._note(source["frame"].url, what))
        context.add_init_script(WIRE)
        context.on("request", self._asked)
        context.on("response", self._answered)
        context.on("dialog", self._asked_out_loud)
        context.on("weberror", self._failed)
        context.on("console", self._said)
        if cookie:
            context.add_cookies([{"name": cookie[0], "value": cookie[1], "url": self.url}])
        self.contexts.append(context)
        return context.new_page()

    def close(self) -> None:
        for context in self.contexts:
            context.close()

    def _note(self, page: str, what: str) -> None:
        self.found.append(f"{page.removeprefix(self.url)}: {what}")

    def _failed(self, error: WebError) -> None:
        self._note(error.page.url if error.page else "", f"error: {error.error}")

    def _said(self, line: ConsoleMessage) -> None:
        if line.type == "error" and not line.text.startswith("Failed to load resource"):
            self._note(line.page.url if line.page else "", line.text)

    def _asked_out_loud(self, dialog: Dialog) -> None:
        self._note(dialog.page.url if dialog.page else "", f"dialog: {dialog.message}")
        dialog.dismiss()

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((f"{self.url}/", "data:", "blob:", "about:")):
            self._note(request.frame.url, f"asked {request.url}")

    def _answered(self, answer: Response) -> None:
        """Also of our own: a picture of the corpus asks for an address here that there is not."""
        if answer.status >= 400 and not answer.request.is_navigation_request():
            self._note(answer.request.headers.get("referer", ""), f"{answer.status} {answer.url}")
        elif answer.status >= 500:
            self._note(answer.url, f"{answer.status}")
