"""What is turned away before anything reads it."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
FORM = "application/x-www-form-urlencoded"
LOG_IN = "/accounts/login/"
TOO_LONG = b"login=" + b"x" * 9_000_000
TOO_MANY = b"&".join(b"a=1" for _ in range(1001))


@pytest.fixture
def browser() -> Client:
    """As a browser is: with a CSRF cookie, which is checked."""
    browser = Client(enforce_csrf_checks=True, raise_request_exception=False)
    browser.get(LOG_IN)
    return browser


@pytest.mark.parametrize(
    "kind", [f"{FORM}; charset=utf-7", f"{FORM}; charset=nonsense", "multipart/form-data; boundary=x; charset=rot13"]
)
@pytest.mark.parametrize("address", [LOG_IN, "/nothing/here/", "/admin/login/"])
def test_another_charset_than_ours_is_refused_in_a_sentence(browser, kind, address):
    answer = browser.generic("POST", address, b"login=+AGE-", content_type=kind)
    assert answer.status_code == 415
    assert "we read no other charset" in answer.content.decode()
    assert answer["Cache-Control"] == "no-store"


@pytest.mark.parametrize("kind", [FORM, f"{FORM}; charset=UTF-8", f'{FORM}; charset="utf-8"'])
def test_our_own_charset_is_read(client, kind):
    assert client.generic("POST", LOG_IN, b"login=x", content_type=kind).status_code == 200


@pytest.mark.parametrize("length", [str(26 * 1024 * 1024), "9" * 30, "9" * 5000])
def test_a_body_that_is_longer_than_any_form_is_not_read(browser, length):
    answer = browser.post(LOG_IN, b"", content_type=FORM, headers={"Content-Length": length}, CONTENT_LENGTH=length)
    assert answer.status_code == 413
    assert "25 MB" in answer.content.decode()


def test_a_body_that_does_not_say_its_length_is_not_read(browser):
    answer = browser.post(LOG_IN, b"", content_type=FORM, HTTP_TRANSFER_ENCODING="chunked", CONTENT_LENGTH="")
    assert answer.status_code == 411


@pytest.mark.parametrize(("body", "status"), [(TOO_LONG, 413), (TOO_MANY, 400)], ids=["long", "many"])
def test_a_form_that_is_too_long_is_refused_in_a_sentence(browser, body, status):
    answer = browser.post(LOG_IN, body, content_type=FORM)
    assert answer.status_code == status
    assert "Shorten it" in answer.content.decode()


@pytest.mark.parametrize("body", [TOO_LONG, TOO_MANY], ids=["long", "many"])
def test_where_nothing_is_no_form_is_read(browser, body):
    assert browser.post("/nothing/here/", body, content_type=FORM).status_code == 404


@pytest.mark.parametrize("address", ["/api/v1/articles/", "/api/nothing", "/api"])
def test_under_the_api_such_a_refusal_is_a_problem(browser, address):
    for answer in (
        browser.post(address, b"{}", content_type="application/json; charset=utf-7"),
        browser.post(address, b"{}", content_type="application/json", CONTENT_LENGTH="99999999"),
    ):
        assert answer["Content-Type"] == "application/problem+json"
        assert answer.json()["status"] == answer.status_code


def test_what_is_longer_than_a_program_may_send_is_a_problem_that_says_so(as_, subscriber, live):
    comments = f"/api/v1/articles/{live().key}/comments/"
    answer = as_(subscriber).post(comments, {"text": "x" * 9_000_000}, content_type="application/json")
    assert (answer.status_code, answer["Content-Type"]) == (413, "application/problem+json")
    assert answer.json()["type"].endswith("/too-long/")


def test_the_longest_article_in_chinese_is_taken(as_, writer, draft):
    article = draft()
    form = {"version": article.version, "headline": "Tide", "section": "coast", "kind": "article", "act": "edit"}
    form |= {"body": f"<p>{'潮' * 390_000}</p>", "bylines-TOTAL_FORMS": "0", "bylines-INITIAL_FORMS": "0"}
    answer = as_(writer).post(f"/admin/articles/article/{article.pk}/change/", form)
    assert answer.status_code in {200, 302}
    assert "Shorten it" not in answer.content.decode()


@pytest.mark.parametrize("status", [400, 500])
def test_the_page_of_a_failure_does_not_read_the_form_again(rf, status):
    from editorial import errors

    request = rf.post("/", b"a=1", content_type=f"{FORM}; charset=utf-7")
    request.COOKIES["csrftoken"] = "a" * 32
    answer = errors.bad_request(request, Exception()) if status == 400 else errors.server_error(request)
    assert answer.status_code == status


def test_a_content_type_that_cannot_be_read_at_all_is_refused_too():
    from django.test import RequestFactory

    from editorial.wsgi import application

    environ = RequestFactory().get("/api/v1/articles/").environ | {"CONTENT_TYPE": "x; a*=nonsense''%41"}
    statuses: list[str] = []
    b"".join(application(environ, lambda status, _: statuses.append(status)))
    assert statuses == ["415 Unsupported Media Type"]
