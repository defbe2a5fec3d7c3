"""Whoever logs in, opens an account or subscribes goes on exactly where they were."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urljoin

import pytest
from django.core import mail
from django.test import Client

from subscribers import coming_back
from subscribers.models import Subscription
from tests.accounts.conftest import PAYS, newest_code
from tests.browser import Page, forms_of
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db
ELSEWHERE = [
    "//elsewhere.example/",
    "https://elsewhere.example/",
    "http:elsewhere.example",
    "/\\elsewhere.example",
    "\\\\elsewhere.example",
    "javascript:alert(1)",
    "///elsewhere.example",
    "/\t/elsewhere.example",
    "\x00//elsewhere.example",
    "elsewhere.example",
    "/" + "x" * 3000,
]


class Walker:
    """Somebody with a browser and no script: follows links by their words, fills in forms, and reads their mail."""

    def __init__(self) -> None:
        self.client = Client()
        self.url = self.text = ""

    def open(self, address: str) -> Walker:
        return self._arrive(self.client.get(urljoin(self.url, address), follow=True), address)

    def follow(self, words: str) -> Walker:
        links = re.findall(r'<a [^>]*?href="([^"]*)"[^>]*>(.*?)</a>', self.text, re.DOTALL)
        return self.open(next(unescape(to) for to, said in links if re.sub("<[^>]*>", "", said).strip() == words))

    def send(self, **typed: str) -> Walker:
        """The form that has all these fields, with what it holds of its own."""
        form = next(form for form in forms_of(Page(self.url, self.text)) if typed.keys() <= form.names)
        action = urljoin(self.url, unescape(form.action))
        return self._arrive(self.client.post(action, dict(form.values) | typed, follow=True), action)

    def _arrive(self, response, asked: str) -> Walker:
        self.url = response.redirect_chain[-1][0] if response.redirect_chain else urljoin(self.url, asked)
        self.text = response.content.decode()
        assert response.status_code == 200, (self.url, response.status_code)
        return self


@pytest.fixture
def article(live, plan):
    return live(access="subscribers").get_absolute_url()


@pytest.fixture
def walker():
    return Walker()


def test_from_the_gate_through_a_new_account_and_a_payment_back_to_the_article(walker, article):
    walker.open(article).follow("Subscribe").follow("Subscribe to The month").follow("Create an account")
    walker.send(email="new@example.com", password1="a-long-enough-one")
    walker.send(code=newest_code())
    assert walker.url.startswith("/subscribe/month/?next=")
    walker.send(method=PAYS)
    assert walker.url == article
    assert "Paragraph 6 of the piece." in walker.text
    assert Subscription.objects.get().user.email == "new@example.com"


def test_from_the_conversation_back_to_the_conversation(walker, live, plan):
    article = live().get_absolute_url()
    walker.open(article)
    conversation = walker.text[walker.text.index('id="conversation"') :]
    walker.text = conversation
    walker.follow("Subscribe").follow("Subscribe to The month").follow("Create an account")
    walker.send(email="new@example.com", password1="a-long-enough-one")
    walker.send(code=newest_code())
    walker.send(method=PAYS)
    assert walker.url == f"{article}#conversation"
    assert 'name="text"' in walker.text


@pytest.mark.parametrize("way", ["password", "code", "new password"])
def test_logging_in_from_the_conversation_leads_back_to_it(walker, live, reader, way):
    article = live().get_absolute_url()
    walker.open(f"/accounts/login/?next={article}%23conversation")
    if way == "password":
        walker.send(login=reader.email, password=PASSWORD)
    elif way == "code":
        walker.follow("Send me a code instead").send(email=reader.email)
        walker.send(code=newest_code())
    else:
        walker.follow("Forgot your password?").send(email=reader.email)
        walker.send(code=newest_code())
        walker.send(password1="another-good-one", password2="another-good-one")
    assert walker.url == f"{article}#conversation"
    assert "Rita Reader" in walker.text


def test_from_the_log_in_to_a_new_account_and_back(walker, article):
    walker.open(f"/accounts/login/?next={article}").follow("Create one")
    walker.send(email="new@example.com", password1="a-long-enough-one")
    walker.send(code=newest_code())
    assert walker.url == article


def test_another_code_keeps_the_way_back(walker, article, reader):
    walker.open(f"/accounts/login/code/?next={article}").send(email=reader.email)
    walker.send(action="resend")
    walker.send(code=newest_code())
    assert walker.url == article
    assert len(mail.outbox) == 2


def test_who_pays_only_at_the_second_try_comes_back_too(walker, article, reader):
    walker.client.force_login(reader)
    walker.open(article).follow("Subscribe").follow("Subscribe to The month")
    declined = dict(forms_of(Page(walker.url, walker.text))[-2].values)
    assert declined.get("next", article) == article
    response = walker.client.post("/subscribe/month/", {"method": "test-declined", "next": article, "form_key": KEY})
    walker.text = response.content.decode()
    walker.send(method=PAYS)
    assert walker.url == article


KEY = "0b0f1c1e-8f1b-4d0a-9a55-000000000001"


def test_what_asks_for_a_log_in_is_shown_after_it(walker, reader, magazine):
    walker.open("/account/comments/").send(login=reader.email, password=PASSWORD)
    assert walker.url == "/account/comments/"


def test_a_form_that_was_sent_too_late_leads_to_the_account(client, reader, magazine):
    assert client.post("/account/subscription/keep/")["Location"] == "/accounts/login/?next=%2Faccount%2F"


@pytest.mark.parametrize("address", ELSEWHERE)
def test_no_way_leads_to_another_site(client, as_, reader, plan, address):
    assert not coming_back.is_local(address)
    for page in ("/subscribe/", "/subscribe/month/"):
        shown = client.get(page, {"next": address}).content.decode()
        assert "elsewhere" not in shown
    browser = as_(reader)
    response = browser.post("/subscribe/month/", {"method": PAYS, "form_key": KEY, "next": address})
    assert response["Location"] == "/account/"


@pytest.mark.parametrize("address", [address for address in ELSEWHERE if "\x00" not in address])
@pytest.mark.parametrize("way", ["password", "code", "sign up", "log out"])
def test_no_log_in_leads_to_another_site(client, reader, magazine, way, address):
    if way == "password":
        response = client.post("/accounts/login/", {"login": reader.email, "password": PASSWORD, "next": address})
    elif way == "code":
        client.post("/accounts/login/code/", {"email": reader.email, "next": address})
        response = client.post("/accounts/login/code/confirm/", {"code": newest_code(), "next": address})
    elif way == "sign up":
        client.post(
            "/accounts/signup/", {"email": "new@example.com", "password1": "a-long-enough-one", "next": address}
        )
        response = client.post("/accounts/confirm-email/", {"code": newest_code(), "next": address})
    else:
        client.force_login(reader)
        response = client.post("/accounts/logout/", {"next": address})
    assert response["Location"] == "/"


@pytest.mark.parametrize("address", ["/", "/2026/11/24/tide/#conversation", "/search/?q=tide%20and&x=%2F%2Fa", "/é/"])
def test_our_own_addresses_are_kept_whole(address):
    assert coming_back.is_local(address)


@pytest.mark.parametrize(
    ("address", "there"),
    [
        ("/accounts/login/", "/account/"),
        ("/subscribe/month/", "/account/"),
        ("/subscribe/month/?next=/latest/", "/latest/"),
        ("/accounts/login/?next=%2Fsubscribe%2Fmonth%2F%3Fnext%3D%252Flatest%252F", "/latest/"),
        ("/subscribe/month/?next=//elsewhere.example/", "/account/"),
        ("/subscribe/[", "/account/"),
    ],
)
def test_nobody_goes_on_at_a_page_of_the_way_itself(as_, reader, plan, address, there):
    response = as_(reader).post("/subscribe/month/", {"method": PAYS, "form_key": KEY, "next": address})
    assert response["Location"] == there


def test_an_address_wrapped_a_hundred_thousand_times_is_not_unwrapped(rf):
    assert coming_back.wanted(rf.post("/subscribe/", {"next": "/accounts/?next=" * 100_000 + "/"})) == ""
    assert coming_back.wanted(rf.post("/subscribe/", {"next": "/accounts/?next=" * 100 + "/latest/"})) == "/latest/"
